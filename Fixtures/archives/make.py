"""Makes the archives beside this script: good ones with what CPython's zipfile reads in them, bad ones with what is wrong.

    python3.13 make.py

Every date is fixed, so a second run with the same zlib changes nothing.
good/NAME.zip is described in good.json; bad/NAME.zip is described in bad.json: the kinds of defect, with entry and byte offset.
good/written-WRITER.zip was made once by that writer, with Tests/Archives/writers.py, and is only described here.
"""

import binascii
import hashlib
import io
import json
import pathlib
import stat
import struct
import zipfile
import zlib

HERE = pathlib.Path(__file__).parent
DATE = (2026, 1, 2, 3, 4, 6)
DOS_TIME = 3 << 11 | 4 << 5 | 3
DOS_DATE = (2026 - 1980) << 9 | 1 << 5 | 2
MANIFEST = b'name = "demo_plugin"\nversion = "1.0.0"\n'
PIPELINE = b"def build_steps(extractor_request, container=None):\n    return []\n" * 20


class Entry:
    """One entry by hand: what the directory, the local header and the descriptor say can each be set apart."""

    def __init__(self, name, data=b"", method=0, **changes):
        self.name = name if isinstance(name, bytes) else name.encode()
        self.data = data
        self.method = method
        if method == 8:
            squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
            self.packed = squeezer.compress(data) + squeezer.flush()
        else:
            self.packed = data
        self.flags = changes.pop("flags", 0)
        self.mode = changes.pop("mode", stat.S_IFREG | 0o644)
        self.made_by = changes.pop("made_by", 3 << 8 | 20)
        self.version = changes.pop("version", 20)
        self.crc = changes.pop("crc", binascii.crc32(data))
        self.size = changes.pop("size", len(data))
        self.packed_size = changes.pop("packed_size", len(self.packed))
        self.packed = changes.pop("packed", self.packed)
        self.extra = changes.pop("extra", b"")
        self.local = changes.pop("local", {})
        self.descriptor = changes.pop("descriptor", None)
        self.offset = changes.pop("offset", None)
        self.disk = changes.pop("disk", 0)
        # The lower half of the external attributes.
        self.attributes = changes.pop("attributes", 0)
        self.time = changes.pop("time", (DOS_TIME, DOS_DATE))
        assert not changes, changes


def local_header(entry):
    value = lambda key, default: entry.local.get(key, default)
    streamed = entry.flags & 8
    name = value("name", entry.name)
    extra = value("extra", b"")
    return struct.pack(
        "<4s5H3I2H", b"PK\3\4", value("version", entry.version), value("flags", entry.flags), value("method", entry.method),
        *entry.time,
        value("crc", 0 if streamed else entry.crc), value("packed_size", 0 if streamed else entry.packed_size),
        value("size", 0 if streamed else entry.size), len(name), len(extra)) + name + extra


def directory_record(entry, offset):
    return struct.pack(
        "<4s6H3I5H2I", b"PK\1\2", entry.made_by, entry.version, entry.flags, entry.method, *entry.time, entry.crc,
        entry.packed_size, entry.size, len(entry.name), len(entry.extra), 0, entry.disk, 0,
        entry.mode << 16 | entry.attributes,
        offset) + entry.name + entry.extra


def end_record(count, size, offset, comment=b"", disk=0, count_here=None, comment_size=None):
    return struct.pack(
        "<4s4H2IH", b"PK\5\6", disk, 0, count if count_here is None else count_here, count, size, offset,
        len(comment) if comment_size is None else comment_size) + comment


def build(entries, gap=b"", prefix=b"", count=None, **end):
    """The archive, and where each entry's local header and directory record start."""
    out = bytearray(prefix)
    starts = []
    for entry in entries:
        starts.append(len(out))
        out += local_header(entry) + entry.packed
        if entry.descriptor is not None:
            out += entry.descriptor
        elif entry.flags & 8:
            out += struct.pack("<4s3I", b"PK\7\10", entry.crc, entry.packed_size, entry.size)
    out += gap
    directory = len(out)
    records = []
    for entry, start in zip(entries, starts):
        records.append(len(out))
        out += directory_record(entry, start - len(prefix) if entry.offset is None else entry.offset)
    size = len(out) - directory
    out += end_record(len(entries) if count is None else count, size, directory - len(prefix), **end)
    return bytes(out), starts, records


