import json
import os
import sys

getattr(config, name, d), getattr(json, name), getattr(self, "x" + name)
getattr(os, "path"), getattr(os, "O_BINARY", 0)
hasattr(os, name), dir(os)
json.__dict__[name], self.__dict__[name], self.__dict__
os.__dict__["path"], os.__dict__.get("sep")
sys.modules["json"], sys.modules[__name__], "os" in sys.modules
sys.modules["os"] = sys.modules["json"]
del sys.modules["os"]
self.__getattribute__(name)
object.__setattr__(self, name, 1)
constant = "getcwd"
getattr(os, constant)()
for each in ["getcwd", "getpid"]:
    getattr(os, each)()
import operator

operator.attrgetter(name)(config), operator.methodcaller(name)(self)
operator.attrgetter("environ")(os), operator.methodcaller("getcwd")(os)
type(os).__getattribute__(os, "sep"), type(config).__getattribute__(config, name)
type(os).__name__, type(config)(name)

list(sys.modules)
sys.modules.keys()
from json import __all__, __dict__ as contents, __name__, __spec__, __version__
from . import __dict__ as own

contents[name], own[name], __spec__.name
for which in sys.modules:
    pass
for which in list(sys.modules):
    sys.modules.update({})
table = sys.modules
table["json"], len(table), set(table) - {*sys.modules}, [which for which in sys.modules], "x" not in table
sys.modules.pop("json", None), sys.modules.get("json"), sys.modules.setdefault("json", json)
get = sys.modules.get
get("json")
