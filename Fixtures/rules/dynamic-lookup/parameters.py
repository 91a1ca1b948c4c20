import os
from settings import given

name = key = given = caught = "sep"


def f(name):
    return getattr(os, name)  # expect: dynamic-lookup


getattr(os, given)  # expect: dynamic-lookup
getattr(os, key)
match x:
    case [caught]:
        getattr(os, caught)  # expect: dynamic-lookup
