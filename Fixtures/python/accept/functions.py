def f(): pass
def f(a): pass
def f(a,): pass
def f(a, b): pass
def f(a=1, b=2): pass
def f(a, b=2): pass
def f(*a): pass
def f(*a,): pass
def f(*, a): pass
def f(*, a, b=1, c): pass
def f(*, a=1, b): pass
def f(**a): pass
def f(**a,): pass
def f(a, /): pass
def f(a, /,): pass
def f(a, /, b): pass
def f(a, b=1, /): pass
def f(a, b=1, /, c=2): pass
def f(a, /, *, b): pass
def f(a, /, *b, c, **d): pass
def f(a, /, b, *c, d=1, e, **g): pass
def f(a=1, /, *, b, **c): pass
def f(a, *b, **c): pass
def f(a, *, b, **c,): pass
def f(a: int, b: str = "x", /, *c: float, d: bytes = b"", **e: list[int]) -> dict[str, int]: pass
def f(*a: *b): pass
def f(*a: *tuple[int, ...]): pass
def f(a: (yield_), b: lambda: 1 = 2) -> lambda: 3: pass
def f(a: int if b else str = 1 if c else 2): pass
def f() -> (yield_): pass
def f() -> None: return
def f() -> (1, 2): pass
def f(
    a,  # first
    b=1,
    *,
    c,
): pass
def f(a, # type: int
      b): # type: (...) -> None
    pass
def f(a):
    # type: (int) -> int
    return a
def f(a): return a; pass
def f():
    def g():
        def h(): pass
        return h
    return g
@a
def f(): pass
@a.b.c
@a(b, c=1)
@a[0]
@a[0].b(c)
@lambda f: f
@(a, b)
@a or b
@a if b else c
@(x := y)
@x := y
@[a][0]
@{}
@"a".b
@1 + 2
@not a
@a @ b
def f(): pass
@a

# comment
@b
class C: pass
@a
class C[T](B): pass
@a # comment
async def f(): pass
def f(self, print, exec, async_, match, case, type, _): pass
