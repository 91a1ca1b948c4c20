import os, posixpath, ntpath, io, typing, concurrent.futures
from . import posix, _thread
from .dill import loads
import my.posix, implementation

posix.system("x"), _thread

import torch.nn
import torch.utils.data as data
from torch import nn
from torch.nn import multiprocessing_like
from .torch.multiprocessing import Pool
