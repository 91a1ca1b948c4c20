"""What the reference server in server.py finds wrong with an uploaded archive.

Written from what the server documents: its lists, its scan by Python's `ast` and its limits. It shares nothing with plugin-lint. Where
only the line of a refusal is known (source that can't be parsed or decoded), message and column are CPython's.
"""

import ast
import io
import stat
import tokenize
import warnings
import zipfile
from collections.abc import Iterator

Violation = dict[str, str | int | None]

# What the parser thinks of the code is none of the scan's.
warnings.simplefilter("ignore", SyntaxWarning)

UPLOAD_BYTES = EXTRACTED_BYTES = 524_288_000
FILE_COUNT = 1_000
REQUIRED_FILES = ("manifest.py", "pipeline.py")

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


def violation(message: str, file: str | None = None, line: int | None = None, column: int | None = None, severity: str = "error"):
    return {"file": file, "line": line, "column": column, "message": message, "severity": severity}


def is_forbidden(function: str) -> bool:
    parent, _, name = function.rpartition(".")
    return function in FORBIDDEN_FUNCTIONS or parent == "os" and function.startswith(FORBIDDEN_PREFIXES)


def dotted(node: ast.expr) -> tuple[str, str] | None:
    """The first name and the rest of a dotted name, the rest with its leading dot."""
    rest = ""
    while isinstance(node, ast.Attribute):
        node, rest = node.value, f".{node.attr}{rest}"
    return (node.id, rest) if isinstance(node, ast.Name) else None


def bindings(tree: ast.Module) -> dict[str, set[str]]:
    """What the names that imports bind may stand for, anywhere in the file."""
    meanings: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            pairs = [(alias.asname, alias.name) for alias in node.names if alias.asname]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            pairs = [(alias.asname or alias.name, f"{node.module}.{alias.name}") for alias in node.names]
        else:
            continue
        for name, meaning in pairs:
            meanings.setdefault(name, set()).add(meaning)
    return meanings


def judge_import(module: str) -> tuple[str, str] | None:
    first = module.partition(".")[0]
    if first in FORBIDDEN_MODULES:
        return f"Forbidden import: {module}", "error"
    if first in RISKY_MODULES:
        return f"Risky module: {module}", "warning"
    return None


def judge(node: ast.AST, meanings: dict[str, set[str]]) -> Iterator[tuple[str, str] | None]:
    match node:
        case ast.Import():
            yield from (judge_import(alias.name) for alias in node.names)
        case ast.ImportFrom(module=str(module), level=0):
            yield judge_import(module)
            for alias in node.names:
                if is_forbidden(f"{module}.{alias.name}"):
                    yield f"Forbidden import: {module}.{alias.name}", "error"
        case ast.Call(func=ast.Name(id=name)) if name in FORBIDDEN_BUILTINS:
            yield f"Forbidden builtin: {name}", "error"
        case ast.Call() if callee := dotted(node.func):
            first, rest = callee
            functions = [meaning + rest for meaning in {first} | meanings.get(first, set()) if is_forbidden(meaning + rest)]
            # One call is one violation; of several meanings the first by name is told.
            if functions:
                yield f"Forbidden function: {min(functions)}", "error"
        case ast.Attribute(attr=name) | ast.Name(id="__builtins__" as name) if name in DUNDERS:
            yield f"Dunder attribute access: {name}", "warning"


def is_decodable(source: bytes) -> bool:
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        source.decode(encoding)
    except (SyntaxError, LookupError, UnicodeError):
        return False
    return True


def scan_source(file: str, source: bytes) -> list[Violation]:
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        line = max(error.lineno or 1, 1)
        if not is_decodable(source):
            return [violation(f"Undecodable source: {error.msg}", file, line, 0)]
        return [violation(f"Syntax error: {error.msg}", file, line, max((error.offset or 1) - 1, 0))]
    except (MemoryError, RecursionError, ValueError) as error:
        return [violation(f"Syntax error: {error}", file, 1, 0)]
    meanings = bindings(tree)
    return [
        violation(told[0], file, node.lineno, node.col_offset, told[1])
        for node in ast.walk(tree)
        for told in judge(node, meanings)
        if told
    ]


def judge_entry(entry: zipfile.ZipInfo) -> str | None:
    name = entry.filename
    if name.startswith("/"):
        return "Absolute entry name"
    if ".." in name.split("/"):
        return "Climbing entry name"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "Symbolic link"
    if entry.flag_bits & 1:
        return "Encrypted entry"
    return None


def scan_archive(archive: zipfile.ZipFile) -> Iterator[Violation]:
    files = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(files) > FILE_COUNT:
        yield violation(f"Too many files: {len(files)}, the limit is {FILE_COUNT}")
        return
    if sum(entry.file_size for entry in files) > EXTRACTED_BYTES:
        yield violation(f"Extracted archive too large: more than {EXTRACTED_BYTES} bytes")
        return

    # The plugin stands at the root, or in the only folder there.
    names = [entry.filename for entry in files]
    tops = {name.split("/")[0] + "/" if "/" in name else "" for name in archive.namelist()}
    folder = tops.pop() if len(tops) == 1 else ""
    for required in REQUIRED_FILES:
        if folder + required not in names:
            yield violation(f"Missing required file: {required}")

    for entry in files:
        file = entry.filename.removeprefix(folder)
        if reason := judge_entry(entry):
            yield violation(reason, file)
        elif names.count(entry.filename) > 1:
            yield violation("Duplicate entry", file)
        elif file.endswith(".py"):
            try:
                source = archive.read(entry)
            except Exception as error:  # zipfile and zlib raise a dozen kinds for damaged content
                yield violation(f"Damaged entry: {error}", file)
            else:
                yield from scan_source(file, source)


def scan(data: bytes) -> list[Violation]:
    """All violations of an archive, by file, line and column."""
    if len(data) > UPLOAD_BYTES:
        return [violation(f"Archive too large: {len(data)} bytes, the limit is {UPLOAD_BYTES}")]
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = list(scan_archive(archive))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        return [violation(f"Unreadable archive: {error}")]
    return sorted(found, key=lambda one: (one["file"] or "", one["line"] or 0, one["column"] or 0, one["message"]))
