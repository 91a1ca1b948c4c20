type X = int
type X[T] = list[T]
type X[T, *Ts, **P] = int
type X[T: int] = T
type X[T: (int, str)] = T
type X[T = int] = T
type X[T: int = bool] = T
type X[*Ts = *tuple[int, ...]] = T
type X[*Ts = tuple[int]] = T
type X[**P = [int]] = T
type X[T,] = T
type X = lambda: 1
type X = (yield_)
type X = a if b else c
type X = "forward"
type type = type
type match = case
type case[type] = match
type _ = _
type X = (
    int
    | str
)
type X = int; type Y = str
if x: type Z = int
def f[T](x: T) -> T: pass
def f[T, *Ts, **P](x: T, *args: *Ts, **kwargs: P.kwargs): pass
def f[T: int = int, U = str](): pass
def f[T: (yield_)](): pass
async def f[T](): pass
class A[T]: pass
class A[T](B[T]): pass
class A[T: int, *Ts, **P](): pass
class A[T = int, *Ts = *tuple[int], **P = [str]]: pass
class A[
    T,  # comment
    U,
]: pass
@a
class A[T]: pass
class A:
    type X = int
    def f[T](self): pass
type X[type] = type
type X[T: lambda: 1] = T
type\
    X = 1
