# --- 2 invalid syntax
match x:
    pass
# --- 2 invalid syntax
match x:
    x = 1
# --- 1 expected ':'
match x
    case 1: pass
# --- 1 expected ':'
match x
case 1: pass
# --- 1 expected an indented block after 'match' statement on line 1
match x:
# --- 2 expected ':'
match x:
    case 1
        pass
# --- 2 invalid syntax
match x:
    case 1 pass
# --- 2 invalid syntax
match x:
    case: pass
# --- 3 invalid syntax
match x:
    case 1: pass
    else: pass
# --- 3 invalid syntax
match x:
    case 1: pass
    pass
# --- 3 expected ':'
match x:
    case 1: pass
    case 2
# --- 2 invalid syntax
match x:
    case a.b as c.d: pass
# --- 2 invalid pattern target
match x:
    case 1 as 2: pass
# --- 2 cannot use '_' as a target
match x:
    case 1 as _: pass
# --- 2 invalid syntax
match x:
    case 1 as a.b: pass
# --- 2 invalid syntax
match x:
    case 1 as a(): pass
# --- 2 invalid pattern target
match x:
    case 1 as [a]: pass
# --- 2 invalid pattern target
match x:
    case 1 as (a): pass
# --- 2 invalid syntax
match x:
    case 1 as: pass
# --- 2 cannot use '_' as a target
match x:
    case [1 as _]: pass
# --- 2 invalid syntax
match x:
    case (a as b as c): pass
# --- 2 invalid syntax
match x:
    case a | : pass
# --- 2 invalid syntax
match x:
    case | a: pass
# --- 2 invalid syntax
match x:
    case 1 || 2: pass
# --- 2 invalid syntax
match x:
    case a, , b: pass
# --- 2 invalid syntax
match x:
    case ,: pass
# --- 2 invalid syntax
match x:
    case [,]: pass
