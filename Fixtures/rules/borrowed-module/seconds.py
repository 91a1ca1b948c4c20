import operator
import os
import shutil
import sys
from helpers import helpers, utils

s = shutil
s.os.system("x")  # expect: indirect-call
t = s
u = t
u.os.getcwd()  # expect: borrowed-module


def f(m=shutil):
    return m.os.getcwd()  # expect: borrowed-module


for each in [shutil]:
    each.os.getcwd()  # expect: borrowed-module


class A:
    m = shutil

    def __init__(self):
        self.n = shutil

    def call(self):
        self.n.os.system("x")  # expect: indirect-call


A.m.os.system("x")  # expect: indirect-call
shutil.__dict__["os"].system("x")  # expect: indirect-call
shutil.__dict__.get("os").getcwd()  # expect: borrowed-module
operator.attrgetter("os")(shutil).system  # expect: forbidden-reference
operator.attrgetter("os.system")(shutil)  # expect: borrowed-module, forbidden-reference
sys.modules["shutil"].os.system("x")  # expect: indirect-call
getattr(os.path, "os").getcwd()  # expect: borrowed-module
getattr(os.path, "os").system("x")  # expect: indirect-call
helpers.subprocess.run(["x"])  # expect: borrowed-module
utils.os.system("x")  # expect: indirect-call
