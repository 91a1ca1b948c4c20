#!/usr/bin/env python3.13
"""Compares whole syntax trees with CPython 3.13's `ast`.

    trees.py SYNTAX_DUMP PATH…      the built syntax-dump; files, or folders (all `.py` files below them)

Of each file: whether it is accepted, the line of the error where it is not, and the multiset of all nodes that have a
position, as (class, lineno, col_offset, end_lineno, end_col_offset).

Left out are the pieces of text between the replacement fields of an f-string: what `ast` makes of them, and where they
begin and end, differs between the versions of CPython, and the tree does not hold them. The fields, their format
specifications and everything in them are compared.
"""

import ast
import collections
import pathlib
import subprocess
import sys
import warnings
from concurrent.futures import ProcessPoolExecutor

import reference

BATCH = 40
Node = tuple[str, int, int, int, int]


def expected(path: str) -> tuple[int | None, list[Node]]:
    """The line of the error (0 where CPython tells none) or None and the nodes."""
    warnings.simplefilter("ignore")
    data = pathlib.Path(path).read_bytes()
    try:
        reference.decode(data)
        tree = ast.parse(data)
    except reference.Undecodable as error:
        return error.args[1] or 0, []
    except SyntaxError as error:
        return error.lineno or 0, []
    except (MemoryError, RecursionError, ValueError):
        return 0, []
    pieces = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            pieces |= {id(value) for value in node.values if isinstance(value, ast.Constant)}
    return None, [
        (type(node).__name__, node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
        for node in ast.walk(tree)
        if hasattr(node, "lineno") and id(node) not in pieces
    ]


def dumped(binary: str, paths: list[str], *options: str) -> dict[str, tuple[int | None, str, list[Node]]]:
    """What the dump program says of each path: the line of the error or None, its message, the nodes."""
    names = "".join(f"{path}\n" for path in paths)
    run = subprocess.run([binary, *options], input=names, capture_output=True, text=True, errors="replace")
    answers: dict[str, tuple[int | None, str, list[Node]]] = {}
    nodes: list[Node] = []
    known = iter(paths)
    for line in run.stdout.split("\n"):
        if line.startswith("F "):
            path, nodes = next(known), []
            verdict = line.removeprefix(f"F {path} ")
            if verdict == "ok":
                answers[path] = (None, "", nodes)
            else:
                _, number, message = verdict.split(" ", 2)
                answers[path] = (int(number), message, nodes)
        elif line:
            kind, *numbers = line.split(" ")
            nodes.append((kind, *map(int, numbers)))
    for path in paths:
        answers.setdefault(path, (-1, f"no answer; the program ended with {run.returncode}", []))
    return answers


def compare(job: tuple[str, list[str]]) -> list[tuple[str, str, int, int]]:
    """For each file the difference (empty where there is none), the verdict and the number of nodes."""
    binary, paths = job
    answers = dumped(binary, paths)
    results = []
    for path in paths:
        line, nodes = expected(path)
        our_line, message, our_nodes = answers[path]
        difference = ""
        if (line is None) != (our_line is None):
            difference = "accepted by CPython alone" if line is None else f"rejected by CPython alone, at line {line}"
            difference += f": {message} (line {our_line})" if our_line is not None else ""
        elif line is not None:
            if line not in (0, our_line):
                difference = f"error at line {our_line}, CPython at {line}: {message}"
        else:
            theirs, ours = collections.Counter(nodes), collections.Counter(our_nodes)
            missing, extra = theirs - ours, ours - theirs
            lines = [f"CPython alone: {' '.join(map(str, node))}" for node in sorted(missing, key=lambda n: n[1:])[:5]]
            lines += [f"ours alone:    {' '.join(map(str, node))}" for node in sorted(extra, key=lambda n: n[1:])[:5]]
            if lines:
                difference = f"{missing.total()} nodes missing, {extra.total()} extra\n    " + "\n    ".join(lines)
        results.append((path, difference, "rejected" if line is not None else "accepted", len(nodes)))
    return results


def main() -> None:
    reference.require_python()
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    binary, files = str(pathlib.Path(sys.argv[1]).resolve()), reference.python_files(sys.argv[2:])
    jobs = [(binary, files[at : at + BATCH]) for at in range(0, len(files), BATCH)]
    with ProcessPoolExecutor(2) as pool:
        results = [result for batch in pool.map(compare, jobs) for result in batch]
    differing = [result for result in results if result[1]]
    for path, difference, _, _ in differing:
        print(f"{path}: {difference}")
    verdicts = collections.Counter(verdict for _, _, verdict, _ in results)
    nodes = sum(count for *_, count in results)
    print(
        f"{len(results)} files ({verdicts['accepted']} accepted, {verdicts['rejected']} rejected), {nodes} nodes: "
        f"{len(differing)} files differ"
    )
    sys.exit(bool(differing) or not results)


if __name__ == "__main__":
    main()
