from subprocess import os  # expect: forbidden-import
from multiprocessing.connection import Client  # expect: forbidden-import
