import json
import torch

torch.load("x"), json.load(f), np.load("x"), self.Unpickler(), joblib.load("x")
