#!/usr/bin/env python3.13
"""Packs random plugin folders with plugin-lint, and compares the archives with the folders, by zipfile and by unzip where it is there.

    pack.py PLUGIN_LINT [--seed N] [--count 100]

Each folder is made twice, in another order and with other modes, dates and things that are left out: both must become the same bytes.
The findings about an archive must be those about its folder, and a folder that is rejected must become no archive.
The status is 1 where there is a difference.
"""

import argparse
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import zipfile

PARTS = ["a", "b b", "ä", "日本", "x.py", "y.PY", ".hidden", "data.bin", "-dash", "ｅ", "a'b\"c", "$HOME", "é" * 40, "..a", "a.zip", "#", "%41"]
SOURCES = ["", "x = 1\n", "import os\n", "import pickle\n", "# coding: latin-1\nx = '\xe9'\n", "def f():\n    return __builtins__\n"]
BAD = ["import subprocess\n", "x = (\n", "eval('1')\n"]
JUNK = [".git/config", "__pycache__/a.pyc", "a/__pycache__/b.pyc", ".DS_Store", "__MACOSX/._x", "a/._x.py", "env/pyvenv.cfg", "node_modules/x.js"]


def plugin(chance: random.Random) -> dict[str, bytes]:
    files = {"manifest.py": b"metadata = {}\n", "pipeline.py": b"def build_steps(request): return []\n"}
    for number in range(chance.randrange(12)):
        # A number makes the names differ for readers that ignore case.
        name = "/".join([*(f"{number}{chance.choice(PARTS)}" for _ in range(chance.randrange(3))), f"{chance.choice(PARTS)}{number}"])
        files[name] = chance.choice([b"", chance.randbytes(chance.randrange(5000)), chance.randbytes(1_200_000)])
        files[name + ".py"] = chance.choice(SOURCES).encode("latin-1")
    if chance.random() < 0.2:
        files["bad.py"] = chance.choice(BAD).encode()
    return files


def make(folder: pathlib.Path, files: dict[str, bytes], chance: random.Random, junk: list[str]) -> None:
    for name, content in chance.sample(sorted((files | dict.fromkeys(junk, b"junk")).items()), len(files) + len(junk)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(chance.choice([0o600, 0o644, 0o755, 0o777]))
        os.utime(path, (chance.randrange(2_000_000_000),) * 2)


def findings(linter: str, path: pathlib.Path) -> tuple[int, list]:
    answer = subprocess.run([linter, "--format", "json", path], capture_output=True)
    found = json.loads(answer.stdout)["findings"]
    keys = ["rule", "severity", "message", "file", "line", "column", "end_line", "end_column"]
    return answer.returncode, [[finding[key] for key in keys] for finding in found]


def problems(linter: str, folder: pathlib.Path, files: dict[str, bytes], chance: random.Random) -> tuple[bool, list[str]]:
    """Whether the folder is packed, and what is wrong."""
    one, two = folder / "one", folder / "two"
    make(one, files, chance, [])
    make(two, files, chance, chance.sample(JUNK, chance.randrange(len(JUNK))))
    status, expected = findings(linter, one)
    wrong = []
    for path, target in ((one, "one.zip"), (two, "two.zip")):
        packed = subprocess.run([linter, "pack", path, "-o", target], cwd=folder, capture_output=True, umask=chance.choice([0, 0o22, 0o77]))
        if packed.returncode != status or (folder / target).exists() != (status == 0):
            wrong.append(f"{target}: status {packed.returncode} for {status}: {packed.stderr.decode()}")
    if status != 0 or wrong:
        return False, wrong
    if (folder / "one.zip").read_bytes() != (folder / "two.zip").read_bytes():
        wrong.append("the same files became other bytes")
    if findings(linter, folder / "one.zip") != (status, expected):
        wrong.append("the archive has other findings than its folder")
    with zipfile.ZipFile(folder / "one.zip") as archive:
        if archive.namelist() != sorted(files, key=os.fsencode):
            wrong.append(f"the names are {archive.namelist()}")
        elif any(archive.read(name) != content for name, content in files.items()):
            wrong.append("a file has another content")
        for entry in archive.infolist():
            fixed = (entry.date_time, entry.external_attr >> 16, entry.compress_type, entry.extra, entry.comment)
            if fixed != ((1980, 1, 1, 0, 0, 0), 0o100644, zipfile.ZIP_STORED, b"", b""):
                wrong.append(f"{entry.filename}: {fixed}")
            if entry.flag_bits != (0 if entry.filename.isascii() else 0x800):
                wrong.append(f"{entry.filename}: flags {entry.flag_bits:#x}")
    testers = [[sys.executable, "-m", "zipfile", "-t"], [sys.executable, "-m", "zipfile", "-l"]]
    testers += [[program, option] for program, option in (("unzip", "-t"), ("7z", "t"), ("bsdtar", "-tf")) if shutil.which(program)]
    for tester in testers:
        answer = subprocess.run([*tester, folder / "one.zip"], capture_output=True, env=os.environ | {"LC_ALL": "C.UTF-8"})
        if answer.returncode != 0:
            wrong.append(f"{tester[0]}: {answer.stdout[-300:]} {answer.stderr[-300:]}")
    return True, wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("linter", type=os.path.abspath)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    packed, differences, file_count = 0, 0, 0
    for number in range(options.count):
        files = plugin(chance)
        with tempfile.TemporaryDirectory() as folder:
            is_packed, wrong = problems(options.linter, pathlib.Path(folder), files, chance)
        packed += is_packed
        file_count += len(files) if is_packed else 0
        differences += bool(wrong)
        for sentence in wrong:
            print(f"folder {number}: {sentence}")
    print(f"{options.count} folders, {packed} packed with {file_count} files, {differences} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
