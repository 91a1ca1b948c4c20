# --- 1 cannot assign to literal here. Maybe you meant '==' instead of '='?
1 = x
# --- 1 cannot assign to literal here. Maybe you meant '==' instead of '='?
"a" = x
# --- 1 cannot assign to literal here. Maybe you meant '==' instead of '='?
b"a" = x
# --- 1 cannot assign to f-string expression here. Maybe you meant '==' instead of '='?
f"{a}" = x
# --- 1 cannot assign to literal here. Maybe you meant '==' instead of '='?
"a" "b" = x
# --- 1 cannot assign to None
None = x
# --- 1 cannot assign to True
True = x
# --- 1 cannot assign to False
False = 1
# --- 1 cannot assign to ellipsis here. Maybe you meant '==' instead of '='?
... = x
# --- 1 cannot assign to function call here. Maybe you meant '==' instead of '='?
f() = x
# --- 1 cannot assign to function call here. Maybe you meant '==' instead of '='?
f().g() = x
# --- 1 cannot assign to expression here. Maybe you meant '==' instead of '='?
a + b = c
# --- 1 cannot assign to expression here. Maybe you meant '==' instead of '='?
a - b = c
# --- 1 cannot assign to expression here. Maybe you meant '==' instead of '='?
-a = b
# --- 1 cannot assign to expression
not a = b
# --- 1 cannot assign to comparison
a < b = c
# --- 1 cannot assign to comparison
a == b = c
# --- 1 cannot assign to comparison
a is b = c
# --- 1 cannot assign to expression
a and b = c
# --- 1 cannot assign to expression
a or b = c
# --- 1 cannot assign to conditional expression
a if b else c = d
# --- 1 cannot assign to lambda
lambda: a = b
# --- 1 cannot assign to lambda
lambda x: x = 1
# --- 1 cannot assign to list comprehension here. Maybe you meant '==' instead of '='?
[a for a in b] = c
# --- 1 cannot assign to set comprehension here. Maybe you meant '==' instead of '='?
{a for a in b} = c
# --- 1 cannot assign to dict comprehension here. Maybe you meant '==' instead of '='?
{a: b for a in c} = d
# --- 1 cannot assign to generator expression
(a for a in b) = c
# --- 1 cannot assign to dict literal here. Maybe you meant '==' instead of '='?
{} = a
# --- 1 cannot assign to set display here. Maybe you meant '==' instead of '='?
{a} = b
# --- 1 cannot assign to dict literal here. Maybe you meant '==' instead of '='?
{a: b} = c
# --- 1 cannot assign to dict literal here. Maybe you meant '==' instead of '='?
{**a} = b
# --- 1 cannot assign to named expression here. Maybe you meant '==' instead of '='?
(a := 1) = b
# --- 1 cannot assign to yield expression here. Maybe you meant '==' instead of '='?
(yield) = a
# --- 1 assignment to yield expression not possible
yield = a
# --- 2 assignment to yield expression not possible
def f():
    yield = 1
# --- 2 cannot assign to yield expression here. Maybe you meant '==' instead of '='?
def f():
    (yield x) = 1
# --- 2 assignment to yield expression not possible
def f():
    yield x = 1
# --- 2 cannot assign to await expression here. Maybe you meant '==' instead of '='?
async def f():
    await x = 1
