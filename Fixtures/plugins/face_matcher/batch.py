def process(rows):
    socket = __import__("socket")
    code = compile("rows[0]", "<rows>", "eval")
    delattr(rows, "cache"), locals(), globals()["rows"]
    return socket, code.__code__ if hasattr(code, "__code__") else code.co_code
