import types
from timeit import default_timer as timer

isinstance(f, types.FunctionType), isinstance(f, (types.LambdaType, types.MethodType))
types.SimpleNamespace(a=1), types.MappingProxyType({}), timer()
code.interact(), pdb.run("x"), response.code, self.code.interact()
