import gc
import inspect
import sys
from inspect import currentframe  # expect: interpreter-internals

sys._getframe(1), sys.settrace(f), sys.setprofile(f)  # expect: interpreter-internals, interpreter-internals, interpreter-internals
inspect.stack(), inspect.currentframe()  # expect: interpreter-internals, interpreter-internals
gc.get_objects(), gc.get_referrers(x)  # expect: interpreter-internals, interpreter-internals
frame = getattr(sys, "_get" + "frame")  # expect: interpreter-internals
