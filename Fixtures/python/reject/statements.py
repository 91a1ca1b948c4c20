# --- 1 invalid syntax
if
# --- 1 expected ':'
if x
# --- 1 expected ':'
if x
    y
# --- 1 invalid syntax
if x y: z
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
if x = 1: y
# --- 1 cannot assign to attribute here. Maybe you meant '==' instead of '='?
if x.y = 1: z
# --- 1 cannot assign to subscript here. Maybe you meant '==' instead of '='?
if x[0] = 1: y
# --- 1 invalid syntax
if x == 1 = 2: y
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
if (x = 1): y
# --- 1 invalid syntax
if not x = 1: y
# --- 1 invalid syntax
if x and y = 1: z
# --- 1 invalid syntax
if x := : y
# --- 1 invalid syntax
if : x
# --- 1 invalid syntax
if x then y
# --- 1 invalid syntax
if x {
y
}
# --- 1 invalid syntax
if *x: y
# --- 1 invalid syntax
if x, y: z
# --- 1 invalid syntax
if x: y else: z
# --- 2 expected ':'
if x: y
else z
# --- 2 expected ':'
if x: y
else if z: w
# --- 2 invalid syntax
if x: y
elif
# --- 2 expected ':'
if x: y
elif z
# --- 2 invalid syntax
if x: y
elif z w
# --- 2 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
if x: y
elif z = 1: w
# --- 2 invalid syntax
if x: y
elseif z: w
# --- 3 invalid syntax
if x: y
else: z
else: w
# --- 3 invalid syntax
if x: y
else: z
elif w: v
# --- 2 expected ':'
if x: y
else x: z
# --- 1 invalid syntax
while
# --- 1 expected ':'
while x
# --- 1 invalid syntax
while x y: z
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
while x = 1: y
# --- 1 invalid syntax
while : x
# --- 1 expected ':'
while x
    y
# --- 2 invalid syntax
while x: y
elif z: w
# --- 1 invalid syntax
while x, y: z
# --- 2 expected ':'
while x: y
else z
# --- 1 invalid syntax
for
# --- 1 invalid syntax
for x
# --- 1 invalid syntax
for x in
# --- 1 invalid syntax
for x in y z: w
# --- 1 expected ':'
for x in y
    z
# --- 1 invalid syntax
for x of y: z
# --- 1 invalid syntax
for (x in y) z
# --- 2 invalid syntax
for x in y: z
elif w: v
# --- 1 invalid syntax
for x in y = 1: z
# --- 1 invalid syntax
for x = 1; x < 2; x++: y
# --- 1 invalid syntax
for x in y else z: w
# --- 1 invalid syntax
for x, in: y
# --- 1 invalid syntax
for x in range(10) print(x)
# --- 1 expected ':'
try
# --- 1 expected ':'
try x
# --- 1 expected 'except' or 'finally' block
try: x
# --- 2 expected 'except' or 'finally' block
try: x
y
# --- 3 expected 'except' or 'finally' block
try:
    x
y
# --- 3 expected 'except' or 'finally' block
try:
    x
else:
    y
# --- 2 expected 'except' or 'finally' block
try: x
else: y
finally: z
# --- 2 expected ':'
try: x
except
    y
# --- 2 expected ':'
try: x
except A
    y
# --- 2 invalid syntax
try: x
except A b: y
# --- 2 expected ':'
try: x
except A as b
    y
# --- 2 invalid syntax
try: x
except A as: y
# --- 2 invalid syntax
try: x
except A as 1: y
# --- 2 invalid syntax
try: x
except A as b.c: y
# --- 2 invalid syntax
try: x
except A as b[0]: y
# --- 2 invalid syntax
try: x
except A as b, C: y
# --- 2 multiple exception types must be parenthesized
try: x
except A, B: y
# --- 2 invalid syntax
try: x
except A, b
    y
# --- 2 multiple exception types must be parenthesized
try: x
except A, B as c: y
# --- 2 multiple exception types must be parenthesized
try: x
except A, B, C: y
# --- 2 multiple exception types must be parenthesized
try: x
except A, B, C as d: y
# --- 2 invalid syntax
try: x
except as b: y
# --- 2 invalid syntax
try: x
except = 1: y
# --- 2 expected one or more exception types
try: x
except* : y
# --- 2 expected one or more exception types
try: x
except*: y
# --- 2 multiple exception types must be parenthesized
try: x
except* A, B: y
# --- 2 multiple exception types must be parenthesized
try: x
except* A, B as c: y
# --- 2 invalid syntax
try: x
except* A as 1: y
# --- 2 invalid syntax
try: x
except* A as b.c: y
# --- 2 expected ':'
try: x
except* A
    y
# --- 2 expected ':'
try: x
except* A as b
    y