# --- 1 cannot assign to await expression here. Maybe you meant '==' instead of '='?
await x = 1
# --- 1 cannot assign to literal here. Maybe you meant '==' instead of '='?
a, 1 = b
# --- 1 cannot assign to function call here. Maybe you meant '==' instead of '='?
a, f() = b
# --- 1 cannot assign to expression
(a, b + c) = d
# --- 1 cannot assign to None
[a, None] = b
# --- 1 cannot assign to literal
[a, "b"] = c
# --- 1 cannot assign to literal
a, (b, 1) = c
# --- 1 cannot assign to literal
a = 1 = b
# --- 1 cannot assign to function call
a = f() = b
# --- 1 cannot assign to literal
a = b = 1 = c
# --- 1 cannot assign to expression
a = b + 1 = c
# --- 1 cannot assign to literal
*1 = a
# --- 1 cannot assign to expression
*a = b + 1 = 2
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
*f(), a = b
# --- 1 cannot assign to literal
a, *1 = b
# --- 1 cannot use starred expression here
(*a) = b
# --- 1 cannot use starred expression here
x = (*a)
# --- 1 invalid syntax
x = *
# --- 1 Invalid star expression
x = (*)
# --- 1 invalid syntax
x = **a
# --- 1 cannot use double starred expression here
x = (**a)
# --- 1 Invalid star expression
print(*)
# --- 1 cannot assign to function call here. Maybe you meant '==' instead of '='?
a.b() = c
# --- 1 cannot assign to function call here. Maybe you meant '==' instead of '='?
a[0]() = c
# --- 1 cannot assign to expression here. Maybe you meant '==' instead of '='?
a.b + 1 = c
# --- 1 cannot assign to expression
x + 1 = y = 2
# --- 1 cannot assign to expression here. Maybe you meant '==' instead of '='?
(x + 1) = 2
# --- 1 cannot assign to tuple here. Maybe you meant '==' instead of '='?
((x, 1)) = 2
# --- 1 invalid syntax
x += y = 2
# --- 1 invalid syntax
x = y += 2
# --- 1 'literal' is an illegal expression for augmented assignment
1 += x
# --- 1 'literal' is an illegal expression for augmented assignment
"a" += x
# --- 1 'function call' is an illegal expression for augmented assignment
f() += x
# --- 1 'expression' is an illegal expression for augmented assignment
a + b += c
# --- 1 'tuple' is an illegal expression for augmented assignment
(a, b) += c
# --- 1 'list' is an illegal expression for augmented assignment
[a, b] += c
# --- 1 'tuple' is an illegal expression for augmented assignment
a, b += c
# --- 1 'list' is an illegal expression for augmented assignment
[] += a
# --- 1 'tuple' is an illegal expression for augmented assignment
() += a
# --- 1 'None' is an illegal expression for augmented assignment
None += 1
# --- 1 'lambda' is an illegal expression for augmented assignment
lambda: x += 1
# --- 1 'conditional expression' is an illegal expression for augmented assignment
x if y else z += 1
# --- 1 'yield expression' is an illegal expression for augmented assignment
(yield) += 1
# --- 1 'starred' is an illegal expression for augmented assignment
*a += 1
# --- 1 'dict literal' is an illegal expression for augmented assignment
{a: b} += c
# --- 1 'f-string expression' is an illegal expression for augmented assignment
f"{x}" += 1
# --- 1 'comparison' is an illegal expression for augmented assignment
a < b += c
# --- 1 invalid syntax
x += 
# --- 1 invalid syntax
x +=  = y
# --- 1 invalid syntax
x = +=
# --- 1 illegal target for annotation
1: int = 2
# --- 1 illegal target for annotation
"a": int
# --- 1 illegal target for annotation
f(): int
# --- 1 illegal target for annotation
a + b: int = 1
# --- 1 only single target (not tuple) can be annotated
(a, b): int
# --- 1 only single target (not list) can be annotated
[a, b]: int = 1
# --- 1 only single target (not tuple) can be annotated
a, b: int
# --- 1 only single target (not tuple) can be annotated
a, b: int = 1
# --- 1 only single target (not tuple) can be annotated
(a, b): int = c
# --- 1 only single target (not list) can be annotated
[a]: int
# --- 1 only single target (not tuple) can be annotated
(): int
# --- 1 only single target (not list) can be annotated
[]: int
# --- 1 illegal target for annotation
None: int
# --- 1 illegal target for annotation
{}: int
# --- 1 illegal target for annotation
lambda: a: int
# --- 1 invalid syntax
*a: int
# --- 1 illegal target for annotation
a.b(): int
# --- 1 illegal target for annotation
-a: int
# --- 1 invalid syntax
a: int: str
# --- 1 invalid syntax
a: = 1
# --- 1 invalid syntax
a: int = 
# --- 1 invalid syntax
x: int = y = 2
# --- 1 invalid syntax
x: int += 1
# --- 1 invalid syntax
x: *y
# --- 1 cannot delete literal
del 1
# --- 1 cannot delete function call
del f()
# --- 1 cannot delete expression
del a + b
# --- 1 cannot delete None
del None
# --- 1 cannot delete True
del True
# --- 1 cannot delete literal
del (a, 1)
# --- 1 cannot delete function call
del [a, f()]
# --- 1 cannot delete literal
del a, 1
# --- 1 cannot delete literal
del "a"
# --- 1 cannot delete f-string expression
del f"{a}"
# --- 1 cannot delete expression
del -a
# --- 1 cannot delete comparison
del a < b
# --- 1 cannot delete expression
del a and b
# --- 1 cannot delete conditional expression
del a if b else c
# --- 1 cannot delete lambda
del lambda: a
# --- 1 cannot delete list comprehension
del [a for a in b]
# --- 1 cannot delete set display
del {a}
# --- 1 cannot delete dict literal
del {a: b}
# --- 1 cannot delete generator expression
del (a for a in b)
# --- 1 cannot delete yield expression
del (yield)
# --- 1 cannot delete starred
del *a
# --- 1 cannot delete starred
del *a, b
# --- 1 cannot delete starred
del (*a,)
# --- 1 cannot delete starred
del [*a]
# --- 1 cannot delete function call
del a.b()
# --- 1 cannot delete named expression
del (a := 1)
# --- 1 invalid syntax
del
# --- 1 invalid syntax
del a b
# --- 1 invalid syntax
del a = 1
# --- 1 invalid syntax
del a,, b
# --- 1 cannot delete ellipsis
del ...
# --- 1 cannot delete await expression
del await a
# --- 1 cannot assign to literal
for 1 in x: pass
# --- 1 cannot assign to function call
for f() in x: pass
# --- 1 cannot assign to literal
for a, 1 in x: pass
# --- 1 cannot assign to literal
for "a" in x: pass
# --- 1 cannot assign to None
for None in x: pass
# --- 1 cannot assign to expression
for a + b in x: pass
# --- 1 cannot assign to function call
for (a, f()) in x: pass
# --- 1 cannot assign to literal
for [a, 1] in x: pass
# --- 1 cannot assign to function call
for a.b() in x: pass
# --- 1 cannot assign to dict literal
for {a: b} in x: pass
# --- 1 cannot assign to lambda
for lambda: a in x: pass
# --- 1 cannot assign to conditional expression
for a if b else c in x: pass
# --- 1 cannot assign to yield expression
for (yield) in x: pass
# --- 1 cannot assign to function call
for *f() in x: pass
# --- 1 cannot assign to expression
for not a in x: pass
# --- 1 invalid syntax
for a < b in x: pass
# --- 1 invalid syntax
for (a in b): pass
# --- 1 expected ':'
for a in b
# --- 1 invalid syntax
for a in : pass
# --- 1 invalid syntax
for a: pass
# --- 1 invalid syntax
for a b in c: pass
# --- 1 invalid syntax
for in a: pass
# --- 1 invalid syntax
for: pass
# --- 1 invalid syntax
for a in b c: pass
# --- 1 invalid syntax
for (a, b: pass
# --- 1 invalid syntax
for a not in b: pass
# --- 1 invalid syntax
for a = 1 in b: pass
# --- 1 cannot assign to literal
async for 1 in x: pass
# --- 1 cannot assign to literal
[a for 1 in b]
# --- 1 cannot assign to function call
[a for f() in b]
# --- 1 cannot assign to None
[a for a, None in b]
# --- 1 cannot assign to literal
(a for "a" in b)
# --- 1 cannot assign to expression
{a for a + 1 in b}
# --- 1 cannot assign to expression
{a: b for -a in c}
# --- 1 cannot assign to function call
[x for x() in a]
# --- 1 cannot assign to literal
[x for x, y, 1 in z]
# --- 1 cannot assign to literal
with a as 1: pass
# --- 1 cannot assign to function call
with a as f(): pass
# --- 1 cannot assign to expression
with a as b + c: pass
# --- 1 cannot assign to literal
with a as (b, 1): pass
# --- 1 cannot assign to None
with a as None: pass
# --- 1 cannot assign to literal
with a as "b": pass
# --- 1 cannot assign to literal
with (a as 1): pass
# --- 1 cannot assign to function call
with (a as f(), b): pass
# --- 1 cannot assign to literal
with (a, b as 1): pass
# --- 1 cannot assign to literal
with a as b, c as 1: pass
# --- 1 cannot assign to function call
with a as b.c(): pass
# --- 1 invalid syntax
with a as: pass
# --- 1 invalid syntax
with a as b c: pass
# --- 1 invalid syntax
with: pass
# --- 1 invalid syntax
with a, : pass
# --- 1 expected an indented block after 'with' statement on line 1
with (): 
# --- 1 invalid syntax
with a b: pass
# --- 1 expected ':'
with a as b
# --- 1 '(' was never closed
with (a as b
# --- 1 expected ':'
with (a as b)
# --- 1 invalid syntax
with (a as b) as c: pass
# --- 1 invalid syntax
with a as b as c: pass
# --- 1 cannot assign to literal
with (a, b) as 1: pass
# --- 1 cannot assign to literal
async with a as 1: pass
# --- 1 expected ':'
async with a
# --- 1 invalid syntax
with (a as b, *c): pass
# --- 1 invalid syntax
with *a: pass
# --- 1 invalid syntax
with a := b: pass
# --- 1 cannot use assignment expressions with literal
(1 := a)
# --- 1 cannot use assignment expressions with function call
(f() := a)
# --- 1 cannot use assignment expressions with attribute
(a.b := c)
# --- 1 cannot use assignment expressions with subscript
(a[0] := c)
# --- 1 cannot assign to named expression
(a, b := c) = d
# --- 1 cannot use assignment expressions with tuple
((a, b) := c)
# --- 1 cannot use assignment expressions with list
([a] := c)
# --- 1 invalid syntax
(*a := b)
# --- 1 cannot use assignment expressions with None
(None := a)
# --- 1 cannot use assignment expressions with True
(True := a)
# --- 1 cannot use assignment expressions with literal
("a" := b)
# --- 1 cannot use assignment expressions with expression
(a + b := c)
# --- 1 cannot use assignment expressions with lambda
(lambda: a := b)
# --- 1 invalid syntax
(a := )
# --- 1 invalid syntax
(:= a)
# --- 1 invalid syntax
a := 1
# --- 1 invalid syntax
x = a := 1
# --- 1 invalid syntax
a := b := c
# --- 1 invalid syntax
(a := b := c)
# --- 1 invalid syntax
(a := yield)
# --- 1 invalid syntax
f(a.b := 1)
# --- 1 invalid syntax
f(a=b := 1)
# --- 1 invalid syntax
def f(a := 1): pass
# --- 1 invalid syntax
def f(a: b := 1): pass
# --- 1 cannot use assignment expressions with lambda
lambda: a := 1
# --- 1 invalid syntax
lambda a := 1: a
# --- 1 invalid syntax
[a for a in b if c := d]
# --- 1 invalid syntax
[a for a in b := c]
# --- 1 invalid syntax
{a: b := c}
# --- 1 invalid syntax
{a := b: c}
# --- 1 invalid syntax
del a := 1
# --- 1 invalid syntax
import a := b
# --- 1 invalid syntax
x[a:b := c]
# --- 1 invalid syntax
x[a := b:c]
# --- 1 cannot assign to f-string expression here. Maybe you meant '==' instead of '='?
f"{a := 1}" = 2
# --- 1 invalid syntax
assert a := 1
# --- 1 invalid syntax
return a := 1
# --- 1 invalid syntax
raise a := 1
# --- 1 illegal target for annotation
(x).y: int
# --- 1 illegal target for annotation
(x)[0]: int = 1
# --- 1 illegal target for annotation
((x)).y: int
# --- 1 illegal target for annotation
(x.y).z: int
# --- 1 illegal target for annotation
(x)(y).z: int
# --- 1 illegal target for annotation
(x[0])[1]: int
