#!/usr/bin/env python3.13
"""Counts the hardening findings on packages that have no reason for tricks, and shows a random part of them to be judged.

    precision.py PLUGIN_LINT [--sample N] [--seed N] [--cache FOLDER] [PATH…]

Each PATH is a folder of its own row; without any, the packages below are downloaded (into .build/packages by default), and
the standard library without its tests is a row too. Prints a table of findings a thousand lines, the findings by rule,
and N findings of the packages chosen by the seed, each with its line.
"""

import argparse
import collections
import json
import pathlib
import random
import subprocess
import sys
import sysconfig

import packages
import reference

PACKAGES = [
    "requests==2.32.3", "httpx==0.28.1", "pydantic==2.10.4", "rich==13.9.4", "click==8.1.8", "attrs==24.3.0",
    "jinja2==3.1.5", "numpy==2.2.1", "pandas==2.2.3", "transformers==4.47.1", "networkx==3.4.2", "pillow==11.0.0",
    "scikit-learn==1.6.0", "sympy==1.13.3", "pygments==2.18.0",
]  # fmt: skip
TESTS = {"test", "tests", "testing", "idlelib", "site-packages", "lib2to3"}


def python_files(folder: pathlib.Path) -> list[str]:
    """Every Python file of a package that is not one of its tests."""
    files = map(pathlib.Path, reference.python_files([str(folder)]))
    return [str(file) for file in files if not TESTS.intersection(file.relative_to(folder).parts)]


def hardening_findings(binary: str, files: list[str]) -> list[dict]:
    found = []
    for at in range(0, len(files), 500):
        command = [binary, "check", "--format", "jsonl", "--max-findings", "0", *files[at : at + 500]]
        lines = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()
        found += [finding for finding in map(json.loads, lines[:-1]) if finding["class"] == "hardening"]
    return found


def line_count(files: list[str]) -> int:
    return sum(pathlib.Path(file).read_bytes().count(b"\n") for file in files)


def source_line(finding: dict) -> str:
    lines = pathlib.Path(finding["file"]).read_bytes().decode(errors="replace").splitlines()
    number = finding["line"] or 0
    return lines[number - 1].strip()[:150] if 0 < number <= len(lines) else ""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("paths", nargs="*", type=pathlib.Path)
    parser.add_argument("--sample", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache", type=pathlib.Path, default=packages.HERE.parents[1] / ".build" / "packages")
    options = parser.parse_intermixed_args()
    folders = options.paths
    if not folders:
        options.cache.mkdir(parents=True, exist_ok=True)
        folders = [packages.unpacked(package, options.cache) for package in PACKAGES]
        folders.append(pathlib.Path(sysconfig.get_path("stdlib")))
    everything = []
    eligible = []
    print(f"{'package':24} {'lines':>9} {'findings':>8} {'per 1,000 lines':>15}")
    for folder in folders:
        files = python_files(folder)
        found = hardening_findings(options.binary, files)
        lines = line_count(files)
        print(f"{folder.name:24} {lines:9,} {len(found):8,} {len(found) / max(1, lines) * 1000:15.3f}")
        everything += found
        # The standard library is made of what the rules are about.
        if options.paths or folder != folders[-1]:
            eligible += found
    for rule, count in collections.Counter(finding["rule"] for finding in everything).most_common():
        print(f"{count:6} {rule}")
    for finding in random.Random(options.seed).sample(eligible, min(options.sample, len(eligible))):
        print(f"\n{finding['file']}:{finding['line']} {finding['rule']} {finding['symbol']}\n    {source_line(finding)}")


if __name__ == "__main__":
    sys.exit(main())