# --- 3 cannot have both 'except' and 'except*' on the same 'try'
try: x
except A: y
except* B: z
# --- 3 cannot have both 'except' and 'except*' on the same 'try'
try: x
except* A: y
except B: z
# --- 3 cannot have both 'except' and 'except*' on the same 'try'
try: x
except* A: y
except: z
# --- 3 cannot have both 'except' and 'except*' on the same 'try'
try: x
except: y
except* A: z
# --- 3 cannot have both 'except' and 'except*' on the same 'try'
try: x
except A: y
except* B: z
except C: w
# --- 3 expected ':'
try: x
except A: y
else z
# --- 2 expected ':'
try: x
finally y
# --- 3 invalid syntax
try: x
finally: y
except A: z
# --- 3 invalid syntax
try: x
finally: y
else: z
# --- 3 invalid syntax
try: x
finally: y
finally: z
# --- 4 invalid syntax
try: x
except A: y
x
except B: z
# --- 3 invalid syntax
try: x
except A: y
elif z: w
# --- 2 invalid syntax
try: x
except f() as 1: y
# --- 2 multiple exception types must be parenthesized
try: x
except *A, B: y
# --- 5 unindent does not match any outer indentation level
try:
    x
except A:
    y
  finally:
    z
# --- 1 Expected one or more names after 'import'
import
# --- 1 invalid syntax
import a b
# --- 1 invalid syntax
import a,
# --- 1 invalid syntax
import a, 
# --- 1 invalid syntax
import a as
# --- 1 invalid syntax
import a as b.c
# --- 1 invalid syntax
import a as 1
# --- 1 invalid syntax
import a as b()
# --- 1 invalid syntax
import a as b[0]
# --- 1 invalid syntax
import a as (b, c)
# --- 1 invalid syntax
import a as "b"
# --- 1 invalid syntax
import a as None
# --- 1 invalid syntax
import a.b as c.d
# --- 1 invalid syntax
import a, b as c.d
# --- 1 invalid syntax
import a.
# --- 1 invalid syntax
import .a
# --- 1 invalid syntax
import a..b
# --- 1 invalid syntax
import *
# --- 1 invalid syntax
import (a)
# --- 1 Did you mean to use 'from ... import ...' instead?
import a from b
# --- 1 Did you mean to use 'from ... import ...' instead?
import a.b from c
# --- 1 Did you mean to use 'from ... import ...' instead?
import a, b from c
# --- 1 invalid syntax
import a as b from c
# --- 1 invalid syntax
import a.b as c, d from e
# --- 2 invalid syntax
import a as b, c\
from d import e
# --- 1 invalid syntax
import 1
# --- 1 invalid syntax
import "a"
# --- 1 invalid syntax
import a.1
# --- 1 invalid syntax
import None
# --- 1 invalid syntax
import a-b
# --- 1 invalid syntax
import a = b
# --- 1 Expected one or more names after 'import'
import a; import
# --- 1 invalid syntax
from
# --- 1 invalid syntax
from a
# --- 1 Expected one or more names after 'import'
from a import
# --- 1 invalid syntax
from a import,
# --- 1 trailing comma not allowed without surrounding parentheses
from a import b,
# --- 1 invalid syntax
from a import b c
# --- 1 trailing comma not allowed without surrounding parentheses
from a import b, c,
# --- 1 invalid syntax
from a import b.c
# --- 1 '(' was never closed
from a import (b, c
# --- 1 invalid syntax
from a import (b c)
# --- 1 invalid syntax
from a import (b.c)
# --- 1 invalid syntax
from a import ()
# --- 1 invalid syntax
from a import (,)
# --- 1 invalid syntax
from a import (b,,)
# --- 1 invalid syntax
from a import (*)
# --- 1 invalid syntax
from a import *, b
# --- 1 invalid syntax
from a import b, *
# --- 1 invalid syntax
from a import * as b
# --- 1 invalid syntax
from a import b as
# --- 1 invalid syntax
from a import b as 1
# --- 1 invalid syntax
from a import b as c.d
# --- 1 invalid syntax
from a import b as c()
# --- 1 invalid syntax
from a import (b as c.d)
# --- 1 invalid syntax
from a import (b as 1, c)
# --- 1 invalid syntax
from a import b, c as d.e
# --- 1 invalid syntax
from a import b as (c)
# --- 1 invalid syntax
from a import "b"
# --- 1 invalid syntax
from a import 1
# --- 1 invalid syntax
from a import None
# --- 1 Expected one or more names after 'import'
from . import
# --- 1 invalid syntax
from .
# --- 1 invalid syntax
from import a
# --- 1 invalid syntax
from a. import b
# --- 1 invalid syntax
from a..b import c
# --- 1 invalid syntax
from .a. import b
# --- 1 invalid syntax
from "a" import b
# --- 1 invalid syntax
from 1 import a
# --- 1 invalid syntax
from a as b import c
# --- 1 invalid syntax
from a import b from c
# --- 1 Expected one or more names after 'import'
from a import
    b
# --- 1 '(' was never closed
from __future__ import (a
# --- 1 invalid syntax
raise x from
# --- 1 invalid syntax
raise from x
# --- 1 invalid syntax
raise x, y
# --- 1 invalid syntax
raise x y
# --- 1 invalid syntax
raise x from y from z
# --- 1 invalid syntax
raise from
# --- 1 invalid syntax
raise *x
# --- 1 invalid syntax
raise = 1
# --- 1 invalid syntax
assert
# --- 1 invalid syntax
assert x,
# --- 1 invalid syntax
assert x, y, z
# --- 1 invalid syntax
assert x = 1
# --- 1 invalid syntax
assert x.y = 1
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
assert (x = 1)
# --- 1 invalid syntax
assert 1 = x
# --- 1 invalid syntax
assert x, y = 1
# --- 1 invalid syntax
assert x == 1 = 2
# --- 1 invalid syntax
assert *x
# --- 1 invalid syntax
assert (x, y) = 1
# --- 1 invalid syntax
assert x y
# --- 1 invalid syntax
return x y
# --- 1 invalid syntax
return = 1
# --- 1 invalid syntax
return from x
# --- 1 invalid syntax
return *
# --- 2 invalid syntax
def f():
    return import x
# --- 1 invalid syntax
global
# --- 1 invalid syntax
global x,
# --- 1 invalid syntax
global x.y
# --- 1 invalid syntax
global x = 1
# --- 1 invalid syntax
global 1
# --- 1 invalid syntax
global (x)
# --- 1 invalid syntax
global x y
# --- 1 invalid syntax
global *
# --- 1 invalid syntax
nonlocal
# --- 1 invalid syntax
nonlocal x,
# --- 1 invalid syntax
nonlocal x.y
# --- 1 invalid syntax
nonlocal x = 1
# --- 1 invalid syntax
nonlocal None
# --- 1 invalid syntax
pass x
# --- 1 invalid syntax
pass = 1
# --- 1 invalid syntax
pass 1
# --- 1 invalid syntax
break x
# --- 1 invalid syntax
break = 1
# --- 1 invalid syntax
continue x
# --- 1 invalid syntax
continue()
# --- 1 invalid syntax
pass, pass
# --- 1 invalid syntax
x = 1 pass
# --- 1 invalid syntax
x pass
# --- 1 assignment to yield expression not possible
yield = 1 + 
# --- 1 trailing comma not allowed without surrounding parentheses
from x import y as z, 
# --- 1 cannot assign to None
None.x = None = 1
# --- 1 assignment to yield expression not possible
x = yield y = 1
# --- 1 invalid syntax
elif
# --- 1 invalid syntax
else
# --- 1 invalid syntax
finally
# --- 1 invalid syntax
except
# --- 1 invalid syntax
in x
# --- 1 invalid syntax
is x
# --- 1 invalid syntax
as x
# --- 1 invalid syntax
and x
# --- 1 invalid syntax
not
# --- 1 invalid syntax
or
# --- 1 invalid syntax
x not
# --- 1 invalid syntax
x is
# --- 1 invalid syntax
x is not
# --- 1 invalid syntax
not in x
# --- 1 invalid syntax
x in not y
# --- 1 invalid syntax
x y z
# --- 1 invalid syntax
if x: 1 2
# --- 1 invalid syntax
def f(): 1 2
# --- 3 invalid syntax. Perhaps you forgot a comma?
x = [
1,
2 3
]
# --- 1 invalid syntax
while True print(x)
# --- 1 invalid syntax
with open(x) as f print(f)
# --- 1 invalid syntax
for x in y print(x)
# --- 1 expected ':'
def f() print(x)
# --- 1 invalid syntax
class A print(x)
# --- 1 invalid syntax
if x: pass else: pass
# --- 1 invalid syntax
try: pass except: pass
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
x = 1 if 2 else 3 = 4
# --- 1 invalid syntax
switch x:
    pass
# --- 1 invalid syntax
do:
    x
# --- 1 invalid syntax
function f() {
}
# --- 1 invalid syntax
var x = 1
# --- 1 invalid syntax
let x = 1;
# --- 1 invalid syntax
const x = 1
# --- 1 invalid syntax
x = new A()
# --- 1 invalid syntax
return;;
# --- 1 invalid syntax
x ? y : z
# --- 2 invalid syntax. Perhaps you forgot a comma?
x = {
  a: 1
  b: 2
}
# --- 1 invalid syntax
"""doc""" x
# --- 1 invalid syntax
'a' 1
# --- 1 invalid syntax
1 'a'
# --- 1 invalid syntax
x 'a' 'b'
