#!/usr/bin/env python3.13
"""Writes Sources/PythonSyntax/CodecTables*.swift: the codecs of CPython 3.13, packed into string literals.

Run with CPython 3.13, which is the source of all data: each codec is asked for every byte and every pair of bytes. Numbers
are packed as make-unicode-tables.py explains.

names       a codec of the encodings module and its aliases, a line each
patches     what a table has and the one below it has not, by code: distance from the end of the run before, length, then
            each value as a signed distance from the one behind the value before; 0 where the table has nothing.
            A value above U+10FFFF is two characters, the first one in its upper 16 bits.
four bytes  the same for GB 18030's codes of four bytes, numbered in order, but one value a run
ranges      as make-unicode-tables.py explains
"""

import encodings
import encodings.aliases
import importlib.util
import pathlib
import stringprep
import sys
from encodings.idna import nameprep
from unicodedata import ucd_3_2_0

HERE = pathlib.Path(__file__).resolve().parent
SPEC = importlib.util.spec_from_file_location("unicode_tables", HERE / "make-unicode-tables.py")
packing = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(packing)

HEADER = "// Codecs as CPython 3.13 has them. Written by Tests/Oracles/make-codec-tables.py: change that, not this.\n\n"
# A name, a line each in CodecTables.names, that no codec has: not modules of codecs, or codecs of another platform.
NO_CODECS = {"__init__", "aliases", "mbcs", "oem"}
LATIN1 = {"charmap", "iso8859_1"}
DOUBLE_BYTE = """
    big5 big5hkscs cp932 cp949 cp950 euc_jis_2004 euc_jisx0213 euc_jp euc_kr gb18030 gb2312 gbk johab shift_jis
    shift_jis_2004 shift_jisx0213
""".split()


def value(data: bytes, codec: str) -> int:
    """What `data` stands for; 0 where it stands for nothing as a whole."""
    try:
        text = data.decode(codec)
    except UnicodeError:
        return 0
    if len(text) == 2:
        # A byte, then another character: no code of its own.
        return 0 if value(data[:1], codec) else ord(text[0]) << 16 | ord(text[1])
    return ord(text) if len(text) == 1 else 0


def single_bytes(codec: str) -> dict[int, int]:
    return {byte: value(bytes([byte]), codec) for byte in range(256)}


def pairs(codec: str, prefix: bytes = b"") -> dict[int, int]:
    """By lead << 8 | trail."""
    leads = [lead for lead in range(0x80, 0x100) if prefix or not value(bytes([lead]), codec)]
    table = {lead << 8 | trail: value(prefix + bytes([lead, trail]), codec) for lead in leads for trail in range(1, 256)}
    return {code: scalar for code, scalar in table.items() if scalar}


def in_shift_jis(plane1: dict[int, int], plane2: dict[int, int]) -> dict[int, int]:
    """The table of two planes of 94 rows and 94 cells, rearranged as Shift JIS does; the second plane's rows go behind."""
    table = {}
    rows2 = [1, 8, 3, 4, 5, 12, 13, 14, 15, *range(78, 95)]
    places = [(row, plane1, row) for row in range(1, 95)] + [(94 + at, plane2, row) for at, row in enumerate(rows2, 1)]
    for place, plane, row in places:
        for cell in range(1, 95):
            if scalar := plane.get((row + 0xA0) << 8 | cell + 0xA0):
                lead = (place - 1) // 2 + (0x81 if place <= 62 else 0xC1)
                trail = cell + 0x3F + (cell >= 64) if place % 2 else cell + 0x9E
                table[lead << 8 | trail] = scalar
    return table


def patch(table: dict[int, int], base: dict[int, int]) -> str:
    changes = {code: table.get(code, 0) for code in table.keys() | base.keys() if table.get(code, 0) != base.get(code, 0)}
    runs: list[list[int]] = []
    for code in sorted(changes):
        if runs and runs[-1][0] + runs[-1][1] == code:
            runs[-1][1] += 1
        else:
            runs.append([code, 1])
    text, end, expected = "", 0, 0
    for start, length in runs:
        text += packing.number(start - end) + packing.number(length)
        for code in range(start, start + length):
            text += packing.signed(changes[code] - expected)
            expected = changes[code] + 1
        end = start + length
    return text


def four_byte_ranges() -> str:
    """The codes before 0x90308130, from where on they follow the supplementary planes."""
    runs: list[list[int]] = []
    for place in range(4 * 12600):
        rest, fourth = divmod(place, 10)
        rest, third = divmod(rest, 126)
        first, second = divmod(rest, 10)
        scalar = value(bytes([first + 0x81, second + 0x30, third + 0x81, fourth + 0x30]), "gb18030")
        if not scalar:
            continue
        if runs and runs[-1][0] + runs[-1][1] == place and runs[-1][2] + runs[-1][1] == scalar:
            runs[-1][1] += 1
        else:
            runs.append([place, 1, scalar])
    text, end, expected = "", 0, 0
    for start, length, scalar in runs:
        text += packing.number(start - end) + packing.number(length) + packing.signed(scalar - expected)
        end, expected = start + length, scalar + length
    return text


