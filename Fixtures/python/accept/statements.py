import a
import a.b.c, d as e, f.g as h
from a import b
from a import b as c, d
from a import (b)
from a import (b, c as d,)
from a import (
    b,  # comment
    c,
)
from a import *
from . import a
from .. import a
from ... import a
from .... import a
from ..... import a
from . . . import a
from ... . import a
from .a import b
from ...a.b import c
from.import a
from.a import b
from...a import(b)
from a import\
    b
import a . b
pass; pass
pass;
x = 1
x = y = z = 1
x: int
x: int = 1
x: int = yield_
x: tuple[int, ...] = 1, 2
x: tuple = *a, b
(x): int = 1
(x): int
x.y: int = 1
x[0]: int = 1
x().y: int
x: (yield_) = 1
x: lambda: 1 = 2
x += 1
x -= 1; x *= 1; x /= 1; x //= 1; x %= 1; x @= 1; x &= 1; x |= 1; x ^= 1; x <<= 1; x >>= 1; x **= 1
x += 1, 2
x.y += 1
x[0] += 1
(x) += 1
(x.y) += 1
x, y = 1, 2
x, = 1,
(x, y) = [x, y] = 1, 2
(x,), [y] = 1, 2
*x, y = 1, 2
x, *y = 1, 2
[*x] = 1
(*x,) = 1
*x, = 1
[x, [y, (z, *w)]] = 1
() = []
[] = ()
[x] = 1
((x)) = 1
x.y, x[0], x().z = 1
x[0][1].y = 1
f(x).y = f(x)[0] = 1
(x).y = 1
"a".b = 1
[a][0] = 1
{}[0] = 1
del x
del x, y
del x,
del (x)
del (x, y), [z]
del (x,)
del ()
del []
del x.y, x[0], x[1:2], f().y
del (x.y), [x[0]]
assert x
assert x, y
assert (x, y), "z"
assert(x)
raise
raise x
raise x from y
raise x from None
raise(x)
return_ = 1
global_ = 1
if x: pass
if x: pass; pass
if x:
    pass
elif y:
    pass
elif z: pass
else:
    pass
if x: y = 1
else: y = 2
if (x := 1) and (y := 2): pass
if x := 1: pass
elif y := 2: pass
while x: break
while x:
    continue
else:
    pass
while (x := 1) or x: break
while x := 0: pass
for x in y: pass
for x, y in z: pass
for x, in y: pass
for (x, y) in z: pass
for [x, y] in z: pass
for x.y in z: pass
for x[0] in z: pass
for *x, y in z: pass
for x in y, z: pass
for x in *y, *z: pass
for x in *y,: pass
for x in lambda: y: pass
for x in (yield_): pass
for (x) in y: pass
for (x) [0] in y: pass
for x in y:
    pass
else:
    pass
for x in y if z else w: pass
try: pass
finally: pass
try:
    pass
except:
    pass
try:
    pass
except x:
    pass
except (x, y):
    pass
except x as y:
    pass
except (x, y) as z:
    pass
except x.y():
    pass
except:
    pass
else:
    pass
finally:
    pass
try:
    pass
except* x:
    pass
except *y as z:
    pass
except* (x, y):
    pass
except*x:
    pass
else:
    pass
finally:
    pass
try: pass
except x if y else z: pass
try: pass
except x: pass
with x: pass
with x as y: pass
with x as y, z as w: pass
with x, y as z: pass
with x as (y, z): pass
with x as [y, z]: pass
with x as y.z, x as y[0]: pass
with x as (y): pass
with (x): pass
with (x) as y: pass
with (x, y): pass
with (x, y) as z: pass
with (x as y): pass
with (x as y,): pass
with (x as y, z as w): pass
with (x as y, z as w,): pass
with (x, y as z): pass
with (x as (y, z), w as [v]): pass
with (
    x as y,  # comment
    z
): pass
with (x), (y): pass
with (x), (y) as z: pass
with (x) as y, (z) as w: pass
with (x)(y): pass
with (x).y as z: pass
with (x if y else z): pass
with (yield_): pass
with (x := y): pass
with (x := y, z): pass
with (x := y) as z: pass
with (x, *y): pass
with (*x,): pass
with (x for x in y): pass
with (lambda: x): pass
with x(), y() as z, w: pass
with (): pass
with () as x: pass
with [x, y] as z: pass
with (x, y), z: pass
with (x)[0] as y: pass
with (x, y)[0] as z: pass
with (x) + y as z: pass
with (x.y(), z): pass
with x if y else z as w: pass
with lambda: x: pass
with (x,): pass
with (x,) as y: pass
with x as y, (z): pass
def f():
    return
    return x
    return x, y
    return *x, y
    return (x)
    return(x)
    return lambda: x
    yield
    yield x
    yield x, y
    yield *x, y
    yield from x
    x = yield
    x = yield y
    x = yield from y
    x += yield
    x += yield y
    x: int = yield
    x = y = yield z
    (yield)
    f((yield))
    f((yield x), y)
    [(yield)]
    await_
    global x, y
    nonlocal_ = 1
    del x
def f():
    nonlocal x, y
class A: pass
class A(): pass
class A(B, C, metaclass=D, *E, **F): pass
class A(B,): x = 1; y = 2
class A:
    "doc"
    x: int = 1
    def f(self): pass
    class B: pass
class A(f(x), *y, z=1): ...
if x:
    if y:
        pass
    else:
        pass
elif z:
    pass
x = 1 if y else 2; z = 3
print(x, end="")
if x:
    pass
# comment at the wrong depth
  # and another
    # and one more
else:
    pass
return
yield x
await x
nonlocal x
break
continue
x = yield
async def f(): pass
(x()).y: int
(x, y).z: int = 1
[x].y: int
(-x)[0]: int
((x)): int
((x.y)): int
(x).y = (x)[0] = 1
(x).y += 1
