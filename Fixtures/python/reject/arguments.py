# --- 1 '(' was never closed
f(
# --- 1 '(' was never closed
f(a
# --- 1 invalid syntax. Perhaps you forgot a comma?
f(a b)
# --- 1 invalid syntax. Perhaps you forgot a comma?
f(a, b c)
# --- 1 invalid syntax. Perhaps you forgot a comma?
f(a b, c)
# --- 1 Generator expression must be parenthesized
f(a for a in b, c)
# --- 1 Generator expression must be parenthesized
f(c, a for a in b)
# --- 1 Generator expression must be parenthesized
f(a for a in b, c for c in d)
# --- 1 Generator expression must be parenthesized
f(a for a in b, c=1)
# --- 1 Generator expression must be parenthesized
f(a, b for b in c, d)
# --- 1 Generator expression must be parenthesized
f(a for a in b, *c)
# --- 1 Generator expression must be parenthesized
f(c, *d, a for a in b)
# --- 1 positional argument follows keyword argument
f(a=1, b)
# --- 1 positional argument follows keyword argument
f(a=1, b, c=2)
# --- 1 Generator expression must be parenthesized
f(a=1, b for b in c)
# --- 1 positional argument follows keyword argument unpacking
f(**a, b)
# --- 1 iterable argument unpacking follows keyword argument unpacking
f(**a, *b)
# --- 1 positional argument follows keyword argument unpacking
f(**a, b, c)
# --- 1 Generator expression must be parenthesized
f(**a, b for b in c)
# --- 1 positional argument follows keyword argument unpacking
f(a=1, **b, c)
# --- 1 iterable argument unpacking follows keyword argument unpacking
f(a=1, **b, *c)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f(a.b=1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f(a[0]=1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f(a()=1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f(a+b=1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f(1=2)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f("a"=1)
# --- 1 cannot assign to None
f(None=1)
# --- 1 cannot assign to True
f(True=1)
# --- 1 cannot assign to False
f(False=1, a)
# --- 1 cannot assign to True
f(a, True=1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f((a)=1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f((a, b)=1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f([a]=1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f(-a=1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f(a if b else c=1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f(lambda: a=1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f(a.b, c.d=1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f(a < b=1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f(a and b=1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f(not a=1)
# --- 1 invalid syntax
f(x for x in y=1)
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
f(a=b for b in c)
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
f(a=1 for a in b)
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
f(a, b=c for c in d)
# --- 1 expected argument value expression
f(a=)
# --- 1 expected argument value expression
f(a=, b)
# --- 1 expected argument value expression
f(a=, b=1)
# --- 1 expected argument value expression
f(a, b=)
# --- 1 invalid syntax
f(a==)
# --- 1 invalid syntax
f(=1)
# --- 1 invalid syntax
f(=)
# --- 1 invalid syntax
f(,)
# --- 1 invalid syntax
f(,a)
# --- 1 invalid syntax
f(a,,b)
# --- 1 invalid syntax
f(a,,)
# --- 1 Invalid star expression
f(*)
# --- 1 invalid syntax
f(**)
# --- 1 Invalid star expression
f(*, a)
# --- 1 Invalid star expression
f(a, *)
# --- 1 invalid syntax
f(a, **)
# --- 1 invalid syntax
f(**, a)
# --- 1 Invalid star expression
f(* *a)
# --- 1 invalid syntax
f(***a)
# --- 1 cannot assign to iterable argument unpacking
f(*a=1)
# --- 1 cannot assign to keyword argument unpacking
f(**a=1)
# --- 1 invalid syntax. Perhaps you forgot a comma?
f(*a b)
# --- 1 invalid syntax. Perhaps you forgot a comma?
f(**a b)
# --- 1 invalid syntax
f(a *)
# --- 1 invalid syntax
f(a:b)
# --- 1 invalid syntax
f(a: int)
# --- 1 invalid syntax
f(a; b)
# --- 1 invalid syntax
f(a = b = c)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f(a.b = c = d)
# --- 1 invalid syntax
f(yield)
# --- 1 invalid syntax
f(yield a)
# --- 1 invalid syntax
f(a, yield)
# --- 1 invalid syntax
f(return)
# --- 1 expected 'else' after 'if' expression
f(a if b)
# --- 1 invalid syntax
f(a if b else)
# --- 1 expected 'else' after 'if' expression
f(a if b, c)
# --- 1 invalid syntax. Perhaps you forgot a comma?
f(a=b c)
# --- 1 iterable unpacking cannot be used in comprehension
f(*a for a in b)
# --- 1 invalid syntax
f(**a for a in b)
# --- 1 invalid syntax
f(a for *a in b c)
# --- 1 invalid syntax
f(def g(): pass)
# --- 1 invalid syntax
f(import a)
# --- 1 invalid syntax. Perhaps you forgot a comma?
f(x = 1, y = 2 z = 3)
# --- 1 Missing parentheses in call to 'print'. Did you mean print(...)?
f(print "a")
# --- 1 invalid syntax. Perhaps you forgot a comma?
f(a
  b)
# --- 2 invalid syntax. Perhaps you forgot a comma?
f(a,
  b
  c)
# --- 1 Missing parentheses in call to 'print'. Did you mean print(...)?
print "a"
# --- 1 Missing parentheses in call to 'print'. Did you mean print(...)?
print "a" % b
# --- 1 Missing parentheses in call to 'print'. Did you mean print(...)?
print a
# --- 1 Missing parentheses in call to 'print'. Did you mean print(...)?
print a, b
# --- 1 Missing parentheses in call to 'print'. Did you mean print(...)?
print -a b
# --- 1 Missing parentheses in call to 'print'. Did you mean print(...)?
print a.b
# --- 1 Missing parentheses in call to 'print'. Did you mean print(...)?
print f(a)
# --- 1 Missing parentheses in call to 'exec'. Did you mean exec(...)?
exec "a"
# --- 1 Missing parentheses in call to 'exec'. Did you mean exec(...)?
exec a
# --- 1 Missing parentheses in call to 'exec'. Did you mean exec(...)?
exec a in b
# --- 1 invalid syntax
foo "a"
# --- 1 Missing parentheses in call to 'print'. Did you mean print(...)?
x = print "a"
# --- 1 Missing parentheses in call to 'print'. Did you mean print(...)?
if print "a": pass
# --- 1 invalid syntax
print(a) b
# --- 1 invalid syntax. Perhaps you forgot a comma?
[a b]
# --- 1 invalid syntax. Perhaps you forgot a comma?
[a, b c]
# --- 1 invalid syntax. Perhaps you forgot a comma?
(a b)
# --- 1 invalid syntax. Perhaps you forgot a comma?
(a, b c)
# --- 1 invalid syntax. Perhaps you forgot a comma?
{a b}
# --- 1 invalid syntax. Perhaps you forgot a comma?
{a, b c}
# --- 1 invalid syntax
x = a b
# --- 1 invalid syntax
x = "a" b
# --- 1 invalid syntax
x = a "b"
# --- 1 invalid syntax
x = 1 2
# --- 1 invalid syntax
x = a 1
# --- 1 invalid syntax
x = a.b c.d
# --- 1 invalid syntax
x = [a] [b] c
# --- 1 invalid syntax
x = f(a) b
# --- 1 invalid syntax
x = (a) b
# --- 1 expected 'else' after 'if' expression
x = a if b
# --- 1 expected 'else' after 'if' expression
x = a if b c
# --- 1 invalid syntax
x = a if b else
# --- 1 expected 'else' after 'if' expression
x = (a if b)
# --- 1 expected 'else' after 'if' expression
x = [a if b]
# --- 1 expected 'else' after 'if' expression
x = [a if b for c in d]
# --- 1 invalid syntax
a if b else pass
# --- 1 invalid syntax
a if b else return
# --- 1 invalid syntax
a if pass else b
# --- 1 invalid syntax
(a if b else import c)
# --- 1 invalid syntax
x = pass
# --- 1 invalid syntax
x = return
# --- 1 invalid syntax
x = import a
# --- 1 invalid syntax
x = if a: b
# --- 1 invalid syntax
x = for
# --- 1 invalid syntax
x = class
# --- 1 invalid syntax
x = def
# --- 1 invalid syntax
x = from
# --- 1 invalid syntax
x = a as b
# --- 1 invalid syntax
x = while
# --- 1 invalid syntax
[a for]
# --- 1 'in' expected after for-loop variables
[a for b]
# --- 1 invalid syntax
[a for b in]
# --- 1 invalid syntax
[a for b in c if]
# --- 1 invalid syntax
[for a in b]
# --- 1 invalid syntax
[a for a in b, c]
# --- 1 did you forget parentheses around the comprehension target?
[a, b for a in b]
# --- 1 did you forget parentheses around the comprehension target?
[a, b, for a in b]
# --- 1 invalid syntax
(a, b for a in b)
# --- 1 did you forget parentheses around the comprehension target?
{a, b for a in b}
# --- 1 did you forget parentheses around the comprehension target?
[a, for a in b]
# --- 1 iterable unpacking cannot be used in comprehension
[*a for a in b]
# --- 1 iterable unpacking cannot be used in comprehension
(*a for a in b)
# --- 1 iterable unpacking cannot be used in comprehension
{*a for a in b}
# --- 1 dict unpacking cannot be used in dict comprehension
{**a for a in b}
# --- 1 cannot use a starred expression in a dictionary value
{a: *b for a in b}
# --- 1 invalid syntax
{a: **b for a in b}
# --- 1 invalid syntax
[a for a in b else c]
# --- 1 invalid syntax
[a for a in b if c else d]
# --- 1 invalid syntax
[a for a in *b]
# --- 1 'in' expected after for-loop variables
[a for a in b for c]
# --- 1 invalid syntax
[a async for]
# --- 1 invalid syntax
[a async b]
# --- 1 'in' expected after for-loop variables
[a for a = 1 in b]
# --- 1 invalid syntax
[a for a in lambda: b]
# --- 1 invalid syntax
[a for a in b if lambda: c]
# --- 1 did you forget parentheses around the comprehension target?
[i := 0, for a in b]
# --- 1 invalid syntax
[a := b for a in b if c := d]
# --- 1 invalid syntax
(a := b for c in d, e)
# --- 1 ':' expected after dictionary key
{a: b, c}
# --- 1 invalid syntax
{a, b: c}
# --- 1 expression expected after dictionary key and ':'
{a: }
# --- 1 expression expected after dictionary key and ':'
{a: b, c: }
# --- 1 invalid syntax
{: a}
# --- 1 expression expected after dictionary key and ':'
{a:, b: c}
# --- 1 invalid syntax. Perhaps you forgot a comma?
{a: b c: d}
# --- 1 invalid syntax. Perhaps you forgot a comma?
{a: b c}
# --- 1 invalid syntax. Perhaps you forgot a comma?
{a: b, c: d e}
# --- 1 cannot use a starred expression in a dictionary value
{a: *b}
# --- 1 cannot use a starred expression in a dictionary value
{a: *b, c: d}
# --- 1 invalid syntax
{a: **b}
# --- 1 invalid syntax
{**a: b}
# --- 1 invalid syntax
{*a: b}
# --- 1 invalid syntax
{a: b, *c}
# --- 1 invalid syntax
{a, **b}
# --- 1 ':' expected after dictionary key
{**a, b}
# --- 1 invalid syntax
{**a, *b}
# --- 1 invalid syntax
{*a, **b}
# --- 1 invalid syntax
{,}
# --- 1 invalid syntax
{a,,}
# --- 1 invalid syntax
{a: b,,}
# --- 1 invalid syntax
{**}
# --- 1 Invalid star expression
{*}
# --- 1 invalid syntax
{a: b for}
# --- 1 'in' expected after for-loop variables
{a: b for c}
# --- 1 'in' expected after for-loop variables
{a for a: b in c}
# --- 1 invalid syntax
{a: b for a, b in c, d}
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
{a = b}
# --- 1 invalid syntax
{a: b = c}
# --- 1 cannot assign to literal here. Maybe you meant '==' instead of '='?
{'a' = 1}
# --- 1 ':' expected after dictionary key
{'a': 1, 'b' = 2}
# --- 1 invalid syntax
[,]
# --- 1 invalid syntax
[a,,b]
# --- 1 invalid syntax
[a:b]
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
[a=b]
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
[a = 1, b]
# --- 1 invalid syntax
(,)
# --- 1 invalid syntax
(a,,)
# --- 1 invalid syntax
(a:b)
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
(a=b)
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
(a = 1)
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
(a, b = 1)
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
(a = 1, b)
# --- 1 cannot assign to attribute here. Maybe you meant '==' instead of '='?
(a.b = 1)
# --- 1 invalid syntax
(a == b = c)
# --- 1 invalid syntax
[a == b = c]
# --- 1 invalid syntax
(a = )
# --- 1 invalid syntax
(yield = 1)
# --- 1 invalid syntax
x[]
# --- 1 '[' was never closed
x[a
# --- 1 invalid syntax. Perhaps you forgot a comma?
x[a b]
# --- 1 invalid syntax. Perhaps you forgot a comma?
x[a, b c]
# --- 1 invalid syntax
x[,]
# --- 1 invalid syntax
x[a,,b]
# --- 1 invalid syntax
x[a:b:c:d]
# --- 1 invalid syntax
x[**a]
# --- 1 Invalid star expression
x[*]
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
x[a=1]
# --- 1 invalid syntax
x[a:*b]
# --- 1 invalid syntax
x[*a:b]
# --- 1 invalid syntax
x[a for a in b, c]
# --- 1 invalid syntax
x[yield]
# --- 1 invalid syntax
x[if a]
# --- 1 invalid syntax
x[(a:b)]
# --- 1 invalid syntax
x.(a)
# --- 1 invalid syntax
x.[a]
# --- 1 invalid syntax
x.if
# --- 1 invalid syntax
x.None
# --- 1 invalid syntax
x.class = 1
