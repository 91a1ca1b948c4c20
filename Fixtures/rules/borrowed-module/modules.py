import logging
import random as r
import shutil
import tempfile as t
import torch.utils.data
from logging import os  # expect: borrowed-module
from concurrent.futures import thread
from requests.utils import socket as s, builtins  # expect: borrowed-module, borrowed-module

shutil.os.path.join("a")  # expect: borrowed-module
logging.threading.Thread()  # expect: borrowed-module
t._os.getcwd()  # expect: borrowed-module
r._os  # expect: borrowed-module
torch.utils.data.os.getcwd()  # expect: borrowed-module
lock = logging.threading  # expect: borrowed-module
shutil.os.system("x")  # expect: indirect-call
getattr(shutil, "os").getcwd()  # expect: borrowed-module
logging.sys.modules["os"]  # expect: dynamic-lookup
builtins.eval("x")  # expect: indirect-call
import socket  # expect: forbidden-import

isinstance(lock, socket.socket)
