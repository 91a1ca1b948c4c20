word = None
word = "name"
getattr(config, word)

names = {"a": "first", "b": "second"}
getattr(config, names["a"])
getattr(config, "_" * 2 + "name")
"__globals__".startswith(word)

FIELDS = {"__code__": "code", "__name__": "name"}
getattr(config, FIELDS["__name__"])

dunder = "__class__"
getattr(config, dunder[0])
getattr(config, dunder[number])
