#!/usr/bin/env python3.13
"""Writes Sources/PythonSyntax/UnicodeTables*.swift: what CPython 3.13 knows of Unicode (15.1), packed into string literals.

Run with CPython 3.13, which is the source of all data except the alias names (name-aliases.txt: `unicodedata` knows
them, but can't list them). The forms:

numbers     base-64 digits of five bits, least significant first, 32 added while more follow; a signed number n
            is 2n, or -2n - 1 where it is negative
ranges      the code points at which membership changes, each as the distance from the one before
names       a minimal graph of all names, as CharacterName.swift explains
named       what the names stand for, in their order: each as a signed distance from the one behind the one before
"""

import pathlib
import string
import sys
import unicodedata

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "PythonSyntax"
ALIASES = pathlib.Path(__file__).with_name("name-aliases.txt")
DIGITS = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"
WIDTH = 112
ROWS_A_FILE = 440
HEADER = "// Unicode 15.1 as CPython 3.13 has it. Written by Tests/Oracles/make-unicode-tables.py: change that, not this.\n\n"


def number(value: int) -> str:
    digits = ""
    while value >= 32:
        digits += DIGITS[32 + value % 32]
        value //= 32
    return digits + DIGITS[value]


def signed(value: int) -> str:
    return number(2 * value if value >= 0 else -2 * value - 1)


def ranges(contains) -> str:
    text, last, inside = "", 0, False
    for code in range(0x110000):
        if contains(chr(code)) != inside:
            text += number(code - last)
            last, inside = code, not inside
    return text


def combining_classes(members: list[str]) -> str:
    """Runs of equal classes: distance from the end of the run before, length, class."""
    runs: list[list[int]] = []
    for character in members:
        code, value = ord(character), unicodedata.combining(character)
        if value == 0:
            continue
        if runs and runs[-1][0] + runs[-1][1] == code and runs[-1][2] == value:
            runs[-1][1] += 1
        else:
            runs.append([code, 1, value])
    text, last = "", 0
    for code, length, value in runs:
        text += number(code - last) + number(length) + number(value)
        last = code + length
    return text


def decompositions(members: list[str]) -> str:
    """Full compatibility decompositions: distance of the character, length, then each scalar as a signed
    distance: the first from the first one of the entry before, the others from their left neighbour."""
    text, last, last_first = "", 0, 0
    allowed = set(members)
    for character in members:
        if "\uac00" <= character <= "\ud7a3":
            continue
        parts = unicodedata.normalize("NFKD", character)
        if parts == character:
            continue
        assert allowed.issuperset(parts), character
        text += number(ord(character) - last) + number(len(parts)) + signed(ord(parts[0]) - last_first)
        text += "".join(signed(ord(b) - ord(a)) for a, b in zip(parts, parts[1:]))
        last, last_first = ord(character), ord(parts[0])
    return text


def compositions(members: list[str]) -> str:
    """Primary composites: distance of the composite, then the first and the second part, each as a signed
    distance from that of the entry before."""
    text, last, allowed = "", (0, 0, 0), set(members)
    for code in range(0x110000):
        character = chr(code)
        fields = unicodedata.decomposition(character).split()
        if len(fields) != 2 or fields[0].startswith("<") or unicodedata.normalize("NFC", character) != character:
            continue
        first, second = (int(field, 16) for field in fields)
        if not allowed.issuperset({chr(first), chr(second)}):
            continue
        text += number(code - last[0]) + signed(first - last[1]) + signed(second - last[2])
        last = (code, first, second)
    return text


def all_names() -> list[str]:
    names = set()
    for line in ALIASES.read_text().splitlines():
        if not line.startswith("#"):
            code, name = line.split(" ", 1)
            assert unicodedata.lookup(name) == chr(int(code, 16)), name
            names.add(name)
    for code in range(0x110000):
        name = unicodedata.name(chr(code), "")
        if name and not name.startswith(("HANGUL SYLLABLE ", "CJK UNIFIED IDEOGRAPH-")):
            names.add(name)
    return sorted(name.replace(" ", "_") for name in names)


