import os
import pickle  # plugin-lint: ignore[risky-module] our own cache
import shelve  #plugin-lint:ignore[ risky-module ]

# plugin-lint: ignore[forbidden-reference, dynamic-lookup] a table for the tests
table = {
    "a": os.system,
    "b": getattr(
        os, name),
}

# plugin-lint: ignore[risky-module] first
# plugin-lint: ignore[forbidden-reference] second

# and a comment without meaning
import marshal; f = os.system

class C:
    # plugin-lint: ignore[dunder-access] the head of a statement
    def __class__(self, a=print.__globals__):
        return f"""{
            os.system  # plugin-lint: ignore[forbidden-reference] in a field
        }"""

    # plugin-lint: ignore[invisible-character] a string of several lines counts whole
    text = """
    a​b
    """
    more = """
    a​b
    """  # plugin-lint: ignore[invisible-character]

# see plugin-lint: ignore[risky-module], which is no directive
text = "# plugin-lint: ignore[risky-module]"
text = """
# plugin-lint: ignore[risky-module]
"""
