import gzip
import io
import os
import pathlib
import tarfile
from PIL import Image

Image.open("x"), gzip.open("x"), tarfile.open("x"), pathlib.Path("x").open(), pathlib.Path("x").read_text()
io.BytesIO(b""), io.StringIO(""), isinstance(x, (io.FileIO, io.IOBase)), os.close(1)
self.io.open("x"), codec.open("x")
