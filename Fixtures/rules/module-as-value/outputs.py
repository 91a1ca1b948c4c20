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


class Holder:
    tool = os  # expect: module-as-value
    tools: list = [os]  # expect: module-as-value

    def __init__(self):
        self.tool = os  # expect: module-as-value
        tool = os


A() == os, os in A(), A() < (os)  # expect: module-as-value, module-as-value, module-as-value
x += os  # expect: module-as-value
x is os, os is not x, x in (os, 1)