# Good archives, made by CPython's zipfile where it can make them.

def info(name, method=zipfile.ZIP_DEFLATED, mode=stat.S_IFREG | 0o644):
    entry = zipfile.ZipInfo(name, DATE)
    entry.compress_type = method
    entry.create_system = 3
    entry.external_attr = mode << 16
    return entry


class Unseekable(io.RawIOBase):
    """A pipe to write to: zipfile then writes data descriptors."""

    def __init__(self):
        self.bytes = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.bytes += data
        return len(data)


def written(entries, comment=b"", stream=False, **options):
    target = Unseekable() if stream else io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.comment = comment
        for entry, data in entries:
            with archive.open(entry, "w", **options) as file:
                file.write(data)
    return bytes(target.bytes if stream else target.getvalue())


def plugin(method, top=""):
    return [
        (info(top + "manifest.py", method), MANIFEST), (info(top + "pipeline.py", method), PIPELINE),
        (info(top + "processors/__init__.py", method), b""), (info(top + "processors/core.py", method), PIPELINE[:100]),
    ]


def zip64_end(entries):
    """An archive with a zip64 end record that nobody would need."""
    data, _, _ = build(entries)
    end = data.rindex(b"PK\5\6")
    count, size, offset = struct.unpack("<HII", data[end + 10:end + 20])
    record = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, offset)
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, end, 1)
    return data[:end] + record + locator + end_record(0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)


def good():
    folder = (info("demo/", zipfile.ZIP_STORED, stat.S_IFDIR | 0o755), b"")
    yield "empty", written([])
    yield "stored", written(plugin(zipfile.ZIP_STORED))
    yield "deflated", written(plugin(zipfile.ZIP_DEFLATED))
    yield "top-folder", written([folder] + plugin(zipfile.ZIP_DEFLATED, "demo/"))
    yield "comment", written(plugin(zipfile.ZIP_DEFLATED), comment=b"made for the tests")
    yield "zip64-headers", written(plugin(zipfile.ZIP_DEFLATED), force_zip64=True)
    yield "zip64-directory", build([
        Entry("manifest.py", MANIFEST, 8, extra=struct.pack("<HHQ", 1, 8, 0), offset=0xFFFFFFFF)])[0]
    yield "zip64-end", zip64_end([Entry("manifest.py", MANIFEST, 8), Entry("pipeline.py", PIPELINE, 8)])
    yield "streamed", written(plugin(zipfile.ZIP_DEFLATED), stream=True)
    yield "streamed-stored", written(plugin(zipfile.ZIP_STORED), stream=True)
    yield "streamed-zip64", written(plugin(zipfile.ZIP_DEFLATED), stream=True, force_zip64=True)
    yield "streamed-bare-descriptor", build([
        Entry("manifest.py", MANIFEST, 8, flags=8, descriptor=struct.pack(
            "<3I", binascii.crc32(MANIFEST), len(Entry("", MANIFEST, 8).packed), len(MANIFEST)))])[0]
    yield "utf8-names", written([(info("modèle/データ.py"), MANIFEST), (info("modèle/🎬.py"), PIPELINE)])
    yield from others()
    yield "nested", written([(info("models/inner.zip", zipfile.ZIP_STORED), written(plugin(zipfile.ZIP_DEFLATED)))])
    yield "dos", build([Entry("manifest.py", MANIFEST, 8, made_by=20, mode=0)])[0]
    yield "plain-dots", written([(info("./a..py"), MANIFEST), (info("..b/...c"), PIPELINE)])


# Writers that no test can run, byte by byte as they are known to write.

def extra_field(identifier, layout, *values):
    return struct.pack("<HH" + layout, identifier, struct.calcsize("<" + layout), *values)


