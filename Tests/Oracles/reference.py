#!/usr/bin/env python3.13
"""What the server's documentation says about Python files, read with CPython 3.13's own `ast`.

An independent second implementation of plugin-lint's server rules on source: it shares no list and no code with it.

    reference.py PATH…      a file or a folder (all `.py` files below it); one JSON object a line on standard output

    {"path", "accepted", "rule", "line", "message", "findings": [{"rule", "line", "col_offset", "symbol", "range"}]}

`rule`, `line` and `message` say why a file is not accepted (`syntax-error` or `source-encoding`). `line` and `col_offset`
of a finding are those of the AST node to blame; `range` is the smallest text to blame, (line, column, end line, end
column) with columns from 1 in code points and the end exclusive, or null where `ast` does not tell.
"""

import ast
import codecs
import functools
import json
import multiprocessing
import pathlib
import re
import sys
import warnings

FORBIDDEN_MODULES = {
    "subprocess", "ctypes", "pty", "fcntl", "resource", "multiprocessing", "threading", "socket", "commands", "popen2",
}  # fmt: skip
RISKY_MODULES = {"pickle", "marshal", "shelve"}
FORBIDDEN_BUILTINS = {
    "eval", "exec", "compile", "open", "__import__", "globals", "locals", "vars", "setattr", "delattr",
}  # fmt: skip
FORBIDDEN_FUNCTIONS = {
    "os.system", "os.popen", "os.fork", "os.kill", "os.killpg", "importlib.import_module", "importlib.__import__",
    "pickle.loads", "pickle.load", "marshal.loads", "marshal.load",
}  # fmt: skip
FORBIDDEN_PREFIXES = ("os.spawn", "os.exec")
DUNDERS = {"__builtins__", "__class__", "__bases__", "__subclasses__", "__mro__", "__code__", "__globals__"}

PLAIN = {"utf-8", "utf-8-sig", "ascii", "iso8859-1"}
COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)")
BLANK = re.compile(rb"^[ \t\f]*(?:#.*)?$")
FROM = re.compile(r"from[ \t]+([A-Za-z_0-9.]+)[ \t]")


class Undecodable(Exception):
    """The message and the line."""


def decode(data: bytes) -> str:
    """The text as `ast.parse` decodes it; `Undecodable` where that fails."""
    if b"\0" in data:
        raise Undecodable("null byte", count_lines(data[: data.index(b"\0")]))
    mark = data.startswith(codecs.BOM_UTF8)
    body = data[3:] if mark else data
    name, cookie_line = "utf-8", 1  # Without a cookie, CPython's tokenizer reads UTF-8 without a codec.
    for index, line in enumerate(re.split(rb"\r\n|\r|\n", body, maxsplit=2)[:2]):
        if found := COOKIE.match(line):
            name, cookie_line = found[1].decode(), index + 1
            break
        if not BLANK.match(line):
            break
    plain = name.lower().replace("_", "-")
    is_utf8 = plain == "utf-8" or plain.startswith("utf-8-")
    if is_utf8:
        name = "utf-8"
    elif any(plain == latin or plain.startswith(latin + "-") for latin in ("latin-1", "iso-8859-1", "iso-latin-1")):
        name = "iso-8859-1"
    if mark and not is_utf8:
        raise Undecodable(f"{name} with BOM", cookie_line)
    try:
        codec = codecs.lookup(name)
    except LookupError:
        raise Undecodable(f"unknown encoding {name}", cookie_line) from None
    if codec.name not in PLAIN:
        return decode_by(codec, body, cookie_line)
    try:
        text = body.decode(name)
    except UnicodeDecodeError as error:
        if name != "utf-8" or not parses(data):
            # Of several bytes the first one outside of comments is to blame.
            is_alone = not is_utf8 or body[error.end :].decode(errors="ignore").encode() == body[error.end :]
            raise Undecodable(str(error), count_lines(body[: error.start]) if is_alone else None) from None
        # All invalid bytes stand in comments, at which the tokenizer does not look.
        text = re.sub("[\udc80-\udcff]", "?", body.decode(errors="surrogateescape"))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode_by(codec: codecs.CodecInfo, body: bytes, cookie_line: int) -> str:
    """What a codec makes of the text, lines ended by LF: CPython translates line ends before it decodes, and never again."""
    lines = body.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if not lines.endswith(b"\n"):
        lines += b"\n"
    try:
        can_declare = codec._is_text_encoding and codec.decode(b"#")[0] == "#"
    except (UnicodeError, ValueError):
        can_declare = False
    if not can_declare:
        raise Undecodable(f"encoding {codec.name}", cookie_line)
    try:
        text = codec.decode(lines)[0]
        text.encode()
    except UnicodeDecodeError as error:
        # A label of a domain name can have line ends; half of a character is blamed before what can't be decoded behind it.
        is_vague = codec.name == "idna" or has_surrogates(codec.decode(lines[: error.start], "ignore")[0])
        line = None if is_vague else count_lines(lines[: error.start])
        raise Undecodable(str(error), line) from None
    except (UnicodeError, RuntimeError) as error:
        raise Undecodable(str(error), None) from None
    # The tokenizer stops at a NUL.
    return text.partition("\0")[0]


