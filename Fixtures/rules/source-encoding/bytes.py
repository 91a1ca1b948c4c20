import json
# ÿ # expect: source-encoding
