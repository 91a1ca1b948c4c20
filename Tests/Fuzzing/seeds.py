#!/usr/bin/env python3.13
"""Writes a seed corpus for a fuzz target: seeds.py source|archive FOLDER

For source, statements of Python's standard library, the texts in its tests of the grammar, the statements and lines of the fixtures,
of this project's tests and of the rules' examples, texts in each encoding, deep nests, random manifests, and more of something than is kept.
For archives, the small ones of the fixtures, archives as the comparison with zipfile makes them, and the fixtures' and encodings' texts
in archives. A seed is a file named for its content.
"""

import ast
import encodings
import hashlib
import io
import pathlib
import pkgutil
import random
import re
import sys
import sysconfig
import textwrap
import warnings
import zipfile
from typing import Iterator

BYTE_LIMIT = 512
# Of what is made for this project, whose parts belong together.
OWN_BYTE_LIMIT = 2048
ARCHIVE_BYTE_LIMIT = 16384
ARCHIVE_COUNT = 20_000
ENCODED_COUNT = 8
MODULE_COUNT = 4000
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "Tests/Oracles"))
import archive_cases  # noqa: E402
import depth  # noqa: E402
import manifests  # noqa: E402

# Where a codec gives a text that CPython's tokenizer sees as it is.
UNUSUAL_LINES = (
    "if x:\r\n  y = 1\r\r\n", "x = 1\r+ 2", "x = (1,\r2\r)\n# a\rb\n", "x = 1 # a\r\r= 2\n", "if x:\n  y # z", "x\r<> y\r!= z\r", "\r1\r0x2\r3.4\n",
    r"x = '\x41\u0041\U00010000\N{DIGIT ONE}\101\7\a\b\f\n\r\t\v\'\"\\'", r"\x65val(1)\nx\r\ny", r"x = '\ud800\udc00\ud83d'", r"# \N{HANGUL SYLLABLE GAG}\N{no}",
    r"\u0065\u0078ec('\U00110000')", "x = 1\\\ny = 2\\", r"\x4", r"\u12", r"\U0001", r"\N", r"\N{x", r"\8\400\777", "\\\\u0041 \\\\\\u0041",
)  # fmt: skip

LIBRARY = pathlib.Path(sysconfig.get_path("stdlib"))
# Of other files so many statements are taken.
SAMPLE = 12
GRAMMAR = {"test_ast.py", "test_exceptions.py", "test_fstring.py", "test_grammar.py", "test_patma.py", "test_syntax.py", "test_type_params.py", "test_unparse.py"}


def library() -> Iterator[bytes]:
    chance = random.Random(1)
    for path in sorted(LIBRARY.rglob("*.py")):
        try:
            lines = path.read_bytes().splitlines(keepends=True)
            nodes = list(ast.walk(ast.parse(b"".join(lines).decode())))
        except (SyntaxError, ValueError):
            continue
        statements = [node for node in nodes if isinstance(node, ast.stmt)]
        if path.name not in GRAMMAR:
            statements = chance.sample(statements, min(SAMPLE, len(statements)))
        else:
            yield from (node.value.encode(errors="replace") for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
            yield from (line.strip()[4:] + b"\n" for line in lines if line.strip().startswith(b">>> "))
        for node in statements:
            # From the first line on as it is indented without the block around it.
            first = lines[node.lineno - 1][node.col_offset :]
            yield first + b"".join(lines[node.lineno : node.end_lineno])


def own() -> Iterator[bytes]:
    for path in sorted(ROOT.glob("Fixtures/**/*.py")):
        lines = path.read_bytes().splitlines(keepends=True)
        yield b"".join(lines)
        # The rest of a file goes on without what the lines left out have bound.
        yield from (b"".join(lines[:place] + lines[place + 12 :]) for place in range(0, len(lines), 12))
        # Of a long file as much as fits, from each statement on.
        starts = [place for place, line in enumerate(lines) if not line[:1].isspace()]
        yield from (b"".join(lines[first:last]) for first, last in zip(starts, starts[1:]))
        yield from (b"".join(lines[first:last]) for first, last in zip(starts, starts[6:]))
        yield from lines
    for path in sorted(ROOT.glob("Tests/*Tests/*.swift")):
        text = path.read_text()
        for literal in re.findall(r'"""\n(.*?)\n *"""', text, re.DOTALL):
            yield unescaped(textwrap.dedent(literal)).encode(errors="replace")
        for literal in re.findall(r'"((?:[^"\\\n]|\\.)+)"', text):
            yield unescaped(literal).encode(errors="replace")
    for path in sorted(ROOT.glob("rules/*.toml")):
        yield from (line.strip(b'", ') + b"\n" for line in path.read_bytes().splitlines())


def unescaped(literal: str) -> str:
    """What a literal of Swift stands for."""
    escapes = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}

    def character(found: re.Match[str]) -> str:
        code = found[2]
        return chr(int(code, 16)) if code else escapes.get(found[1], found[1])

    return re.sub(r"\\(u\{([0-9A-Fa-f]+)\}|.)", character, literal)


