#!/usr/bin/env python3.13
"""Compares how sources in all encodings are decoded, and whether they are accepted, with CPython 3.13.

    codecs-compare.py SYNTAX_DUMP [--seed N] [--codec NAME] [--all] [--write FOLDER]

Every name that the `encodings` module knows, in several spellings, declares an encoding; of each codec that decodes source:
every byte, every pair of bytes that it decodes and an eighth of the others, codes of three and four bytes, escapes and shifts,
random bytes, and source in its characters. Each case is a file; what `ast.parse` says to it decides, and what the codec
makes of it. The status is 1 where there are differences. `--all` tries
all pairs, and all codes of GB 18030.
`--write` puts the sources of some size into a folder, for compare.py and trees.py.
"""

import argparse
import ast
import encodings
import encodings.aliases
import itertools
import pathlib
import random
import subprocess
import sys
import unicodedata
import warnings
from concurrent.futures import ProcessPoolExecutor
from typing import Iterator

import reference

BATCH = 20_000
MULTIBYTE = {
    "big5", "big5hkscs", "cp932", "cp949", "cp950", "euc_jis_2004", "euc_jisx0213", "euc_jp", "euc_kr", "gb18030", "gb2312", "gbk",
    "johab", "shift_jis", "shift_jis_2004", "shift_jisx0213",
}  # fmt: skip
# Code with carriage returns that escape sequences make.
RETURNS = [
    b"\\r", b"\\r", b"\\r", b"\\r\\n", b"\\x0d", b"\n", b"\n ", b"\n  ", b"\\\n", b"\\\\\\n", b"\\\\\\r", b"\\\\\\r\\n", b"\\0", b"\f", b"\t", b" ", b"x",
    b"(", b")", b"[", b"]", b"{", b"}", b"+", b"-", b"*", b"=", b"==", b"!=", b"<>", b".", b"...", b",", b":", b":=", b";", b"->", b"@", b"~", b"!r",
    b"1", b"0x1F", b"0o17", b"00", b"1_0", b"1.5", b".5", b"1e5", b"5j", b"#", b"# c", b"'a'", b"f'{", b"}'", b"f'", b"'", b"'''", b"\\\\",
    b"if x:", b"else:", b"pass", b"def f():", b"lambda:", b"not", b"in",
]  # fmt: skip
STATEMENTS = [
    b"if x:\n  y\nz\n", b"f(x, 1)\n", b"x = [1, 2]\n", b"x = f'{a}{b:>{c}}'\n", b"def f(a):\n    return (a)\n", b"x\n", b"-1\n", b"a + b\n",
    b"'s' 't'\n", b"# c\nx = 1\n", b"class A:\n  @d\n  def f(): pass\n", b"x = {1: 2}\n", b"a; b\n", b"x = '''a\nb'''\n",
]  # fmt: skip
# Escape sequences, shifts and what stands between them.
PIECES = {
    "hz": [b"~{", b"~}", b"~~", b"~\n", b"~", b"0!", b"VP", b"\n", b"a", b"!!", b"\x80", b"~}\n"],
    "utf_7": [b"+", b"-", b"+-", b"+AOQ-", b"+2DXcHg-", b"+2DU-", b"+3B4-", b"+AA0-", b"+AAo-", b"+AAA-", b"A", b"/", b"AAA", b"\n",
              b"\xe4", b"+AG", b"+AGU", b"\\", b"~", b"=", b"+ACcAJw-", b"+//8-", b"+2DUA"],
    "unicode_escape": [b"\\", b"\\n", b"\\r", b"\\r\\n", b"\\0", b"\\x4", b"\\x41", b"\\u00e4", b"\\ud834", b"\\U0001D518", b"\\U00110000",
                       b"\\N{", b"\\N{DIGIT ONE}", b"\\N{latin small letter e}", b"}", b"\\N{HANGUL SYLLABLE GAG}", b"\\777", b"\\18",
                       b"\\8", b"\\\n", b"\n", b"\xe4", b"\\'", b"'", b"\\d", b"\\\\", b"\\u12", b"\\N{CJK UNIFIED IDEOGRAPH-4E00}", b"# "],
    "raw_unicode_escape": [b"\\", b"\\\\", b"\\u00e4", b"\\u000d", b"\\u000A", b"\\u0000", b"\\U0001D518", b"\\U00110000", b"\\ud834",
                           b"u", b"\\x41", b"\n", b"'", b"\\N{DIGIT ONE}", b"\xe4", b"\\u12", b"# "],
    "idna": [b"xn--", b".", b"a", b"xn--4ca", b"XN--4CA", b"xn--strae-oqa", b"-", b"\n", b"A", b"z", b"0", b"xn--a-ecp", b"xn--4dbcagdahymbxekheh6e0a7fei0b",
             b"xn--maana-pta", b"xn--ls8h", b"Xn--Maana-pta", b".xn--p1ai.", b".xn--n--4ga.", b"\xe4", b"9"],
    "iso2022": [b"\x1b", b"\x1b(B", b"\x1b(J", b"\x1b(I", b"\x1b$B", b"\x1b$@", b"\x1b$(B", b"\x1b$(D", b"\x1b$(O", b"\x1b$(P", b"\x1b$(Q", b"\x1b$A",
                b"\x1b$(C", b"\x1b$)C", b"\x1b.A", b"\x1b.F", b"\x1b.B", b"\x1b.J", b"\x1bN", b"\x1bNa", b"\x1bN\xe5", b"\x1b&@\x1b$B", b"\x1b&@", b"\x1b[31mA",
                b"\x1bzz\nZ", b"\x1b(zzzzzzzzzzzzzzB", b"\x1b(zzzzzzzzzzzB", b"\x0e", b"\x0f", b"\n", b"a", b"0!", b"$\"", b"$w", b"!@", b"\"2", b"~", b"\\",
                b"\x80", b"\t", b"x1", b"\x7f"],
}  # fmt: skip


