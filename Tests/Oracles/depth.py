#!/usr/bin/env python3.13
"""Finds how deep CPython 3.13 lets code nest, and compares with the parser just below and above.

    depth.py SYNTAX_DUMP [--seed N] [--mixes 300] [--no-kinds] [--code FOLDER]

Each case is a nest that holds something repeated any number of times: signs, `not`, lambdas, powers, conditional
expressions or defaults, `elif`s, or a chain of attributes, calls, subscripts or operators. The nests are one of every
statement and every expression, and random mixes of these; the same seed gives the same mixes (`--no-kinds`: only these). Of each case the number of
repetitions is searched up to which CPython accepts it, and the seven cases around are compared. Differing ones are
written to FOLDER. The status is 1 where there is one.
"""

import argparse
import ast
import functools
import itertools
import os
import pathlib
import pickle
import random
import sys
import tempfile
import warnings
from collections.abc import Callable

import reference
import trees

# What stands around an expression `@`.
EXPRESSIONS = [
    "(@)", "(@,)", "(1, @)", "(*@,)", "(yield @)", "(yield from @)", "(y := @)", "[@]", "[1, @]", "[*@]", "{@}", "{*@}",
    "{@: 1}", "{1: @}", "{**@}", "f(@)", "f(1, @)", "f(k=@)", "f(*@)", "f(**@)", "f(a, *@)", "f(y := @)", "x[@]", "x[@:]",
    "x[:@]", "x[::@]", "x[1, @]", "x[*@]", "x[@].y", "f(@).y", "(@).y", "(@)(1)", "(@)[1]", "[x for x in @]", "[@ for x in y]",
    "[x for x in y if @]", "[x async for x in @]", "[x for y[@] in z]", "{x for x in @}", "{@ for x in y}",
    "{@: 1 for x in y}", "{1: @ for x in y}", "(@ for x in y)", "(x for x in y for z in @)", "f(@ for x in y)", "-@", "-(@)",
    "not @", "(not @)", "(@) ** 2", "2 ** @", "2 ** -(@)", "1 + (@)", "(@) * 1", "1 < @", "1 not in (@)", "a is not (@)",
    "a and @", "(@) or b", "a | (@)", "await (@)", "await f(@)", "lambda: @", "(lambda: @)", "(lambda x=@: 1)",
    "(lambda *a, k=@: 1)", "(lambda x, /, y=@, *z, **k: 1)", "lambda x=(@): 1", "a if b else @", "a if (@) else b",
    "(@) if a else b", "(a if b else @)", "f'{@}'", "f'{(@)!r}'", "f'{1:{@}}'", "'a' f'{@}' 'b'", "f'{@=}'", "f'a{1}{@}b'",
]  # fmt: skip

# What stands around an expression `@` as a statement.
STATEMENTS = [
    "@", "x; @", "@; x", "x = @", "x = y = @", "x: @", "x: int = @", "(x): @", "x.y: @", "x += @", "x[@] = 1", "f(@).y = 1",
    "x[@]: int", "x[@] += 1", "(x[@]) = 1", "[x, y[@]] = 1", "(x, *y[@]) = 1", "x, y = @, 1", "*x, y = *y, @", "return @",
    "yield @", "x = yield @", "raise @", "raise x from @", "assert @", "assert x, @", "del x[@]", "del (x, y[@])", "del x, y[@].z",
    "type X = @", "type X[T: @] = 1", "type X[T = @] = 1", "type X[*T = @] = 1", "type X[**T = @] = 1", "if @: pass",
    "if x: @", "if x: pass\nelif @: pass", "if x: pass\nelse: @", "while @: pass", "while x: pass\nelse: @", "for x in @: pass",
    "for x[@] in y: pass", "for x in y: @", "for x, (y[@]) in z: pass", "async for x in @: pass", "with @: pass",
    "with (@): pass", "with (@ as x): pass", "with x as y[@]: pass", "with x, @ as y: pass", "with (x as y, @): pass",
    "async with @ as x: pass", "with x: @", "try: @\nfinally: pass", "try: pass\nfinally: @", "try: pass\nexcept @: pass",
    "try: pass\nexcept x as y: @", "try: pass\nexcept* @: pass", "try: pass\nexcept x: pass\nelse: @", "def f(): @",
    "def f(x=@): pass", "def f(x: @): pass", "def f(x: @ = 1, /): pass", "def f(*x: @): pass", "def f(*x: *@): pass",
    "def f(**x: @): pass", "def f(*, x=@): pass", "def f(x=1, *y, z: @ = 1): pass", "def f() -> @: pass", "def f[T: @](): pass",
    "async def f(x=@): pass", "class A: @", "class A(@): pass", "class A(x, k=@): pass", "class A[T: @]: pass", "@@\ndef f(): pass",
    "@@\nclass A: pass", "@x\n@y(@)\nasync def f(): pass", "match @:\n case 1: pass", "match x, @:\n case 1: pass",
    "match *x, @:\n case 1: pass", "match x:\n case 1 if @: pass", "match x:\n case 1: @", "match (@)", "match[@]", "type(@)",
    "print(1, *@)", "if x:\n x = 1\n @", "while x:\n if y:\n  @\n x", "def f():\n def g():\n  return @",
]  # fmt: skip

