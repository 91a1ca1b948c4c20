import doctest
from pydoc import pkgutil as p  # expect: borrowed-module

p.resolve_name("os:system")  # expect: import-machinery
doctest.pdb.Pdb()  # expect: code-execution
import random
import tempfile

tempfile._io.open("x")  # expect: borrowed-module
random._thread.start_new_thread(f, ())  # expect: borrowed-module
error.code, response.pdb, self._io, data._thread
