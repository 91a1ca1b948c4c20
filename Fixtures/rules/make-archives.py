#!/usr/bin/env python3
"""Makes the small archives beside it, one folder a rule: `bad-….zip` must be reported by that rule, `good-….zip` must not.

The archives that only special tools make are put together byte by byte, by `archives/make.py`. A folder with a `policy.toml`
is checked by that policy, whose limits are small.
"""

import io
import pathlib
import struct
import sys
import tarfile
import zipfile

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "archives"))
import make  # noqa: E402
PLUGIN = {
    "manifest.py": b'metadata = {"name": "demo", "version": "1.0.0"}\n',
    "pipeline.py": b"def build_steps(request):\n    return []\n",
}
URI = b'feature_extractor_name = "demo"\nversion = "1.0.0"\nfeature_uri = "mixpeek://demo@1.0.0"\n'
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


def built(*entries: make.Entry, **end: object) -> bytes:
    """The plugin and these entries, where every field can be set apart."""
    usual = [make.Entry(name, content, 8) for name, content in PLUGIN.items()]
    return make.build(usual + list(entries), **end)[0]


def odd(name: str, **changes: object) -> bytes:
    """The plugin and one more entry of which something is odd."""
    content = changes.pop("content", b"x = 1\n")
    return built(make.Entry(name, content, **changes))


