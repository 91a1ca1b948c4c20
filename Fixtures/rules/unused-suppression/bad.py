import json  # plugin-lint: ignore[risky-module] the wrong module  # expect: unused-suppression
import pickle  # plugin-lint: ignore[risky-module] our own cache
import os  # plugin-lint: ignore[risky-modul]  # expect: unused-suppression
import re  # plugin-lint: ignore  # expect: unused-suppression
import ast  # plugin-lint: ignore[]  # expect: unused-suppression
import bz2  # plugin-lint: ignore[risky-module  # expect: unused-suppression
import csv  # plugin-lint: disable=risky-module  # expect: unused-suppression

# An error stays.
x = eval("1")  # plugin-lint: ignore[forbidden-builtin]  # expect: forbidden-builtin, unused-suppression

# A comment is about its own line, or about the next statement, and no further.
f = os.system  # expect: forbidden-reference
g = [
    os.system,  # plugin-lint: ignore[forbidden-reference] this one
    os.system,  # expect: forbidden-reference
    # plugin-lint: ignore[forbidden-reference] the next
    os.system,
    os.system,  # expect: forbidden-reference
]
# plugin-lint: ignore[risky-module]  # expect: unused-suppression
import zlib
import shelve  # expect: risky-module

# One rule of two, and one twice.
h = os.system  # plugin-lint: ignore[forbidden-reference, risky-module]  # expect: unused-suppression
# plugin-lint: ignore[forbidden-reference]
# plugin-lint: ignore[forbidden-reference]  # expect: unused-suppression
i = os.system

# plugin-lint: ignore[dunder-access] there is no code behind it  # expect: unused-suppression
