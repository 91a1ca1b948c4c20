import os


class Tools:
    __getattr__ = os.__getattribute__  # expect: dynamic-lookup


os.__getattribute__("sep")
