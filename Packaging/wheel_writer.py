"""Puts the program into a wheel, the same bytes for the same program and licences."""

import base64
import hashlib
import pathlib
import platform
import re
import subprocess
import zipfile
from typing import Dict, List

from licences import Component

ROOT = pathlib.Path(__file__).resolve().parents[1]
NAME = "plugin-lint"
REQUIRES_PYTHON = ">=3.7"
# The program holds its libc, so that any will do, musl too; glibc's start code asks for Linux 3.2. The oldest system of
# manylinux_2_5 and manylinux_2_12 has Linux 2.6, the one of manylinux_2_17 has 3.10.
PLATFORMS = [f"{system}_{platform.machine()}" for system in ("manylinux_2_17", "manylinux2014", "musllinux_1_1")]
PROGRAM_BYTES = 20_000_000

METADATA = """\
Metadata-Version: 2.4
Name: {name}
Version: {version}
Summary: Says locally what the Mixpeek server would say about a plugin archive
{licences}Keywords: linter,zip,plugin,mixpeek,security
Classifier: Environment :: Console
Classifier: Intended Audience :: Developers
Classifier: Operating System :: POSIX :: Linux
Classifier: Programming Language :: Python :: 3
Classifier: Topic :: Security
Classifier: Topic :: Software Development :: Quality Assurance
Requires-Python: {requires_python}
Description-Content-Type: text/markdown; charset=UTF-8; variant=GFM

{description}"""

BUNDLED = """\
# What plugin-lint {version} is made of

The program is linked statically. It holds these beside its own code, as the linker's map lists them:

{components}
The texts of their licences are in this folder. Debian's files `copyright` also speak of parts of the same source packages that
are not linked.

plugin-lint itself has no licence file: its repository states none, so this wheel states none for it.

## glibc

plugin-lint uses the GNU C Library, glibc. It is covered by the GNU Lesser General Public License 2.1, of which
`common-licenses/LGPL-2.1` is a copy. Section 6 is about programs that are linked with it. Whoever passes such a program on has
to allow that it is changed for one's own use, and taken apart to debug such changes; and has to pass on, or to offer in one
of the ways that it lists, glibc's source and what the program is linked of, so that it can be linked anew with a changed glibc.

- The permission: plugin-lint's repository gives none, as it states no licence. It is its owner's to give.
- glibc's source: this wheel does not contain it. It is Debian's source package {glibc}, at the address above.
- Linking anew: with plugin-lint's repository at version {version}, which this wheel does not contain either.
  `Scripts/package FILE` links with the `libc.a` that the machine's gcc finds.
"""


def version() -> str:
    """The version in Sources, the one place where it is written."""
    source = ROOT / "Sources/Reporting/JSONReporter.swift"
    found = re.search(r'static let version = "(\d+(?:\.\d+)*)"', source.read_text(encoding="utf-8"))
    if not found:
        raise SystemExit(f"{source}: holds no `static let version` in digits and dots")
    return found[1]


def file_name() -> str:
    return f"plugin_lint-{version()}-py3-none-{'.'.join(PLATFORMS)}.whl"


def write(program: pathlib.Path, components: List[Component], folder: pathlib.Path) -> pathlib.Path:
    """Writes the wheel into a folder, and gives its path."""
    content = program.read_bytes()
    if len(content) >= PROGRAM_BYTES:
        raise SystemExit(f"{program}: {len(content):,} bytes; a wheel holds less than {PROGRAM_BYTES:,}")
    answer = subprocess.run([str(program), "--version"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    # The policy stands behind it.
    if answer.split()[:2] != [NAME, version()]:
        raise SystemExit(f"{program}: calls itself {answer!r}, and Sources says {version()}")

    base = f"plugin_lint-{version()}"
    info = f"{base}.dist-info"
    texts = {path: text for component in components for path, text in component.texts.items()}
    texts["BUNDLED.md"] = _bundled(components).encode()
    files: Dict[str, bytes] = {}
    for path in sorted((ROOT / "Packaging/plugin_lint").glob("*.py")):
        files[f"plugin_lint/{path.name}"] = path.read_bytes()
    files[f"{base}.data/scripts/{NAME}"] = content
    for path in sorted(texts):
        files[f"{info}/licenses/{path}"] = texts[path]
    files[f"{info}/METADATA"] = _metadata(sorted(texts)).encode()
    tags = "".join(f"Tag: py3-none-{tag}\n" for tag in PLATFORMS)
    files[f"{info}/WHEEL"] = f"Wheel-Version: 1.0\nGenerator: plugin-lint\nRoot-Is-Purelib: false\n{tags}".encode()
    record = "".join(f"{path},sha256={_digest(content)},{len(content)}\n" for path, content in files.items())
    files[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n".encode()

    folder.mkdir(parents=True, exist_ok=True)
    wheel = folder / file_name()
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = (0o100755 if ".data/scripts/" in path else 0o100644) << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, compresslevel=9)
    return wheel


def _metadata(texts: List[str]) -> str:
    if list(ROOT.glob("LICEN[CS]E*")):
        raise SystemExit(f"{ROOT}: has a licence now; let Packaging/wheel_writer.py name it in METADATA and in BUNDLED")
    licences = "License: plugin-lint itself states none; what is linked into it has those of the files below\n"
    return METADATA.format(
        name=NAME,
        version=version(),
        requires_python=REQUIRES_PYTHON,
        licences=licences + "".join(f"License-File: {path}\n" for path in texts),
        description=(ROOT / "README.md").read_text(encoding="utf-8"),
    )


def _bundled(components: List[Component]) -> str:
    parts = []
    for component in components:
        parts.append(f"- {component.name} {component.version}: {component.licence}\n")
        parts.append(f"  - linked: {', '.join(component.files)}\n")
        parts.append(f"  - texts: {', '.join(sorted(component.texts))}\n")
        parts.append(f"  - source: {component.source}\n")
    glibc = next(component for component in components if component.name == "glibc")
    return BUNDLED.format(version=version(), components="".join(parts), glibc=f"glibc {glibc.version}")


def _digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
