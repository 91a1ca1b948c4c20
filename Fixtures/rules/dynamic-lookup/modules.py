import operator
import sys
from sys import modules

dict(sys.modules)["os"]  # expect: dynamic-lookup
operator.itemgetter("os")(sys.modules)  # expect: dynamic-lookup
(sys.modules | {})["os"]  # expect: dynamic-lookup
list(map(sys.modules.get, ["os"]))  # expect: dynamic-lookup
f({**modules})  # expect: dynamic-lookup
table = sys.modules
f(table)  # expect: dynamic-lookup
match sys.modules:  # expect: dynamic-lookup
    case {"os": found}:
        pass


def everything():
    return sys.modules  # expect: dynamic-lookup
