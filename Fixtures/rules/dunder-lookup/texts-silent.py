word = None
word = "name"
getattr(config, word)

names = {"a": "first", "b": "second"}
getattr(config, names["a"])
getattr(config, "_" * 2 + "name")
"__globals__".startswith(word)
