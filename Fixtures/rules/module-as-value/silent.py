import copy
import operator
import importlib
import inspect
import json
import os
import weakref

hasattr(os, "fork"), callable(os), dir(os), id(os), print(os), isinstance(os, type), bool(os)
getattr(os, "sep"), copy.copy(os), weakref.proxy(os)
operator.attrgetter("environ")(os), inspect.isfunction(os.path), run(os.path), run(os.environ, importlib.metadata), run(json)
module = os
modules = [os, json]
names = {"os": os, "json": json}
run("os", os.sep, [os.name])
run(self.os, response.pickle)


def which():
    return os.name


def jsons():
    yield json
    return modules is None


assert os, "no os"
type Name = str
both = modules + [os]
sorted([os.name], key=len), max([1, 2], key=abs), type(os), type("X", (), {"m": 1})
