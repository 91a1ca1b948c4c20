import json

name = "__globals__"
getattr(function, name)["__builtins__"]  # expect: dunder-lookup


class Names:
    code = "__code__"


getattr(function, Names.code)  # expect: dunder-lookup

match function:
    case object(__globals__=found):  # expect: dunder-lookup
        pass
