import subprocess  # expect: forbidden-import
import subprocess as sp  # expect: forbidden-import
import json, socket, threading as t  # expect: forbidden-import, forbidden-import
import multiprocessing.pool  # expect: forbidden-import
import multiprocessing . pool as pool  # expect: forbidden-import
import ctypes; import pty, fcntl  # expect: forbidden-import forbidden-import forbidden-import
import resource, resource  # expect: forbidden-import, forbidden-import
import commands, popen2  # expect: forbidden-import, forbidden-import
import ｓｕｂｐｒｏｃｅｓｓ  # expect: forbidden-import
import os, \
    sys, \
    socket  # expect: forbidden-import

if False:
    import subprocess  # expect: forbidden-import

try:
    import threading  # expect: forbidden-import
except ImportError:
    threading = None


def late():
    import socket  # expect: forbidden-import
    return socket


class Inner:
    import ctypes  # expect: forbidden-import
