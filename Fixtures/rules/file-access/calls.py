import codecs
import io
import io as i
import os
import tokenize
from io import FileIO, open  # expect: file-access
from os import fdopen as f  # expect: file-access

io.open("x")  # expect: file-access
i.open_code("x"), io.FileIO("x")  # expect: file-access, file-access
os.open("x", os.O_RDONLY), os.fdopen(1)  # expect: file-access, file-access
codecs.open("x"), tokenize.open("x")  # expect: file-access, file-access
read = io.open  # expect: file-access
getattr(io, "open")("x")  # expect: file-access
FileIO("x")  # expect: file-access
