import inspect
import operator

getattr(f, "__globals__")  # expect: dunder-lookup
getattr(f, "__glo" + "bals__", None)  # expect: dunder-lookup
getattr(x, f"__{'class'}__")  # expect: dunder-lookup
getattr(frame, "f_globals")  # expect: dunder-lookup
operator.attrgetter("__class__.__name__")  # expect: dunder-lookup
inspect.getattr_static(x, "__mro__")  # expect: dunder-lookup
get = getattr
get(x, "__subclasses__")  # expect: dunder-lookup
getattr(getattr(x, "__class__"), "__bases__")  # expect: dunder-lookup
x.__getattribute__("__class__")  # expect: dunder-lookup
object.__getattribute__(f, "__globals__")  # expect: dunder-lookup
type.__getattribute__(object, "__subclasses__")  # expect: dunder-lookup
A.__getattribute__(f, "__code__")  # expect: dunder-lookup
name = "__globals__"
operator.attrgetter(name)(f)  # expect: dunder-lookup
getattr(json, "__loader__")  # expect: dunder-lookup
getattr(loader, "exec_module")(module)  # expect: dunder-lookup
