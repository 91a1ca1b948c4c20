import inspect
import logging
import sys

inspect.getcoroutinelocals(c)  # expect: interpreter-internals
inspect.getasyncgenlocals(g)  # expect: interpreter-internals
sys.call_tracing(f, ())  # expect: interpreter-internals
sys.remote_exec(1, "x")  # expect: interpreter-internals
logging.currentframe()  # expect: interpreter-internals
inspect.iscoroutine(c), logging.getLogger(__name__)
