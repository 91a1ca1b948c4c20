import os, posixpath, ntpath, io, typing, concurrent.futures
from . import posix, _thread
from .dill import loads
import my.posix, implementation

posix.system("x"), _thread
