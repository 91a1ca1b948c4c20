metadata: dict = dict(name=("te"), version="1.0.0")  # expect: invalid-plugin-name
