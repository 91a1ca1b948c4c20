"""The licences of what the linker put into the program.

Nothing is listed by hand but the names of licences: the linker's map says which files went in, and each must belong to
the sources of this repository, to a Swift package, to the Swift toolchain or to a package of Debian. The texts are the
machine's own. Whatever is missing or unknown ends the build.
"""

import json
import pathlib
import re
import subprocess
from typing import Dict, List, NamedTuple, Set

COMMON = pathlib.Path("/usr/share/common-licenses")

# By the name of a Swift package, of Debian's source package, or of the toolchain, without the numbers behind it: what the
# parts that are linked are under. SPDX's names.
NAMES = {
    "swift": "Apache-2.0 WITH Swift-exception",
    "swift-argument-parser": "Apache-2.0 WITH Swift-exception",
    "TOMLKit": "MIT, with toml++: MIT",
    "libzip": "BSD-3-Clause",
    "zlib": "Zlib",
    "openssl": "Apache-2.0",
    "glibc": "LGPL-2.1-or-later, and others for parts",
    "gcc": "GPL-3.0-or-later WITH GCC-exception-3.1",
}


class Missing(Exception):
    """A licence that is not found, with what to do."""


class Component(NamedTuple):
    name: str
    version: str
    licence: str
    source: str
    files: List[str]
    """What was linked of it: names of libraries and modules, sorted."""
    texts: Dict[str, bytes]
    """The licence texts by their path in the wheel's folder of licences."""


def components(root: pathlib.Path) -> List[Component]:
    """What `Scripts/package` linked last, sorted by name."""
    linked = _linked_files(root / ".build-package/plugin-lint.map")
    found: Dict[str, Component] = {}
    for path in sorted(linked):
        component = _component(root, path)
        if component:
            files = {*component.files, *(found[component.name].files if component.name in found else [])}
            found[component.name] = component._replace(files=sorted(files))
    return [found[name] for name in sorted(found)]


def _linked_files(map: pathlib.Path) -> Set[pathlib.Path]:
    try:
        text = map.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise Missing(f"{map}: {error.strerror}; Scripts/package writes it where it links") from error
    # A member of an archive follows it in parentheses, and so does the section of an object.
    paths = set(re.findall(r"(?:^|\s)(/[^\n(]*?\.[ao])(?=[(:\s]|$)", text, re.MULTILINE))
    if not any(path.endswith("/libc.a") for path in paths):
        raise Missing(f"{map}: names no libc.a; plugin-lint is not linked statically, or the linker's map has another form")
    return {pathlib.Path(path).resolve() for path in paths}


def _component(root: pathlib.Path, path: pathlib.Path):
    build = root / ".build-package"
    if build / "libzip" in path.parents:
        return _libzip(build, path.name)
    module = next((parent.stem for parent in path.parents if parent.suffix == ".build"), None)
    if build in path.parents and module:
        if (root / "Sources" / module.replace("_", "-")).is_dir() or (root / "Sources" / module).is_dir():
            return None
        for sources in sorted(build.glob("checkouts/*/Sources")):
            if (sources / module).is_dir():
                return _swift_package(root, sources.parent, module)
    elif "/lib/swift_static/" in str(path):
        return _swift(pathlib.Path(str(path).split("/lib/swift_static/")[0]), path.name)
    else:
        return _debian_package(_owner(path), path.name)
    raise Missing(f"{path}: linked, and nobody knows whose it is")


def _libzip(build: pathlib.Path, file: str) -> Component:
    """Scripts/static-libzip builds Debian's source; the text is that of the package which is installed for its headers."""
    component = _debian_package("libzip-dev", file)
    built = re.search(r"^Version: *(\S+)", (build / "libzip/lib/pkgconfig/libzip.pc").read_text(encoding="utf-8"), re.MULTILINE)
    if not built or component.version.split("-")[0] != built[1]:
        raise Missing(
            f"libzip {built and built[1]} is linked, and Debian's {component.version} is installed: "
            f"bring libzip-dev up to date and remove {build}"
        )
    return component


def _swift_package(root: pathlib.Path, checkout: pathlib.Path, module: str) -> Component:
    pins = json.loads((root / "Package.resolved").read_text(encoding="utf-8"))["pins"]
    pin = next(pin for pin in pins if pin["identity"] == checkout.name.lower())
    folder = checkout.name
    licence = _licence(folder)
    texts = {f"{folder}/{path.name}": path.read_bytes() for path in sorted(checkout.glob("LICENSE*"))}
    if not texts:
        raise Missing(f"{checkout}: holds no file LICENSE*")
    # A library that is one header has its licence, and the notices of what it took over, in comments.
    for header in sorted(checkout.glob("Sources/**/*.hpp")):
        text = header.read_text(encoding="utf-8")
        if "Permission is hereby granted" in text:
            comments = re.findall(r"(?:^[ \t]*//.*\n)+", text, re.MULTILINE)
            notices = "\n".join(comment for comment in comments if "(c)" in comment)
            texts[f"{folder}/{header.stem}.txt"] = re.sub(r"^[ \t]*// ?", "", notices, flags=re.MULTILINE).encode()
    return Component(folder, pin["state"]["version"], licence, pin["location"], [module], texts)


def _swift(toolchain: pathlib.Path, file: str) -> Component:
    text = toolchain / "share/swift/LICENSE.txt"
    if not text.is_file():
        raise Missing(f"{text}: not found; the toolchain of swift.org has the licence there")
    version = re.search(r"swift-([\w.-]+)-RELEASE|Swift version (\S+)", _output(str(toolchain / "bin/swift"), "--version"))
    number = version[1] or version[2]
    source = f"https://github.com/swiftlang/swift/tree/swift-{number}-RELEASE"
    return Component("swift", number, _licence("swift"), source, [file], {"swift/LICENSE.txt": text.read_bytes()})


def _owner(path: pathlib.Path) -> str:
    """The Debian package that a file came with."""
    # Debian registers some files below /lib and others below /usr/lib, where both are the same folder.
    for name in (str(path), str(path).replace("/usr/lib/", "/lib/", 1)):
        found = subprocess.run(["dpkg", "-S", name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if found.returncode == 0:
            return found.stdout.split(": ")[0]
    raise Missing(f"{path}: linked, and no package of Debian is known to hold it")


def _debian_package(package: str, file: str) -> Component:
    form = "--showformat=${source:Package} ${source:Version}"
    source, version = _output("dpkg-query", "--show", form, package).split()
    licence = _licence(re.sub(r"-\d+$", "", source))
    text = pathlib.Path("/usr/share/doc", package.split(":")[0], "copyright")
    if not text.is_file():
        raise Missing(f"{text}: not found; where dpkg leaves out documentation, install {package} again with it")
    texts = {f"{source}/copyright": text.read_bytes()}
    references = re.findall(rf"{COMMON}/([A-Za-z0-9.-]*[A-Za-z0-9])", text.read_text(encoding="utf-8", errors="replace"))
    for common in sorted(set(references)):
        file_of_text = (COMMON / common).resolve()
        if not file_of_text.is_file():
            raise Missing(f"{file_of_text}: not found; {text} refers to it")
        texts[f"common-licenses/{file_of_text.name}"] = file_of_text.read_bytes()
    origin = f"https://snapshot.debian.org/package/{source}/{version}/"
    return Component(source, version, licence, origin, [file], texts)


def _licence(name: str) -> str:
    if name not in NAMES:
        raise Missing(f"{name}: linked, and Packaging/licences.py does not say what its licence is called")
    return NAMES[name]


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True).stdout
