from os import *  # expect: star-import
from builtins import *  # expect: star-import
from importlib import *  # expect: star-import
from pickle import *  # expect: risky-module, star-import

system("x")  # expect: indirect-call
popen("x")  # expect: indirect-call
environ["x"], path.join("a")
