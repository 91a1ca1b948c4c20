#!/usr/bin/env python3
"""Counts the instructions of plugin-lint with valgrind, and compares them with those of instructions.json.

    instructions.py PROGRAM [--record]

`file`: what lexer, parser and checks take for one file, the fixtures' sources one behind the other: the count of a run on
it less that of a run on an empty file. `program`: a whole run on a plugin of Fixtures. PROGRAM is built by Scripts/package.
A count that is 3 % off, either way, ends with status 1: a change that is meant is written down with --record.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
RECORD = ROOT / "Benchmarks" / "instructions.json"
TOLERANCE = 0.03
# So many times, that start-up is the smaller part.
REPETITIONS = 20


def count(program: str, path: pathlib.Path) -> int:
    # Without the chance in Swift's hashes.
    environment = os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"}
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, str(path)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode not in (0, 1) or not found:
        sys.exit(f"instructions.py: {' '.join(command)} ended with {run.returncode}: {run.stderr[-500:]}")
    return int(found[1])


def is_whole(program: str, path: pathlib.Path) -> bool:
    """Whether the file is read to its end."""
    run = subprocess.run([program, "--no-config", "--format", "concise", str(path)], capture_output=True, text=True)
    return run.returncode in (0, 1) and "[syntax-error]" not in run.stdout


def counts(program: str) -> dict[str, int]:
    sources = sorted(ROOT.glob("Fixtures/plugins/**/*.py")) + sorted(ROOT.glob("Fixtures/python/accept/*.py"))
    texts = [source.read_bytes() for source in sources if is_whole(program, source)]
    # No carriage returns: to replace them is not what most files take.
    text = b"\n".join(text for text in texts if text.isascii() and b"\r" not in text)
    with tempfile.TemporaryDirectory() as folder:
        file, empty = pathlib.Path(folder, "file.py"), pathlib.Path(folder, "empty.py")
        file.write_bytes(text * REPETITIONS)
        empty.touch()
        if not is_whole(program, file):
            sys.exit("instructions.py: the fixtures one behind the other are no Python")
        of_file = count(program, file) - count(program, empty)
    return {"file": of_file, "program": count(program, ROOT / "Fixtures" / "plugins" / "video_frames.zip")}


def main() -> None:
    found = counts(sys.argv[1])
    if "--record" in sys.argv[2:]:
        RECORD.write_text(json.dumps(found, indent=2) + "\n")
        return
    is_met = True
    for name, recorded in json.loads(RECORD.read_text()).items():
        change = found[name] / recorded - 1
        print(f"{name}: {found[name]:,} instructions, {change:+.2%} of the recorded {recorded:,}")
        is_met = is_met and abs(change) <= TOLERANCE
    if not is_met:
        sys.exit(f"instructions.py: more than {TOLERANCE:.0%} off; write a change that is meant down with --record")


if __name__ == "__main__":
    main()