# --- 2 invalid syntax
match x:
    case [a: pass
# --- 2 invalid syntax
match x:
    case (a: pass
# --- 2 invalid syntax
match x:
    case [a, *]: pass
# --- 2 invalid syntax
match x:
    case *: pass
# --- 2 invalid syntax
match x:
    case *a: pass
# --- 2 invalid syntax
match x:
    case (*a): pass
# --- 2 invalid syntax
match x:
    case **a: pass
# --- 2 invalid syntax
match x:
    case *a.b, c: pass
# --- 2 invalid syntax
match x:
    case *1, c: pass
# --- 2 invalid syntax
match x:
    case *(a), c: pass
# --- 2 invalid syntax
match x:
    case {a: b}: pass
# --- 2 imaginary number required in complex literal
match x:
    case {1 + 1: b}: pass
# --- 2 invalid syntax
match x:
    case {f(): b}: pass
# --- 2 invalid syntax
match x:
    case {"a": 1, **rest, "b": 2}: pass
# --- 2 invalid syntax
match x:
    case {**a, **b}: pass
# --- 2 invalid syntax
match x:
    case {**rest, "a": 1}: pass
# --- 2 invalid syntax
match x:
    case {**_}: pass
# --- 2 invalid syntax
match x:
    case {**1}: pass
# --- 2 invalid syntax
match x:
    case {**a.b}: pass
# --- 2 invalid syntax
match x:
    case {*a}: pass
# --- 2 invalid syntax
match x:
    case {"a"}: pass
# --- 2 invalid syntax
match x:
    case {"a": }: pass
# --- 2 invalid syntax
match x:
    case {"a": *b}: pass
# --- 2 invalid syntax
match x:
    case {"a": 1 "b": 2}: pass
# --- 2 invalid syntax
match x:
    case {,}: pass
# --- 2 invalid syntax
match x:
    case {-a: 1}: pass
# --- 2 invalid syntax
match x:
    case {"a": 1, **rest,,}: pass
# --- 2 positional patterns follow keyword patterns
match x:
    case A(b=1, c): pass
# --- 2 positional patterns follow keyword patterns
match x:
    case A(a, b=1, c, d=2): pass
# --- 2 positional patterns follow keyword patterns
match x:
    case A(b=1, c, d): pass
# --- 2 positional patterns follow keyword patterns
match x:
    case A(b=1, 2): pass
# --- 2 invalid syntax
match x:
    case A(*a): pass
# --- 2 invalid syntax
match x:
    case A(**a): pass
# --- 2 invalid syntax
match x:
    case A(,): pass
# --- 2 invalid syntax
match x:
    case A(a b): pass
# --- 2 invalid syntax
match x:
    case A(a=): pass
# --- 2 invalid syntax
match x:
    case A(1=a): pass
# --- 2 invalid syntax
match x:
    case A(a.b=1): pass
# --- 2 invalid syntax
match x:
    case A()(): pass
# --- 2 invalid syntax
match x:
    case A().b: pass
# --- 2 invalid syntax
match x:
    case A[0]: pass
# --- 2 positional patterns follow keyword patterns
match x:
    case a.b(c=1, d): pass
# --- 2 invalid syntax
match x:
    case 1(): pass
# --- 2 invalid syntax
match x:
    case a + b: pass
# --- 2 imaginary number required in complex literal
match x:
    case 1 + 2: pass
# --- 2 invalid syntax
match x:
    case 1 + a: pass
# --- 2 real number required in complex literal
match x:
    case 1j + 1: pass
# --- 2 real number required in complex literal
match x:
    case 1j + 1j: pass
# --- 2 imaginary number required in complex literal
match x:
    case 1 - 2: pass
# --- 2 invalid syntax
match x:
    case 1 * 2j: pass
# --- 2 invalid syntax
match x:
    case +1: pass
# --- 2 invalid syntax
match x:
    case --1: pass
# --- 2 invalid syntax
match x:
    case -a: pass
# --- 2 invalid syntax
match x:
    case -"a": pass
# --- 2 invalid syntax
match x:
    case -None: pass
# --- 2 invalid syntax
match x:
    case ~1: pass
# --- 2 invalid syntax
match x:
    case not 1: pass
# --- 2 invalid syntax
match x:
    case 1 + -2j: pass
# --- 2 invalid syntax
match x:
    case "a" 1: pass
# --- 2 cannot mix bytes and nonbytes literals
match x:
    case "a" b"b": pass
# --- 2 invalid syntax
match x:
    case ...: pass
# --- 2 invalid syntax
match x:
    case a == 1: pass
# --- 2 invalid syntax
match x:
    case a < 1: pass
# --- 2 invalid syntax
match x:
    case a and b: pass
# --- 2 invalid syntax
match x:
    case a if: pass
# --- 2 invalid syntax
match x:
    case a if b else c if: pass
# --- 2 invalid syntax
match x:
    case if a: pass
# --- 2 invalid syntax
match x:
    case a := 1: pass
# --- 2 invalid syntax
match x:
    case (a := 1): pass
# --- 2 invalid syntax
match x:
    case lambda: a: pass
# --- 2 invalid syntax
match x:
    case a b: pass
# --- 2 invalid syntax
match x:
    case a.1: pass
# --- 2 invalid syntax
match x:
    case a.: pass
# --- 2 invalid syntax
match x:
    case yield: pass
# --- 2 invalid syntax
match x:
    case await a: pass
# --- 2 invalid syntax
match x:
    case [a for a in b]: pass
# --- 2 invalid syntax
match x:
    case {a for a in b}: pass
# --- 2 invalid syntax
match x:
    case a = 1: pass
# --- 3 unindent does not match any outer indentation level
match x:
    case 1: pass
  case 2: pass
# --- 1 invalid syntax
match:
    case 1: pass
# --- 1 invalid syntax
match *x:
    case 1: pass
# --- 1 invalid syntax
match x y:
    case 1: pass
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
match x = 1:
    case 1: pass
# --- 1 expected ':'
match x, y
    case 1: pass
# --- 1 invalid syntax
match x: case 1: pass
# --- 1 invalid syntax
case 1:
    pass
# --- 2 invalid syntax
match x:
    match y:
        case 1: pass
# --- 2 invalid pattern target
match x:
    case 1, 2 as 3: pass
# --- 2 unterminated string literal (detected at line 2)
match x:
    case "a

# --- 2 invalid syntax
match x:
    case _.a(): pass
    case 1 as a.b: pass
# --- 1 invalid syntax
match yield:
    case 1: pass
# --- 1 invalid syntax
match **x:
    case 1: pass
# --- 1 invalid syntax
match x if y:
    case 1: pass
# --- 1 invalid syntax
type X
# --- 1 invalid syntax
type X =
# --- 1 invalid syntax
type X = *y
# --- 1 invalid syntax
type X = yield
# --- 1 invalid syntax
type X = a := 1
# --- 1 Type parameter list cannot be empty
type X[] = int
# --- 1 '[' was never closed
type X[T = int
# --- 1 invalid syntax
type X[T] int
# --- 1 invalid syntax
type X[T]
# --- 1 invalid syntax
type X[1] = int
# --- 1 invalid syntax
type X["T"] = int
# --- 1 invalid syntax
type X[None] = int
# --- 1 invalid syntax
type X[T,,U] = int
# --- 1 invalid syntax
type X[,] = int
# --- 1 invalid syntax
type X[T: ] = int
# --- 1 invalid syntax
type X[T: *U] = int
# --- 1 invalid syntax
type X[T =] = int
# --- 1 invalid syntax
type X[T = *U] = int
# --- 1 invalid syntax
type X[T: int = *U] = int
# --- 1 cannot use bound with TypeVarTuple
type X[*Ts: int] = int
# --- 1 cannot use constraints with TypeVarTuple
type X[*Ts: (int, str)] = int
# --- 1 cannot use bound with ParamSpec
type X[**P: int] = int
# --- 1 cannot use constraints with ParamSpec
type X[**P: (int, str)] = int
# --- 1 Invalid star expression
type X[*] = int
# --- 1 invalid syntax
type X[**] = int
# --- 1 invalid syntax
type X[*Ts = ] = int
# --- 1 invalid syntax
type X[**P = ] = int
# --- 1 invalid syntax
type X[**P = *x] = int
# --- 1 invalid syntax
type X[T: int: str] = int
# --- 1 invalid syntax
type X[T.U] = int
# --- 1 invalid syntax
type X[T()] = int
# --- 1 invalid syntax
type X[T][U] = int
# --- 1 invalid syntax
type X[(T)] = int
# --- 1 invalid syntax
type X[T: yield] = int
# --- 1 invalid syntax
type X[T: a := 1] = int
# --- 1 invalid syntax
type X.y = int
# --- 1 invalid syntax
type X() = int
# --- 1 invalid syntax
type 1 = int
# --- 1 invalid syntax
type None = int
# --- 1 invalid syntax
type X, Y = int
# --- 1 invalid syntax
type X: int = 1
# --- 1 invalid syntax
type X += int
# --- 1 invalid syntax
type X = int = str
# --- 1 invalid syntax
type X = int,
# --- 1 invalid syntax
type X = 
# --- 1 cannot assign to function call here. Maybe you meant '==' instead of '='?
type (X) = int
# --- 1 invalid syntax
type X y = int
# --- 1 invalid syntax
type "X" = int
# --- 1 Type parameter list cannot be empty
def f[](): pass
# --- 1 expected '('
def f[T: int: str](): pass
# --- 1 cannot use bound with TypeVarTuple
def f[*Ts: int](): pass
# --- 1 cannot use bound with ParamSpec
def f[**P: int](): pass
# --- 1 expected '('
def f[T = ](): pass
# --- 1 expected '('
def f[T()](): pass
# --- 1 expected '('
def f[T] pass
# --- 1 expected '('
def f[T]: pass
# --- 1 expected '('
def f[T: pass
# --- 1 invalid syntax
def f[T](: pass
# --- 1 invalid syntax
def f[T](x): = 1
# --- 1 expected '('
def f[1](): pass
# --- 1 cannot use bound with TypeVarTuple
class A[*Ts: int]: pass
# --- 1 invalid syntax
class A[T: ]: pass
# --- 1 Type parameter list cannot be empty
class A[](B): pass
# --- 1 invalid syntax
class A[T](B: pass
# --- 1 invalid syntax
class A(B)[T]: pass
# --- 1 expected ':'
def f()[T]: pass
# --- 1 Type parameter list cannot be empty
async def f[](): pass
# --- 1 invalid syntax
lambda[T]: x