def structure() -> dict[str, bytes]:
    """One archive a kind of defect in the structure, and what is just legal beside it."""
    plain = built()
    field = make.extra_field
    end = len(plain) - 22
    offset = struct.unpack("<I", plain[end + 16 : end + 20])[0]
    hidden = make.Entry("evil.py", b"x = 1\n")
    hidden_bytes = make.local_header(hidden) + hidden.packed
    good_zip64 = make.zip64_end([make.Entry(name, content, 8) for name, content in PLUGIN.items()])
    packed = make.Entry("", b"x = 1\n", 8)
    packed_descriptor = struct.pack("<4s3I", b"PK\7\10", packed.crc, len(packed.packed), len(packed.data))
    behind = lambda more: dict(packed=packed.packed + more, packed_size=len(packed.packed + more))
    folder = dict(content=b"", mode=0o40755)
    path = lambda name, other: field(0x7075, f"BI{len(other)}s", 1, make.binascii.crc32(name), other)
    aligned = make.Entry("extra.py", b"x = 1\n", local={"extra": b"\0\0\0"})
    return {
        "multiple-end-records/bad-comment.zip": built(comment=plain),
        "multiple-end-records/bad-signature.zip": built(comment=make.end_record(0, 0, 0) + b"."),
        "multiple-end-records/good.zip": built(comment=b"made by hand"),
        "zip64-mismatch/bad-count.zip": good_zip64[:-22] + make.end_record(1, 0xFFFFFFFF, 0xFFFFFFFF),
        "zip64-mismatch/bad-locator.zip": make.zip64_record_missing()[0],
        "zip64-mismatch/good.zip": good_zip64,
        "multi-disk-archive/bad.zip": built(disk=1),
        "damaged-directory/bad.zip": plain[:offset] + b"XX" + plain[offset + 2 :],
        "entry-count-mismatch/bad.zip": built(count=1),
        "data-before-archive/bad-script.zip": b"#!/bin/sh\nexit\n" + plain,
        "data-before-archive/bad-offsets.zip": shifted(plain, b"#!/bin/sh\nexit\n"),
        "data-after-archive/bad.zip": plain + b"more",
        "data-between-entries/bad.zip": built(gap=b"no entry"),
        "data-between-entries/good-aligned.zip": built(aligned),
        "hidden-entry/bad.zip": built(gap=hidden_bytes),
        "hidden-entry/good-nested.zip": odd("inner.zip", content=plain),
        "oversized-directory/bad.zip": many_folders(199),
        "oversized-directory/good.zip": many_folders(198),
        "absolute-entry-name/bad.zip": odd("/etc/x.py"),
        "climbing-entry-name/bad.zip": odd("a/../../x.py"),
        "climbing-entry-name/good.zip": odd("a..b/...c"),
        "drive-entry-name/bad.zip": odd("C:x.py"),
        "backslash-entry-name/bad.zip": odd("processors\\core.py"),
        "control-character-in-name/bad-escape.zip": odd("a\x1b[31m.json"),
        "control-character-in-name/bad-nul.zip": odd("a.py\0.json"),
        "undecodable-entry-name/bad-marked.zip": odd(b"a\xff.py", flags=0x800),
        "undecodable-entry-name/bad-code-page.zip": odd(b"caf\x82.py"),
        "undecodable-entry-name/good.zip": odd("café.py", flags=0x800),
        "empty-entry-name/bad.zip": odd(""),
        "long-entry-name/bad.zip": odd("a" * 253 + ".py"),
        "long-entry-name/good.zip": odd("a" * 252 + ".py"),
        "duplicate-entry/bad-case.zip": odd("Pipeline.py"),
        "duplicate-entry/bad-sharp-s.zip": archive((entry("floß.py"), b"x = 1\n"), (entry("floss.py"), b"x = 1\n")),
        "duplicate-entry/bad-dot.zip": odd("./pipeline.py"),
        "file-and-folder/bad.zip": odd("pipeline.py/core.py"),
        "entry-name-mismatch/bad.zip": odd("core.py", local={"name": b"evil.py"}),
        "unicode-path-mismatch/bad.zip": odd("notes.txt", extra=path(b"notes.txt", b"evil.py")),
        "unicode-path-mismatch/good.zip": odd("notes.py", extra=path(b"notes.py", b"notes.py")),
        "symbolic-link/bad-reparse-point.zip": odd("link.py", mode=0, made_by=63, attributes=0x420),
        "special-file/bad-label.zip": odd("label", mode=0, made_by=20, attributes=8),
        "folder-by-attribute/bad.zip": odd("core.py", mode=0o40755),
        "folder-by-attribute/good.zip": odd("core/", **folder),
        "folder-with-content/bad.zip": odd("core/", **folder | {"content": b"x = 1\n"}),
        "folder-with-content/good-deflated.zip": odd("core/", method=8, **folder),
        "unsupported-version/bad.zip": odd("x.py", version=64),
        "malformed-extra-field/bad.zip": odd("x.py", extra=b"UT\x09\0\1"),
        "malformed-extra-field/bad-zip64.zip": odd("x.py", extra=field(1, "QQ", 1, 1)),
        "malformed-extra-field/good.zip": built(aligned),
        "local-header-mismatch/bad-method.zip": odd("x.py", local={"method": 8}),
        "local-header-mismatch/bad-size.zip": odd("x.py", local={"size": 1}),
        "data-descriptor-mismatch/bad.zip": odd("x.py", flags=8, descriptor=b"PK\7\10" + bytes(12)),
        "data-descriptor-mismatch/good.zip": odd("x.py", flags=8),
        "missing-local-header/bad.zip": odd("x.py", offset=1),
        "overlapping-entries/bad.zip": overlapping(),
        "data-behind-content/bad.zip": odd("x.bin", method=8, **behind(b"\0")),
        "data-behind-content/bad-hidden.zip": odd(
            "x.py", method=8, flags=8, **behind(packed_descriptor + hidden_bytes)),
        "data-behind-content/good.zip": odd("x.py", method=8, flags=8),
        "damaged-entry/bad.zip": odd("x.py", method=8, packed=b"\xff" * len(packed.packed)),
        "size-mismatch/bad.zip": odd("x.py", method=8, size=3),
        "size-mismatch/bad-bomb.zip": odd("x.bin", method=8, size=1 << 20),
        "checksum-mismatch/bad.zip": damaged(),
        "encrypted-entry/bad-aes.zip": odd(
            "x.py", flags=1, method=99, extra=field(0x9901, "HHBH", 2, 0x4541, 3, 8),
            local={"extra": field(0x9901, "HHBH", 2, 0x4541, 3, 8)}),
        "encrypted-entry/bad-strong.zip": odd("x.py", flags=0x41),
        "mac-metadata/bad-finder.zip": make.build(list(make.mac("demo/")))[0],
        "mac-metadata/bad-view.zip": odd(".DS_Store", content=b"\0\0\0\1Bud1"),
        "mac-metadata/good.zip": odd("a._b.py"),
        "unmarked-name-encoding/bad.zip": odd("modèle.py"),
        "unmarked-name-encoding/good.zip": odd("modèle.py", flags=0x800),
    }


def shifted(data: bytes, prefix: bytes) -> bytes:
    """The archive behind a prefix that all its offsets know of."""
    out = bytearray(prefix + data)
    end = len(out) - 22
    offset = struct.unpack("<I", out[end + 16 : end + 20])[0]
    out[end + 16 : end + 20] = struct.pack("<I", offset + len(prefix))
    record = offset + len(prefix)
    while record < end:
        start = struct.unpack("<I", out[record + 42 : record + 46])[0]
        out[record + 42 : record + 46] = struct.pack("<I", start + len(prefix))
        record += 46 + sum(struct.unpack("<3H", out[record + 28 : record + 34]))
    return bytes(out)


