from importlib._bootstrap import _gcd_import  # expect: import-machinery
from importlib._bootstrap_external import SourceFileLoader, PathFinder  # expect: import-machinery
import importlib._bootstrap as b  # expect: import-machinery
import json, importlib._bootstrap  # expect: import-machinery

s = __spec__
l = s.loader  # expect: import-machinery
json.__spec__.loader  # expect: import-machinery
module.__spec__.loader  # expect: import-machinery
json.__spec__.name, spec.loader, s.name
json.__loader__  # expect: loader-method
getattr(json, "__spec__").loader  # expect: import-machinery
