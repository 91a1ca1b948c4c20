from .steps import *