def streamed(name, data, **changes):
    """As a Mac's ditto and Finder write a file: deflated, a descriptor with a signature, times in fields of their own."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packed.compress(data) + packed.flush()
    return Entry(
        name, data, 8, flags=8, version=20, made_by=3 << 8 | 21, extra=extra_field(0x5855, "II", 1767323046, 1767323046),
        local={"extra": extra_field(0x5855, "IIHH", 1767323046, 1767323046, 501, 20)}, packed=packed, packed_size=len(packed),
        **changes)


def folder(name, **changes):
    return Entry(name, b"", mode=stat.S_IFDIR | 0o755, attributes=0x10, **changes)


def apple_double(size=120):
    """A file's extended attributes beside it, RFC 1740: magic, version, filler, one entry for Finder's information."""
    return struct.pack(">II16sHIII", 0x00051607, 0x00020000, b"Mac OS X        ", 1, 9, 38, size) + bytes(size)


def mac(top):
    """What Finder's Compress makes: the folder, then `__MACOSX` with a shadow of every file that has attributes."""
    fields = {"extra": extra_field(0x5855, "II", 1767323046, 1767323046), "made_by": 3 << 8 | 21, "version": 10,
              "local": {"extra": extra_field(0x5855, "IIHH", 1767323046, 1767323046, 501, 20)}}
    yield folder(top, **fields)
    yield streamed(top + "manifest.py", MANIFEST)
    yield folder("__MACOSX/", **fields)
    yield folder("__MACOSX/" + top, **fields)
    yield streamed("__MACOSX/" + top + "._manifest.py", apple_double())
    yield streamed(top + ".DS_Store", b"\0\0\0\1Bud1" + bytes(100))
    yield streamed("__MACOSX/" + top + "._.DS_Store", apple_double())
    yield streamed(top + "pipeline.py", PIPELINE)
    yield streamed("__MACOSX/" + top + "._pipeline.py", apple_double())


def others():
    yield "finder", build(list(mac("demo/")))[0]
    # ditto -c -k without --sequesterRsrc, and later systems: fields of Info-ZIP's third kind.
    owner = extra_field(0x7875, "BBIBI", 1, 4, 501, 4, 20)
    yield "ditto", build([
        Entry("manifest.py", MANIFEST, 8, made_by=3 << 8 | 30, extra=owner, local={"extra": owner}),
        Entry("pipeline.py", PIPELINE, 8, made_by=3 << 8 | 30, extra=owner, local={"extra": owner})])[0]
    # Explorer: FAT, version 2.0, no fields, folders as entries of their own only where they are empty, the archive bit.
    yield "explorer", build([
        Entry("demo/manifest.py", MANIFEST, 8, made_by=20, mode=0, attributes=0x20),
        Entry("demo/pipeline.py", PIPELINE, 8, made_by=20, mode=0, attributes=0x20),
        Entry("demo/weights/", b"", made_by=20, mode=0, attributes=0x10),
        Entry("demo/modèle.txt", b"x", made_by=20, mode=0, attributes=0x20, flags=0x800)])[0]
    # .NET's ZipFile and PowerShell's Compress-Archive: no attributes at all.
    yield "powershell", build([
        Entry("demo/manifest.py", MANIFEST, 8, made_by=20, mode=0), Entry("demo/empty.py", b"", made_by=20, mode=0)])[0]
    # 7-Zip on Windows: times of NTFS in the directory alone.
    times = extra_field(0x000A, "IHHQQQ", 0, 1, 24, *[134117838460000000] * 3)
    yield "7zip-windows", build([
        Entry("demo/", b"", made_by=63, mode=0, attributes=0x10, extra=times),
        Entry("demo/manifest.py", MANIFEST, 8, made_by=63, mode=0, attributes=0x20, extra=times),
        Entry("demo/pipeline.py", PIPELINE, 8, made_by=63, mode=0, attributes=0x2020, extra=times)])[0]
    # Java's jar: descriptors everywhere, the marker 0xCAFE, a folder deflated to two bytes.
    yield "jar", build([
        Entry("META-INF/", b"", 8, flags=0x808, mode=0, made_by=20, extra=extra_field(0xCAFE, ""), local={"extra": extra_field(0xCAFE, "")}),
        Entry("manifest.py", MANIFEST, 8, flags=0x808, mode=0, made_by=20)])[0]
    # Fields filled up with zeros, as Android's zipalign does, and a date of nothing.
    yield "aligned", build([Entry("manifest.py", MANIFEST, local={"extra": b"\0\0\0"}, time=(0, 0))])[0]
    # A zip64 field with all four numbers where the record asks for one.
    size = len(MANIFEST)
    yield "zip64-surplus", build([
        Entry("manifest.py", MANIFEST, extra=extra_field(1, "QQQI", size, size, 0, 0), size=0xFFFFFFFF,
              local={"size": 0xFFFFFFFF, "packed_size": 0xFFFFFFFF, "extra": extra_field(1, "QQ", size, size)})])[0]
    yield "utf8-unmarked", build([Entry("modèle/a.py", MANIFEST, 8)])[0]
    name = "modèle/b.py".encode()
    field = extra_field(0x7075, f"BI{len(name)}s", 1, binascii.crc32(name), name)
    yield "utf8-unicode-path", build([Entry(name, MANIFEST, 8, extra=field, local={"extra": field}),
                                      Entry("a.py", MANIFEST, 8, extra=extra_field(0x7075, "BI4s", 1, binascii.crc32(b"a.py"), b"a.py"))])[0]


