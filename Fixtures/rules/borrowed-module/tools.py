import doctest
from pydoc import pkgutil as p  # expect: borrowed-module

p.resolve_name("os:system")  # expect: import-machinery
doctest.pdb.Pdb()  # expect: code-execution
error.code, response.pdb
