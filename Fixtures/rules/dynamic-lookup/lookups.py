import builtins
import importlib
import inspect
import operator
import os
import pickle  # expect: risky-module
import sys
import types
from sys import modules

getattr(os, name)("x")  # expect: dynamic-lookup
getattr(builtins, input())  # expect: dynamic-lookup
getattr(__builtins__, name)  # expect: dunder-access, dynamic-lookup
getattr(importlib, name), getattr(pickle, name, None)  # expect: dynamic-lookup, dynamic-lookup
os.__getattribute__(name)  # expect: dynamic-lookup
os.__dict__[name]  # expect: dynamic-lookup
os.__dict__.get(name)  # expect: dynamic-lookup
members = os.__dict__  # expect: dynamic-lookup
list(os.__dict__.values())  # expect: dynamic-lookup
inspect.getmembers(os)  # expect: dynamic-lookup
operator.getitem(os.__dict__, name)  # expect: dynamic-lookup
inspect.getattr_static(os, name)  # expect: dynamic-lookup
object.__setattr__(os, name, 1)  # expect: dynamic-lookup
os.__setattr__(name, 1)  # expect: dynamic-lookup
o = os
getattr(o, name)  # expect: dynamic-lookup
sys.modules["ctypes"]  # expect: dynamic-lookup
sys.modules["o" + "s"]  # expect: dynamic-lookup
sys.modules[name]  # expect: dynamic-lookup
sys.modules.get(name)  # expect: dynamic-lookup
modules["subprocess"]  # expect: dynamic-lookup
table = sys.modules
table["socket"]  # expect: dynamic-lookup


def lookup(name):
    return getattr(os, name)  # expect: dynamic-lookup


text = "sep"
text += name
getattr(os, text)  # expect: dynamic-lookup
setattr(os, name, 1)  # expect: forbidden-builtin

operator.attrgetter(name)(os)  # expect: dynamic-lookup
operator.methodcaller(name, "x")(os)  # expect: dynamic-lookup
get = operator.attrgetter(name)
get(os)("x")  # expect: dynamic-lookup
type(os).__getattribute__(os, name)  # expect: dynamic-lookup
types.ModuleType.__getattribute__(os, name)  # expect: dynamic-lookup

for module in sys.modules.values():  # expect: dynamic-lookup
    pass
copied = sys.modules.copy()  # expect: dynamic-lookup

print.__self__.eval("1")  # expect: indirect-call, frame-attribute
os.getcwd.__self__.system("x")  # expect: indirect-call, frame-attribute
getattr(len, "__self__").eval("1")  # expect: indirect-call
getattr(getattr(os.getcwd, "__self__"), name)  # expect: dynamic-lookup
module = abs.__self__  # expect: frame-attribute
module.exec("1")  # expect: indirect-call
