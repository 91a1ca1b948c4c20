"""Keeps scenes between runs. Writing with pickle is allowed, if not in strict mode."""

import io
import pickle
import shelve as shelf


class SceneCache:
    def __init__(self, name: str) -> None:
        self.name = name
        self.buffer = io.BytesIO()

    def store(self, scenes: list) -> bytes:
        self.buffer.write(pickle.dumps(scenes))
        return self.buffer.getvalue()

    def __eq__(self, other: object) -> bool:
        return other.__class__ is self.__class__ and other.name == self.name
