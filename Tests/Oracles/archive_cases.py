"""Zip archives at random: assembled field by field, and legal ones that are broken by edits."""

import binascii
import io
import random
import struct
import zipfile
import zlib

NAMES = [
    "manifest.py", "pipeline.py", "a.py", "b.py", "demo/", "demo/a.py", "demo/b/c.txt", "é.py", "e\u0301.py", "データ.py", "A.py", "./a.py",
    "demo//a.py", "demo", "__MACOSX/._a.py", ".DS_Store", "a", "a/b", "a.py/", "x" * 200, "a.py\0.txt", "../a.py", "/a.py", "a\\b.py",
    "C:a.py", "a\x1b.py", "", ".", "..", "a:b", "🎬.py",
]  # fmt: skip
CONTENTS = [
    b"", b"x = 1\n", b"import os\n" * 30, bytes(300), bytes(range(256)), b"PK\3\4" + bytes(26), b"PK\5\6" + bytes(18), b"PK\1\2",
    b"PK\7\10" + bytes(12), bytes(random.Random(1).randbytes(500)), b"a" * 3000,
]  # fmt: skip
NUMBERS = [0, 1, 2, 8, 20, 44, 56, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF, 1 << 32, (1 << 63) - 1, 1 << 63, (1 << 64) - 1]
SIGNATURES = [b"PK\3\4", b"PK\1\2", b"PK\5\6", b"PK\6\6", b"PK\6\7", b"PK\7\10", b"PK\6\10", b"PK\5\5"]


def case(chance: random.Random) -> bytes:
    data = assembled(chance) if chance.random() < 0.5 else written(chance)
    if chance.random() < 0.55:
        data = edited(chance, data)
    return data


def deflated(chance: random.Random, content: bytes) -> bytes:
    packer = zlib.compressobj(chance.choice([0, 1, 6, 9]), zlib.DEFLATED, -15, strategy=chance.choice([0, 0, 2, 4]))
    cut = chance.randrange(len(content) + 1)
    flush = chance.choice([zlib.Z_NO_FLUSH, zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH])
    return packer.compress(content[:cut]) + packer.flush(flush) + packer.compress(content[cut:]) + packer.flush()


def number(chance: random.Random, right: int, bits: int, odds: float) -> int:
    """The right one, or seldom any other one."""
    if chance.random() >= odds:
        return right & (1 << bits) - 1
    wrong = chance.choice([right + 1, right - 1, right ^ 1 << chance.randrange(bits), chance.choice(NUMBERS), chance.getrandbits(bits)])
    return wrong & (1 << bits) - 1


