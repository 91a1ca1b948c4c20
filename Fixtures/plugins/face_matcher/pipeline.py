import importlib as loader
import marshal
import pickle
from ctypes import CDLL
from pickle import load as restore, loads

import numpy as np

library = CDLL("libface.so")


def model(name):
    module = loader.import_module("face_models." + name)
    if module.__class__.__name__ == "module":
        setattr(module, "ready", True)
    return module


def known(data: bytes):
    yield pickle.loads(data)
    yield loads(data)
    yield restore(data)
    yield marshal.loads(data)
    yield np.load(data)


def escape():
    for kind in ().__class__.__bases__[0].__subclasses__():
        if "warn" in kind.__name__:
            return kind.__init__.__globals__["__builtins__"]
    return __builtins__


def build_steps(extractor_request, container=None):
    exec("threshold = 0.6")
    scale = eval(extractor_request.parameters["scale"])
    vars(extractor_request)["scale"] = scale
    return [model, known, ｅｖａｌ("len")]
