import pickle  # expect: risky-module
import pickle as p, shelve  # expect: risky-module, risky-module
import marshal.sub  # expect: risky-module
from pickle import dumps, Pickler  # expect: risky-module
from shelve import *  # expect: risky-module, star-import
from marshal.sub import x  # expect: risky-module
from pickle import (  # expect: risky-module
    dump,
    load,  # expect: forbidden-import
)