def has_surrogates(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def parses(data: bytes) -> bool:
    try:
        ast.parse(data)
    except (SyntaxError, ValueError, MemoryError, RuntimeError, SystemError):
        return False
    return True


def count_lines(before: bytes) -> int:
    return len(re.findall(rb"\r\n|\r|\n", before)) + 1


def dotted(node: ast.expr) -> list[str] | None:
    """`a.b.c` as its parts."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    return [node.id, *reversed(parts)]


def is_forbidden_function(name: str) -> bool:
    return name in FORBIDDEN_FUNCTIONS or name.startswith(FORBIDDEN_PREFIXES) and name.count(".") == 1


class Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.findings: list[dict] = []
        self.meanings: dict[str, set[str]] = {}

    @functools.cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def column(self, line: int, offset: int) -> int:
        text = self.lines[line - 1]
        return offset + 1 if text.isascii() else len(text.encode()[:offset].decode()) + 1

    def whole(self, node: ast.AST) -> list[int]:
        first = self.column(node.lineno, node.col_offset)
        return [node.lineno, first, node.end_lineno, self.column(node.end_lineno, node.end_col_offset)]

    def name_at(self, line: int, column: int, name: str) -> list[int] | None:
        """The range of `name` where the text has it as it is."""
        end = column + len(name)
        return [line, column, line, end] if self.lines[line - 1][column - 1 : end - 1] == name else None

    def report(self, rule: str, node: ast.AST, symbol: str, blamed: list[int] | None) -> None:
        place = {"line": node.lineno, "col_offset": node.col_offset}
        self.findings.append({"rule": rule, **place, "symbol": symbol, "range": blamed})

    def read(self, tree: ast.Module) -> list[dict]:
        nodes = list(ast.walk(tree))
        for node in nodes:
            if isinstance(node, ast.Import):
                self.bind_import(node)
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                for alias in node.names:
                    self.meanings.setdefault(alias.asname or alias.name, set()).add(f"{node.module}.{alias.name}")
        for node in nodes:
            match node:
                case ast.Import():
                    self.read_import(node)
                case ast.ImportFrom(level=0):
                    self.read_from(node)
                case ast.Call():
                    self.read_call(node)
                case ast.Attribute(attr=name) if name in DUNDERS:
                    end = self.column(node.end_lineno, node.end_col_offset)
                    self.report("dunder-access", node, name, self.name_at(node.end_lineno, end - len(name), name))
                case ast.Name(id="__builtins__"):
                    self.report("dunder-access", node, node.id, self.whole(node))
        return self.findings

    def bind_import(self, node: ast.Import) -> None:
        for alias in node.names:
            if alias.asname:
                self.meanings.setdefault(alias.asname, set()).add(alias.name)
            else:
                first = alias.name.split(".")[0]
                self.meanings.setdefault(first, set()).add(first)

    def module_rule(self, module: str) -> str | None:
        first = module.split(".")[0]
        if first in FORBIDDEN_MODULES:
            return "forbidden-import"
        return "risky-module" if first in RISKY_MODULES else None

    def read_import(self, node: ast.Import) -> None:
        for alias in node.names:
            if rule := self.module_rule(alias.name):
                start = self.column(alias.lineno, alias.col_offset)
                self.report(rule, node, alias.name, self.name_at(alias.lineno, start, alias.name))

    def read_from(self, node: ast.ImportFrom) -> None:
        if rule := self.module_rule(node.module):
            start = self.column(node.lineno, node.col_offset)
            found = FROM.match(self.lines[node.lineno - 1], start - 1)
            place = self.name_at(node.lineno, found.start(1) + 1, node.module) if found else None
            self.report(rule, node, node.module, place)
        for alias in node.names:
            name = f"{node.module}.{alias.name}"
            if is_forbidden_function(name):
                start = self.column(alias.lineno, alias.col_offset)
                self.report("forbidden-import", node, name, self.name_at(alias.lineno, start, alias.name))

    def read_call(self, node: ast.Call) -> None:
        parts = dotted(node.func)
        if parts is None:
            return
        if len(parts) == 1 and parts[0] in FORBIDDEN_BUILTINS:
            self.report("forbidden-builtin", node, parts[0], self.whole(node.func))
            return
        for meaning in sorted(self.meanings.get(parts[0], set()) | {parts[0]}):
            name = ".".join([meaning, *parts[1:]])
            if is_forbidden_function(name):
                self.report("forbidden-call", node, name, self.whole(node.func))
                return


def read_file(path: str) -> dict:
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(100_000)
    answer = {"path": path, "accepted": False, "rule": None, "line": None, "message": None, "findings": []}
    data = pathlib.Path(path).read_bytes()
    try:
        text = decode(data)
        tree = ast.parse(data)
    except Undecodable as error:
        message, line = error.args
        return answer | {"rule": "source-encoding", "line": line, "message": message}
    except SyntaxError as error:
        return answer | {"rule": "syntax-error", "line": error.lineno, "message": error.msg}
    except (MemoryError, RuntimeError, SystemError, ValueError) as error:
        return answer | {"rule": "syntax-error", "message": f"{type(error).__name__}: {error}"}
    return answer | {"accepted": True, "findings": Reader(text).read(tree)}


def python_files(paths: list[str]) -> list[str]:
    """Every `.py` file at or below `paths`, in order, each once."""
    files = {}
    for path in map(pathlib.Path, paths):
        below = sorted(path.rglob("*.py")) if path.is_dir() else [path]
        files |= {str(file): None for file in below if file.is_file()}
    return list(files)


def read_files(files: list[str], jobs: int = 2) -> list[dict]:
    with multiprocessing.Pool(jobs) as pool:
        return pool.map(read_file, files, chunksize=max(1, min(50, len(files) // (4 * jobs))))


def require_python() -> None:
    if sys.version_info[:2] != (3, 13):
        sys.exit(f"{sys.argv[0]}: run me with CPython 3.13, whose `ast` decides")


def main() -> None:
    require_python()
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for answer in read_files(python_files(sys.argv[1:])):
        print(json.dumps(answer))


if __name__ == "__main__":
    main()
