import os
import sys

# What comes out of a container need not be what was put into it first.
getattr(os, (["system"] * 2)[0])  # expect: dynamic-lookup
getattr(os, (["path"] + ["sep"])[0])  # expect: dynamic-lookup
getattr(os, (["path"] if condition else ["sep"])[0])  # expect: dynamic-lookup
getattr(os, ["path"][0:1][0])  # expect: dynamic-lookup
getattr(os, {"a": ["path"]}["a"][0])  # expect: dynamic-lookup
sys.modules[(["json"] + ["re"])[0]]  # expect: dynamic-lookup

names = ["sep"]
names.append(unknown)
getattr(os, names[1])  # expect: dynamic-lookup
getattr(os, "_".join(names))  # expect: dynamic-lookup

# Texts that are too long to be put together.
getattr(os, ("path" * 20000)[:4])  # expect: dynamic-lookup

getattr(os, chr(0x00000000073) + "ystem")("x")  # expect: indirect-call
getattr(os, "\u017fystem".casefold())("x")  # expect: indirect-call
