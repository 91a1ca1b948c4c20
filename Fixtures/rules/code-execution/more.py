import builtins
import doctest
import sys

doctest.run_docstring_examples(f, {})  # expect: code-execution
doctest.script_from_examples(text)  # expect: code-execution
builtins.breakpoint()  # expect: code-execution
breakpoint()  # expect: code-execution
sys.breakpointhook()  # expect: code-execution
