# What `ast.parse` accepts and only a later pass of CPython refuses.
f"{a:{{b}}}" f"{a:'}"
def f(): yield *a
def f(): (yield *a)
def f(): x = yield *a, b
type X[T = int, U] = int
type X[T = int, *Ts] = int
type X[T = int, **P] = int
type X[*Ts = int, T] = int
type X[**P = int, U, V] = int
type X[T, T] = int
def f[T = int, U](): pass
class A[T = int, U]: pass
try: x
except (A, B) as c: y
except: z
except D: w
__debug__ = 1
*a
x = *a
(*a, *b) = *c
*a, *b = *c, d; *e
*a, *b = c
x = y = *z
x += *y
x +=* y
with a as *b: pass
f(a := 1 for a in b)
f(a=1, a=2)
def f(a, a): pass
lambda a, a: a
match x:
    case {f"a": 1}: pass
    case f"a": pass
    case f"{a}": pass
    case "a" f"b": pass
    case {"a": 1, "a": 2}: pass
    case A(b=1, b=2): pass
    case [a, a]: pass
    case [*a, *b]: pass
    case a: pass
    case _: pass
    case a | b: pass
from a import *
def f():
    from a import *
    global x; x: int
    nonlocal y
    x = 1; global x
from __future__ import no_such_feature
class A:
    return 1
    yield 2
[(yield) for x in y]
[x := 1 for x in y]
class A: [x := 1 for a in b]
async def f(): yield from x
lambda: (yield)
def f(): await x
break
