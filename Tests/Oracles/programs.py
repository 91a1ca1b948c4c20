#!/usr/bin/env python3.13
"""Compares plugin-lint's findings on small programs made at random with the reference, as compare.py does.

    programs.py PLUGIN_LINT [--seed N] [--count N] [--keep FOLDER]

The programs import, bind, pass on and look up modules and functions that the rules know, in any order and under the names of each other: they mean
nothing, but Python takes them. Each is small, so none may be called too large to be followed.
"""

import argparse
import pathlib
import random
import sys
import tempfile

import compare
import reference

MODULES = """os sys copy operator torch logging types inspect importlib functools weakref code pickle subprocess builtins unittest numpy io signal resource
tokenize codecs runpy shutil pathlib json gc utils multiprocessing threading torch.multiprocessing torch.utils.cpp_extension os.path importlib.util
numpy.distutils concurrent.futures""".split()
ATTRIBUTES = """system popen copy deepcopy load loads call run open eval exec compile __dict__ __globals__ f_back get_data os sys modules import_module
attrgetter methodcaller partial path exit FunctionType CodeType multiprocessing cpp_extension items values get pop utils code""".split()
NAMES = "x y z copy operator torch logging types self name m code utils os sys system load".split()


class Program:
    """One program, line by line."""

    def __init__(self, chance: random.Random):
        self.chance = chance
        self.lines: list[str] = []
        for _ in range(chance.randrange(3, 12)):
            self.statement(0)

    def name(self) -> str:
        return self.chance.choice(NAMES)

    def attribute(self) -> str:
        return self.chance.choice(ATTRIBUTES)

    def expression(self, depth: int = 0) -> str:
        def inner() -> str:
            return self.expression(depth + 1)

        forms = [
            self.name,
            self.name,
            lambda: f"{inner()}.{self.attribute()}",
            lambda: f"{inner()}.{self.attribute()}",
            lambda: f"{inner()}({', '.join(inner() for _ in range(self.chance.randrange(3)))})",
            lambda: f"{self.name()}.{self.attribute()}({inner()})",
            lambda: f"{self.chance.choice(['eval', 'exec', 'open', 'compile', '__import__', 'load'])}({inner()})",
            lambda: f"getattr({inner()}, {self.chance.choice([repr(self.attribute()), self.name()])})",
            lambda: f"[{inner()}, {inner()}]",
            lambda: f"{inner()}[{self.chance.choice(['0', repr(self.attribute()), self.name()])}]",
            lambda: f"f'{{{self.name()}}} {{{self.name()}=}}'",
            lambda: f"f({self.name()}={inner()})",
            lambda: f"(lambda {self.name()}: {inner()})",
            lambda: repr(self.attribute()),
        ]
        return self.chance.choice(forms[:2] if depth > 2 else forms)()

    def importing(self) -> str:
        module = self.chance.choice(MODULES)
        return self.chance.choice(
            [
                f"import {module}",
                f"import {module} as {self.name()}",
                f"import {module}, {self.chance.choice(MODULES)}",
                f"from {module} import {self.attribute()}",
                f"from {module} import {self.attribute()} as {self.name()}",
                f"from . import {self.attribute()}",
            ]
        )

    def statement(self, depth: int) -> None:
        simple = [
            self.importing,
            self.importing,
            lambda: f"{self.name()} = {self.expression()}",
            lambda: f"{self.name()}.{self.attribute()} = {self.expression()}",
            self.expression,
            lambda: f"# {self.name()} {self.attribute()}",
            lambda: repr(f"{self.name()} {self.attribute()}"),
        ]
        headers = [
            lambda: f"def {self.name()}({self.name()}, other={self.expression()}):",
            lambda: f"class {self.name()}({self.expression()}):",
            lambda: f"if {self.expression()}:",
            lambda: f"for {self.name()} in {self.expression()}:",
        ]
        make = self.chance.choice(simple if depth > 1 else simple + headers)
        self.lines.append("  " * depth + make())
        if make in headers:
            for _ in range(self.chance.randrange(1, 4)):
                self.statement(depth + 1)
            self.lines.append("  " * (depth + 1) + "pass")


def main() -> None:
    reference.require_python()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--keep", type=pathlib.Path, help="write the programs here")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(options.count):
            (folder / f"{number:05}.py").write_text("\n".join(Program(chance).lines) + "\n")
        sys.argv = [sys.argv[0], str(options.program), str(folder)]
        compare.main()


if __name__ == "__main__":
    main()
