#!/usr/bin/env python3.13
"""Compares what plugin-lint and CPython's zipfile see in assembled and broken zip archives.

    archives.py ARCHIVE_DUMP [--seed N] [--count 50000] [--jobs N] [--keep FOLDER] [--verbose]

Half of the archives are assembled field by field, with numbers, records and content that may contradict each other; half are
legal ones that get random edits. The same seed gives the same archives. For each of them either plugin-lint refuses it, or both
must see the same names in the same order with the same content. Those that differ are listed and written to FOLDER; the
status is 1 if there are any. `--verbose` also counts the reasons for which archives were refused.
"""

import argparse
import collections
import hashlib
import io
import pathlib
import random
import struct
import subprocess
import sys
import warnings
import zipfile
from concurrent.futures import ProcessPoolExecutor

import archive_cases

BATCH = 1000


def seen_by_zipfile(data: bytes) -> str:
    """As archive-dump prints what it accepts."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [
                f" {info.filename.encode('utf-8', 'surrogatepass').hex()}:{hashlib.sha256(archive.read(info)).hexdigest()}"
                for info in archive.infolist()
            ]
    except Exception as error:
        return f"refused by zipfile: {type(error).__name__}: {error}"
    return "accepted" + "".join(entries)


def compare(dump: str, seed: int, number: int, count: int) -> tuple[collections.Counter, list[tuple[bytes, str, str]]]:
    """One batch: the reasons of refusals, and what differs."""
    warnings.simplefilter("ignore")
    chance = random.Random(f"{seed} {number}")
    cases = [archive_cases.case(chance) for _ in range(count)]
    process = subprocess.run(
        [dump], input=b"".join(struct.pack("<I", len(case)) + case for case in cases), capture_output=True)
    answers = process.stdout.decode().splitlines()
    if process.returncode != 0 or len(answers) != len(cases):
        broken = cases[len(answers)] if len(answers) < len(cases) else b""
        return collections.Counter(crashed=1), [(broken, f"status {process.returncode}", "a crash, in this archive or a later one")]
    tally: collections.Counter = collections.Counter()
    differences = []
    for data, answer in zip(cases, answers):
        if answer.startswith("refused "):
            tally[answer.split()[1]] += 1
            continue
        tally["accepted"] += 1
        expected = seen_by_zipfile(data)
        tally["entries"] += expected.count(":")
        if answer != expected:
            differences.append((data, answer, expected))
    return tally, differences


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dump")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=50_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    sizes = [min(BATCH, options.count - start) for start in range(0, options.count, BATCH)]
    tally: collections.Counter = collections.Counter()
    differences = []
    with ProcessPoolExecutor(options.jobs) as pool:
        numbers = range(len(sizes))
        dumps, seeds = [options.dump] * len(sizes), [options.seed] * len(sizes)
        for counted, differing in pool.map(compare, dumps, seeds, numbers, sizes):
            tally += counted
            differences += differing
    for number, (data, answer, expected) in enumerate(differences[:20]):
        print(f"difference {number}, {len(data)} bytes\n  plugin-lint: {answer[:400]}\n  zipfile:     {expected[:400]}")
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
        for number, (data, _, _) in enumerate(differences):
            (options.keep / f"{number}.zip").write_bytes(data)
    accepted, entries = tally.pop("accepted", 0), tally.pop("entries", 0)
    if options.verbose:
        for kind, number in tally.most_common():
            print(f"{number:8} refused first for {kind}")
    print(
        f"{options.count} archives, {accepted} accepted with {entries} entries, {tally.total()} refused for {len(tally)} reasons, "
        f"{len(differences)} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