def codec_names() -> list[str]:
    return sorted(path.stem for path in pathlib.Path(encodings.__file__).parent.glob("*.py"))


def declaration(name: str) -> bytes:
    return b"# coding: " + name.encode() + b"\n"


def spellings() -> Iterator[str]:
    for name in sorted({*codec_names(), *encodings.aliases.aliases, *encodings.aliases.aliases.values()}):
        dashes = name.replace("_", "-")
        yield from {name, dashes, name.upper(), dashes.title(), "_" + name, name + "-", name.replace("_", "."), name.replace("_", "--")}
        yield from {name.replace("_", ""), name + "-unix", name + "-sig", name + "x", dashes.replace("-", "_", 1), "." + name}


def named() -> Iterator[bytes]:
    for name in spellings():
        for text in (b"x = 1\n", b"x = '\xe4'\n", "ä = 'ß€'\n".encode(), b"\n"):
            yield declaration(name) + text
            yield b"\xef\xbb\xbf" + declaration(name) + text
            yield b" \t\x0c\r" + declaration(name)[:-1] + b" -*-\r\n" + text
            yield b"x = 1 " + declaration(name) + text


def quoted(name: str, payload: bytes) -> bytes:
    return declaration(name) + b"x = '" + payload + b"'\n"


def texts() -> list[str]:
    """Characters of many scripts, that codecs can have."""
    return ["été", "straße", "Žluťoučký", "привет", "καλημέρα", "שלום", "مرحبا", "สวัสดี", "日本語", "ひらがな", "カタカナ", "한국어", "中文", "繁體字", "ｶﾅ", "œuvre",
             "ğüşiöç", "þæð", "čšž", "ґїє", "ქართული", "հայերեն", "€", "™", "𝔘𠀋", "か゚", "ℵ", "vyˇ"]  # fmt: skip


def encoded(text: str, name: str) -> bytes:
    # Some code pages of the Macintosh have ASCII twice, and encode it as the one that is read from right to left.
    if name.startswith("mac"):
        return b"".join(c.encode() if c.isascii() else c.encode(name) for c in text)
    return text.encode(name)


def realistic(name: str) -> Iterator[bytes]:
    usable = []
    for word in texts():
        try:
            if word.encode(name).decode(name) == word:
                usable.append(word)
        except (UnicodeError, LookupError):
            pass
    for word in usable:
        identifier = word if word.isidentifier() else "x"
        lines = [
            f"# coding: {name}", f"# {word}", "import os", f"def {identifier}(a):", f"    '''{word}", f"    {word}'''", f"    return eval('{word}') # {word}",
            f"class C{identifier}:", f"    {identifier} = [{identifier}('{word}'), os.system(f'{word}{{a}}{word}')]", f"os.{identifier}; exec('{word}' + \"{word}\")",
        ]  # fmt: skip
        for end in ("\n", "\r\n", "\r"):
            try:
                yield encoded(end.join(lines), name)
            except (UnicodeError, LookupError):
                pass


