import asyncio
import contextlib
import functools
import io
import os
import sys


class Holder:
    import os
    import builtins as b
    from os import popen as p  # expect: forbidden-import

    def call(self):
        self.os.system("x")  # expect: indirect-call
        self.p("x")  # expect: indirect-call


Holder.os.system("x")  # expect: indirect-call
Holder.b.eval("1")  # expect: indirect-call


class Reader:
    def read(self):
        return self.io.open("x")  # expect: file-access

    def __init__(self):
        self.io = io
        self.asyncio = asyncio

    async def run(self):
        await self.asyncio.create_subprocess_exec("x")  # expect: process-start


class Files:
    open = open  # expect: forbidden-reference
    run = staticmethod(eval)  # expect: forbidden-reference


Files.open("x")  # expect: indirect-call

compile = compile  # expect: forbidden-reference
list(map(compile, ["1"]))  # expect: forbidden-reference


class Evaluator:
    def __init__(self, exec=exec):  # expect: forbidden-reference
        self.exec = exec  # expect: forbidden-reference

    def run(self):
        return self.exec("1")  # expect: indirect-call


with contextlib.nullcontext(os) as held, contextlib.closing(os) as (closed):
    held.system("x")  # expect: indirect-call
    closed.system("x")  # expect: indirect-call

first, *rest = 1, os
rest[0].system("x")  # expect: indirect-call
for each in rest:
    each.system("x")  # expect: indirect-call


class Registry:
    def __init__(self):
        self.modules = {}
        self.modules["os"] = os
        self.nested = {"a": {}}
        self.nested["a"]["b"] = os
        self.modules["os"].system("x")  # expect: indirect-call
        self.nested["a"]["b"].system("x")  # expect: indirect-call


one = {"a": os}
{**one}["a"].system("x")  # expect: indirect-call
(one | {})["a"].system("x")  # expect: indirect-call
two = {}
two |= one
two["a"].system("x")  # expect: indirect-call
three = []
three += [os]
three[0].system("x")  # expect: indirect-call
([os] * 2 + [1])[1:][0].system("x")  # expect: indirect-call
four = [1]
four[:] = [os]
four[0].system("x")  # expect: indirect-call
dict(a=os)["a"].system("x")  # expect: indirect-call
list((os,))[0].system("x")  # expect: indirect-call

functools.partial(getattr, os)("system")("x")  # expect: indirect-call
Holder.__getattribute__(os, "system")("x")  # expect: indirect-call
sys.modules[__name__].os.system("x")  # expect: indirect-call
getattr(os, "\N{LATIN SMALL LETTER S}ystem")("x")  # expect: indirect-call

name = "modules"
getattr(sys, name)["os"].system("x")  # expect: indirect-call

import json
import operator
import weakref

operator.getitem([os], 0).system("x")  # expect: indirect-call
weakref.proxy(os).system("x")  # expect: indirect-call
json.__dict__.get("__builtins__").get("eval")("1")  # expect: indirect-call
