x.__class__  # expect: dunder-access
x.__class__.__bases__[0].__subclasses__()  # expect: dunder-access, dunder-access, dunder-access
x.__mro__, f.__code__, f.__globals__["a"], m.__builtins__  # expect: dunder-access, dunder-access, dunder-access, dunder-access
x.__class__ = Y  # expect: dunder-access
del x.__code__  # expect: dunder-access
x.__class__ += 1  # expect: dunder-access
for x.__class__ in y: pass  # expect: dunder-access
with a as x.__class__: pass  # expect: dunder-access
"".__class__  # expect: dunder-access
x.ｗrong.__cla𝐬s__  # expect: dunder-access
f"{x.__class__.__name__}"  # expect: dunder-access
__builtins__["eval"]  # expect: dunder-access, forbidden-reference
__builtins__ = None  # expect: dunder-access
__builtins__.eval("1")  # expect: dunder-access, indirect-call
x.__builtins__.__builtins__  # expect: dunder-access, dunder-access
(
    x
    .  # the dot
    __class__  # expect: dunder-access
)
match x:
    case y.__class__: pass  # expect: dunder-access


def __init__(self, x: self.__class__ = __builtins__): ...  # expect: dunder-access, dunder-access
