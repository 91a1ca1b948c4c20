import os
import os.path as x
import os.path
from os import path as p, environ
from os import *  # expect: star-import
from . import os as relative, pickle
from .os import system as r
from ..pickle import load
import my.os as m
import json as j

x.system("x"), p.system("x"), m.system("x"), j.load(f), r("x"), relative.system("x"), load(f)
os.path.join("a"), os.environ.get("a"), os.getenv("a"), os.unlink("a")
os.system  # expect: forbidden-reference
os.system.__call__("x")  # expect: forbidden-reference
os.path.system("x")
self.os.system("x")
get().os.system("x")
os[0].system("x")
os().system("x")
posix.system("x")
my.os.system("x")
os.executor.run("x")  # expect: forbidden-reference
os.System("x"), os._exec("x"), os.killer("x"), os.forkpty()  # expect: process-start
torch.load("x"), json.load(f), json.loads(t), np.load("x"), pickle.dump(x), marshal.dumps(x)
importlib.metadata.version("x"), importlib.reload(x), import_module("x")  # expect: import-machinery
system("x"), popen("x"), loads("x")  # expect: indirect-call, indirect-call
callback(os.system, pickle.loads)  # expect: forbidden-reference
partial(os.system)("x")  # expect: forbidden-reference
