import code
import codeop
import pdb
import profile
import runpy
import timeit
import types
from pdb import set_trace  # expect: code-execution
from timeit import Timer  # expect: code-execution
from types import FunctionType as F

runpy.run_path("x"), runpy.run_module("x")  # expect: code-execution, code-execution
code.interact(), code.InteractiveInterpreter()  # expect: code-execution, code-execution
codeop.compile_command("x")  # expect: code-execution
pdb.run("x")  # expect: code-execution
profile.run("x"), timeit.timeit("x")  # expect: code-execution, code-execution
types.FunctionType(c, {}), types.CodeType()  # expect: code-execution, code-execution
F(c, {})  # expect: code-execution
kind = types.LambdaType
kind(c, {})  # expect: code-execution
