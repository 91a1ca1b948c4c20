import json
x = (1, 2  # expect: syntax-error
