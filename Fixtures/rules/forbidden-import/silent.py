"""import subprocess"""
# import subprocess
import os
import os.path as osp
import os.system
import subprocesses, my.subprocess, socketserver, _socket, Socket  # expect: twin-module
import concurrent.futures
from os import path, environ, getenv, unlink, Exec, systemd, kill_all
from os import *  # expect: star-import
from os.path import join, system
from posix import system  # expect: twin-module
from importlib import metadata, util
from . import subprocess
from .subprocess import Popen
from .. import socket, threading as t
from ...os import system
from . import *
from my.os import system
subprocess = None
subprocess.run
import asyncio as subprocess