# What stands around a pattern `@`.
PATTERNS = [
    "(@)", "(@,)", "(1, @)", "[@]", "[1, *_, @]", "{1: @}", "{'a': 1, x.y: @, **z}", "C(@)", "C(k=@)", "C(1, k=@)", "x.C(@)",
    "1 | (@)", "(@) | 1", "(@ as y)",
]  # fmt: skip
PATTERN_LEAVES = ["1", "-1", "1 + 2j", "'a'", "'a' 'b'", "None", "x", "_", "x.y", "C()", "x.C()", "[]", "()", "{}", "1 | 2", "{**z}", "[*x]"]

LEAVES = ["x", "1", "'a'", "'a' 'b'", "f''", "f'{x}'", "None", "...", "()", "[]", "{}", "x.y", "f()", "f(x)", "x[1]", "(x)", "b'a'",
    "x + y", "x < y", "x ** y", "x and y", "(yield)", "[x for x in y]", "await x", "(x for x in y)", "f(x for x in y)"]  # fmt: skip

# What nests deep without a bracket: what stands before and behind the expression, once for each repetition.
NESTS = [("-", ""), ("not ", ""), ("lambda: ", ""), ("2 ** ", ""), ("a if b else ", ""), ("lambda x=", ": 1"), ("a if b else -", ""),
    ("lambda x: ", ""), ("2 ** -", ""), ("lambda: not ", ""), ("lambda x, *y, z=", ": 1"), ("a if b else lambda: ", "")]  # fmt: skip
CHAINS = [".y", "()", "[1]", "(k=1)", " + 1", " * 1", " | 1", "(x for x in y)", ".y[1]()", " << 1 - 1"]
ELIF_TESTS = ["x", "x.y", "f(x)", "not x", "x == 1", "(y := x)", "x[1]", "1"]
ELIF_BODIES = ["pass", "x", "x = 1", "f(x)", "return x", "x: int", "del x", "import x", "x += 1", "(x)", "x.y = z", "'a'"]

# Far more than CPython takes of anything.
MOST = 12_000


def indented(statement: str, width: int) -> str:
    return "".join(" " * width + line + "\n" for line in statement.split("\n"))


def inside(outer: str, inner: str) -> str:
    """`outer` with `inner` in place of the last `@`, since `@` begins a decorator too."""
    before, after = outer.rsplit("@", 1)
    return before + inner + after


Case = Callable[[int], str]


def deep(statement: str, nest: tuple[str, str], leaf: str) -> Case:
    return lambda count: inside(statement, nest[0] * count + leaf + nest[1] * count) + "\n"


def chain(statement: str, link: str, leaf: str) -> Case:
    return lambda count: inside(statement, leaf + link * count) + "\n"


def elifs(statement: str, test: str, body: str, blocks: int = 0) -> Case:
    """`statement` behind so many branches, in so many blocks."""

    def code(count: int) -> str:
        text = "if x: pass\n" + f"elif {test}: {body}\n" * count + "else:\n" + indented(statement, 1)
        for owner in itertools.islice(itertools.cycle(["if x:", "def f():", "class A:", "while x:"]), blocks):
            text = owner + "\n" + indented(text.removesuffix("\n"), 1)
        return text

    return code


def every_kind() -> list[tuple[str, Case]]:
    cases: list[tuple[str, Case]] = []
    for nest, leaf in itertools.product(NESTS, LEAVES):
        cases.append((f"{nest} {leaf}", deep("@", nest, leaf)))
    for link, leaf in itertools.product(CHAINS, ["x", "(x)", "1", "f'{x}'"]):
        cases.append((f"{link} {leaf}", chain("@", link, leaf)))
    for statement in STATEMENTS:
        cases.append((f"{statement} unary", deep(statement, NESTS[0], "x")))
        cases.append((f"{statement} chain", chain(statement, ".y", "x")))
        cases.append((f"{statement} elif", elifs(inside(statement, "x"), "x", "pass")))
    for expression in EXPRESSIONS:
        cases.append((f"{expression} unary", deep(expression, NESTS[0], "x")))
        cases.append((f"{expression} chain", chain(expression, ".y", "x")))
        cases.append((f"{expression} elif", elifs(inside(expression, "x"), "x", "pass")))
    for expression in EXPRESSIONS:
        # As many brackets as the tokenizer allows, and as many f-strings.
        nest = functools.reduce(inside, [expression] * (140 if "f'" in expression else 190))
        cases.append((f"{expression} deep", deep(nest, NESTS[0], "x")))
    for test, body in itertools.product(ELIF_TESTS, ELIF_BODIES):
        cases.append((f"elif {test} {body}", elifs("pass", test, body)))
    for pattern in PATTERNS + PATTERN_LEAVES:
        match = f"match x:\n case {pattern}: pass" if "@" not in pattern else f"match x:\n case {inside(pattern, '1')}: pass"
        cases.append((f"{pattern} elif", elifs(match, "x", "pass")))
    for pattern in PATTERNS:
        cases.append((f"{pattern} chain", chain(f"match x:\n case {inside(pattern, '@')}: pass", ".y", "x")))
    cases.append(("case chain", chain("match x:\n case @: pass", ".y", "x")))
    cases.append(("case class chain", chain("match x:\n case @(): pass", ".y", "x")))
    cases.append(("case key chain", chain("match x:\n case {@: 1}: pass", ".y", "x.y")))
    for link in ["x = ", "x, ", "del x; ", "not x or ", "x < ", "'a' ", "*x, ", "f'{x}'"]:
        cases.append((f"{link} flat", lambda count, link=link: link * count + ("'a'" if "'" in link else "x") + "\n"))
    return cases


