import builtins
import os

first = lambda: os  # expect: module-as-value


def second():
    return os  # expect: module-as-value


def third():
    yield builtins  # expect: module-as-value
    yield from [os]  # expect: module-as-value


class Tools:
    @property
    def pair(self):
        return os, 1  # expect: module-as-value

    async def __aenter__(self):
        return self.cached or os  # expect: module-as-value


class Child(Tools, module=os):  # expect: module-as-value
    pass


type Alias = os  # expect: module-as-value
assert x, os  # expect: module-as-value
