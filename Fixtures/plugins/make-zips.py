#!/usr/bin/env python3
"""Makes NAME.zip of every plugin folder here: names sorted, one fixed date, so that the same files give the same archive.

expectations.json says for each plugin whether its files stand at the archive's root or in one top folder.
"""

import json
import pathlib
import zipfile

FOLDER = pathlib.Path(__file__).resolve().parent
DATE = (2026, 3, 9, 0, 0, 0)


def add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, DATE)
    entry.create_system = 3  # Unix
    entry.external_attr = (0o40755 if name.endswith("/") else 0o100644) << 16
    entry.compress_type = zipfile.ZIP_DEFLATED if len(data) > 64 else zipfile.ZIP_STORED
    archive.writestr(entry, data, compresslevel=9)


def main() -> None:
    for plugin in json.loads((FOLDER / "expectations.json").read_text())["plugins"]:
        source = FOLDER / plugin["folder"]
        with zipfile.ZipFile(FOLDER / plugin["archive"], "w") as archive:
            top = f"{source.name}/" if plugin["layout"] == "top-folder" else ""
            if top:
                add(archive, top, b"")
            for path in sorted(source.rglob("*")):
                name = top + path.relative_to(source).as_posix()
                if "__pycache__" in path.parts:
                    continue
                if path.is_file():
                    add(archive, name, path.read_bytes())
                elif top:
                    add(archive, f"{name}/", b"")


if __name__ == "__main__":
    main()
