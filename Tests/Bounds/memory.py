#!/usr/bin/env python3
"""Runs plugin-lint on archives that ask for as much memory as the limits allow, and on a folder to pack, and tells the peak of each.

    memory.py PLUGIN_LINT [--only WORD]

Prints a line a case: the peak of the resident memory, the exit status, and the verdict. The status is 1 if a peak is 300 MB or more, if a run
ends otherwise than with 0 or 1, or if a file that was not read whole is no error.
"""

import argparse
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import zipfile

MB = 1 << 20
PEAK_LIMIT = 300 * 1000 * 1000
EXTRACTED_LIMIT = 524_288_000
SOURCE_LIMIT = 64 * MB
TRANSCODED_LIMIT = 16 * MB
REQUIRED = {"manifest.py": b"", "pipeline.py": b""}

randomness = random.Random(7)


def filled(unit: bytes, size: int, start: bytes = b"") -> bytes:
    """`start` and as many `unit` as fit into `size` bytes."""
    return start + unit * ((size - len(start)) // len(unit))


def numbered(template: str, size: int) -> bytes:
    """Lines that differ in a number, as many as fit."""
    lines = []
    total = 0
    number = 0
    while True:
        line = template.replace("@", str(number)).encode() + b"\n"
        total += len(line)
        if total > size:
            return b"".join(lines)
        lines.append(line)
        number += 1


def random_text(size: int) -> bytes:
    """Letters that do not compress by more than a quarter."""
    return randomness.randbytes(size).translate(bytes(33 + byte % 90 for byte in range(256)))


def long_lines(statement: bytes, width: int, size: int) -> bytes:
    text = random_text(size)
    return b"".join(statement + b" # " + text[at : at + width] + b"\n" for at in range(0, size - size // 10, width + 20))


def same(content: bytes, count: int) -> dict[str, bytes]:
    return {f"m{number}.py": content for number in range(count)}


def cases():
    """Name, what makes the files, and whether they are stored and not compressed."""
    code = b"def f(x):\n    return model.eval(x)\n"
    yield "one file of 500 MB", lambda: same(filled(b"x = 1\n", EXTRACTED_LIMIT - 10), 1), False
    yield "files of 64 MB", lambda: same(filled(code, SOURCE_LIMIT), 3), False
    yield "a file of one byte too much", lambda: same(filled(b"#", SOURCE_LIMIT + 1), 1), False
    yield "files of 64 MB, stored, random comments", lambda: {
        name: b"#" + random_text(SOURCE_LIMIT - 2) + b"\n" for name in ("a.py", "b.py", "c.py")
    }, True
    yield "files of 64 MB, random comments", lambda: {
        name: b"#" + random_text(SOURCE_LIMIT - 2) + b"\n" for name in ("a.py", "b.py", "c.py")
    }, False
    yield "invalid bytes in comments", lambda: same(filled(b"#\xff \xff\xe2 a\r\n", SOURCE_LIMIT), 3), False
    yield "carriage returns", lambda: same(filled(b"x\r", SOURCE_LIMIT), 3), False
    yield "a thousand files", lambda: same(filled(code, 500_000), 998), False
    yield "errors in short lines", lambda: same(filled(b"eval()\n", 10 * MB), 5), False
    yield "errors in long lines", lambda: same(long_lines(b"eval()", 380, 60 * MB), 2), False
    yield "errors in one display", lambda: same(filled(b"eval(),", SOURCE_LIMIT - 10, b"x = [") + b"1]\n", 3), False
    yield "errors in one statement", lambda: same(filled(b"eval(),", 2 * MB, b"with ") + b"x: pass\n", 8), False
    yield "references in one statement", lambda: same(filled(b"eval,", 16 * MB, b"with ") + b"x: pass\n", 4), False
    yield "decorators", lambda: same(filled(b"@eval\n", 16 * MB) + b"def f(): pass\n", 4), False
    yield "imports", lambda: same(numbered("import a@, subprocess", 60 * MB), 1), False
    yield "names of an import", lambda: same(filled(b"system as x,", 60 * MB, b"from os import ") + b"y\n", 1), False
    yield "names that are followed", lambda: same(numbered("a@ = eval", 60 * MB), 1), False
    yield "functions", lambda: same(filled(b"def f(): 0\n", SOURCE_LIMIT), 3), False
    yield "bindings of builtins", lambda: same(filled(b"def f():\n eval = open\n", SOURCE_LIMIT), 2), False
    yield "strings to fold", lambda: same(filled(b"getattr(os,'sys'+'tem')\n", SOURCE_LIMIT, b"import os\n"), 1), False
    yield "invisible characters", lambda: same(filled("x = '\u200b'\n".encode(), SOURCE_LIMIT), 2), False
    yield "long names", lambda: same(filled("\u00e9".encode(), SOURCE_LIMIT - 2) + b"\n", 3), False
    yield "long names with marks", lambda: same(filled("a\u0301\u0323".encode(), SOURCE_LIMIT - 2) + b"\n", 2), False
    for codec, unit in [
        ("latin-1", b"x = '\xe9'\n"), ("cp437", b"# \xb3\xb3\xb3\xb3\n"), ("cp437", b"\xb3"), ("gb18030", b"# \xa1\xa1\n"),
        ("shift_jis", b"#\xb1\xb1\xb1\n"), ("utf-7", b"# +AOk-\n"), ("unicode_escape", b"x = 1 \\r\\n"),
        ("unicode_escape", b"'\\r'\n"), ("raw_unicode_escape", b"# \\u00e9\n"), ("iso2022_jp", b"# a\n"), ("idna", b"# xn--a.\n"),
    ]:  # fmt: skip
        start = f"# coding: {codec}\n".encode()
        yield f"{codec} {unit!r}", lambda unit=unit, start=start: same(filled(unit, TRANSCODED_LIMIT, start), 4), False
    yield "latin-1, one byte too much", lambda: same(filled(b"\xe9", TRANSCODED_LIMIT + 1, b"# coding: latin-1\n#"), 1), False
    yield "deep statements", lambda: same(filled(b"(" * 180 + b"x" + b")" * 180 + b"\n", 2 * MB), 8), False
    yield "a deep statement", lambda: same(filled(b"x, ", 380_000, b"(" * 180) + b"x" + b")" * 180 + b"\n", 8), False
    yield "values of a manifest", lambda: (
        same(filled(b"eval()\n", 60 * MB), 2) | {"manifest.py": filled(b'{"type":1},', MB - 2, b"features = [") + b"]\n"}
    ), False
    yield "mentions in a pipeline", lambda: (
        same(filled(code, SOURCE_LIMIT), 2) | {"pipeline.py": filled(b"def f(extract): 0\n", SOURCE_LIMIT)}
    ), False
    yield "zeros", lambda: {f"{number}.bin": bytes(500_000) for number in range(998)}, False
    yield "folders", lambda: {f"{number:05}/": b"" for number in range(90_000)}, True
    yield "long names of folders", lambda: {f"{number:05}{'x' * 60_000}/": b"" for number in range(130)}, True
    yield "long names of code page 437", lambda: {"\u00fe" * 30_000 + f"{number:05}.py": b"" for number in range(250)}, True
    yield "names with control characters", lambda: {f"a\x01{number}.py": b"eval()" for number in range(80_000)}, True


def write(path: pathlib.Path, files: dict[str, bytes], is_stored: bool) -> None:
    method = zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(path, "w", method, compresslevel=1) as archive:
        for name, content in (REQUIRED | files).items():
            archive.writestr(name, content)


def peak(command: list[str], given: pathlib.Path | None) -> tuple[int, int, bytes]:
    """Peak in bytes, status, and standard output."""
    feeder = subprocess.Popen(["cat", given], stdout=subprocess.PIPE) if given else None
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdin=feeder.stdout if feeder else subprocess.DEVNULL, stdout=output)
        if feeder:
            feeder.stdout.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if feeder:
            feeder.wait()
        output.seek(0)
        return usage.ru_maxrss * 1024, process.returncode, output.read()


def packed_peak(binary: str, folder: pathlib.Path) -> bool:
    """Packs a folder of 490 MB, and tells; whether that fails."""
    plugin = folder / "packed"
    plugin.mkdir()
    for name, content in (REQUIRED | {"large.bin": None, **{f"{number}.bin": None for number in range(19)}}).items():
        with (plugin / name).open("wb") as file:
            if content is None:
                file.truncate(300 * MB if name == "large.bin" else 10 * MB)
    byte_count, status, output = peak([binary, "pack", plugin, "--output", folder / "packed.zip"], None)
    fails = byte_count >= PEAK_LIMIT or status != 0 or (folder / "packed.zip").stat().st_size < 490 * MB
    print(f"{byte_count / 1e6:6.0f} MB  status {status}  a folder, packed" + ("  FAILS" if fails else ""), flush=True)
    return fails


def begin(path: pathlib.Path, case) -> int:
    """Has a case's archive written, and gives the process that does it: one of its own, since the peak of a child begins with its parent's memory."""
    _, files, is_stored = case
    writer = os.fork()
    if writer == 0:
        write(path, files(), is_stored)
        os._exit(0)
    return writer


def measure(binary: str, path: pathlib.Path, name: str) -> int:
    """Checks the archive, from a pipe too if it is large, and tells; how often that fails."""
    failures = 0
    ways = [("", [str(path)], None)]
    if path.stat().st_size > 100 * MB:
        ways.append((", from a pipe", ["-"], path))
    for way, arguments, given in ways:
        command = [binary, "check", "--format", "json", "--max-findings", "20", *arguments]
        byte_count, status, output = peak(command, given)
        try:
            report = json.loads(output)
        except ValueError:
            report = {"verdict": "no report", "complete": False}
        fails = byte_count >= PEAK_LIMIT or status not in (0, 1) or (status == 0 and not report["complete"])
        failures += fails
        findings = report.get("summary", {}).get("errors", 0)
        print(
            f"{byte_count / 1e6:6.0f} MB  status {status}  {report['verdict']:22} {findings:9,} errors  {name}{way}"
            + ("  FAILS" if fails else ""),
            flush=True,
        )
    return failures


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    failures = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        chosen = [case for case in cases() if options.only in case[0]]
        # The next archive is written while one is checked.
        paths = [folder / f"plugin{number % 2}.zip" for number in range(len(chosen))]
        writer = begin(paths[0], chosen[0]) if chosen else 0
        for number, (case, path) in enumerate(zip(chosen, paths)):
            if os.waitpid(writer, 0)[1] != 0:
                sys.exit("the archive could not be written")
            if number + 1 < len(chosen):
                writer = begin(paths[number + 1], chosen[number + 1])
            failures += measure(options.binary, path, case[0])
        if options.only in "a folder, packed":
            failures += packed_peak(options.binary, folder)
    print(f"{failures} cases fail" if failures else "all cases stay below 300 MB")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
