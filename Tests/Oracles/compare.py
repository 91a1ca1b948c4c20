#!/usr/bin/env python3.13
"""Compares plugin-lint's findings on Python files with the reference reading of the rules on CPython's `ast`.

    compare.py PLUGIN_LINT PATH…      the built plugin-lint; files, or folders (all `.py` files below them)

Of each file: whether it is accepted, the line of the error where it is not, and the findings of the server's rules on
source: rule, node position, symbol, and the blamed text where `ast` tells it. Every difference is printed; the status
is 1 where there is one.
"""

import collections
import json
import pathlib
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor

import reference

BATCH = 100
REJECTIONS = {"syntax-error", "source-encoding"}
RULES = {"forbidden-import", "forbidden-builtin", "forbidden-call", "risky-module", "dunder-access"} | REJECTIONS


def linted(binary: str, paths: list[str]) -> dict[str, list[dict]]:
    """The findings of the server's rules on source, by file."""
    command = [binary, "check", "--format", "jsonl", "--max-findings", "0", *paths]
    run = subprocess.run(command, capture_output=True, text=True)
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    if run.returncode not in (0, 1) or not lines or "summary" not in lines[-1]:
        sys.exit(f"{' '.join(command[:6])} … {paths[-1]} ended with {run.returncode}: {run.stderr.strip()}")
    found: dict[str, list[dict]] = {path: [] for path in paths}
    for finding in lines[:-1]:
        if finding["rule"] in RULES:
            found[finding["file"]].append(finding)
    scanned = lines[-1]["summary"]["files_scanned"]
    refused = sum(any(finding["rule"] in REJECTIONS for finding in findings) for findings in found.values())
    if scanned + refused != len(paths):
        sys.exit(f"{binary} scanned {scanned} files and refused {refused} of {len(paths)}")
    return found


def key(rule: str, line: int | None, offset: int | None, symbol: str | None) -> str:
    return f"{rule} at {line}:{offset} ({symbol})"


def differences(expected: dict, findings: list[dict]) -> list[str]:
    rejections = [finding for finding in findings if finding["rule"] in REJECTIONS]
    if expected["accepted"] != (not rejections):
        whose = "plugin-lint" if rejections else "CPython"
        return [f"rejected by {whose} alone: {rejections[0]['message'] if rejections else expected['message']}"]
    if rejections:
        (rule, line), ours = (expected["rule"], expected["line"]), (rejections[0]["rule"], rejections[0]["line"])
        wrong = rule != ours[0] or line is not None and line != ours[1]
        extra = [f"{len(findings)} findings on a file that is not accepted"] if len(findings) > 1 else []
        other = f"{ours[0]} at line {ours[1]}, CPython {rule} at {line}: {expected['message']}"
        return extra + ([other] if wrong else [])

    theirs = collections.defaultdict(list)
    for finding in expected["findings"]:
        theirs[key(finding["rule"], finding["line"], finding["col_offset"], finding["symbol"])].append(finding["range"])
    found = []
    for finding in findings:
        node = finding["node"]
        name = key(finding["rule"], node["line"], node["col_offset"], finding["symbol"])
        place = [finding["line"], finding["column"], finding["end_line"], finding["end_column"]]
        if not theirs[name]:
            found.append(f"plugin-lint alone: {name}")
            continue
        ranges = theirs[name]
        match = place if place in ranges else None
        if match not in ranges:
            found.append(f"{name} blames {place}, the reference {ranges[0]}")
            match = ranges[0]
        ranges.remove(match)
    found += [f"reference alone: {name}" for name, ranges in theirs.items() for _ in ranges]
    return found


def compare(job: tuple[str, list[str]]) -> list[tuple[str, dict, list[str]]]:
    binary, paths = job
    findings = linted(binary, paths)
    results = []
    for path in paths:
        expected = reference.read_file(path)
        results.append((path, expected, differences(expected, findings[path])))
    return results


def main() -> None:
    reference.require_python()
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    binary, files = str(pathlib.Path(sys.argv[1]).resolve()), reference.python_files(sys.argv[2:])
    jobs = [(binary, files[at : at + BATCH]) for at in range(0, len(files), BATCH)]
    with ProcessPoolExecutor(2) as pool:
        results = [result for batch in pool.map(compare, jobs) for result in batch]
    for path, _, found in results:
        for difference in found:
            print(f"{path}: {difference}")
    accepted = sum(expected["accepted"] for _, expected, _ in results)
    rules = collections.Counter(finding["rule"] for _, expected, _ in results for finding in expected["findings"])
    total, differing = sum(len(found) for *_, found in results), sum(bool(found) for *_, found in results)
    print(", ".join(f"{rule} {count}" for rule, count in sorted(rules.items())))
    print(
        f"{len(results)} files ({accepted} accepted, {len(results) - accepted} rejected), {rules.total()} findings: "
        f"{total} differences in {differing} files"
    )
    sys.exit(total > 0 or not results)


if __name__ == "__main__":
    main()
