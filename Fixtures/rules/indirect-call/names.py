import builtins
import contextlib
import importlib
import operator
import os
import os as o
import sys

run = os.system  # expect: forbidden-reference
run("x")  # expect: indirect-call
again = run
again("x")  # expect: indirect-call
m = os
m.system("x")  # expect: indirect-call
m.getcwd()
n: object = m
n.popen("x")  # expect: indirect-call
(w := os).popen("x")  # expect: indirect-call
w.popen("x")  # expect: indirect-call
a, (b, c) = os, (sys, os)
a.system("x"), c.system("x"), b.exit()  # expect: indirect-call, indirect-call
*d, e = [os, os]
e.system("x")  # expect: indirect-call
for p in (os, sys):
    p.system("x")  # expect: indirect-call
for q, r in [(os, 1)]:
    q.system("x")  # expect: indirect-call
[s.system("x") for s in [os]]  # expect: indirect-call
{k: v.system("x") for k, v in [(1, os)]}  # expect: indirect-call
with contextlib.nullcontext() as nothing, os as t:
    t.system("x")  # expect: indirect-call


def default(module=os, *, other=o):
    module.system("x")  # expect: indirect-call
    other.system("x")  # expect: indirect-call


keyword = lambda module_too=os: module_too.system("x")  # expect: indirect-call


def passed(library):
    library.system("x")  # expect: indirect-call


passed(library=os)  # expect: module-as-value

match os:
    case 1:
        pass
    case u:
        u.system("x")  # expect: indirect-call

match [os]:
    case [x, *y] as z:
        x.system("x")  # expect: indirect-call


class Holder:
    module = os  # expect: module-as-value

    def __init__(self):
        self.kept = o  # expect: module-as-value

    def call(self):
        self.module.system("x")  # expect: indirect-call
        self.kept.system("x")  # expect: indirect-call


modules = {"os": os}
modules["os"].system("x")  # expect: indirect-call
modules["more"] = sys
[os][0].system("x")  # expect: indirect-call
(os if modules else sys).system("x")  # expect: indirect-call
(modules and os).system("x")  # expect: indirect-call
builtins.eval("x")  # expect: indirect-call
builtins.open("x")  # expect: indirect-call
__builtins__["exec"]("x")  # expect: dunder-access, indirect-call
__builtins__.exec("x")  # expect: dunder-access, indirect-call
sys.modules["os"].system("x")  # expect: indirect-call
sys.modules.get("os").system("x")  # expect: indirect-call
operator.attrgetter("system")(os)("x")  # expect: indirect-call
operator.methodcaller("system", "x")(os)  # expect: indirect-call
importlib.reload(os).system("x")  # expect: indirect-call
late.system("x")  # expect: indirect-call
late = os
imported = __import__("os")  # expect: forbidden-builtin
imported.system("x")  # expect: indirect-call
# What the server's rules refuse already is not reported again.
__import__("os").system("x")  # expect: forbidden-builtin
vars(os)["system"]("x")  # expect: forbidden-builtin
