from builtins import __dict__ as b  # expect: dynamic-lookup
from helpers import __dict__ as h
from json import __loader__ as l  # expect: import-machinery
from json import __builtins__ as j  # expect: dunder-lookup
from os import __class__  # expect: dunder-lookup
from os import __dict__ as d  # expect: dynamic-lookup
from os import __getattribute__ as g
from os import __spec__ as s
from sys import __dict__ as y
from .helpers import __builtins__ as r  # expect: dunder-lookup
from .helpers import __dict__ as q

b["eval"]  # expect: forbidden-reference
h["os"].getcwd()  # expect: borrowed-module
j["eval"]("6*7")  # expect: indirect-call
d["system"]("x")  # expect: indirect-call
g("system")("x")  # expect: indirect-call
s.loader.get_code("json")  # expect: import-machinery
y["modules"]["os"].system  # expect: forbidden-reference
r["eval"]  # expect: forbidden-reference
q["os"].system("x")  # expect: indirect-call
