# --- 1 invalid syntax
def
# --- 1 expected '('
def f
# --- 1 '(' was never closed
def f(
# --- 1 expected ':'
def f()
# --- 1 expected ':'
def f() pass
# --- 1 expected ':'
def f()
    pass
# --- 1 expected '('
def f:
    pass
# --- 1 invalid syntax
def f(): pass pass
# --- 1 invalid syntax
def 1(): pass
# --- 1 invalid syntax
def (a): pass
# --- 1 expected '('
def f.g(): pass
# --- 1 invalid syntax
def None(): pass
# --- 1 invalid syntax
def f(None): pass
# --- 1 invalid syntax
def f(True=1): pass
# --- 1 invalid syntax
def f(1): pass
# --- 1 invalid syntax
def f("a"): pass
# --- 1 invalid syntax
def f(a.b): pass
# --- 1 invalid syntax
def f(a[0]): pass
# --- 1 invalid syntax
def f(a b): pass
# --- 1 invalid syntax
def f(a,, b): pass
# --- 1 invalid syntax
def f(,): pass
# --- 1 invalid syntax
def f(, a): pass
# --- 1 expected default value expression
def f(a=): pass
# --- 1 expected default value expression
def f(a=, b): pass
# --- 1 parameter without a default follows parameter with a default
def f(a=1, b): pass
# --- 1 parameter without a default follows parameter with a default
def f(a=1, b, c=2): pass
# --- 1 parameter without a default follows parameter with a default
def f(a, b=1, /, c): pass
# --- 1 parameter without a default follows parameter with a default
def f(a=1, /, b): pass
# --- 1 Function parameters cannot be parenthesized
def f((a, b)): pass
# --- 1 Function parameters cannot be parenthesized
def f((a)): pass
# --- 1 Function parameters cannot be parenthesized
def f(a, (b, c), d): pass
# --- 1 Function parameters cannot be parenthesized
def f((a), b): pass
# --- 1 Function parameters cannot be parenthesized
def f(a, (b)): pass
# --- 1 Function parameters cannot be parenthesized
def f(a, (b, c)=1): pass
# --- 1 named arguments must follow bare *
def f(*): pass
# --- 1 named arguments must follow bare *
def f(*,): pass
# --- 1 named arguments must follow bare *
def f(*, **a): pass
# --- 1 * argument may appear only once
def f(*, *a): pass
# --- 1 * argument may appear only once
def f(*a, *b): pass
# --- 1 invalid syntax
def f(*a, *): pass
# --- 1 * argument may appear only once
def f(*a, b, *c): pass
# --- 1 invalid syntax
def f(*, a, *): pass
# --- 1 * argument may appear only once
def f(*, a, *b): pass
# --- 1 arguments cannot follow var-keyword argument
def f(**a, b): pass
# --- 1 arguments cannot follow var-keyword argument
def f(**a, *b): pass
# --- 1 arguments cannot follow var-keyword argument
def f(**a, **b): pass
# --- 1 arguments cannot follow var-keyword argument
def f(**a, b=1): pass
# --- 1 arguments cannot follow var-keyword argument
def f(**a, *): pass
# --- 1 arguments cannot follow var-keyword argument
def f(**a, /): pass
# --- 1 var-keyword argument cannot have default value
def f(**a=1): pass
# --- 1 var-positional argument cannot have default value
def f(*a=1): pass
# --- 1 var-positional argument cannot have default value
def f(*a=1, b): pass
# --- 1 invalid syntax
def f(**): pass
# --- 1 invalid syntax
def f(/): pass
# --- 1 at least one argument must precede /
def f(/, a): pass
# --- 1 / may appear only once
def f(a, /, /): pass
# --- 1 / may appear only once
def f(a, /, b, /): pass
# --- 1 / must be ahead of *
def f(*, /): pass
# --- 1 / must be ahead of *
def f(*a, /): pass
# --- 1 / must be ahead of *
def f(*, a, /): pass
# --- 1 / must be ahead of *
def f(a, *b, /): pass
# --- 1 invalid syntax
def f(a / b): pass
# --- 1 invalid syntax
def f(a, / b): pass
# --- 1 invalid syntax
def f(a /): pass
# --- 1 invalid syntax
def f(a: ): pass
# --- 1 invalid syntax. Perhaps you forgot a comma?
def f(a: int b): pass
# --- 1 invalid syntax
def f(a: *b): pass
# --- 1 invalid syntax
def f(**a: *b): pass
# --- 1 invalid syntax
def f(*, a: *b): pass
# --- 1 invalid syntax
def f(a=*b): pass
# --- 1 invalid syntax
def f(*a: ): pass
# --- 1 expected ':'
def f() -> : pass
# --- 1 expected ':'
def f() -> *a: pass
# --- 1 expected ':'
def f() -> a, b: pass
# --- 1 expected ':'
def f() => a: pass
# --- 1 expected ':'
def f(a) = 1
# --- 1 invalid syntax
def f(a): = 1
# --- 1 invalid syntax
def f(self): return return
# --- 1 invalid syntax
def f(): return *
# --- 1 invalid syntax
def f(): return x y
# --- 1 invalid syntax
def f(): yield from
# --- 1 invalid syntax
def f(): yield from *a
# --- 1 invalid syntax
def f(): yield x y
# --- 1 assignment to yield expression not possible
def f(): x = yield = 1
# --- 1 invalid syntax
def f(a, a b): pass
# --- 1 invalid syntax
async def
# --- 1 expected '('
async def f: pass
# --- 1 invalid syntax
async f(): pass
# --- 1 invalid syntax
async lambda: x
# --- 1 invalid syntax
async class A: pass
# --- 1 invalid syntax
async x
# --- 1 invalid syntax
async = 1
# --- 1 invalid syntax
await = 1
# --- 1 invalid syntax
await
# --- 1 invalid syntax
x = await
# --- 1 invalid syntax
def await(): pass
# --- 1 invalid syntax
def f(async): pass
# --- 1 invalid syntax
async with
# --- 1 invalid syntax
async for x: pass
# --- 1 invalid syntax
async if x: pass
# --- 1 invalid syntax
lambda
# --- 1 invalid syntax
lambda x
# --- 1 invalid syntax
lambda x:
# --- 1 invalid syntax
lambda x y: x
# --- 1 Lambda expression parameters cannot be parenthesized
lambda (x): x
# --- 1 Lambda expression parameters cannot be parenthesized
lambda (x, y): x
# --- 1 Lambda expression parameters cannot be parenthesized
lambda x, (y, z): x
# --- 1 Lambda expression parameters cannot be parenthesized
lambda (x), y: x
# --- 1 parameter without a default follows parameter with a default
lambda x=1, y: x
# --- 1 parameter without a default follows parameter with a default
lambda x=1, /, y: x
# --- 1 named arguments must follow bare *
lambda *: x
# --- 1 named arguments must follow bare *
lambda *,: x
# --- 1 named arguments must follow bare *
lambda *, **x: x
# --- 1 * argument may appear only once
lambda *x, *y: x
# --- 1 * argument may appear only once
lambda *, *x: x
# --- 1 * argument may appear only once
lambda *x, y, *z: x
# --- 1 var-positional argument cannot have default value
lambda *x=1: x
# --- 1 var-keyword argument cannot have default value
lambda **x=1: x
# --- 1 arguments cannot follow var-keyword argument
lambda **x, y: x
# --- 1 arguments cannot follow var-keyword argument
lambda **x, *y: x
# --- 1 arguments cannot follow var-keyword argument
lambda **x, **y: x
# --- 1 invalid syntax
lambda /: x
# --- 1 at least one argument must precede /
lambda /, x: x
# --- 1 / may appear only once
lambda x, /, y, /: x
# --- 1 / must be ahead of *
lambda *x, /: x
# --- 1 / must be ahead of *
lambda *, x, /: x
# --- 1 / must be ahead of *
lambda *, /: x
# --- 1 invalid syntax
lambda x / y: x
# --- 1 invalid syntax
lambda x=: x
# --- 1 expected default value expression
lambda x=, y: x
# --- 1 illegal target for annotation
lambda x: int: x
# --- 1 invalid syntax
lambda 1: x
# --- 1 invalid syntax
lambda None: x
# --- 1 invalid syntax
lambda x.y: x
# --- 1 invalid syntax
lambda x,, y: x
# --- 1 invalid syntax
lambda ,: x
# --- 1 invalid syntax
lambda x -> y: x
# --- 1 invalid syntax
lambda: return
# --- 1 invalid syntax
lambda: pass
# --- 1 cannot assign to lambda
lambda: x = 1
# --- 1 invalid syntax
lambda: *x
# --- 1 invalid syntax
lambda: yield
# --- 1 invalid syntax
lambda *x y: x
# --- 1 invalid syntax
@
# --- 1 invalid syntax
@a
# --- 2 invalid syntax
@a
x = 1
# --- 1 invalid syntax
@a def f(): pass
# --- 2 invalid syntax
@a
@
# --- 1 invalid syntax
@a b
def f(): pass
# --- 1 invalid syntax
@*a
def f(): pass
# --- 1 invalid syntax
@a,b
def f(): pass
# --- 2 unexpected indent
@a
    def f(): pass
# --- 2 invalid syntax
@a
async x
# --- 1 invalid syntax
@def f(): pass
# --- 1 invalid syntax
class
# --- 1 expected ':'
class A
# --- 1 expected ':'
class A()
# --- 1 expected an indented block after class definition on line 1
class A(): 
# --- 1 invalid syntax
class A pass
# --- 1 invalid syntax
class A(B: pass
# --- 1 invalid syntax
class A(B) pass
# --- 1 invalid syntax
class 1: pass
# --- 1 invalid syntax
class None: pass
# --- 1 invalid syntax
class A.B: pass
# --- 1 invalid syntax. Perhaps you forgot a comma?
class A(B C): pass
# --- 1 Invalid star expression
class A(*): pass
# --- 1 invalid syntax
class A(x for x in y): pass
# --- 1 positional argument follows keyword argument
class A(b=1, C): pass
# --- 1 positional argument follows keyword argument unpacking
class A(**b, C): pass
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
class A(1=2): pass
# --- 1 invalid syntax
class A[T: pass
# --- 1 Type parameter list cannot be empty
class A[]: pass
# --- 1 invalid syntax
class (B): pass
# --- 2 expected ':'
class A:
    def f(self)
        pass
# --- 2 invalid syntax
class A:
    x = 

# --- 1 expected ':'
class A
    pass
