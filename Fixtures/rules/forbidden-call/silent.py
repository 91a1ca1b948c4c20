import os
import os.path as x
import os.path
from os import path as p, environ
from os import *
from . import os as relative, pickle
from .os import system as r
from ..pickle import load
import my.os as m
import json as j

x.system("x"), p.system("x"), m.system("x"), j.load(f), r("x"), relative.system("x"), load(f)
os.path.join("a"), os.environ.get("a"), os.getenv("a"), os.unlink("a")
os.system
os.system.__call__("x")
os.path.system("x")
self.os.system("x")
get().os.system("x")
os[0].system("x")
os().system("x")
posix.system("x")
my.os.system("x")
os.executor.run("x")
os.System("x"), os._exec("x"), os.killer("x"), os.forkpty()
torch.load("x"), json.load(f), json.loads(t), np.load("x"), pickle.dump(x), marshal.dumps(x)
importlib.metadata.version("x"), importlib.reload(x), import_module("x")
system("x"), popen("x"), loads("x")
callback(os.system, pickle.loads)
partial(os.system)("x")
