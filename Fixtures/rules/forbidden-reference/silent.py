import os
import re
import gzip
from torch import compile
from PIL import Image

opener = Image.open
compiled = re.compile
model.eval, config.vars, self.open, path.open
os.path.join, os.environ, os.getenv, os.sep


def show(vars, compile=None):
    print(vars)
    inner = lambda: vars
    return vars, compile


def nested():
    locals = {}

    def inside():
        return locals

    return inside


class Reader:
    def open(self):
        pass

    load = open


def loop(rows):
    for eval in rows:
        print(eval)
    with rows as exec:
        print(exec)
    try:
        pass
    except ValueError as globals:
        print(globals)
    (delattr, [setattr]) = rows
    return delattr, setattr


compile
f(open=1, eval=2)
print.eval
