#!/usr/bin/env python3.13
"""Puts names that the rules know in place of random names of real code, and compares the findings.

    rename.py PLUGIN_LINT [--seed N] [--count 5000]

The code is that of mutate.py; a third of the names become names from the rules' lists, modules that hold them, or other
spellings of both (NFKC), and imports and calls of such names come before and after it. The files go through compare.py's comparison. The status is 1 where there is a difference.
"""

import argparse
import io
import keyword
import pathlib
import random
import subprocess
import sys
import tempfile
import tokenize
import warnings

import mutate
import reference

POOL = [
    "os", "os", "system", "popen", "spawnlp", "execv", "spawn", "exec", "kill", "killpg", "fork", "path", "environ",
    "pickle", "marshal", "load", "loads", "dumps", "shelve", "importlib", "import_module", "__import__", "util", "subprocess",
    "socket", "threading", "multiprocessing", "ctypes", "run", "eval", "compile", "open", "globals", "vars", "setattr",
    "delattr", "getattr", "__builtins__", "__class__", "__bases__", "__subclasses__", "__globals__", "__code__", "__dict__",
    "ｅｖａｌ", "ｏs", "sｙstem", "__ｃlass__", "pickle_", "osx", "spawner", "executor", "_", "a", "b",
]  # fmt: skip
ROOTS = ["os", "a", "b", "_", "ｏs", "pickle", "marshal", "importlib", "system", "loads", "import_module", "eval", "path"]
IMPORTS = [
    "import os", "import os as a", "import os.path", "import os.path as b", "import pickle as a, marshal", "import importlib",
    "from os import system", "from os import system as a, path as b", "from pickle import loads as a", "from os import *",
    "from . import os", "from .os import system as b", "from importlib import import_module as b, __import__",
    "from os import (execv as a,\n  spawnlp)", "import multiprocessing . pool as a", "from os . path import system as a",
    "from\\\n os import popen as b", "import ｏs as b", "from marshal import load, loads as _", "import a.os as os",
]  # fmt: skip


def renamed(text: str, chance: random.Random) -> str | None:
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    pieces, last = [], 0
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.NAME and not keyword.iskeyword(token.string) and chance.random() < 0.33:
                start = starts[token.start[0] - 1] + token.start[1]
                pieces += [text[last:start], chance.choice(POOL)]
                last = starts[token.end[0] - 1] + token.end[1]
    except (tokenize.TokenError, SyntaxError, ValueError):
        return None
    lines = [chance.choice(IMPORTS) for _ in range(chance.randrange(4))]
    return "\n".join([*lines, "".join(pieces) + text[last:], *(call(chance) for _ in range(chance.randrange(6)))]) + "\n"


def call(chance: random.Random) -> str:
    """A call of one to three names of the pool, in a place where an expression may stand."""
    dot = chance.choice([".", ".", ".", " . "])
    callee = dot.join(chance.choices(ROOTS, k=1) + chance.choices(POOL, k=chance.randrange(3)))
    form = chance.choice(["{}(x)", "x = [{}()]", "f'{{{}(x)!r:>{{y}}}}'", "({})(x)", "@{}(1)\ndef f(): ...", "(\n{}\n)()", "é = {}(x)()"])
    return form.format(callee)


def main() -> None:
    reference.require_python()
    warnings.simplefilter("ignore")
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=5000)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    pool = mutate.snippets(chance, options.count)
    script = pathlib.Path(__file__).with_name("compare.py")
    with tempfile.TemporaryDirectory() as folder:
        for index in range(options.count):
            if (text := renamed(chance.choice(pool), chance)) is not None:
                pathlib.Path(folder, f"{index}.py").write_bytes(text.encode())
        sys.exit(subprocess.run([sys.executable, "-B", str(script), options.binary, folder]).returncode)


if __name__ == "__main__":
    main()
