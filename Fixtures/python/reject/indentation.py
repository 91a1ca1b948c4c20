# --- 1 unexpected indent
 x
# --- 1 unexpected indent
	x
# --- 2 unexpected indent
x
 y
# --- 2 unexpected indent
x
	y
# --- 1 expected an indented block after 'if' statement on line 1
if x:
# --- 2 expected an indented block after 'if' statement on line 1
if x:

# --- 2 expected an indented block after 'if' statement on line 1
if x:
y
# --- 3 expected an indented block after 'if' statement on line 1
if x:
# comment
y
# --- 4 expected an indented block after 'if' statement on line 1
if x:


y = 1
# --- 3 unindent does not match any outer indentation level
if x:
    y
  z
# --- 3 unindent does not match any outer indentation level
if x:
    y
  z
w
# --- 3 unindent does not match any outer indentation level
if x:
        y
    z

# --- 3 unexpected indent
if x:
    y
      z
# --- 3 inconsistent use of tabs and spaces in indentation
if x:
    y
	z
# --- 3 inconsistent use of tabs and spaces in indentation
if x:
	y
        z
# --- 3 inconsistent use of tabs and spaces in indentation
if x:
        y
	z
# --- 3 inconsistent use of tabs and spaces in indentation
if x:
 	y
	z
# --- 3 inconsistent use of tabs and spaces in indentation
if x:
    if y:
	z
# --- 3 inconsistent use of tabs and spaces in indentation
if a:
        if b:
	c
# --- 3 unindent does not match any outer indentation level
if x:
    y
   else:
    z
# --- 1 invalid syntax
else:
    x
# --- 4 expected an indented block after 'elif' statement on line 3
if x:
    y
elif z:
w
# --- 2 expected an indented block after 'elif' statement on line 2
if x: y
elif z:
# --- 3 expected an indented block after 'elif' statement on line 2
if x: y
elif z:
w
# --- 2 expected an indented block after 'else' statement on line 2
if x: y
else:
# --- 3 expected an indented block after 'else' statement on line 2
if x: y
else:
z
# --- 1 expected an indented block after 'while' statement on line 1
while x:
# --- 2 expected an indented block after 'while' statement on line 1
while x:
y
# --- 3 expected an indented block after 'else' statement on line 2
while x: y
else:
z
# --- 1 expected an indented block after 'for' statement on line 1
for x in y:
# --- 2 expected an indented block after 'for' statement on line 1
for x in y:
z
# --- 3 expected an indented block after 'else' statement on line 2
for x in y: z
else:
w
# --- 2 expected an indented block after 'for' statement on line 1
async for x in y:
z
# --- 1 expected an indented block after function definition on line 1
def f():
# --- 2 expected an indented block after function definition on line 1
def f():
x
# --- 2 expected an indented block after function definition on line 1
def f(a, b=1) -> int:
x
# --- 2 expected an indented block after function definition on line 1
async def f():
x
# --- 2 expected an indented block after function definition on line 1
def f[T](x):
y
# --- 1 expected an indented block after class definition on line 1
class A:
# --- 2 expected an indented block after class definition on line 1
class A:
x
# --- 2 expected an indented block after class definition on line 1
class A(B):
x
# --- 2 expected an indented block after class definition on line 1
class A[T]:
x
# --- 2 expected an indented block after class definition on line 1
class A():
"doc"
# --- 1 expected an indented block after 'with' statement on line 1
with x:
# --- 2 expected an indented block after 'with' statement on line 1
with x:
y
# --- 2 expected an indented block after 'with' statement on line 1
with x as y, z:
w
# --- 2 expected an indented block after 'with' statement on line 1
with (x as y):
w
# --- 2 expected an indented block after 'with' statement on line 1
async with x:
y
# --- 2 expected an indented block after 'with' statement on line 1
async with (x as y, z):
w
# --- 1 expected an indented block after 'try' statement on line 1
try:
# --- 2 expected an indented block after 'try' statement on line 1
try:
x
# --- 3 expected an indented block after 'except' statement on line 2
try: x
except:
y
# --- 3 expected an indented block after 'except' statement on line 2
try: x
except A:
y
# --- 3 expected an indented block after 'except' statement on line 2
try: x
except A as b:
y
# --- 3 expected an indented block after 'except*' statement on line 2
try: x
except* A:
y
# --- 3 expected an indented block after 'except*' statement on line 2
try: x
except* A as b:
y
# --- 3 expected an indented block after 'finally' statement on line 2
try: x
finally:
y
# --- 4 expected an indented block after 'else' statement on line 3
try: x
except: y
else:
z
# --- 1 expected an indented block after 'match' statement on line 1
match x:
# --- 2 expected an indented block after 'match' statement on line 1
match x:
case 1: pass
# --- 3 expected an indented block after 'case' statement on line 2
match x:
    case 1:
    pass
# --- 3 expected an indented block after 'case' statement on line 2
match x:
    case 1:
pass
# --- 3 expected an indented block after 'case' statement on line 2
match x:
    case 1 if y:
    pass
# --- 3 expected an indented block after 'if' statement on line 2
def f():
    if x:
    y
# --- 3 expected an indented block after function definition on line 2
class A:
    def f(self):
    pass
# --- 3 unexpected indent
def f():
    x
     y
    z
# --- 3 unindent does not match any outer indentation level
if x:
    y
 z
# --- 3 unindent does not match any outer indentation level
if x:
        y
    z
        w
# --- 2 unexpected indent
x = 1
    y = 2
# --- 3 unindent does not match any outer indentation level
def f():
    x = 1
  y = 2
# --- 3 unindent does not match any outer indentation level
def f():
    """doc"""
  x
# --- 3 expected an indented block after 'for' statement on line 2
for x in y:
    for z in w:
    a
# --- 1 invalid syntax
if x: if y: z
# --- 1 invalid syntax
if x: for y in z: w
# --- 1 invalid syntax
if x: def f(): pass
# --- 1 invalid syntax
x; if y: z
# --- 2 unexpected indent
if x: y
    z
# --- 1 invalid syntax
lambda: if x: y
# --- 1 invalid syntax
x: pass
# --- 1 invalid syntax
else: x
# --- 1 invalid syntax
elif x: y
# --- 1 invalid syntax
finally: x
# --- 1 invalid syntax
except: x
# --- 1 invalid syntax
case 1: x

# --- 3 unexpected indent


   x = 1
# --- 2 unexpected indent
# comment
  x = 1
# --- 4 unexpected indent
x = 1

  # comment
  y = 2
# --- 3 unindent does not match any outer indentation level
if x:
	y
 z
# --- 3 inconsistent use of tabs and spaces in indentation
if x:
		y
	 	z
# --- 3 unindent does not match any outer indentation level
class A:
	x = 1
    y = 2
