import pickle  # expect: risky-module
import shelve  # expect: risky-module
from pickle import Unpickler  # expect: risky-module, unpickling

pickle.Unpickler(f).load()  # expect: unpickling
pickle._loads(b"")  # expect: unpickling
shelve.open("x")  # expect: unpickling


class Own(pickle._Unpickler):  # expect: unpickling
    pass

import ray
from ray import cloudpickle  # expect: unpickling
from ray.cloudpickle import loads  # expect: unpickling

ray.cloudpickle.loads(data)  # expect: unpickling
