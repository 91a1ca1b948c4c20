from . import keyframes, scenes
from .subprocess import Subprocess

__all__ = ["Subprocess", "keyframes", "scenes"]
