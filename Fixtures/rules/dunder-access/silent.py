__class__, __bases__, __code__, __globals__
x.__name__, x.__dict__, x.__doc__, x.__init__, x.__module__, x.__file__, x.__import__
"__class__", 'x.__class__'
x["__class__"]
getattr(x, "__class__")  # expect: dunder-lookup
call(__class__=1, __builtins__=2)
def f(__builtins__): ...
import __builtins__
import __builtins__ as b
from x import __class__  # expect: dunder-lookup
class __mro__: ...
x.class_, x._class__, x.__class_, x.__classes__
type(x).name
def g():
    global __builtins__