class Entry:
    """Every field of one entry, as it stands in the directory and in the local header."""

    def __init__(self, chance: random.Random, odds: float):
        name = chance.choice(NAMES[:9]) if chance.random() > odds else chance.choice(NAMES)
        self.content = b"" if name.endswith("/") and chance.random() > odds else chance.choice(CONTENTS)
        self.method = chance.choice([0, 8])
        if name.endswith("/") and chance.random() < 0.8:
            self.method = 0
        self.packed = deflated(chance, self.content) if self.method == 8 else self.content
        if chance.random() < odds:
            self.packed = chance.choice([
                self.packed + b"more", self.packed[:-1], self.packed + self.packed, b"", self.packed[: len(self.packed) // 2], b"\3\0", b"\1\0\0\xff\xff"])
        self.crc = number(chance, binascii.crc32(self.content), 32, odds / 4)
        self.size = number(chance, len(self.content), 64, odds / 4)
        self.packed_size = number(chance, len(self.packed), 64, odds / 4)
        self.flags = 0 if name.isascii() or chance.random() < 0.2 else 0x800
        if chance.random() < 0.25:
            self.flags |= 8
        self.flags |= chance.choice([0, 0, 2, 4, 6])
        if chance.random() < odds:
            self.flags ^= 1 << chance.randrange(16)
        encoding = "utf-8" if self.flags & 0x800 or chance.random() < 0.5 else "cp437"
        self.name = name.encode(encoding, "replace")
        if chance.random() < odds / 4:
            self.name += bytes([chance.randrange(256)])
        self.local_name = self.name if chance.random() > odds / 4 else chance.choice(NAMES).encode()
        self.version = 20 if chance.random() > odds / 2 else chance.choice([10, 45, 51, 62, 63, 64, 255])
        self.made_by = chance.choice([20, 3 << 8 | 20, 3 << 8 | 30, 10 << 8 | 63, 11 << 8 | 20, 14 << 8, 19 << 8, 1 << 8])
        mode = 0o40755 if name.endswith("/") else 0o100644
        self.attributes = chance.choice([0, mode << 16]) | (0x10 if name.endswith("/") else chance.choice([0, 0x20]))
        if chance.random() < odds / 3:
            self.attributes = chance.choice([0o120777 << 16, 0o20644 << 16, 0o40755 << 16, 0x10, 8, 0x400, chance.getrandbits(32)])
        self.disk = number(chance, 0, 16, odds / 8)
        self.comment = chance.choice([b"", b"", b"", b"words", b"PK\5\6" + bytes(18)]) if chance.random() < 0.3 else b""
        self.date = chance.choice([(0, 0), (6243, 23585), (0xFFFF, 0xFFFF)])

    def unicode_path(self, chance: random.Random, odds: float) -> bytes:
        name = self.name if self.flags & 0x800 else self.name.decode("cp437").encode()
        name = chance.choice([name, self.name]) if chance.random() > odds else chance.choice(NAMES).encode()
        head = struct.pack("<BI", 1 if chance.random() > odds else 2, number(chance, binascii.crc32(self.name), 32, odds))
        return struct.pack("<HH", 0x7075, 5 + len(name)) + head + name

    def extra(self, chance: random.Random, odds: float, wide: bytes) -> bytes:
        fields = [struct.pack("<HH", 1, len(wide)) + wide] if wide or chance.random() < odds / 4 else []
        if chance.random() < 0.2:
            fields.append(struct.pack("<HHBI", 0x5455, 5, 1, chance.getrandbits(32)))
        if chance.random() < 0.15:
            fields.append(struct.pack("<HHBBIBI", 0x7875, 11, 1, 4, 0, 4, 0))
        if chance.random() < 0.15:
            fields.append(self.unicode_path(chance, odds))
        if chance.random() < odds / 4:
            fields.append(chance.choice([
                struct.pack("<HHQQ", 1, 16, chance.choice(NUMBERS), chance.choice(NUMBERS)), struct.pack("<HH", 0x9901, 0),
                struct.pack("<HHH", 0x7075, 2, 1), struct.pack("<HH", 0x5455, 99), b"\0\0\0", b"ab", fields[0] if fields else b""]))
        if chance.random() < 0.3:
            chance.shuffle(fields)
        return b"".join(fields)

    def numbers(self, chance: random.Random, odds: float, local: bool, offset: int = 0) -> tuple[int, int, int, bytes]:
        """The three numbers of 32 bits, and the zip64 field that holds those that are all ones."""
        values = [self.size, self.packed_size] + ([] if local else [offset])
        forced = chance.random() < 0.15
        narrow, wide = [], b""
        for value in values:
            if value >= 0xFFFFFFFF or forced and (local or chance.random() < 0.6):
                narrow.append(0xFFFFFFFF)
                wide += struct.pack("<Q", number(chance, value, 64, odds / 8))
            else:
                narrow.append(value)
        if wide and chance.random() < odds / 2:
            wide = chance.choice([wide[:-8], wide + bytes(4), wide + struct.pack("<Q", chance.choice(values)), wide[:-1], bytes(24)])
        return narrow[0], narrow[1], narrow[2] if not local else 0, wide

    def local_header(self, chance: random.Random, odds: float) -> bytes:
        kept = self.crc, self.size, self.packed_size
        if self.flags & 8 and chance.random() < 0.8:
            self.crc = self.size = self.packed_size = 0
        size, packed_size, _, wide = self.numbers(chance, odds, True)
        header = struct.pack(
            "<4s5H3I", b"PK\3\4" if chance.random() > odds / 8 else chance.choice(SIGNATURES), self.version,
            number(chance, self.flags, 16, odds / 6), number(chance, self.method, 16, odds / 6), *self.date,
            number(chance, self.crc, 32, odds / 6), number(chance, packed_size, 32, odds / 6), number(chance, size, 32, odds / 6))
        self.crc, self.size, self.packed_size = kept
        extra = self.extra(chance, odds, wide)
        header += struct.pack("<2H", number(chance, len(self.local_name), 16, odds / 8), number(chance, len(extra), 16, odds / 8))
        return header + self.local_name + extra

    def descriptor(self, chance: random.Random, odds: float) -> bytes:
        if not self.flags & 8 and chance.random() > odds / 4 or chance.random() < odds / 4:
            return b""
        width = chance.choice("IIQ")
        bits = 32 if width == "I" else 64
        return chance.choice([b"PK\7\10", b"PK\7\10", b""]) + struct.pack(
            "<I2" + width, number(chance, self.crc, 32, odds / 6), number(chance, self.packed_size, bits, odds / 6),
            number(chance, self.size, bits, odds / 6))

    def record(self, chance: random.Random, odds: float, offset: int) -> bytes:
        size, packed_size, offset, wide = self.numbers(chance, odds, False, number(chance, offset, 64, odds / 6))
        extra = self.extra(chance, odds, wide)
        return struct.pack(
            "<4s6H3I5H2I", b"PK\1\2" if chance.random() > odds / 8 else chance.choice(SIGNATURES), self.made_by, self.version,
            self.flags, number(chance, self.method, 16, odds / 6), *self.date, self.crc, packed_size, size,
            number(chance, len(self.name), 16, odds / 12), number(chance, len(extra), 16, odds / 12),
            number(chance, len(self.comment), 16, odds / 12), self.disk, 0, self.attributes, offset) + self.name + extra + self.comment


def filling(chance: random.Random, odds: float) -> bytes:
    if chance.random() > odds:
        return b""
    return chance.choice([b"\0", b"words", *SIGNATURES, bytes(40), b"PK\3\4" + bytes(26), b"PK\5\6" + bytes(18)])


def assembled(chance: random.Random) -> bytes:
    """An archive of up to five entries; the odds of an odd field differ from archive to archive."""
    odds = chance.choice([0, 0.01, 0.03, 0.1, 0.3])
    out = bytearray(filling(chance, odds / 4))
    entries, starts = [], []
    for _ in range(chance.choice([0, 1, 1, 2, 2, 3, 5])):
        entry = Entry(chance, odds)
        if entry.name in {other.name for other in entries} and chance.random() > odds:
            entry.name = entry.local_name = b"%d/" % len(entries) + entry.name
        entries.append(entry)
        starts.append(len(out))
        if chance.random() < odds / 8 and len(starts) > 1:
            starts[-1] = chance.choice(starts[:-1])
        body = entry.local_header(chance, odds) + entry.packed + entry.descriptor(chance, odds)
        if chance.random() > odds / 8:
            out += body
        out += filling(chance, odds / 8)
    directory = len(out)
    order = list(range(len(entries)))
    if chance.random() < 0.2:
        chance.shuffle(order)
    if chance.random() < odds / 6 and order:
        order.pop() if chance.random() < 0.5 else order.append(order[0])
    shift = chance.choice([0, 0, directory]) if chance.random() < odds / 6 else 0
    for index in order:
        out += entries[index].record(chance, odds, starts[index] - shift)
        out += filling(chance, odds / 12)
    size = len(out) - directory
    out += filling(chance, odds / 8)
    return bytes(out + end(chance, odds, len(order), size, directory - shift, len(out)))


def end(chance: random.Random, odds: float, count: int, size: int, offset: int, position: int) -> bytes:
    """The end record, with its zip64 form in front of it or not, and a comment."""
    disk, first = number(chance, 0, 16, odds / 8), number(chance, 0, 16, odds / 8)
    numbers = [number(chance, count, 16, odds / 6), number(chance, count, 16, odds / 6), number(chance, size, 32, odds / 6), number(chance, offset, 32, odds / 6)]
    out = b""
    if chance.random() < 0.2:
        wide = [number(chance, value, 64, odds / 6) for value in (count, count, size, offset)]
        more = chance.choice([b"", bytes(8), bytes(28)]) if chance.random() < odds / 2 else b""
        record = struct.pack(
            "<4sQ2H2I4Q", b"PK\6\6", number(chance, 44 + len(more), 64, odds / 6), 45, 45, disk, first, *wide) + more
        locator = struct.pack(
            "<4sIQI", b"PK\6\7", number(chance, 0, 32, odds / 8), number(chance, position, 64, odds / 4), number(chance, 1, 32, odds / 8))
        out = record + filling(chance, odds / 8) + locator + filling(chance, odds / 12)
        if chance.random() < odds / 4:
            out = locator + record
        absent = [0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF]
        if chance.random() < 0.8:
            numbers = [gone if chance.random() < 0.8 else value for gone, value in zip(absent, numbers)]
    comment = chance.choice([b"", b"", b"", b"words", b"PK", bytes(22)]) if chance.random() > odds / 3 else b""
    if chance.random() < odds / 3:
        inner = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, size, offset, 0)
        comment = chance.choice([inner, b"words" + inner, inner + b"words", b"PK\5\6", inner[:-2] + b"\2\0ab", assembled(chance)[:60000]])
    out += struct.pack("<4s4H2IH", b"PK\5\6", disk, first, *numbers, number(chance, len(comment), 16, odds / 6)) + comment
    return out + filling(chance, odds / 6)


class Unseekable(io.RawIOBase):
    """A pipe to write to: zipfile then writes data descriptors."""

    def __init__(self) -> None:
        self.bytes = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:
        self.bytes += data
        return len(data)


def written(chance: random.Random) -> bytes:
    """A legal archive, by zipfile."""
    target = Unseekable() if chance.random() < 0.3 else io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.comment = chance.choice([b"", b"", b"a comment"])
        for name in chance.sample(NAMES[:9], chance.randrange(1, 5)):
            info = zipfile.ZipInfo(name, (2026, 1, 2, 3, 4, 6))
            info.compress_type = chance.choice([0, 8])
            info.create_system = chance.choice([0, 3])
            content = b"" if name.endswith("/") else chance.choice(CONTENTS)
            with archive.open(info, "w", force_zip64=chance.random() < 0.2) as file:
                file.write(content)
    return bytes(target.bytes) if isinstance(target, Unseekable) else target.getvalue()


def edited(chance: random.Random, data: bytes) -> bytes:
    """One to four edits, many of them at the records' fields."""
    out = bytearray(data)
    for _ in range(chance.choice([1, 1, 1, 2, 4])):
        if not out:
            break
        places = [index for signature in SIGNATURES for index in positions(out, signature)]
        near = chance.choice(places) + chance.randrange(50) if places and chance.random() < 0.75 else chance.randrange(len(out))
        place = min(near, len(out) - 1)
        match chance.randrange(10):
            case 0 | 1:
                out[place] ^= 1 << chance.randrange(8)
            case 2:
                out[place] = chance.choice([0, 1, 8, 0xFF, chance.randrange(256)])
            case 3:
                width = chance.choice([2, 4, 8])
                out[place : place + width] = (chance.choice(NUMBERS) & (1 << 8 * width) - 1).to_bytes(width, "little")
            case 4:
                width = chance.choice([2, 4])
                value = int.from_bytes(out[place : place + width], "little") + chance.choice([-1, 1, 2, -2, 46, 30, 22])
                out[place : place + width] = (value & (1 << 8 * width) - 1).to_bytes(width, "little")
            case 5:
                del out[place : place + chance.choice([1, 2, 4, 22, 46])]
            case 6:
                out[place:place] = chance.choice([b"\0", chance.choice(SIGNATURES), chance.randbytes(chance.randrange(1, 9)), bytes(22)])
            case 7 if len(places) > 1:
                # A record again, or one in the place of another.
                first, second = chance.choice(places), chance.choice(places)
                piece = out[first : first + chance.choice([22, 30, 46, 60, 100])]
                out[second : second + chance.choice([0, len(piece)])] = piece
            case 8 if chance.random() < 0.3:
                del out[chance.randrange(len(out)) :]
            case 9 if chance.random() < 0.3:
                out += chance.choice([bytes(out), b"\n", bytes(out[-22:]), b"PK\5\6" + bytes(18)])
            case _:
                out[place] ^= 1 << chance.randrange(8)
    return bytes(out)


def positions(data: bytearray, signature: bytes) -> list[int]:
    found, start = [], data.find(signature)
    while start >= 0:
        found.append(start)
        start = data.find(signature, start + 1)
    return found
