import builtins
import contextvars
import functools
import importlib as loaders
import operator
import os
import pickle  # expect: risky-module
import posix  # expect: twin-module
import random
from collections import ChainMap, deque, namedtuple

tools = []
tools.append(os)  # expect: module-as-value
tools.insert(0, os), tools.extend([os])  # expect: module-as-value, module-as-value
seen = set()
seen.add(posix)  # expect: module-as-value
table = {}
table.update({"a": os})  # expect: module-as-value
table.update(b=loaders)  # expect: module-as-value
table.setdefault("c", pickle)  # expect: module-as-value
deque([os]), ChainMap({"a": [os]})  # expect: module-as-value, module-as-value
namedtuple("P", "m")(builtins)  # expect: module-as-value
contextvars.ContextVar("v", default=os)  # expect: module-as-value
random.choice((os, 1))  # expect: module-as-value
operator.itemgetter(0)([os])  # expect: module-as-value
functools.reduce(getattr, ["system"], os)  # expect: module-as-value
list(map(getattr, [os], ["system"]))  # expect: module-as-value
run(*[os]), run(**{"m": os})  # expect: module-as-value, module-as-value
run(os if x else None)  # expect: module-as-value
for index, module in enumerate([os]):  # expect: module-as-value
    pass
try:
    raise Exception(os)  # expect: module-as-value
except Exception as problem:
    problem.args[0].system("x")
alias = os
run(alias)  # expect: module-as-value
table["d"] = os
sorted([os], key=run), max([os], key=run)  # expect: module-as-value, module-as-value
type("X", (), {"m": os})  # expect: module-as-value
tools.x = A() | os  # expect: module-as-value
A()[os], A()[0][1]  # expect: module-as-value
A()[0] = os  # expect: module-as-value
