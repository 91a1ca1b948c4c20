"""Builds the wheel: as the command Packaging/build-wheel, and as pip's build backend of this repository (PEP 517).

It builds the program with Scripts/package, which needs Swift. Where PLUGIN_LINT_WHEEL names a wheel of the same version,
pip gets that one instead.
"""

import os
import pathlib
import shutil
import subprocess
import sys

import licences
import wheel_writer


def build(folder: pathlib.Path) -> pathlib.Path:
    """Builds the program and its wheel."""
    if not shutil.which("swift"):
        raise SystemExit(
            "plugin-lint: found no swift on PATH, and building plugin-lint needs Swift 6.3 (https://www.swift.org/install).\n"
            "Without Swift, take a wheel that another machine has built with Packaging/build-wheel: `pip install FILE.whl`, or\n"
            "set PLUGIN_LINT_WHEEL to its path and try again. README.md, \"Install\", has the ways for pre-commit."
        )
    program = wheel_writer.ROOT / ".build-package/packaged/plugin-lint"
    try:
        subprocess.run([str(wheel_writer.ROOT / "Scripts/package"), str(program)], check=True, stdout=sys.stderr)
        components = licences.components(wheel_writer.ROOT)
    except subprocess.CalledProcessError as error:
        raise SystemExit(f"plugin-lint: {error.cmd[0]} ended with status {error.returncode}; it says above why") from error
    except licences.Missing as error:
        raise SystemExit(f"plugin-lint: {error}") from error
    return wheel_writer.write(program, components, folder)


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None) -> str:
    """pip's request for a wheel of this repository; gives its file name."""
    given = os.environ.get("PLUGIN_LINT_WHEEL")
    if not given:
        return build(pathlib.Path(wheel_directory)).name
    name = wheel_writer.file_name()
    if os.path.basename(given) != name:
        raise SystemExit(f"plugin-lint: PLUGIN_LINT_WHEEL is {given}; the wheel of this repository is called {name}")
    try:
        shutil.copyfile(given, os.path.join(wheel_directory, name))
    except OSError as error:
        raise SystemExit(f"plugin-lint: PLUGIN_LINT_WHEEL is {given}: {error.strerror}; give its whole path") from error
    return name


def build_sdist(sdist_directory, config_settings=None) -> str:
    raise SystemExit("plugin-lint: its repository is its source distribution; there is no other")