def described(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [
            {
                "name": entry.filename, "method": entry.compress_type, "compressed_size": entry.compress_size,
                "size": entry.file_size, "checksum": entry.CRC, "flags": entry.flag_bits,
                "external_attributes": entry.external_attr, "local_header_offset": entry.header_offset,
                "is_directory": entry.is_dir(), "sha256": hashlib.sha256(archive.read(entry)).hexdigest(),
            }
            for entry in archive.infolist()
        ]


# Bad archives: name, bytes, [(kind, entry, byte offset)].

def one(kind, name, where, text=None, data=MANIFEST, before=(), **changes):
    """An archive whose only entry has one defect, `where` bytes into its record (positive) or local header (negative)."""
    data, starts, records = build([Entry(name, data, **changes)])
    offset = records[0] + where if where >= 0 else starts[0] - where
    text = name if text is None else text
    return data, [(other, text, records[0] + place) for other, place in before] + [(kind, text, offset)]


def names(kind, first, second, data=MANIFEST):
    data, _, records = build([Entry(first, data), Entry(second, MANIFEST)])
    return data, [(kind, second, records[1] + 46)]


def flipped(method):
    data, starts, _ = build([Entry("manifest.py", MANIFEST), Entry("pipeline.py", PIPELINE, method)])
    changed = bytearray(data)
    packed = Entry("", PIPELINE, method).packed
    start = starts[1] + 30 + len("pipeline.py")
    for index in range(len(packed)):
        changed[start + index] ^= 1
        if method == 0:
            break
        try:
            if len(zlib.decompress(bytes(changed[start:start + len(packed)]), -15)) == len(PIPELINE):
                break
        except zlib.error:
            pass
        changed[start + index] ^= 1
    else:
        raise AssertionError("every change is seen by inflate itself")
    return bytes(changed), [("checksum", "pipeline.py", starts[1])]


def bad():
    whole = build([Entry("manifest.py", MANIFEST, 8), Entry("pipeline.py", PIPELINE, 8)])[0]
    end = len(whole) - 22
    directory = struct.unpack("<I", whole[end + 16:end + 20])[0]

    # Not a zip at all.
    tar = b"manifest.py".ljust(257, b"\0") + b"ustar\00000".ljust(767, b"\0")
    for name, data in {
        "gzip": b"\x1f\x8b\x08" + bytes(40), "tar": tar, "bzip2": b"BZh91AY&SY" + bytes(40), "xz": b"\xfd7zXZ\0" + bytes(40),
        "7z": b"7z\xbc\xaf\x27\x1c" + bytes(40), "rar": b"Rar!\x1a\x07\x01\0" + bytes(40),
        "zstd": b"\x28\xb5\x2f\xfd" + bytes(40), "nothing": b"", "python": b'"""A plugin."""\nimport os\n',
        "html": b"<!DOCTYPE html><html></html>", "text": b"a few words\n", "binary": bytes(range(256)),
    }.items():
        yield "not-a-zip-" + name, data, [("not-a-zip", None, 0)]
    yield "truncated", whole[:-30], [("truncated", None, len(whole) - 30)]
    yield "truncated-comment", build([Entry("a.py")], comment=b"cut", comment_size=9)[0], [
        ("truncated", None, len(build([Entry("a.py")])[0]) - 2)]
    yield "front-missing", whole[40:], [("truncated", None, end - 40)]

    # The archive as a whole.
    yield "multi-disk", build([Entry("a.py")], disk=1)[0], [("multi-disk", None, len(build([Entry("a.py")])[0]) - 22)]
    yield "multi-disk-count", build([Entry("a.py")], count_here=0)[0], [
        ("multi-disk", None, len(build([Entry("a.py")])[0]) - 22)]
    yield "multi-disk-first-part", b"PK\7\10" + whole[:60], [("multi-disk", None, 0)]
    yield "multi-disk-entry", *one("multi-disk", "a.py", 34, disk=2)
    yield "prefix", b"#!/bin/sh\n" + whole, [("leading-data", None, 0)]
    # The offsets know of what stands in front.
    yield "prefix-adjusted", adjusted_prefix(b"#!/bin/sh\n"), [("leading-data", None, 0)]
    yield "trailing", whole + b"more", [("trailing-data", None, len(whole))]
    yield "gap", *gap()
    yield "hidden-entry", *hidden_entry()
    yield "hidden-entry-in-front", *hidden_in_front()
    yield "comment-signature", *comment_signature()
    yield "several-end-records", *several_end_records()
    yield "count-too-high", build([Entry("a.py", MANIFEST)], count=2)[0], [
        ("entry-count", None, len(build([Entry("a.py", MANIFEST)])[0]) - 22)]
    yield "count-too-low", build([Entry("a.py", MANIFEST), Entry("b.py", MANIFEST)], count=1)[0], [
        ("entry-count", None, len(build([Entry("a.py", MANIFEST), Entry("b.py", MANIFEST)])[0]) - 22)]
    yield "record-signature", whole[:directory] + b"XK" + whole[directory + 2:], [("damaged-directory", None, directory)]
    yield "record-too-long", whole[:directory + 32] + b"\xff\xff" + whole[directory + 34:], [
        ("damaged-directory", None, directory + 28)]
    zip64 = bytearray(zip64_end([Entry("manifest.py", MANIFEST, 8)]))
    record = zip64.rindex(b"PK\6\6")
    zip64[record + 24:record + 40] = struct.pack("<QQ", 1 << 40, 1 << 40)
    yield "zip64-count", bytes(zip64), [("entry-count", None, record)]
    zip64 = bytearray(zip64_end([Entry("manifest.py", MANIFEST, 8)]))
    zip64[-22 + 10:-22 + 12] = b"\7\0"
    yield "zip64-contradiction", bytes(zip64), [("zip64-mismatch", None, len(zip64) - 22)]
    zip64 = bytearray(zip64_end([Entry("manifest.py", MANIFEST, 8)]))
    zip64[-42 + 8:-42 + 16] = struct.pack("<Q", 3)
    yield "zip64-locator", bytes(zip64), [("zip64-mismatch", None, len(zip64) - 42 + 8)]
    yield "zip64-record-missing", *zip64_record_missing()
    yield "zip64-extensible", *zip64_extensible("zip64-mismatch", 45, 0)
    yield "encrypted-directory", *zip64_extensible("encrypted", 62, 0x660E)
    yield "zip64-parts", *zip64_parts()
    yield "zip64-field-missing", *one("extra-field", "a.py", 0, offset=0xFFFFFFFF)

    # Names.
    yield "empty-name", *one("empty-name", "", 46)
    yield "absolute-name", *one("absolute-name", "/etc/a.py", 46)
    yield "climbing-name", *one("climbing-name", "demo/../../a.py", 46)
    yield "climbing-name-end", *one("climbing-name", "demo/..", 46)
    yield "backslash-name", *one("backslash-name", "demo\\a.py", 46)
    yield "drive-name", *one("drive-name", "C:a.py", 46)
    yield "control-name", *one("name-control-character", "a\x1b[2J.py", 46)
    yield "c1-name", *one("name-control-character", "a\u0085.py", 46, flags=0x800)
    yield "nul-name", *one("name-control-character", "a.py\0.txt", 50, text="a.py")
    yield "cp437-name", *one("not-utf8-name", b"caf\x82.py", 46, text="café.py")
    yield "not-utf8-name", *one("not-utf8-name", b"a\xff.py", 46, text="a\ufffd.py", flags=0x800)
    yield "long-name", *one("long-name", "a" * 256, 46)
    yield "duplicate-name", *names("duplicate-name", "a.py", "a.py")
    yield "duplicate-dot", *names("duplicate-name", "b/a.py", "./b/a.py")
    yield "duplicate-slash", *names("duplicate-name", "b/a.py", "b//a.py")
    yield "duplicate-case", *names("duplicate-name", "A.py", "a.PY")
    accents = [Entry("caf\u00e9.py", MANIFEST, flags=0x800), Entry("cafe\u0301.py", MANIFEST, flags=0x800)]
    data, _, records = build(accents)
    yield "duplicate-accent", data, [("duplicate-name", "cafe\u0301.py", records[1] + 46)]
    yield "file-and-folder", *names("file-and-folder", "a", "a/b.py")
    yield "file-and-folder-entry", *names("file-and-folder", "a/", "A", data=b"")
    yield "names-differ", *one("names-differ", "a.py", -30, local={"name": b"b.py"})
    field = struct.pack("<HHBI", 0x7075, 9, 1, binascii.crc32(b"a.py")) + b"b.py"
    yield "unicode-path", *one("unicode-path", "a.py", 46 + 4 + 9, extra=field)

    yield "unicode-path-utf8", *one("unicode-path", "é.py", 46 + 5 + 9, extra=extra_field(
        0x7075, "BI5s", 1, binascii.crc32("è.py".encode()), "é.py".encode()), text="├⌐.py", before=[("unmarked-name", 46)])
    yield "unicode-path-local", *one("unicode-path", "a.py", -(30 + 4 + 9), local={
        "extra": extra_field(0x7075, "BI4s", 1, binascii.crc32(b"a.py"), b"b.py")})

    # One entry.
    yield "reparse-point", *one("symbolic-link", "a.py", 38, mode=0, made_by=63, attributes=0x420)
    yield "symbolic-link-dos", *one("symbolic-link", "a.py", 38, mode=stat.S_IFLNK | 0o777, made_by=20)
    yield "symbolic-link-field", *one("symbolic-link", "a.py", 46 + 4, extra=extra_field(
        0x756E, "IHIHH", 0, stat.S_IFLNK | 0o777, 4, 0, 0))
    yield "symbolic-link-libarchive", *one("symbolic-link", "a.py", -(30 + 4), local={
        "extra": extra_field(0x6C78, "BHHI", 7, 3 << 8 | 20, 0, (stat.S_IFLNK | 0o777) << 16)})
    yield "volume-label", *one("special-file", "a.py", 38, mode=0, made_by=20, attributes=8)
    yield "unknown-type", *one("special-file", "a.py", 38, mode=0o150644)
    yield "folder-by-dos", *one("folder-by-attribute", "a.py", 38, mode=0, made_by=20, attributes=0x10)
    yield "folder-by-amiga", *one("folder-by-attribute", "a.py", 38, mode=0o4000, made_by=1 << 8 | 20)
    yield "folder-checksum", *one("folder-with-content", "a/", 16, data=b"", crc=1, mode=stat.S_IFDIR | 0o755)
    yield "folder-deflated", *one("folder-with-content", "a/", 20, data=b"", method=8, packed=b"\1\0\0\xff\xff", packed_size=5,
                                  mode=stat.S_IFDIR | 0o755)
    yield "encrypted-strong", *one("encrypted", "a.py", 8, flags=0x41)
    aes = extra_field(0x9901, "HHBH", 2, 0x4541, 3, 8)
    yield "encrypted-aes", *one("encrypted", "a.py", 8, flags=1, method=99, extra=aes, local={"extra": aes})
    yield "encrypted-field", *one("encrypted", "a.py", 46 + 4, extra=aes)
    yield "masked-headers", *one("encrypted", "a.py", 8, flags=0x2041)
    yield "version-needed-local", *one("version-needed", "a.py", -4, local={"version": 64})
    yield "extra-field-too-long", *one("extra-field", "a.py", 46 + 4, extra=b"UT\x09\0\1")
    yield "extra-field-rest", *one("extra-field", "a.py", 46 + 4, extra=b"UT")
    yield "extra-field-local", *one("extra-field", "a.py", -(30 + 4), local={"extra": b"UT\x09\0\1"})
    size = len(MANIFEST)
    yield "zip64-field-twice", *one("extra-field", "a.py", 46 + 4 + 12, size=0xFFFFFFFF,
                                    extra=extra_field(1, "Q", size) + extra_field(1, "Q", 1), local={"size": size})
    yield "zip64-field-short", *one("extra-field", "a.py", 46 + 4, size=0xFFFFFFFF, extra=extra_field(1, "I", size), local={"size": size})
    yield "zip64-field-contradicts", *one("extra-field", "a.py", 46 + 4 + 4, extra=extra_field(1, "QQ", 1, 1))
    yield "zip64-field-rest", *one("extra-field", "a.py", 46 + 4 + 12, size=0xFFFFFFFF, extra=extra_field(1, "QB", size, 1), local={"size": size})
    yield "unicode-path-short", *one("extra-field", "a.py", 46 + 4, extra=extra_field(0x7075, "BH", 1, 0))
    yield "unicode-path-twice", *one("extra-field", "a.py", 46 + 4 + 13, extra=2 * extra_field(
        0x7075, "BI4s", 1, binascii.crc32(b"a.py"), b"a.py"))
    yield "symbolic-link", *one("symbolic-link", "a.py", 38, mode=stat.S_IFLNK | 0o777)
    yield "pipe", *one("special-file", "a.py", 38, mode=stat.S_IFIFO | 0o644)
    yield "character-device", *one("special-file", "a.py", 38, mode=stat.S_IFCHR | 0o644)
    yield "block-device", *one("special-file", "a.py", 38, mode=stat.S_IFBLK | 0o644)
    yield "socket", *one("special-file", "a.py", 38, mode=stat.S_IFSOCK | 0o644)
    yield "folder-by-mode", *one("folder-by-attribute", "a.py", 38, mode=stat.S_IFDIR | 0o755)
    yield "folder-with-content", *one("folder-with-content", "a/", 20, mode=stat.S_IFDIR | 0o755)
    yield "encrypted", *one("encrypted", "a.py", 8, flags=1)
    yield "patch", *one("compression-method", "a.py", 8, flags=32)
    yield "compression-method", *one("compression-method", "a.py", 10, method=12)
    yield "version-needed", *one("version-needed", "a.py", 6, version=64)
    yield "method-differs", *one("header-mismatch", "a.py", -8, local={"method": 8})
    yield "flags-differ", *one("header-mismatch", "a.py", -6, local={"flags": 1})
    yield "checksum-differs", *one("header-mismatch", "a.py", -14, local={"crc": 1})
    yield "size-differs", *one("header-mismatch", "a.py", -22, local={"size": 1})
    yield "descriptor-differs", *one(
        "descriptor-mismatch", "a.py", -(30 + 4 + len(MANIFEST)), flags=8, descriptor=b"PK\7\10" + bytes(12))
    yield "descriptor-wide", *one("descriptor-mismatch", "a.py", -(30 + 4 + len(MANIFEST)), flags=8, descriptor=struct.pack(
        "<4sIQQ", b"PK\7\10", binascii.crc32(MANIFEST), len(MANIFEST), len(MANIFEST)))
    yield "descriptor-missing", *one("descriptor-mismatch", "a.py", -(30 + 4 + len(MANIFEST)), flags=8, descriptor=b"")
    yield "no-local-header", *one("no-local-header", "a.py", -1, offset=1)
    yield "into-directory", *into_directory()
    yield "overlap", *overlap()
    yield "stored-sizes", *one("size-mismatch", "a.py", 20, size=len(MANIFEST) + 1)
    yield "impossible-size", *one("size-mismatch", "a.py", 24, method=8, size=1 << 30)

    # What only inflating shows.
    yield "checksum-stored", *flipped(0)
    yield "checksum-deflated", *flipped(8)
    yield "damaged-deflate", *inflating("damaged-entry", packed=b"\xff" * 60, packed_size=60)
    yield "cut-deflate", *cut_deflate()
    yield "data-behind-deflate", *surplus("a.py")
    yield "data-behind-deflate-no-python", *surplus("a.bin")
    yield "size-too-small", *inflating("size-mismatch", size=5)
    yield "size-too-large", *inflating("size-mismatch", size=len(PIPELINE) + 5)
    yield "zeros", *zeros()


def adjusted_prefix(prefix):
    out = bytearray(build([Entry("a.py", MANIFEST)], prefix=prefix)[0])
    end = len(out) - 22
    directory = struct.unpack("<I", out[end + 16:end + 20])[0] + len(prefix)
    out[end + 16:end + 20] = struct.pack("<I", directory)
    out[directory + 42:directory + 46] = struct.pack("<I", len(prefix))
    return bytes(out)


def gap():
    data, _, records = build([Entry("a.py", MANIFEST)], gap=b"hidden")
    return data, [("unlisted-data", None, records[0] - 6)]


def hidden_entry():
    hidden = Entry("evil.py", MANIFEST)
    hidden = local_header(hidden) + hidden.packed
    data, _, records = build([Entry("a.py", MANIFEST)], gap=hidden)
    return data, [("hidden-entry", None, records[0] - len(hidden))]


def hidden_in_front():
    hidden = Entry("evil.py", MANIFEST)
    return adjusted_prefix(local_header(hidden) + hidden.packed), [("hidden-entry", None, 0)]


def comment_signature():
    """Readers that look for the signature from behind find it in the comment; the directory there is of no bytes."""
    fake = end_record(0, 0, 0)
    data, _, _ = build([Entry("a.py", MANIFEST)], comment=b"a comment " + fake + b".")
    return data, [("several-end-records", None, len(build([Entry("a.py", MANIFEST)])[0]) - 22)]


def zip64_record_missing():
    whole = zip64_end([Entry("manifest.py", MANIFEST, 8)])
    record = whole.rindex(b"PK\6\6")
    return whole[:record] + b"PK\6\0" + whole[record + 4:], [("zip64-mismatch", None, record + 56)]


def zip64_extensible(kind, version, algorithm):
    """A record that goes on behind its 56 bytes: extensible data, or the second version with an encrypted directory."""
    whole = zip64_end([Entry("manifest.py", MANIFEST, 8)])
    record = whole.rindex(b"PK\6\6")
    more = struct.pack("<HQQ5H", 8, 0, 0, algorithm, 256, 1, 0x8004, 0)
    changed = bytearray(whole[:record + 56] + more + whole[record + 56:])
    changed[record + 4:record + 12] = struct.pack("<Q", 44 + len(more))
    changed[record + 14:record + 16] = struct.pack("<H", version)
    return bytes(changed), [(kind, None, record)]


def zip64_parts():
    whole = bytearray(zip64_end([Entry("manifest.py", MANIFEST, 8)]))
    locator = whole.rindex(b"PK\6\7")
    whole[locator + 16] = 2
    return bytes(whole), [("multi-disk", None, locator)]


def several_end_records():
    inner = build([Entry("b.py", PIPELINE)])[0]
    data, _, _ = build([Entry("a.py", MANIFEST)], comment=inner)
    # The last one is Python's; it has the first archive in front.
    return data, [("several-end-records", None, len(build([Entry("a.py", MANIFEST)])[0]) - 22)]


def into_directory():
    data, starts, _ = build([Entry("a.py", MANIFEST, packed_size=len(MANIFEST) + 1, size=len(MANIFEST) + 1)])
    return data, [("overlapping-entries", "a.py", starts[0])]


def overlap():
    inner = Entry("b.py", MANIFEST)
    content = local_header(inner) + inner.packed
    outer = Entry("a.py", content)
    inner.packed = b""
    data, _, records = build([outer])
    start = 30 + 4
    directory = records[0]
    body = data[:directory] + directory_record(outer, 0)
    inner.packed_size = inner.size = len(MANIFEST)
    body += directory_record(inner, start)
    return body + end_record(2, len(body) - directory, directory), [("overlapping-entries", "b.py", start)]


def inflating(kind, **changes):
    return build([Entry("a.py", PIPELINE, 8, **changes)])[0], [(kind, "a.py", 0)]


def cut_deflate():
    packed = Entry("", PIPELINE, 8).packed[:-6]
    return build([Entry("a.py", PIPELINE, 8, packed=packed, packed_size=len(packed))])[0], [("size-mismatch", "a.py", 0)]


def surplus(name):
    """Another byte behind the end of the compressed data."""
    packed = Entry("", PIPELINE, 8).packed
    entry = Entry(name, PIPELINE, 8, packed=packed + b"\0", packed_size=len(packed) + 1)
    return build([entry])[0], [("surplus-data", name, 30 + len(name) + len(packed))]


def zeros():
    """Some 16 MB of zeros that claim to be 100,000 bytes."""
    return build([Entry("a.bin", bytes(16 << 20), 8, size=100_000)])[0], [("size-mismatch", "a.bin", 0)]


def write(folder, name, data):
    path = HERE / folder / (name + ".zip")
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


def main():
    golden = {}
    for name, data in good():
        write("good", name, data)
        golden[name] = described(data)
    for path in (HERE / "good").glob("written-*.zip"):
        golden[path.stem] = described(path.read_bytes())
    (HERE / "good.json").write_text(json.dumps(golden, indent=1, sort_keys=True) + "\n")
    golden = {}
    for name, data, defects in bad():
        write("bad", name, data)
        assert name not in golden, name
        golden[name] = [{"kind": kind, "entry": entry, "byte_offset": offset} for kind, entry, offset in defects]
    (HERE / "bad.json").write_text(json.dumps(golden, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
