import pickletools, cloudpickle, dill, _pickle, joblib
from . import pickle, marshal
from .shelve import Shelf
from my.pickle import dumps
pickle.dumps(x)
shelve.open("x")
