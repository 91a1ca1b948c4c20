#!/usr/bin/env python3
"""Measures how time and memory grow with what plugin-lint is given: prints a table and draws growth.svg.

    growth.py [--plugin-lint PROGRAM] [--runs N] [--series NAME,…]

Each series is one kind of input in several sizes. A time is the median of the runs, a peak the largest. The machine's cores all take part where there
are several files.
"""

import argparse
import math
import pathlib
import statistics
import zipfile
from typing import Callable, Iterator

import plugins
import run

FOLDER = run.CACHE / "growth"
MEGABYTE = 1_000_000
Files = list[bytes]


def modules() -> list[bytes]:
    """The files of `large`, as they are."""
    return [path.read_bytes() for path in sorted((run.CACHE / "plugins" / "large").rglob("*.py"))]


def repeated(text: bytes, size: int) -> bytes:
    """The same module again and again, up to so many bytes or a few more: no name means anything else than in the module."""
    return (text + b"\n") * (size // (len(text) + 1) + 1)


def real(size: int) -> Files:
    """So many bytes, or a few more, in files of `large`; beyond their size each of them is repeated."""
    files = modules()
    total = sum(map(len, files))
    if size >= total:
        return [(text + b"\n") * -(-size // total) for text in files]
    chosen: Files = []
    for text in files:
        if sum(map(len, chosen)) < size:
            chosen.append(text)
    return chosen


def filled(line: Callable[[int], str], size: int) -> bytes:
    """Lines up to so many bytes."""
    lines, count, number = [], 0, 0
    while count < size:
        lines.append(line(number).encode())
        count += len(lines[-1])
        number += 1
    return b"".join(lines)


def nested(size: int) -> bytes:
    """Expressions, blocks and functions that nest as deep as CPython takes them."""
    brackets = "(" * 150 + "x" + ")" * 150 + "\n"
    blocks = "".join("  " * depth + "if x:\n" for depth in range(90)) + "  " * 90 + "pass\n"
    return ((brackets * 10 + blocks) * (size // len(brackets * 10 + blocks) + 1)).encode()


def series() -> dict[str, list[tuple[int, Callable[[], Files]]]]:
    """By name: sizes and what makes the files."""
    megabytes = [1, 5, 20]
    small = min(modules(), key=lambda text: abs(len(text) - 100_000))

    def shapes(make: Callable[[int], bytes]) -> list[tuple[int, Callable[[], Files]]]:
        return [(size, lambda size=size: [make(size * MEGABYTE)]) for size in megabytes]

    return {
        "python (MB)": [(size, lambda size=size: real(size * MEGABYTE)) for size in (1, 10, 100, 400)],
        "files (100 KB each)": [(count, lambda count=count: [small] * count) for count in (1, 10, 100, 998)],
        "findings": [(count, lambda count=count: [b"eval(x)\n" * count]) for count in (1, 100, 10_000, 200_000)],
        "one file (MB)": shapes(lambda size: repeated(small, size)),
        "long lines (MB)": shapes(lambda size: filled(lambda _: "x = [" + "1, 'a', " * 12_000 + "]\n", size)),
        "deep nesting (MB)": shapes(nested),
        "one string (MB)": shapes(lambda size: b"x = '''" + b"some text of a line\n" * (size // 20) + b"'''\n"),
        "imports": [(count, lambda count=count: [filled(lambda n: f"import name{n % 100_000}\n", 18 * count)]) for count in (1_000, 10_000, 100_000)],
        "imports on a line": [(count, lambda count=count: [b"import " + b", ".join(b"name%d" % n for n in range(count))]) for count in (1_000, 10_000, 100_000)],
        "listed names (MB)": shapes(lambda size: filled(lambda _: "os sys eval exec open getattr pickle\n".replace(" ", "; "), size)),
        "calls (MB)": shapes(lambda size: filled(lambda n: f"os.path.join(a, b{n % 10}).format(c)\n", size)),
    }


def archive(name: str, files: Files) -> pathlib.Path:
    """The files and those that each plugin must have, in an archive."""
    path = FOLDER / f"{name}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as zip_file:
        for required in ("manifest.py", "pipeline.py"):
            zip_file.writestr(required, (plugins.REQUIRED / required).read_bytes())
        for number, content in enumerate(files):
            zip_file.writestr(f"file{number:03}.py", content)
    return path


def points(program: pathlib.Path, runs: int, chosen: list[str]) -> Iterator[tuple[str, int, float, float, float]]:
    """Series, size, megabytes, seconds, peak megabytes."""
    for name, sizes in series().items():
        if chosen and name.split(" (")[0] not in chosen:
            continue
        for size, make in sizes:
            files = make()
            path = archive("input", files)
            results = [run.measure([str(program), str(path)], 600) for _ in range(runs)]
            path.unlink()
            measured = [result for result in results if result]
            if len(measured) < runs:
                raise SystemExit(f"{name} {size}: over 600 s")
            seconds = statistics.median(seconds for seconds, _ in measured)
            yield name, size, sum(map(len, files)) / MEGABYTE, seconds, max(peak for _, peak in measured)


def draw(rows: list[tuple[str, int, float, float, float]]) -> str:
    """Seconds over megabytes of Python, both logarithmic, a line a series."""
    width, height, left, bottom = 720, 480, 60, 40
    low_x, high_x, low_y, high_y = -3.0, 3.0, -3.0, 2.0

    def place(megabytes: float, seconds: float) -> str:
        x = left + (math.log10(max(megabytes, 1e-3)) - low_x) / (high_x - low_x) * (width - left - 200)
        y = height - bottom - (math.log10(max(seconds, 1e-3)) - low_y) / (high_y - low_y) * (height - bottom - 20)
        return f"{x:.1f},{y:.1f}"

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="11">']
    parts.append(f'<rect width="{width}" height="{height}" fill="white"/>')
    for power in range(int(low_x), int(high_x) + 1):
        x, y = place(10.0**power, 1e-3).split(",")
        parts.append(f'<line x1="{x}" y1="20" x2="{x}" y2="{y}" stroke="#ddd"/><text x="{x}" y="{float(y) + 14}" text-anchor="middle">{10.0**power:g}</text>')
    for power in range(int(low_y), int(high_y) + 1):
        x, y = place(1e-3, 10.0**power).split(",")
        end = place(10.0**high_x, 1e-3).split(",")[0]
        parts.append(f'<line x1="{x}" y1="{y}" x2="{end}" y2="{y}" stroke="#ddd"/><text x="{float(x) - 5}" y="{float(y) + 4}" text-anchor="end">{10.0**power:g}</text>')
    parts.append(f'<text x="{left}" y="14">seconds over MB of Python</text>')
    names = list(dict.fromkeys(row[0] for row in rows))
    for number, name in enumerate(names):
        color = f"hsl({360 * number // len(names)} 70% 40%)"
        line = " ".join(place(row[2], row[3]) for row in rows if row[0] == name)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{color}" stroke-width="1.5"/>')
        parts.append(f'<text x="{width - 195}" y="{40 + 16 * number}" fill="{color}">{name}</text>')
    return "\n".join(parts + ["</svg>"]) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plugin-lint", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--series", default="")
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    program = options.plugin_lint.resolve() if options.plugin_lint else run.packaged()
    plugins.build(run.CACHE)
    rows = []
    print("| series | size | MB of Python | time | ms a MB | peak memory |\n|---|---|---|---|---|---|")
    for row in points(program, options.runs, options.series.split(",") if options.series else []):
        rows.append(row)
        name, size, megabytes, seconds, peak = row
        print(f"| {name} | {size:,} | {megabytes:.3f} | {1000 * seconds:.1f} ms | {1000 * seconds / megabytes:.1f} | {peak:.0f} MB |", flush=True)
    if not options.series:
        (run.HERE / "growth.svg").write_text(draw(rows))


if __name__ == "__main__":
    main()
