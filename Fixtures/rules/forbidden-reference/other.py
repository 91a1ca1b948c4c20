f = os.system
load = pickle.loads, marshal.loads


def g(os):
    return os.system


import json as pickle
from .ours import marshal
