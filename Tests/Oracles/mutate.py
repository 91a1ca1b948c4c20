#!/usr/bin/env python3.13
"""Breaks real code by small random edits and compares what CPython 3.13 and the parser say to it.

    mutate.py SYNTAX_DUMP [--seed N] [--count 5000] [--code PATH] [--keep FOLDER] [--all]

The code is whole top-level statements of the running Python's standard library, or of the Python files at or below
PATH; each snippet gets one to three edits.
The same seed gives the same snippets. Reported: snippets that only one side accepts, and the share of those that both
reject where the line of the error, and the message, are the same. Differing snippets are listed by CPython's message,
three each (`--all`: every one), and written to FOLDER. The status is 1 where acceptance differs.
"""

import argparse
import ast
import collections
import io
import pathlib
import random
import sys
import sysconfig
import tempfile
import tokenize
import warnings
from concurrent.futures import ProcessPoolExecutor

import reference
import trees

CHARACTERS = list("()[]{}:;,.=+-*/@!<>|&^~%'\"\\#`$?_ \t\nabfrtux019") + ["\x0c", "é", "€", "²", "\u00a0", "\u200b"]
WORDS = [
    "if", "else", "elif", "for", "in", "is", "not", "and", "or", "lambda", "yield", "from", "import", "as", "with", "try",
    "except", "except*", "finally", "def", "class", "return", "await", "async", "match", "case", "type", "_", "None", "True",
    "del", "assert", "raise", "global", "pass", "break", "print", "exec", "x", "1", "0x", "1e", "'a'", '"""', "f'{x}'", "f'{",
    "b'a'", ":=", "==", "->", "**", "*", "...", "/", "//", "!=", "!r", "= 1", ": int", "(x, y)", "[x]", "{x: y}", "x for x in y",
]  # fmt: skip


def snippets(chance: random.Random, count: int, code: str | None = None) -> list[str]:
    """Top-level statements of at most 40 lines."""
    files = [pathlib.Path(path) for path in reference.python_files([code or sysconfig.get_path("stdlib")])]
    files = [path for path in files if code or "site-packages" not in path.parts]
    chance.shuffle(files)
    found: list[str] = []
    for path in files:
        try:
            text = path.read_bytes().decode()
            statements = ast.parse(text).body
        except (SyntaxError, ValueError):
            continue
        lines = text.split("\n")
        taken = 0
        for statement in chance.sample(statements, len(statements)):
            first = min([statement.lineno] + [node.lineno for node in getattr(statement, "decorator_list", [])])
            if statement.end_lineno - first < 40 and (code or taken < 12):
                found.append("\n".join(lines[first - 1 : statement.end_lineno]) + "\n")
                taken += 1
        if not code and len(found) >= count:
            break
    return found


