#!/usr/bin/env python3
"""Makes the small archives beside it, one folder a rule: `bad-….zip` must be reported by that rule, `good-….zip` must not.

The archives that only special tools make are put together byte by byte. A folder with a `policy.toml` is checked by that
policy, whose limits are small.
"""

import io
import pathlib
import tarfile
import zipfile

HERE = pathlib.Path(__file__).parent
PLUGIN = {"manifest.py": b'metadata = {"name": "demo"}\n', "pipeline.py": b"def build_steps(request):\n    return []\n"}
TIME = (2026, 3, 9, 12, 0, 0)


def entry(name: str, mode: int = 0o100644, system: int = 3) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = system
    info.external_attr = mode << 16
    return info


def archive(*more: tuple[zipfile.ZipInfo, bytes], plugin: dict[str, bytes] = PLUGIN, prefix: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name, content in plugin.items():
            made.writestr(entry(prefix + name), content)
        for info, content in more:
            made.writestr(info, content)
    return buffer.getvalue()


def patched(data: bytes, old: bytes, new: bytes, which: slice = slice(None)) -> bytes:
    """The archive with `new` in the place of the selected occurrences of `old`."""
    parts = data.split(old)
    selected = set(range(1, len(parts))[which])
    out = parts[0]
    for number, part in enumerate(parts[1:], 1):
        out += (new if number in selected else old) + part
    return out


def tar() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as made:
        info = tarfile.TarInfo("manifest.py")
        made.addfile(info)
    data = bytearray(buffer.getvalue())
    data[4:8] = bytes(4)
    return bytes(data)


def encrypted() -> bytes:
    """The flag that says so; what follows is not looked at."""
    data = bytearray(archive((entry("secret.py"), b"x = 1\n")))
    local = data.rindex(b"PK\x03\x04")
    central = data.rindex(b"PK\x01\x02")
    data[local + 6] |= 1
    data[central + 8] |= 1
    return bytes(data)


def duplicate() -> bytes:
    return patched(archive((entry("pipelinX.py"), b"x = 1\n")), b"pipelinX.py", b"pipeline.py")


def damaged() -> bytes:
    info = entry("extra.py")
    info.compress_type = zipfile.ZIP_STORED
    return patched(archive((info, b"value = 1\n")), b"value = 1", b"value = 2")


def bzip2() -> bytes:
    info = entry("extra.py")
    info.compress_type = zipfile.ZIP_BZIP2
    return archive((info, b"value = 1\n"))


def main() -> None:
    plain = archive()
    link = entry("link.py", 0o120777)
    link.compress_type = zipfile.ZIP_STORED
    made = {
        "archive-format/bad-tar.zip": tar(),
        "archive-format/bad-empty.zip": b"",
        "archive-format/bad-text.zip": b"not an archive\n",
        "archive-format/bad-truncated.zip": plain[:-30],
        "archive-format/bad-checksum.zip": damaged(),
        "archive-format/good.zip": plain,
        "archive-size/bad.zip": archive((entry("data.json"), bytes(range(256)) * 8)),
        "archive-size/good.zip": plain,
        "archive-extracted-size/bad-zeros.zip": archive((entry("weights.bin"), bytes(100_000))),
        "archive-extracted-size/bad-python.zip": archive((entry("data.py"), b"#" * 100_000)),
        "archive-extracted-size/good.zip": plain,
        "archive-file-count/bad.zip": archive((entry("a.json"), b"{}"), (entry("b.json"), b"{}")),
        "archive-file-count/good-folders.zip": archive(
            (entry("a/", 0o40755), b""), (entry("b/", 0o40755), b""), (entry("a/a.json"), b"{}")
        ),
        "missing-required-file/bad-none.zip": archive((entry("README.md"), b"x"), plugin={}),
        "missing-required-file/bad-one.zip": archive(plugin={"manifest.py": b"x = 1\n"}),
        "missing-required-file/bad-beside.zip": archive((entry("README.md"), b"x"), prefix="src/"),
        "missing-required-file/bad-two-folders.zip": archive((entry("docs/a.md"), b"x"), prefix="demo/"),
        "missing-required-file/bad-deep.zip": archive(prefix="src/demo/"),
        "missing-required-file/bad-case.zip": archive(plugin={"Manifest.py": b"", "pipeline.py": b""}),
        "missing-required-file/good-root.zip": plain,
        "missing-required-file/good-top-folder.zip": archive(prefix="demo/"),
        "encrypted-entry/bad.zip": encrypted(),
        "encrypted-entry/good.zip": plain,
        "unsafe-entry-name/bad-absolute.zip": archive((entry("/etc/x.json"), b"{}")),
        "unsafe-entry-name/bad-climbing.zip": archive((entry("a/../../x.json"), b"{}")),
        "unsafe-entry-name/bad-control.zip": archive((entry("a\x1b[31m.json"), b"{}")),
        "unsafe-entry-name/good.zip": archive((entry("processors/core.py"), b"x = 1\n")),
        "special-entry/bad-link.zip": archive((link, b"pipeline.py")),
        "special-entry/bad-device.zip": archive((entry("device", 0o20644), b"")),
        "special-entry/good.zip": plain,
        "duplicate-entry/bad.zip": duplicate(),
        "duplicate-entry/good.zip": archive((entry("processors/pipeline.py"), b"x = 1\n")),
        "unsupported-compression/bad.zip": bzip2(),
        "unsupported-compression/good.zip": archive((entry("empty.json"), b"")),
        "ambiguous-archive/bad-name.zip": patched(
            archive((entry("core.py"), b"x = 1\n")), b"core.py", b"evil.py", slice(0, 1)
        ),
        "ambiguous-archive/bad-appended.zip": plain + b"more",
        "ambiguous-archive/good.zip": plain,
    }
    for name, data in made.items():
        path = HERE / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    main()
