from os.path import *
from typing import *
from math import *
from dataclasses import *
from unittest.mock import *
from . import *
from .os import *
from numpy import *

system("x")