def tokens(text: str) -> list[tuple[int, int]]:
    """The spans of the tokens of `text`, as far as it has any."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    spans = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.string.strip() and token.end[0] < len(starts):
                spans.append((starts[token.start[0] - 1] + token.start[1], starts[token.end[0] - 1] + token.end[1]))
    except (tokenize.TokenError, SyntaxError, ValueError):
        pass
    return spans or [(0, len(text))]


def edit_characters(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    match chance.randrange(5):
        case 0:
            return text[:at] + text[at + 1 :]
        case 1:
            return text[:at] + chance.choice(CHARACTERS) + text[at:]
        case 2:
            return text[:at] + chance.choice(CHARACTERS) + text[at + 1 :]
        case 3:
            return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
        case _:
            return text[:at] + text[at : at + 1] + text[at:]


def edit_tokens(text: str, chance: random.Random) -> str:
    spans = tokens(text)
    index = chance.randrange(len(spans))
    start, end = spans[index]
    match chance.randrange(6):
        case 0:
            return text[:start] + text[end:]
        case 1:
            return text[:start] + chance.choice(WORDS) + " " + text[start:]
        case 2:
            return text[:start] + chance.choice(WORDS) + text[end:]
        case 3:
            return text[:end] + " " + text[start:end] + text[end:]
        case 4:
            other = spans[chance.randrange(len(spans))]
            return text[:start] + text[slice(*other)] + text[end:]
        case _:
            if index + 1 == len(spans):
                return text[:start]
            after = spans[index + 1]
            return text[:start] + text[slice(*after)] + text[end : after[0]] + text[start:end] + text[after[1] :]


def edit_lines(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    match chance.randrange(7):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[at])
        case 2:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            lines[at] = " " * chance.randint(1, 4) + lines[at]
        case 4:
            lines[at] = lines[at].removeprefix(" " * chance.randint(1, 4))
        case 5:
            lines[at] = lines[at].replace("    ", "\t", 1)
        case _:
            lines[at] = lines[at].rstrip("\n")
    return "".join(lines)


def edit_brackets(text: str, chance: random.Random) -> str:
    places = [at for at, character in enumerate(text) if character in "()[]{}'\":,"]
    if not places:
        return edit_characters(text, chance)
    at = chance.choice(places)
    return text[:at] + chance.choice(["", *"()[]{}'\":,"]) + text[at + 1 :]


def cut(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text))]


EDITS = [edit_characters, edit_characters, edit_tokens, edit_tokens, edit_tokens, edit_lines, edit_brackets, edit_brackets, cut]


def mutants(seed: int, count: int, code: str | None) -> list[str]:
    chance = random.Random(seed)
    pool = snippets(chance, max(500, count // 2), code)
    made: list[str] = []
    while len(made) < count:
        original = text = chance.choice(pool)
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            if text:
                text = chance.choice(EDITS)(text, chance)
        if text.strip() and text != original:
            made.append(text)
    return made


def verdict(text: str) -> tuple[bool, int | None, str]:
    """Whether CPython accepts the text, else the line (None where it tells none) and its message."""
    warnings.simplefilter("ignore")
    try:
        ast.parse(text.encode())
    except SyntaxError as error:
        return False, error.lineno, error.msg
    except (MemoryError, RecursionError, ValueError) as error:
        return False, None, f"{type(error).__name__}: {error}"
    return True, None, ""


def excerpt(text: str, *numbers: int | None) -> str:
    lines = text.split("\n")
    shown = [number for number in sorted({n for n in numbers if n}) if number <= len(lines)]
    return "\n".join(f"      {number:4} | {lines[number - 1][:140]}" for number in shown)


def main() -> None:
    reference.require_python()
    warnings.simplefilter("ignore")
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--code")
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()

    made = mutants(options.seed, options.count, options.code)
    with ProcessPoolExecutor(2) as pool:
        theirs = list(pool.map(verdict, made, chunksize=100))
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for index, text in enumerate(made):
            path = pathlib.Path(folder, f"{index}.py")
            path.write_bytes(text.encode())
            paths.append(str(path))
        binary = str(pathlib.Path(options.binary).resolve())
        answers = trees.dumped(binary, paths, "--verdicts")
    ours = [answers[path] for path in paths]

    groups: dict[str, list[int]] = collections.defaultdict(list)
    count: collections.Counter[str] = collections.Counter()
    for index, ((accepted, line, message), (our_line, our_message, _)) in enumerate(zip(theirs, ours)):
        if accepted != (our_line is None):
            count["acceptance"] += 1
            groups["ACCEPTANCE: " + ("CPython accepts" if accepted else f"CPython rejects: {message}")].append(index)
        elif accepted:
            count["accepted"] += 1
        else:
            count["rejected"] += 1
            count["no line"] += line is None
            count["line"] += line == our_line
            count["message"] += line == our_line and message == our_message
            if line not in (None, our_line):
                groups[f"LINE: {message}"].append(index)

    for name, indices in sorted(groups.items(), key=lambda group: (group[0].startswith("LINE"), -len(group[1]))):
        print(f"{len(indices)} × {name}")
        for index in indices if options.all else indices[:3]:
            line, our_line, our_message = theirs[index][1], ours[index][0], ours[index][1]
            print(f"    #{index}: CPython line {line}, ours {our_line}: {our_message}")
            print(excerpt(made[index], line, our_line))
            if options.keep:
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / f"{options.seed}-{index}.py").write_bytes(made[index].encode())
    comparable = count["rejected"] - count["no line"]
    print(
        f"seed {options.seed}: {len(made)} snippets; both accept {count['accepted']}, both reject {count['rejected']}; "
        f"acceptance differs in {count['acceptance']}; same line in {count['line']} of {comparable} "
        f"({100 * count['line'] / max(1, comparable):.1f} %), same line and message in {count['message']}"
    )
    sys.exit(count["acceptance"] > 0)


if __name__ == "__main__":
    main()
