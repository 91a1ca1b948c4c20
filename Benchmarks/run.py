#!/usr/bin/env python3
"""Measures plugin-lint beside its peers on plugins made of real packages, and prints the table of README.md.

    run.py [--plugin-lint PROGRAM] [--sizes small,medium,large,many] [--runs N] [--skip bandit,…] [--limit SECONDS]

Needs pip and Swift; all that is downloaded or built goes to .build/benchmark. Without --plugin-lint the program is built
as it is packaged: optimised, with all libraries inside, stripped. Every figure is the median of runs that
take turns; bandit and the CPython script run once on what is large.
"""

import argparse
import datetime
import os
import pathlib
import platform
import shutil
import signal
import statistics
import subprocess
import sys

import plugins

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
CACHE = ROOT / ".build" / "benchmark"
TOOLS = ["ruff==0.17.6", "bandit==1.9.4"]
UNZIP_EACH = 'for archive; do unzip -tqq "$archive" || exit; done'
RUFF_RULES = "S102,S301,S307,S6,TID251"
RUNS = {"small": 41, "medium": 21, "large": 7, "many": 5}
ONCE = {(name, size) for name in ("bandit", "ast_scan.py") for size in ("large", "many")} | {("bandit", "medium")}
# How many times as long a peer takes at least.
GOALS = {("ruff", "small"): 3.5, ("ruff", "medium"): 3.5, ("ruff", "large"): 5, ("ruff", "many"): 5,
         ("unzip", "medium"): 1, ("unzip", "large"): 2, ("unzip", "many"): 2}  # fmt: skip
PEAK_MEGABYTES = 120


def packaged() -> pathlib.Path:
    """The program as it is packaged."""
    program = CACHE / "plugin-lint"
    CACHE.mkdir(parents=True, exist_ok=True)
    subprocess.run([str(ROOT / "Scripts" / "package"), str(program)], check=True, stdout=sys.stderr)
    return program


def tools() -> pathlib.Path:
    """The folder with the peers from PyPI."""
    folder = CACHE / ("tools " + " ".join(TOOLS)).replace(" ", "-")
    if not folder.exists():
        part = folder.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--root-user-action", "ignore", "--target", str(part)]
        subprocess.run([*pip, *TOOLS], check=True)
        part.rename(folder)
    return folder


def commands(program: pathlib.Path, folder: pathlib.Path) -> dict[str, list[str]]:
    archives = [str(path) for path in sorted(folder.glob("*.zip"))]
    folders = [str(path.with_suffix("")) for path in sorted(folder.glob("*.zip"))]
    ruff = [str(tools() / "bin" / "ruff"), "check", "--no-cache", "--select", RUFF_RULES]
    return {
        "plugin-lint": [str(program), *archives],
        "ruff": [*ruff, "--config", str(HERE / "ruff.toml"), *folders],
        "unzip": ["unzip", "-tqq", *archives] if len(archives) == 1 else ["sh", "-c", UNZIP_EACH, "sh", *archives],
        "bandit": [sys.executable, "-m", "bandit", "-r", "-q", *folders],
        "ast_scan.py": [sys.executable, str(HERE / "ast_scan.py"), *archives],
    }


def measure(command: list[str], limit: float) -> tuple[float, float] | None:
    """Seconds and peak megabytes; None where the limit was reached."""
    environment = os.environ | {"PYTHONPATH": str(tools()), "PYTHONDONTWRITEBYTECODE": "1"}
    run = subprocess.Popen(
        [sys.executable, "-I", "-S", str(HERE / "measure.py"), *command],
        stdout=subprocess.PIPE, env=environment, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        output, _ = run.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        return None
    status, seconds, kibibytes = output.split()
    if status not in ("0", "1"):
        sys.exit(f"{' '.join(command)} ended with {status}")
    return float(seconds), int(kibibytes) * 1024 / 1e6


def show(progress: str) -> None:
    """One line that is overwritten, on a terminal only."""
    if sys.stderr.isatty():
        print(f"\r{progress}\033[K", end="", file=sys.stderr, flush=True)


def compare(size: str, peers: dict[str, list[str]], runs: int, limit: float) -> None:
    results: dict[str, list[tuple[float, float]]] = {name: [] for name in peers}
    stopped: set[str] = set()
    for turn in range(-1, runs):
        for name, command in peers.items():
            once = (name, size) in ONCE
            if name in stopped or once and turn != 0:
                continue
            result = measure(command, limit)
            if result is None:
                stopped.add(name)
            elif turn >= 0:  # The turn before the first fills the caches of files.
                results[name].append(result)
            show(f"{size}: turn {turn + 1} of {runs}, {name}")
    show("")
    ours = statistics.median(seconds for seconds, _ in results["plugin-lint"])
    for name, measured in results.items():
        if not measured:
            print(f"| {size} | {name} | over {limit:.0f} s | over {limit / ours:.0f} | | 0 | |", flush=True)
            continue
        seconds = statistics.median(seconds for seconds, _ in measured)
        peak = max(megabytes for _, megabytes in measured)
        goal = verdict(size, name, seconds / ours, peak)
        ratio = f"{seconds / ours:.2f}"
        print(f"| {size} | {name} | {1000 * seconds:.1f} ms | {ratio} | {peak:.0f} MB | {len(measured)} | {goal} |", flush=True)


def verdict(size: str, name: str, ratio: float, peak: float) -> str:
    if goal := GOALS.get((name, size)):
        return f"at least {goal}: {'met' if ratio >= goal else 'NOT met'}"
    if name == "plugin-lint":
        return f"peak below {PEAK_MEGABYTES} MB: {'met' if peak < PEAK_MEGABYTES else 'NOT met'}"
    return ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plugin-lint", type=pathlib.Path)
    parser.add_argument("--sizes", default="small,medium,large,many")
    parser.add_argument("--runs", type=int)
    parser.add_argument("--skip", default="")
    parser.add_argument("--limit", type=float, default=600)
    options = parser.parse_args()

    CACHE.mkdir(parents=True, exist_ok=True)
    program = options.plugin_lint.resolve() if options.plugin_lint else packaged()
    folder = plugins.build(CACHE)
    print(f"{datetime.date.today()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
          f"CPython {platform.python_version()}, {', '.join(TOOLS)}")  # fmt: skip
    for size in options.sizes.split(","):
        files, archives = list((folder / size).rglob("*.py")), list((folder / size).glob("*.zip"))
        source, packed = (sum(path.stat().st_size for path in paths) for paths in (files, archives))
        print(f"{size}: {len(archives)} archive{'s' if len(archives) > 1 else ''}, {len(files)} files, {source / 1e6:.2f} MB of Python, {packed / 1e6:.2f} MB packed")
    print("\n| plugin | program | time | times plugin-lint's | peak memory | runs | goal |\n|---|---|---|---|---|---|---|")
    for size in options.sizes.split(","):
        skipped = options.skip.split(",")
        peers = {name: line for name, line in commands(program, folder / size).items() if name not in skipped}
        compare(size, peers, options.runs or RUNS[size], options.limit)


if __name__ == "__main__":
    main()