def fuzzed(name: str, chance: random.Random, pieces: list[bytes], count: int) -> Iterator[bytes]:
    for _ in range(count):
        payload = b"".join(chance.choices(pieces, k=chance.randint(1, 12)))
        match chance.randrange(4):
            case 0:
                yield declaration(name) + b"# " + payload
            case 1:
                yield declaration(name) + payload + b"\n"
            case 2:
                yield declaration(name) + b"x = '''" + payload + b"'''"
            case _:
                yield quoted(name, payload)


def returning(name: str, chance: random.Random) -> Iterator[bytes]:
    for _ in range(20_000):
        text = b"".join(chance.choices(RETURNS, k=chance.randint(1, 9)))
        yield declaration(name) + text + chance.choice([b"", b"\n"])
        text = b"".join(chance.choices(STATEMENTS, k=chance.randint(1, 2)))
        for _ in range(chance.randint(1, 3)):
            place = chance.randint(0, len(text))
            text = text[:place] + chance.choice(RETURNS[:18] if chance.random() < 0.7 else RETURNS) + text[place:]
        yield declaration(name) + text


def labels(chance: random.Random) -> Iterator[bytes]:
    """Labels of domain names in Punycode, of one character each and of some that normalise."""
    scalars = [chr(code) for code in range(0x80, 0x30000) if not 0xD800 <= code < 0xE000]
    marks = [scalar for scalar in scalars if unicodedata.combining(scalar)]
    changing = [scalar for scalar in scalars if unicodedata.normalize("NFKD", scalar) != scalar]
    letters = [chr(code) for code in range(0x21, 0x7F) if chr(code) not in ".'\\"]
    mixed = ["".join(chance.choice(chance.choice([scalars, marks, changing, letters])) for _ in range(chance.randint(1, 5))) for _ in range(40_000)]
    for label in [*scalars[:0x800], *chance.sample(scalars, 10_000), *marks, *(letter + mark for letter in letters for mark in marks[:120]), *mixed]:
        if len(encoded := b"xn--" + label.encode("punycode")) < 80:
            yield quoted("idna", encoded)


