a, b, c, d, e, f, g, x, y = range(9)
a if b else c if d else e
(a if b else c) if d else e
a if (b if c else d) else e
lambda: 0
lambda: (yield)
lambda x: x
lambda x,: x
lambda x, y=1, *z, w, v=2, **u: (x, y)
lambda *, x: x
lambda *args: args
lambda **k: k
lambda x, /: x
lambda x, /, y: x
lambda x=1, /, y=2, *, z: x
lambda x, /, *y, z=3, **w: x
lambda *x, y,: x
lambda: lambda: lambda: 0
lambda x=lambda: 1: x
lambda x: x if x else lambda y: y
a or b and not c or not not d
a < b < c <= d != e == f >= g > a
a is b is not c, a in b, a not in b, not a in b, a in b in c
a | b ^ c & d << e >> f + g - a * b / c // d % e @ f
-a ** -b, +a, ~a, - + ~ a, not a
a ** b ** c, (a ** b) ** c, -a ** b
await_ = a
(a := 1), (a := (b := c))
[a := 1, b := 2], {a := 1}, {(a := 1): (b := 2)}, f(a := 1), f(b, a := 1), x[a := 1], x[a := 1, b := 2]
[y := f(x), y ** 2]
[last := a for a in b], {last := a for a in b}, (last := a for a in b), [a for a in b if (c := a)]
(), (a,), (a, b), (a, b,), a, b
(*a,), (*a, *b), [*a], [*a, *b], {*a}, {*a, *b}, {**a}, {**a, **b}, {**a, 'b': c, **d}, {'a': b, **c,}
*a, *b
*a,
x = *a, b
x = y = *a, *b
[], [a], [a,], [a, b], {}, {a}, {a,}, {a: b}, {a: b,}, {a: b, c: d}
[[]], [[], []], {(): []}, ((())), (((a)))
[a for a in b], [a for a in b if c if d], [a for a in b for c in d], [a for a, in b], [a for a, c in b], [a for a, *c in b]
[a for (a, c) in b], [a for [a, c] in b], [a for a.x in b], [a for a[0] in b], [a for *a, c in b]
{a for a in b}, {a: b for a, b in c}, {a: b for a in c for b in d if a if b}, (a for a in b)
[a for a in b if a or b], [a for a in (b if c else d)], [a for a in b or c]
[lambda: a for a in b], [a if b else c for a in b], [(a, b) for a in b]
f(), f(a), f(a,), f(a, b), f(*a), f(**a), f(a=b), f(a=b,), f(a, *b, c, *d, e=1, *f, **g), f(a, **b, c=d), f(**a, **b), f(**a, b=c)
f(a for a in b), f((a for a in b), c), f(a)(b)(c), f(*a, b), f(a=1, *b), f(a=1, *b, c=2, **d), f(*a or b), f(**a or b), f(a=lambda: 1)
f(*a if b else c, **d if e else f), f(a if b else c for a in b), f(x for x in y if z)
f(
    a,
    b=c,
    *d,
    **e,
)
a.b.c, a.b().c[0].d, a[0][1], a[0, 1], a[0,], a[:], a[::], a[1:], a[:1], a[1:2:3], a[::2], a[1:2, 3], a[..., 1], a[:, None, ::-1]
a[*b], a[*b, c], a[c, *b], a[*b, *c], a[1:2, *b], a[()], a[(b)], a[b if c else d], a[lambda: 1], a[not b], a[b:=1]
a.if_, a . b, a. b, a .b
(a)(b), (a).b, (a)[b], [a][0], {a: b}[a], (a, b)[0], "a"[0], 1 .real, (1).real, ...
..., Ellipsis, None, True, False, __debug__
None.x, True.real, (None), not None, ....__class__, f(...)
a if b else lambda: c
not a == b, not (a), not -a
a\
    .b\
    .c
(a
 .b
 .c(d)
 [e])
(
    # only a comment
    a
    # and another
)
x = (
    a
    + b  # comment

    + c
)
(yield_for := 1)
a <b> c
a<-b
a--b
a- -b
a**-b
a if b else-c
a or-b
[a]and[b]
(a)if(b)else(c)
not(a)
lambda:(a)
lambda*a:a
lambda**a:a
f(*a,**b)
x[a:b,c:d]
x[a:=1]
x[lambda:1:2]
x[lambda: (1):2]
{a: lambda: b}
{a: b if c else d}
{lambda: a: b} if False else 0
