o.system("before the import")  # expect: forbidden-call


def late():
    import os as o, importlib as il
    il.import_module("x")  # expect: forbidden-call


from os import system as s, path  # expect: forbidden-import
from os import spawnve  # expect: forbidden-import
from os import execl as several, execv as several  # expect: forbidden-import, forbidden-import
from importlib import __import__ as imp, __import__  # expect: forbidden-import, forbidden-import
from pickle import load  # expect: risky-module, forbidden-import
import marshal as load  # expect: risky-module
import os as load
import os.system as direct
import os as öffnen
import os as ｆｕｌｌ

s("x")  # expect: forbidden-call
spawnve("x")  # expect: forbidden-call
several("x")  # expect: forbidden-call
imp("x")  # expect: forbidden-call
__import__("x")  # expect: forbidden-builtin
load("x")  # expect: forbidden-call
load.load("x")  # expect: forbidden-call
load.system("x")  # expect: forbidden-call
direct("x")  # expect: forbidden-call
öffnen.system("x")  # expect: forbidden-call
full.system("x")  # expect: forbidden-call

s = print
s("shadowed")  # expect: forbidden-call


def shadow(s):
    s("a parameter")  # expect: forbidden-call


try:
    import json as il
except ImportError:
    il = None
il.__import__("x")  # expect: forbidden-call