def seven_bits(codec: str, escape: bytes) -> dict[int, int]:
    """The table that an escape sequence leads to, as in EUC."""
    table = {}
    for lead in range(0x21, 0x7F):
        for trail in range(0x21, 0x7F):
            if scalar := value(escape + bytes([lead, trail]), codec):
                table[lead << 8 | trail | 0x8080] = scalar
    return table


def double_byte_tables() -> list[tuple[str, str, str]]:
    """Name, what it is, patch."""
    tables: dict[str, dict[int, int]] = {}
    listed = []

    def add(name: str, what: str, table: dict[int, int], base: str | dict[int, int]) -> None:
        tables[name] = table
        listed.append((name, what, patch(table, base if isinstance(base, dict) else tables[base])))

    def behind(codec: str, kana: bool = False) -> dict[int, int]:
        return {code: scalar for code, scalar in pairs(codec).items() if (code >> 8 == 0x8E) == kana}

    kana = behind("euc_jp", kana=True)
    assert kana == behind("euc_jis_2004", kana=True) == behind("euc_jisx0213", kana=True)
    assert kana == {0x8E00 | trail: 0xFF61 - 0xA1 + trail for trail in range(0xA1, 0xE0)}
    add("jisx0208", "JIS X 0208, as in EUC.", behind("euc_jp"), {})
    add("jisx0212", "JIS X 0212, as in EUC.", pairs("euc_jp", b"\x8f"), {})
    add("jisx0213Plane1", "JIS X 0213:2004, over `jisx0208`.", behind("euc_jis_2004"), "jisx0208")
    add("jisx0213Plane2", "JIS X 0213:2004.", seven_bits("iso2022_jp_2004", b"\x1b$(P"), {})
    add("jisx0213Plane1Of2000", "JIS X 0213:2000, over that of 2004.", behind("euc_jisx0213"), "jisx0213Plane1")
    plane2 = tables["jisx0213Plane2"] | {0xFDBB: 0x9B1D}
    add("jisx0213Plane2Of2000", "JIS X 0213:2000, over that of 2004.", plane2, "jisx0213Plane2")
    assert pairs("shift_jis") == in_shift_jis(tables["jisx0208"], {})
    add("cp932", "Over Shift JIS.", pairs("cp932"), pairs("shift_jis"))
    for codec, year in [("shift_jis_2004", ""), ("shift_jisx0213", "Of2000")]:
        planes = in_shift_jis(tables[f"jisx0213Plane1{year}"], tables[f"jisx0213Plane2{year}"])
        # Where EUC has fullwidth forms; the single bytes are a yen sign and an overline here.
        assert pairs(codec) == planes | {0x815F: 0x5C, 0x81B0: 0x7E}
        assert pairs(f"euc_jis{'x0213' if year else '_2004'}", b"\x8f") == tables["jisx0212"] | tables[f"jisx0213Plane2{year}"]
    add("gb2312", "GB 2312, as in EUC.", pairs("gb2312"), {})
    add("gbk", "Over `gb2312`.", pairs("gbk"), "gb2312")
    add("gb18030", "The codes of two bytes, over `gbk`.", pairs("gb18030"), "gbk")
    ksx1001 = {code: scalar for code, scalar in pairs("cp949").items() if code >> 8 >= 0xA1 and code & 0xFF >= 0xA1}
    assert {**pairs("euc_kr"), 0xA4D4: ksx1001[0xA4D4]} == ksx1001
    add("ksx1001", "KS X 1001, as in EUC.", ksx1001, {})
    add("cp949", "Over `ksx1001`.", pairs("cp949"), "ksx1001")
    add("johab", "Johab.", pairs("johab"), {})
    add("big5", "Big5.", pairs("big5"), {})
    add("cp950", "Over `big5`.", pairs("cp950"), "big5")
    add("big5HKSCS", "Over `big5`.", pairs("big5hkscs"), "big5")
    check_seven_bits(tables)
    return listed


