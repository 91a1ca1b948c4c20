#!/usr/bin/env python3.13
"""What CPython 3.13 says about names, characters and encodings, for the tests of PythonSyntax.

Run as `unicode-facts.py properties|nfkc|names|encodings`; the answer is lines of text (UTF-8) on standard output.
"""

import ast
import codecs
import encodings
import encodings.aliases
import pathlib
import random
import sys
import unicodedata
import warnings

ALIASES = pathlib.Path(__file__).with_name("name-aliases.txt")


def code_points():
    return (chr(code) for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF)


def properties():
    """Whether a character starts a name, continues one, is printable: a line where that is not as for the one before."""
    last = ""
    for c in code_points():
        facts = f"{c.isidentifier():d} {('a' + c).isidentifier():d} {c.isprintable():d}"
        if facts != last:
            yield f"{ord(c):x} {facts}"
        last = facts


def nfkc():
    """A name, a tab, what the compiler makes of it: every character in a name, and random names rich in marks."""
    members = [c for c in code_points() if c > "\x7f" and ("a" + c).isidentifier()]
    marks = [c for c in members if unicodedata.combining(c)]
    parts = [c for c in members if unicodedata.decomposition(c)]
    jamo = [chr(code) for code in range(0x1100, 0x1200)] + ["\uac00", "\ud788"]
    chance = random.Random(1)
    names = ["a" + c for c in members]
    for pool in (marks, parts + marks, jamo + marks[:20], list("aeiouAEIOUsSkK") + marks[:120], members):
        names += ["a" + "".join(chance.choices(pool, k=chance.randint(2, 6))) for _ in range(8000)]
    for name in names:
        yield f"{name}\t{ast.parse(name).body[0].value.id}"


def named(name: str) -> str:
    """The character in hexadecimal; `-` where there is none."""
    try:
        return f"{ord(codecs.decode(b'\\N{' + name.encode() + b'}', 'unicode_escape')):x}"
    except UnicodeDecodeError:
        return "-"


def names():
    """What `\\N{name}` stands for, and the name. All names, and names that are nearly right."""
    chance = random.Random(2)
    known = [line.split(" ", 1)[1] for line in ALIASES.read_text().splitlines() if not line.startswith("#")]
    known += [name for c in code_points() if (name := unicodedata.name(c, ""))]
    for name in known:
        yield f"{named(name)} {name}"
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789-_.;abcz"
    for name in chance.sample(known, 40_000) + ["SPACE", "LF", "BELL", "HANGUL SYLLABLE A", "HANGUL SYLLABLE GAG"] * 50:
        at = chance.randrange(len(name))
        near = chance.choice([
            name[:at], name[at:], name[:at] + name[at + 1 :], name + chance.choice(letters), name.lower(), name.title(),
            name[:at] + chance.choice(letters) + name[at:], name[:at] + chance.choice(letters) + name[at + 1 :],
            name.replace(" ", "  ", 1), name.replace(" ", "-", 1), name.replace("-", " ", 1), " " + name,
        ])
        if near and "}" not in near:
            yield f"{named(near)} {near}"
    for start in ("CJK UNIFIED IDEOGRAPH-", "cjk unified ideograph-", "TANGUT IDEOGRAPH-", "CJK COMPATIBILITY IDEOGRAPH-"):
        for code in range(0x3000, 0x33000, 0x3F):
            yield f"{named(f'{start}{code:04X}')} {start}{code:04X}"
            yield f"{named(f'{start}0{code:04X}')} {start}0{code:04X}"
    for name in ("KEYCAP DIGIT ONE", "LATIN SMALL LETTER I WITH MACRON AND GRAVE"):
        yield f"{named(name)} {name}"


def encodings_known():
    """A file in hexadecimal and what the string in it is: `text` and hexadecimal UTF-8, `unknown`, `mark` or `error`."""
    folder = pathlib.Path(encodings.__file__).parent
    spellings = set(encodings.aliases.aliases) | {path.stem for path in folder.glob("*.py")}
    spellings |= {"utf-8-sig", "utf-8-mac", "latin-1-unix", "latin-1x", "iso-latin-1-dos", "iso-8859-1-y", "utf-8.sig", "no-such"}
    spellings |= {"iso-latin-1", "latin.1", "iso.8859.1", "utf.8", "-utf-8-sig-", "Latin-1", "ISO-8859-1", "Windows-1252", "cp1252."}
    more = set()
    for name in spellings:
        more |= {name.replace("_", "-"), name.upper(), "_" + name, name.replace("_", "."), name + "-", name.replace("_", "__")}
    for name in sorted(spellings | more):
        for mark in (b"", b"\xef\xbb\xbf"):
            for payload in (b"abc", b"\xe4", b"\x80\x9f\xa0\xff", b"a\x81", "äß€𝔘".encode()):
                source = mark + b"# -*- coding: " + name.encode() + b" -*-\nx = '" + payload + b"'\n"
                try:
                    answer = "text " + ast.parse(source).body[0].value.value.encode().hex()
                except SyntaxError as error:
                    words = str(error)
                    unknown, marked = words.startswith("unknown encoding"), "with BOM" in words
                    answer = "unknown" if unknown else "mark" if marked else "error"
                except Exception:
                    answer = "error"
                yield f"{source.hex()} {answer}"


def main() -> None:
    if sys.version_info[:2] != (3, 13):
        sys.exit("unicode-facts.py: run me with CPython 3.13")
    warnings.simplefilter("ignore")
    questions = {"properties": properties, "nfkc": nfkc, "names": names, "encodings": encodings_known}
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.writelines(line + "\n" for line in questions[sys.argv[1]]())


if __name__ == "__main__":
    main()