def encoded() -> Iterator[bytes]:
    chance = random.Random(1)
    letters = [chr(code) for code in range(0x80, 0x30000) if not 0xD800 <= code < 0xE000]
    for name in sorted(module.name for module in pkgutil.iter_modules(encodings.__path__)):
        cookie = f"# coding: {name}\n".encode()
        for text in ("x = 'é€あ'\n", "eval('é')\n", "import os # ü\n", *UNUSUAL_LINES):
            yield cookie + text.encode()
            try:
                yield cookie + text.encode(name, "ignore")
            except (LookupError, UnicodeError):
                pass
        for _ in range(ENCODED_COUNT):
            # What it can encode of many letters, and bytes that mean nothing.
            try:
                text = "".join(chance.sample(letters, 2000)).encode(name, "ignore")
            except (LookupError, UnicodeError):
                break
            start = chance.randrange(max(1, len(text) - 100))
            yield cookie + b"# " + text[start : start + 100] + b"\nx = '" + text[:60] + b"'\n"
            yield cookie + b"x = '" + chance.randbytes(40) + b"'\n"


def nests() -> Iterator[bytes]:
    """Something repeated in a statement, up to what fits and beyond what CPython's parser takes."""
    repeated = ("-@", "not @", "lambda: @", "2 ** @", "a if b else @", "(@)", "[@]", "f(@)", "@.a", "@()", "@[0]", "@ + a", "@ < a", "a and @", "f'{@}'", "x := (@)")
    for statement in depth.STATEMENTS:
        head, _, tail = statement.rpartition("@")
        for form in repeated:
            before, after = form.split("@")
            for count in (60, 190, 900, OWN_BYTE_LIMIT):
                fitting = min(count, (OWN_BYTE_LIMIT - 100) // len(before + after))
                yield (head + before * fitting + "x" + after * fitting + tail).encode()


def modules() -> Iterator[bytes]:
    """Random manifests, and modules that define what a plugin runs."""
    chance = random.Random(1)
    for number in range(MODULE_COUNT):
        writer = manifests.Writer(chance)
        text = (writer.manifest() if number % 4 else writer.pipeline()).encode()
        # The target reads texts of even length as manifests.
        yield text if len(text) % 2 == (number % 4 == 0) else text + b"\n"


def many() -> Iterator[bytes]:
    """More of something than is kept, or than is sorted in one way."""
    chance = random.Random(1)
    for count in (5, 20, 40, 70):
        lines = [chance.choice(("eval(x)", "open(y)", "import pickle", "x.__class__", "f = eval", "import os, socket", "x.__mro__.__code__")) for _ in range(count)]
        yield "\n".join(lines).encode()
        yield "; ".join(lines).encode()
        yield "\n".join(f"{line}  # plugin-lint: ignore[{chance.choice(('risky-module', 'dunder-access', 'x', 'forbidden-reference'))}]" for line in lines).encode()
        rules = [path.stem for path in sorted((ROOT / "rules").glob("*.toml"))]
        yield f"import pickle # plugin-lint: ignore[{', '.join(chance.choices(rules, k=count))}]\n".encode()
    for line, count in (("n = 'os.a{}'", 140), ("n = 'a{}'", 70), ("m = os.spawn{}", 40), ("x.a{} = m", 40), ("def f{}(m=os): m.fork()", 40)):
        lines = [line.replace("{}", str(number)) for number in range(count)]
        yield "\n".join(["import os", *lines, "getattr(os, n)", "getattr(x, n + n)", "n.format(x)", "m(1)", ""]).encode()


def packed(text: bytes) -> bytes:
    """An archive that holds the text as it is."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.py"), text)
    return target.getvalue()


def archives() -> Iterator[bytes]:
    yield from (path.read_bytes() for path in sorted(ROOT.glob("Fixtures/**/*.zip")))
    chance = random.Random(1)
    yield from (archive_cases.case(chance) for _ in range(ARCHIVE_COUNT))
    yield from (packed(text) for source in (own, encoded) for text in source() if len(text) <= OWN_BYTE_LIMIT)


SEEDS = {
    "source": ((library, BYTE_LIMIT), (own, OWN_BYTE_LIMIT), (encoded, BYTE_LIMIT), (nests, OWN_BYTE_LIMIT), (modules, OWN_BYTE_LIMIT), (many, OWN_BYTE_LIMIT)),
    "archive": ((archives, ARCHIVE_BYTE_LIMIT),),
}


def main() -> None:
    folder = pathlib.Path(sys.argv[2])
    warnings.simplefilter("ignore")
    for source, limit in SEEDS[sys.argv[1]]:
        for seed in source():
            if 0 < len(seed) <= limit:
                (folder / hashlib.sha256(seed).hexdigest()[:20]).write_bytes(seed)


if __name__ == "__main__":
    main()