def check_seven_bits(tables: dict[str, dict[int, int]]) -> None:
    """The codecs with escape sequences have the tables of the others, but for one tilde."""
    designations = [
        ("iso2022_jp", b"\x1b$B", "jisx0208"), ("iso2022_jp", b"\x1b$@", "jisx0208"),
        ("iso2022_jp_1", b"\x1b$(D", "jisx0212"), ("iso2022_jp_2", b"\x1b$(D", "jisx0212"),
        ("iso2022_jp_2", b"\x1b$A", "gb2312"), ("iso2022_jp_2", b"\x1b$(C", "ksx1001"),
        ("iso2022_jp_ext", b"\x1b$(D", "jisx0212"), ("iso2022_jp_3", b"\x1b$B", "jisx0208"),
        ("iso2022_jp_3", b"\x1b$(O", "jisx0213Plane1Of2000"), ("iso2022_jp_3", b"\x1b$(P", "jisx0213Plane2"),
        ("iso2022_jp_2004", b"\x1b$B", "jisx0208"), ("iso2022_jp_2004", b"\x1b$(Q", "jisx0213Plane1"),
        ("iso2022_kr", b"\x1b$)C\x0e", "ksx1001"), ("hz", b"~{", "gb2312"),
    ]  # fmt: skip
    for codec, escape, name in designations:
        table = dict(tables[name])
        if "Plane1" in name:
            table[0xA2B2] = 0x7E
        assert seven_bits(codec, escape) == table, (codec, escape)


def names() -> str:
    folder = pathlib.Path(encodings.__file__).parent
    codecs = sorted({path.stem for path in folder.glob("*.py")} - NO_CODECS)
    lines = []
    for codec in codecs:
        aliases = sorted(alias for alias, name in encodings.aliases.aliases.items() if name == codec)
        lines.append(" ".join([codec, *aliases]))
    return "\n".join(lines)


def charmaps() -> list[tuple[str, str]]:
    """All codecs of single bytes but ASCII, latin-1 and those without a number sign at its place: no file can declare them.
    Also the single bytes of other codecs, where there are any above ASCII."""
    folder = pathlib.Path(encodings.__file__).parent
    latin1 = {byte: byte for byte in range(256)}
    found, unfit = [], []
    for path in sorted(folder.glob("*.py")):
        if path.stem in DOUBLE_BYTE or "charmap_decode" in path.read_text() and path.stem not in LATIN1:
            table = single_bytes(path.stem)
            if table[ord("#")] != ord("#"):
                unfit.append(path.stem)
            elif path.stem not in DOUBLE_BYTE or any(table[byte] != byte * (byte < 0x80) for byte in table):
                found.append((path.stem, patch(table, latin1)))
    assert unfit == "cp037 cp1026 cp1140 cp273 cp424 cp500 cp875".split()
    return found


def is_stable(character: str) -> bool:
    """Whether a name of the domain system can have it."""
    try:
        return character > "\x7f" and nameprep(character) == character
    except UnicodeError:
        return False


def main() -> None:
    if sys.version_info[:2] != (3, 13):
        sys.exit("make-codec-tables.py: run me with CPython 3.13: other versions know other codecs")
    rows = "".join(f"    {line}\n" for line in names().split("\n"))
    body = f'  /// A codec and its aliases, a line each.\n  static let names = """\n{rows}    """\n\n'
    # A patch can be empty, but a word can't.
    words = " ".join(f"{codec}={text}" for codec, text in charmaps())
    body += packing.literal("singleBytes", "Codecs and their single bytes, over latin-1.", words)
    body += "\n" + packing.literal("fourByteRanges", "GB 18030's codes of four bytes.", four_byte_ranges())
    for name, what, contains in [
        ("domainScalars", "Ranges: what names in the domain system can have above ASCII.", is_stable),
        ("overlaid", "Ranges: what U+0338 makes one character with.", lambda c: len(ucd_3_2_0.normalize("NFC", c + "\u0338")) == 1),
        ("rightToLeft", "Ranges: what makes a name one that is read from right to left (RFC 3454, D.1).", stringprep.in_table_d1),
        ("leftToRight", "Ranges: what such a name can't have (RFC 3454, D.2).", stringprep.in_table_d2),
    ]:
        body += "\n" + packing.literal(name, what, packing.ranges(contains))
    text = f"{HEADER}/// Names and characters of the codecs, packed.\nenum CodecTables {{\n{body}}}\n"
    (packing.SOURCES / "CodecTables.swift").write_text(text)

    tables = double_byte_tables()
    files: list[list[tuple[str, str, str]]] = [[]]
    for table in tables:
        if sum(len(text) for *_, text in files[-1]) + len(table[2]) > packing.WIDTH * packing.ROWS_A_FILE and files[-1]:
            files.append([])
        files[-1].append(table)
    for number, group in enumerate(files, 1):
        body = "\n".join(packing.literal(*table) for table in group)
        path = packing.SOURCES / f"CodecTables{number}.swift"
        path.write_text(f"{HEADER}extension CodecTables {{\n{body}}}\n")


if __name__ == "__main__":
    main()
