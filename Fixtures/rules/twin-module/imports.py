import posix  # expect: twin-module
import nt, _socket as s  # expect: twin-module, twin-module
import _ctypes, _thread, _pickle, _posixsubprocess, _io  # expect: twin-module, twin-module, twin-module, twin-module, twin-module
from _thread import start_new_thread  # expect: twin-module
from posix import system  # expect: twin-module
import dill, cloudpickle  # expect: twin-module, twin-module
import imp  # expect: twin-module
import cffi.api  # expect: twin-module

import torch.multiprocessing as mp  # expect: twin-module
import torch.multiprocessing.spawn  # expect: twin-module
from torch.multiprocessing import Pool  # expect: twin-module
from torch import multiprocessing  # expect: twin-module