def name_graph(names: list[str]) -> str:
    known: dict[tuple, int] = {}
    nodes: list[tuple] = []

    def build(low: int, high: int, depth: int) -> int:
        final = low < high and len(names[low]) == depth
        low += final
        edges = []
        while low < high:
            letter, end = names[low][depth], low
            while end < high and names[end][depth] == letter:
                end += 1
            edges.append((letter, build(low, end, depth + 1)))
            low = end
        node = (final, tuple(edges))
        if node not in known:
            known[node] = len(nodes)
            nodes.append(node)
        return known[node]

    # A node may be followed by one of its children, which saves the jump. Nodes with little choice choose first.
    root = build(0, len(names), 0)
    follower: dict[int, int] = {}
    claimed: set[int] = set()
    for node in sorted(range(len(nodes)), key=lambda node: len(nodes[node][1])):
        child = next((child for _, child in nodes[node][1] if child not in claimed), None)
        if child is not None:
            follower[node] = child
            claimed.add(child)
    order: list[tuple[int, int | None]] = []
    for head in sorted(set(range(len(nodes))) - claimed, key=lambda node: node != root):
        node: int | None = head
        while node is not None:
            order.append((node, follower.get(node)))
            node = follower.get(node)

    def length(node: int, follower: int | None) -> int:
        final, edges = nodes[node]
        jumps = len(edges) - (follower is not None)
        return final + (jumps > 0) + (jumps > 26) + 4 * jumps + 1

    place, at = {}, 0
    for node, follower in order:
        place[node] = at
        at += length(node, follower)
    assert at < 64**3
    text = []
    for node, follower in order:
        final, edges = nodes[node]
        jumps = [(letter, child) for letter, child in edges if child != follower]
        own = [letter for letter, child in edges if child == follower]
        jumps += [(letter, follower) for letter in own[1:]]
        if final:
            text.append(".")
        for start in range(0, len(jumps), 26):
            group = jumps[start : start + 26]
            text.append(chr(ord("a") + len(group) - 1))
            for letter, child in group:
                target = place[child]
                text.append(letter + DIGITS[target >> 12] + DIGITS[target >> 6 & 63] + DIGITS[target & 63])
        text.append(own[0] if follower is not None else ";")
    joined = "".join(text)
    assert len(joined) == at
    return joined


def named_characters(names: list[str]) -> str:
    text, expected = "", 0
    for name in names:
        code = ord(unicodedata.lookup(name.replace("_", " ")))
        text += signed(code - expected)
        expected = code + 1
    return text


def literal(name: str, what: str, text: str, depth: str = "  ") -> str:
    rows = [text[at : at + WIDTH] for at in range(0, len(text), WIDTH)]
    body = "".join(f"{depth}  {row}\\\n" for row in rows)[:-2] + "\n"
    return f'{depth}/// {what}\n{depth}static let {name} = """\n{body}{depth}  """\n'


def main() -> None:
    if sys.version_info[:2] != (3, 13):
        sys.exit("make-unicode-tables.py: run me with CPython 3.13: other versions know another Unicode")
    sys.setrecursionlimit(10_000)
    members = [chr(code) for code in range(0x110000) if ("a" + chr(code)).isidentifier()]
    tables = [
        ("nameStart", "Ranges: what may begin a name.", ranges(str.isidentifier)),
        ("nameContinue", "Ranges: what may stand in a name.", ranges(lambda c: ("a" + c).isidentifier())),
        ("printable", "Ranges: what Python prints as it is.", ranges(str.isprintable)),
        ("combiningClasses", "Runs of distance, length and class.", combining_classes(members)),
        ("compositions", "Distance of the composite, its first part, its second part.", compositions(members)),
        ("decompositions", "Distance of the character, length, scalars.", decompositions(members)),
    ]
    body = "\n".join(literal(*table) for table in tables)
    text = f"{HEADER}/// Properties of characters that can stand in names, packed.\nenum UnicodeTables {{\n{body}}}\n"
    (SOURCES / "UnicodeTables.swift").write_text(text)

    named = named_characters(all_names())
    body = literal("named", "The characters that the names stand for, in the order of the names.", named)
    (SOURCES / "UnicodeTablesNamed.swift").write_text(f"{HEADER}extension UnicodeTables {{\n{body}}}\n")

    graph = name_graph(all_names())
    step = WIDTH * ROWS_A_FILE
    for index in range(0, len(graph), step):
        part = index // step + 1
        body = literal(f"names{part}", f"The graph of character names, part {part}.", graph[index : index + step])
        (SOURCES / f"UnicodeTablesNames{part}.swift").write_text(f"{HEADER}extension UnicodeTables {{\n{body}}}\n")


if __name__ == "__main__":
    main()
