import os
from os import getcwd

[os].pop().system("x")  # expect: indirect-call
[os].__getitem__(0).system("x")  # expect: indirect-call
{"a": os}.get("a").system("x")  # expect: indirect-call
next(iter([os])).system("x")  # expect: indirect-call
max([os, 1]).system("x")  # expect: indirect-call

tools = {"a": os, "b": [os]}
for name, tool in tools.items():
    tool.system("x")  # expect: indirect-call
for tool in {"a": os}.copy().values():
    tool.system("x")  # expect: indirect-call
tools.popitem()[1].system("x")  # expect: indirect-call

thing.__dict__["run"] = os
thing.run.system("x")  # expect: indirect-call

getcwd.__self__.system("x")  # expect: indirect-call, frame-attribute

tools.get("a").getcwd(), tools.keys(), getcwd.__name__
