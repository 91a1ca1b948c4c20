version = "1.0.0"
feature_extractor_name = "a-b"
from .names import *
