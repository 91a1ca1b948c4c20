import pickletools, cloudpickle, dill, _pickle, joblib  # expect: twin-module, twin-module, twin-module
from . import pickle, marshal
from .shelve import Shelf
from my.pickle import dumps
pickle.dumps(x)
shelve.open("x")
