#!/usr/bin/env python3.13
"""Writes into reject/*.py what CPython 3.13 says to each snippet. With --check, writes nothing and fails on a difference.

A snippet begins with a line `# --- LINE MESSAGE` and ends before the next one, its last line end included. LINE
is `?` where CPython tells none.
"""

import ast
import pathlib
import re
import sys
import warnings

FOLDER = pathlib.Path(__file__).resolve().parent / "reject"
HEAD = re.compile(rb"^# ---.*\n", re.MULTILINE)


def heading(snippet: bytes) -> bytes:
    try:
        ast.parse(snippet)
    except SyntaxError as error:
        return f"# --- {error.lineno} {error.msg}\n".encode()
    except UnicodeDecodeError as error:
        # A bad escape in an f-string: CPython raises this one as it is, without a line.
        return f"# --- ? {error}\n".encode()
    raise SystemExit(f"CPython accepts:\n{snippet.decode()}")


def main() -> None:
    if sys.version_info[:2] != (3, 13):
        sys.exit("update-rejects.py: run me with CPython 3.13")
    warnings.simplefilter("ignore")
    count, stale = 0, []
    for path in sorted(FOLDER.glob("*.py")):
        data = path.read_bytes()
        before, *snippets = HEAD.split(data)
        new = before + b"".join(heading(snippet) + snippet for snippet in snippets)
        count += len(snippets)
        if new != data:
            stale.append(path.name)
            if "--check" not in sys.argv:
                path.write_bytes(new)
    print(f"{count} snippets; {'differs' if '--check' in sys.argv else 'written'}: {', '.join(stale) or 'nothing'}")
    sys.exit("--check" in sys.argv and bool(stale))


if __name__ == "__main__":
    main()
