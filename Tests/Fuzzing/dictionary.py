#!/usr/bin/env python3
"""Prints a dictionary for libFuzzer: Python's keywords and operators, every name that a rule lists, and what suppresses findings."""

import keyword
import pathlib
import token
import tomllib

words = set(keyword.kwlist) | set(keyword.softkwlist) | {text for text in token.EXACT_TOKEN_TYPES}
words |= {"f'''", 'rb"', "\\N{", "\\x", "# coding: ", "\ufeff", "\t", "\f", "\\\n", "\r\n", "\n    ", "0x", "1e", "1_0", "1j"}
for file in pathlib.Path(__file__).parents[2].glob("rules/*.toml"):
    for group in tomllib.loads(file.read_text()).get("groups", []):
        words |= set(group.get("names", []))
    words.add(f"  # plugin-lint: ignore[{file.stem}]")
for word in sorted(words):
    print('"' + "".join(f"\\x{byte:02X}" for byte in word.encode()) + '"')
