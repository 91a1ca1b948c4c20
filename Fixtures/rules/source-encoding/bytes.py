import json
# ÿ
name = 'ÿ'  # expect: source-encoding