def cases(name: str, seed: int, everything: bool) -> Iterator[bytes]:
    chance = random.Random(f"{seed} {name}")

    def some(row: list[bytes], good: list[bytes]) -> list[bytes]:
        """Of what can't be decoded, each a case of its own."""
        bad = [code for code in row if code not in good]
        return bad if everything else chance.sample(bad, -(-len(bad) // 8))

    singles = [bytes([byte]) for byte in range(256)]
    for byte in singles:
        yield quoted(name, byte)
        yield declaration(name) + b"# " + byte + b"\n'" + byte * 4 + b"'"
        yield declaration(name) + b"x = 1" + byte
    yield from realistic(name)
    yield from fuzzed(name, chance, singles, 1_000)
    pieces = PIECES.get(name.split("_")[0] if name.startswith("iso2022") else name)
    if pieces:
        yield from fuzzed(name, chance, pieces, 20_000)
        yield from fuzzed(name, chance, pieces + singles[0x20:0x7F], 10_000)
    if name == "idna":
        yield from labels(chance)
    if name == "unicode_escape":
        yield from returning(name, chance)
    shifts = {"hz": [b"~{"], "iso2022": [piece for piece in PIECES["iso2022"] if piece[:1] == b"\x1b" and len(piece) in (3, 4)]}
    for shift in shifts.get(name.split("_")[0], []):
        for lead in range(0x21, 0x7F):
            # A row at once where all of it can be decoded, then each.
            back = b"~}" if name == "hz" else b"\x1b(B"
            start = shift + (b"\x0e" if shift == b"\x1b$)C" else b"")
            row = [bytes([lead, trail]) for trail in range(0x20, 0x80)]
            good = [pair for pair in row if decodes(start + pair, name)]
            yield quoted(name, start + b"".join(good) + back)
            yield from (quoted(name, start + pair + back) for pair in some(row, good))
    if name in MULTIBYTE:
        for lead in range(0x80, 0x100):
            row = [bytes([lead, trail]) for trail in range(1, 256)]
            good = [pair for pair in row if decodes(pair, name)]
            yield quoted(name, b" ".join(good))
            yield from (quoted(name, pair) for pair in some(row, good))
        high = singles[0x81:0xFF]
        yield from fuzzed(name, chance, high, 5_000)
        yield from fuzzed(name, chance, [b"\x8e", b"\x8f", b"\xa4\xd4", b"\xa4", b"\xa1", b"\xbf", b"\xd3\xa4"] + high, 5_000)
    if name.startswith("euc_j"):
        for lead in range(0xA0, 0x100):
            row = [bytes([0x8F, lead, trail]) for trail in range(0xA0, 0x100)]
            good = [code for code in row if decodes(code, name)]
            yield quoted(name, b" ".join(good))
            yield from (quoted(name, code) for code in some(row, good))
    if name == "euc_kr":
        for first, second in itertools.product(range(0xA0, 0x100), repeat=2):
            yield quoted(name, bytes([0xA4, 0xD4, 0xA4, first, 0xA4, second, 0xA4, 0xD4]))
            yield quoted(name, bytes([0xA4, 0xD4, 0xA4, 0xB6, 0xA4, first, 0xA4, second]))
    if name == "gb18030":
        leads = range(0x81, 0xFF) if everything else [*range(0x81, 0x85), 0x8F, 0x90, 0xE3, 0xE4, 0xFE]
        for first, second in itertools.product(leads, range(0x30, 0x3A)):
            for third in range(0x80, 0x100):
                row = [bytes([first, second, third, fourth]) for fourth in range(0x2F, 0x3B)]
                good = [code for code in row if decodes(code, name)]
                yield quoted(name, b" ".join(good))
                yield from (quoted(name, code) for code in some(row, good))


def decodes(data: bytes, name: str) -> bool:
    try:
        return b"\n" not in data and bool(data.decode(name))
    except (UnicodeError, LookupError, RuntimeError):
        return False


def compare(job: tuple[str, list[bytes]]) -> tuple[int, list[str]]:
    """How many CPython accepts, and the differences."""
    binary, files = job
    warnings.simplefilter("ignore")
    run = subprocess.run([binary, "--texts"], input="".join(file.hex() + "\n" for file in files), capture_output=True, text=True)
    answers = run.stdout.splitlines()
    if run.returncode != 0 or len(answers) != len(files):
        sys.exit(f"{binary} --texts ended with {run.returncode} after {len(answers)} of {len(files)} cases: {run.stderr}")
    accepted, found = 0, []
    for file, answer in zip(files, answers):
        verdict, _, rest = answer.partition(" ")
        accepts = reference.parses(file)
        accepted += accepts
        try:
            text, reason, line = reference.decode(file), "", None
        except reference.Undecodable as error:
            text, (reason, line) = None, error.args
        if accepts != (verdict == "ok"):
            found.append(f"{'CPython' if accepts else 'syntax-dump'} alone accepts {file}: {answer[:200]}")
        elif text is None and verdict == "error" and "utf-8" in reason:
            # The error is another one, in front of the byte.
            continue
        elif (text is None) != (verdict == "undecodable"):
            found.append(f"{file} is {text!r}, not {answer[:200]}")
        elif text is None:
            if line is not None and line != int(rest.split()[0]):
                found.append(f"{file} can't be decoded at line {line}: {answer[:200]}")
        elif bytes.fromhex(rest).decode().rstrip("\n") != text.rstrip("\n"):
            found.append(f"{file} is {text!r}, not {bytes.fromhex(rest).decode()!r}")
    return accepted, found


def batches(binary: str, options: argparse.Namespace) -> Iterator[tuple[str, list[bytes]]]:
    names = [options.codec] if options.codec else [name for name in codec_names() if name not in ("__init__", "aliases")]
    codecs = [cases(name, options.seed, options.all) for name in names]
    for batch in itertools.batched(itertools.chain([] if options.codec else named(), *codecs), BATCH):
        yield binary, list(batch)


def main() -> None:
    reference.require_python()
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--codec")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--write", type=pathlib.Path)
    options = parser.parse_args()
    if options.write:
        for name in codec_names():
            for number, source in enumerate(realistic(name)):
                (options.write / f"{name}_{number}.py").write_bytes(source)
    count, accepted, differences = 0, 0, []
    with ProcessPoolExecutor(2) as pool:
        jobs = list(batches(str(pathlib.Path(options.binary).resolve()), options))
        for (_, files), (accepted_here, found) in zip(jobs, pool.map(compare, jobs)):
            count += len(files)
            accepted += accepted_here
            differences += found
    for difference in differences[:60]:
        print(difference)
    print(f"{count} cases ({accepted} accepted), {len(codec_names()) - 2} codecs: {len(differences)} differences")
    sys.exit(bool(differences) or not count)


if __name__ == "__main__":
    main()