def overlapping() -> bytes:
    """An entry that lies in the content of another one."""
    inner = make.Entry("inner.py", b"x = 1\n")
    outer = make.Entry("outer.bin", make.local_header(inner) + inner.packed)
    usual = [make.Entry(name, content, 8) for name, content in PLUGIN.items()]
    data, starts, records = make.build([*usual, outer])
    body = data[:-22] + make.directory_record(inner, starts[2] + 30 + len(outer.name))
    return body + make.end_record(4, len(body) - records[0], records[0])


def many_folders(count: int) -> bytes:
    return built(*(make.Entry(f"f{number}/", b"", mode=0o40755) for number in range(count)))


def main() -> None:
    plain = archive()
    link = entry("link.py", 0o120777)
    link.compress_type = zipfile.ZIP_STORED
    made = {
        "archive-format/bad-tar.zip": tar(),
        "archive-format/bad-empty.zip": b"",
        "archive-format/bad-text.zip": b"not an archive\n",
        "archive-format/bad-truncated.zip": plain[:-30],
        "archive-format/good.zip": plain,
        "archive-size/bad.zip": archive((entry("data.json"), bytes(range(256)) * 8)),
        "archive-size/good.zip": plain,
        "archive-extracted-size/bad-zeros.zip": archive((entry("weights.bin"), bytes(100_000))),
        "archive-extracted-size/bad-python.zip": archive((entry("data.py"), b"#" * 100_000)),
        "archive-extracted-size/good.zip": plain,
        "oversized-source/bad.zip": archive((entry("data.py"), b"#" * ((64 << 20) + 1))),
        "oversized-source/good.zip": archive((entry("data.py"), b"#" * 1000)),
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
        "symbolic-link/bad-link.zip": archive((link, b"pipeline.py")),
        "special-file/bad-device.zip": archive((entry("device", 0o20644), b"")),
        "duplicate-entry/bad.zip": duplicate(),
        "duplicate-entry/good.zip": archive((entry("processors/pipeline.py"), b"x = 1\n")),
        "unsupported-compression/bad.zip": bzip2(),
        "unsupported-compression/good.zip": archive((entry("empty.json"), b"")),
        "missing-realtime/bad-root.zip": archive(plugin=PLUGIN | {"manifest.py": URI}),
        "missing-realtime/bad-top-folder.zip": archive(plugin=PLUGIN | {"manifest.py": URI}, prefix="demo/"),
        "missing-realtime/bad-deeper.zip": archive((entry("parts/realtime.py"), b""), plugin=PLUGIN | {"manifest.py": URI}),
        "missing-realtime/good.zip": archive((entry("realtime.py"), b""), plugin=PLUGIN | {"manifest.py": URI}),
        "missing-realtime/good-top-folder.zip": archive(
            plugin=PLUGIN | {"manifest.py": URI, "realtime.py": b""}, prefix="demo/"
        ),
        "oversized-manifest/bad.zip": archive(plugin=PLUGIN | {"manifest.py": PLUGIN["manifest.py"] + b"#" * (1 << 20)}),
        "oversized-manifest/good.zip": archive(
            plugin={
                "manifest.py": PLUGIN["manifest.py"].ljust(1 << 20, b"#"),
                "pipeline.py": PLUGIN["pipeline.py"] + b"#" * (1 << 20),
            }
        ),
        "hidden-code/bad-compiled.zip": archive((entry("core.cpython-313.pyc"), b"\xf3\r\r\n")),
        "hidden-code/bad-library.zip": archive((entry("lib/core.SO"), b"\x7fELF")),
        "hidden-code/bad-path.zip": archive((entry("a.pth"), b"import os\n")),
        "hidden-code/bad-link.zip": archive((entry("core.egg-link"), b"../core\n")),
        "hidden-code/bad-package.zip": archive((entry("more.conda"), b"PK")),
        "hidden-code/bad-search-path.zip": archive((entry("python313._pth"), b"../lib\n")),
        "hidden-code/bad-version.zip": archive((entry("lib/libcore.so.1.2"), b"\x7fELF")),
        "hidden-code/bad-start-package.zip": archive((entry("lib/sitecustomize/__init__.py"), b"x = 1\n")),
        "hidden-code/bad-start.zip": archive((entry("lib/sitecustomize.py"), b"x = 1\n")),
        "hidden-code/bad-nested.zip": archive((entry("more.whl"), b"PK")),
        "hidden-code/bad-case.zip": archive((entry("core.PY"), b"x = 1\n")),
        "hidden-code/good.zip": archive(
            (entry("core.py"), b"x = 1\n"), (entry("so"), b""), (entry("model.bin"), b""), (entry("pyc/data.json"), b"{}"),
            (entry("sitecustomize.txt"), b""), (entry("notes.1.2"), b""), (entry("model.bin.2"), b""),
            (entry("parts/__init__.py"), b""),
        ),
    }
    for name, data in (made | structure()).items():
        path = HERE / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    main()
