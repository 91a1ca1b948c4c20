#!/usr/bin/env python3.13
"""Downloads packages from PyPI and compares plugin-lint and its parser with CPython on all of their Python files.

    packages.py PLUGIN_LINT SYNTAX_DUMP [CACHE]      CACHE: a folder that keeps the downloads, .build/packages by default

Runs compare.py and trees.py on every package; the status is 1 where one of them finds a difference.
"""

import pathlib
import subprocess
import sys
import tarfile
import zipfile

import reference

HERE = pathlib.Path(__file__).resolve().parent
PACKAGES = [
    "django==5.1.4", "sqlalchemy==2.0.36", "sympy==1.13.3", "networkx==3.4.2", "rich==13.9.4", "pydantic==2.10.4",
    "transformers==4.47.1", "pandas==2.2.3", "requests==2.32.3", "jinja2==3.1.5", "pytest==8.3.4", "mypy==1.14.0",
    "black==24.10.0", "scikit-learn==1.6.0", "twisted==24.11.0", "pygments==2.18.0",
]  # fmt: skip


def unpacked(package: str, cache: pathlib.Path) -> pathlib.Path:
    """The folder with the files of `package`, downloaded where it is not there yet."""
    folder = cache / package.replace("==", "-")
    if folder.exists():
        return folder
    downloads = cache / "downloads" / package
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
        + ["--only-binary", ":all:", "--dest", str(downloads), package],
        check=True,
    )
    (archive,) = downloads.iterdir()
    part = folder.with_suffix(".part")
    if archive.suffix in (".whl", ".zip"):
        zipfile.ZipFile(archive).extractall(part)
    else:
        tarfile.open(archive).extractall(part, filter="data")
    return part.rename(folder)


def main() -> None:
    reference.require_python()
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    cache = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else HERE.parents[1] / ".build" / "packages"
    cache.mkdir(parents=True, exist_ok=True)
    failed = []
    for package in PACKAGES:
        folder = unpacked(package, cache)
        print(f"{package}", flush=True)
        for script, binary in (("compare.py", sys.argv[1]), ("trees.py", sys.argv[2])):
            status = subprocess.run([sys.executable, "-B", str(HERE / script), binary, str(folder)]).returncode
            if status != 0:
                failed.append(f"{package} ({script})")
    print(f"{len(PACKAGES)} packages: " + ("differences in " + ", ".join(failed) if failed else "no differences"))
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