def mix(chance: random.Random) -> tuple[str, Case]:
    """A random statement around random expressions, in which one thing is repeated."""
    kind = chance.randrange(8)
    if kind == 0:
        pattern = chance.choice(PATTERN_LEAVES)
        for outer in chance.choices(PATTERNS, k=chance.randrange(90)):
            pattern = inside(outer, pattern)
        statement = f"match x:\n case {pattern}: pass"
        return statement, elifs(statement, chance.choice(ELIF_TESTS), chance.choice(ELIF_BODIES), chance.randrange(60))
    outer = "@"
    few = chance.random() < 0.3
    for expression in chance.choices(chance.sample(EXPRESSIONS, 4) if few else EXPRESSIONS, k=chance.randrange(190)):
        outer = inside(expression, outer)
    statement = inside(chance.choice(STATEMENTS), outer)
    leaf = chance.choice(LEAVES)
    if kind in (1, 2):
        return statement, elifs(
            inside(statement, leaf), chance.choice(ELIF_TESTS), chance.choice(ELIF_BODIES), chance.randrange(90)
        )
    if kind == 3:
        return statement, chain(statement, chance.choice(CHAINS), leaf)
    nest = chance.choice(NESTS)
    return statement, deep(statement, nest, leaf)


def accepts(text: str) -> bool | None:
    """Whether CPython does; None where it is not a matter of depth."""
    try:
        ast.parse(text)
    except SyntaxError:
        return None
    except (MemoryError, RecursionError):
        return False
    return True


def border(case: Case) -> int | None:
    """The most repetitions that CPython accepts; None where a few are wrong or any number is right."""
    if not accepts(case(1)) or accepts(case(MOST)) is not False:
        return None
    low, high = 1, MOST
    while high - low > 1:
        middle = (low + high) // 2
        if accepts(case(middle)):
            low = middle
        else:
            high = middle
    return low


def around_border(case: Case) -> list[tuple[int, str, bool]]:
    """The texts around the border of one case, and whether CPython accepts them."""
    most = border(case)
    if most is None:
        return []
    texts = [(count, case(count)) for count in range(max(1, most - 3), most + 4)]
    return [(count, text, bool(accepts(text))) for count, text in texts]


def measure(cases: list[Case]) -> list[list[tuple[int, str, bool]]]:
    """`around_border` of all cases, by two processes.

    They are forked here: a pool calls its functions through C, and CPython counts that towards the depth of a tree.
    """
    warnings.simplefilter("ignore")
    half = tempfile.TemporaryFile()
    child = os.fork()
    if child == 0:
        pickle.dump([around_border(case) for case in cases[1::2]], half)
        half.flush()
        os._exit(0)
    measured: list[list[tuple[int, str, bool]]] = [[] for _ in cases]
    measured[::2] = [around_border(case) for case in cases[::2]]
    if os.waitpid(child, 0)[1] != 0:
        sys.exit("a process ended in an error")
    half.seek(0)
    measured[1::2] = pickle.load(half)
    return measured


def main() -> None:
    reference.require_python()
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mixes", type=int, default=300)
    parser.add_argument("--kinds", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--code", type=pathlib.Path)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    cases = (every_kind() if options.kinds else []) + [mix(chance) for _ in range(options.mixes)]
    measured = measure([case for _, case in cases])
    binary = str(pathlib.Path(options.binary).resolve())
    compared = limited = differing = 0
    with tempfile.TemporaryDirectory() as folder:
        for (name, _), texts in zip(cases, measured):
            limited += bool(texts)
            paths = []
            for count, text, _ in texts:
                paths.append(str(pathlib.Path(folder, f"{count}.py")))
                pathlib.Path(paths[-1]).write_text(text)
            answers = trees.dumped(binary, paths, "--verdicts")
            for path, (count, text, accepted) in zip(paths, texts):
                compared += 1
                line, message, _ = answers[path]
                if (line is None) == accepted:
                    continue
                differing += 1
                print(f"{count} × {name[:200]}: CPython {'accepts' if accepted else 'rejects'}, {message or 'accepted'}")
                if options.code:
                    options.code.mkdir(parents=True, exist_ok=True)
                    (options.code / f"{differing}.py").write_text(text)
    print(f"seed {options.seed}: {len(cases)} cases, {limited} with a border; {compared} texts compared: {differing} differ")
    sys.exit(differing > 0 or not compared)


if __name__ == "__main__":
    main()
