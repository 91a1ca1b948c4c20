import os
import os as system_module
import pickle  # expect: risky-module
import functools
from builtins import eval as evaluate  # expect: forbidden-reference

f = os.system  # expect: forbidden-reference
g: object = os.popen  # expect: forbidden-reference
h = system_module.execv  # expect: forbidden-reference
map(eval, ["1"])  # expect: forbidden-reference
functools.partial(os.system, "x")  # expect: forbidden-reference
table = {"run": os.system, "kill": os.kill}  # expect: forbidden-reference, forbidden-reference
row = [pickle.loads, exec, (compile,)]  # expect: forbidden-reference, forbidden-reference, forbidden-reference
choice = os.fork if row else None  # expect: forbidden-reference
either = row or os.fork  # expect: forbidden-reference
os.system.__call__("x")  # expect: forbidden-reference
walrus = [(w := globals)]  # expect: forbidden-reference
print(file=open)  # expect: forbidden-reference
f"{os.system!r}"  # expect: forbidden-reference
reader = lambda: open  # expect: forbidden-reference
sorted(table, key=vars)  # expect: forbidden-reference
all_of = [os.spawnl for _ in row]  # expect: forbidden-reference


@eval  # expect: forbidden-reference
def decorated(run=os.system, *, read=open):  # expect: forbidden-reference, forbidden-reference
    return setattr  # expect: forbidden-reference


class Holder:
    run = os.system  # expect: forbidden-reference

    def open(self):
        # The method's name is no name of the module.
        return open  # expect: forbidden-reference


def own(eval):
    return 1


later = eval  # expect: forbidden-reference
__builtins__.eval  # expect: dunder-access, forbidden-reference
ｅval  # expect: forbidden-reference
match row:
    case 1 if exec:  # expect: forbidden-reference
        pass
with contextlib.closing(os.popen) as stream:  # expect: forbidden-reference
    yield_ = [*map(os.system, [])]  # expect: forbidden-reference
