import operator

word = None
word = "__globals__"
getattr(function, word)  # expect: dunder-lookup

later = "__code__"
for later in others:
    getattr(function, later)  # expect: dunder-lookup

getattr(function, "_" * 2 + "globals" + 2 * "_")  # expect: dunder-lookup
getattr(function, ["name", "__closure__"][1])  # expect: dunder-lookup
getattr(function, {"a": "__globals__"}["a"])  # expect: dunder-lookup
getattr(function, given or "__globals__")  # expect: dunder-lookup
getattr(function, "a" if one else "b" if two else "c" if three else "__globals__")  # expect: dunder-lookup

table = {"a": "__globals__"}
getattr(function, table["a"])  # expect: dunder-lookup

function.__getattribute__(word)  # expect: dunder-lookup
operator.attrgetter(word)(function)  # expect: dunder-lookup
operator.methodcaller("__getattribute__", "__globals__")(function)  # expect: dunder-lookup
