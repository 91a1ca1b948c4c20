import contextlib
import functools
import gzip
import os
import re


class Reader:
    open = open_it

    def __init__(self, os=None, compile=None):
        self.compile = re.compile
        self.os = "linux"
        import io

        self.platforms = {}
        self.platforms["os"] = "linux"


Reader().compile("x"), Reader.open("x"), gzip.open("x"), Reader().os.upper()
skimage.io.open("x"), Reader.io.open("x")
with contextlib.nullcontext(1) as nothing:
    nothing.system("x")
first, *rest = 1, 2
rest[0].system("x")
functools.partial(getattr, Reader)("system")("x")
numbers = [1] + [2]
numbers[0].system("x")
parts = {**{"a": 1}}
parts["a"].system("x")
getattr(os, "\N{LATIN SMALL LETTER P}ath").join("a", "b")
