from runpy import *  # expect: star-import
from code import *  # expect: star-import
from asyncio import *  # expect: star-import
from types import *  # expect: star-import
from inspect import *  # expect: star-import
from importlib.util import *  # expect: star-import
from concurrent.futures import *  # expect: star-import
from socketserver import *  # expect: star-import
from sys import *  # expect: star-import

run_path("x")
FunctionType(c, {})  # expect: code-execution
modules["os"]  # expect: dynamic-lookup
default_timer(), isclass(x)
