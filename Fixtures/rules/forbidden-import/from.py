from subprocess import run  # expect: forbidden-import
from subprocess import *  # expect: forbidden-import
from multiprocessing.pool import Pool as P, ThreadPool  # expect: forbidden-import
from os import system  # expect: forbidden-import
from os import path, popen as p, environ  # expect: forbidden-import
from os import fork, kill, killpg  # expect: forbidden-import, forbidden-import, forbidden-import
from os import (
    execv,  # expect: forbidden-import
    spawnlp as start,  # expect: forbidden-import
    unlink,
)
from os import ｓystem as s  # expect: forbidden-import
from os import exec, spawn  # expect: forbidden-import, forbidden-import
from importlib import import_module, __import__, util  # expect: forbidden-import, forbidden-import
from pickle import loads, dumps  # expect: risky-module, forbidden-import
from marshal import load as read  # expect: risky-module, forbidden-import
