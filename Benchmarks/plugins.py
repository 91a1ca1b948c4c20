"""Builds the plugins of the benchmark out of real packages from PyPI, as zip archives and as folders."""

import ast
import pathlib
import shutil
import subprocess
import sys
import warnings
import zipfile
from concurrent.futures import ProcessPoolExecutor

PACKAGES = [
    "sympy==1.13.3", "transformers==4.47.1", "pandas==2.2.3", "scipy==1.15.0", "django==5.1.4", "sqlalchemy==2.0.36",
    "networkx==3.4.2", "scikit-learn==1.6.0", "statsmodels==0.14.4", "twisted==24.11.0", "astropy==7.0.0",
]  # fmt: skip
# Only `many` has files of these.
MORE_PACKAGES = ["ansible==11.1.0", "homeassistant==2024.12.5"]
ARCHIVE_COUNT, ARCHIVE_FILE_COUNT = 25, 800
# The wheels that are asked for, whatever Python runs this: the same files everywhere.
WHEELS = ["--python-version", "3.13", "--platform", "manylinux2014_x86_64", "--platform", "manylinux_2_17_x86_64"]
REQUIRED = pathlib.Path(__file__).resolve().parents[1] / "Fixtures" / "plugins" / "text_embedder"
LARGE_BYTE_COUNT = 100_000_000
Module = tuple[str, bytes]


def download(folder: pathlib.Path, packages: list[str]) -> list[pathlib.Path]:
    """The wheels of the packages."""
    if not (folder / "complete").exists():
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
            + ["--only-binary", ":all:", *WHEELS, "--dest", str(folder), *packages],
            check=True,
        )
        (folder / "complete").touch()
    return sorted(folder.glob("*.whl"))


def modules(wheel: pathlib.Path) -> list[Module]:
    """Name and source of each file of a wheel that CPython parses and that is UTF-8."""
    warnings.simplefilter("ignore")
    found = []
    with zipfile.ZipFile(wheel) as archive:
        for name in sorted(archive.namelist()):
            source = archive.read(name) if name.endswith(".py") else b""
            if not source.strip() or source.startswith(b"\xef\xbb\xbf"):
                continue
            try:
                source.decode()
                ast.parse(source)
            except (SyntaxError, ValueError):
                continue
            found.append((name, source))
    return found


def spread(pool: list[Module], count: int) -> list[Module]:
    """`count` files at even distances in the order of names: as large and as small as files of packages are."""
    return [pool[at * len(pool) // count] for at in range(count)]


def largest(pool: list[Module], count: int) -> list[Module]:
    """The `count` largest files; those after them in size are joined to the smallest of these, up to the wanted size."""
    ranked = sorted(pool, key=lambda module: (-len(module[1]), module[0]))
    chosen, rest = ranked[:count], iter(ranked[count:])
    size = sum(len(source) for _, source in chosen)
    for at in reversed(range(count)):
        if size >= LARGE_BYTE_COUNT:
            break
        name, source = chosen[at]
        joined = source + b"\n" + next(rest)[1]
        ast.parse(joined)
        chosen[at] = (name, joined)
        size += len(joined) - len(source)
    return chosen


def write(folder: pathlib.Path, name: str, chosen: list[Module]) -> None:
    """`folder/name.zip`, and the same unpacked as `folder/name`."""
    folder.mkdir(exist_ok=True)
    files = [(path, (REQUIRED / path).read_bytes()) for path in ("manifest.py", "pipeline.py")]
    files += [(f"processors/{path}", source) for path, source in chosen]
    with zipfile.ZipFile(folder / f"{name}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path, source in files:
            archive.writestr(zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0)), source, zipfile.ZIP_DEFLATED)
    with zipfile.ZipFile(folder / f"{name}.zip") as archive:
        archive.extractall(folder / name)


def build(cache: pathlib.Path) -> pathlib.Path:
    """The folder with a folder for each of small, medium, large and many, made where it is not there yet."""
    folder = cache / "plugins"
    if folder.exists():
        return folder
    wheels, more = download(cache / "wheels", PACKAGES), download(cache / "more-wheels", MORE_PACKAGES)
    with ProcessPoolExecutor() as processes:
        pool = [module for package in processes.map(modules, wheels) for module in package]
        all_files = pool + [module for package in processes.map(modules, more) for module in package]
    part = cache / "plugins.part"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir()
    write(part / "small", "small", spread(pool, 3))
    write(part / "medium", "medium", spread(pool, 198))
    write(part / "large", "large", largest(pool, 998))
    files = spread(all_files, ARCHIVE_COUNT * (ARCHIVE_FILE_COUNT - 2))
    for number in range(ARCHIVE_COUNT):
        # One of each 25 files, so that all archives are alike.
        write(part / "many", f"plugin{number:02}", files[number::ARCHIVE_COUNT])
    return part.rename(folder)
