"""The shortest scan that a Python programmer would write: every `.py` entry of a zip parsed and walked with `ast`.

It knows the plain names of the lists and nothing else: no aliases, no layout, no limits.
"""

import ast
import sys
import warnings
import zipfile

MODULES = {"subprocess", "ctypes", "pty", "fcntl", "resource", "multiprocessing", "threading", "socket", "commands", "popen2"}
BUILTINS = {"eval", "exec", "compile", "open", "__import__", "globals", "locals", "vars", "setattr", "delattr"}
FUNCTIONS = {
    "os": {"system", "popen", "fork", "kill", "killpg"}, "importlib": {"import_module", "__import__"},
    "pickle": {"load", "loads"}, "marshal": {"load", "loads"},
}  # fmt: skip
DUNDERS = {"__builtins__", "__class__", "__bases__", "__subclasses__", "__mro__", "__code__", "__globals__"}


def found(node: ast.AST) -> str | None:
    match node:
        case ast.Import(names=names):
            return next((alias.name for alias in names if alias.name.split(".")[0] in MODULES), None)
        case ast.ImportFrom(module=str(module), level=0) if module.split(".")[0] in MODULES:
            return module
        case ast.Call(func=ast.Name(id=name)) if name in BUILTINS:
            return name
        case ast.Call(func=ast.Attribute(value=ast.Name(id=module), attr=name)) if name in FUNCTIONS.get(module, ()):
            return f"{module}.{name}"
        case ast.Attribute(attr=name) if name in DUNDERS:
            return name
    return None


warnings.simplefilter("ignore")
for path in sys.argv[1:]:
    with zipfile.ZipFile(path) as archive:
        for entry in archive.namelist():
            if entry.endswith(".py"):
                for node in ast.walk(ast.parse(archive.read(entry))):
                    if name := found(node):
                        print(f"{entry}:{node.lineno}:{node.col_offset} {name}")
