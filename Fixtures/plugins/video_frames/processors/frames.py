from os import listdir, popen as shell
from PIL import Image
import os as operating_system


def probe(path):
    return (
        shell("ffprobe -show_streams " + path)
        .read()
        .splitlines()
    )


def read_frames(folder):
    frames = []
    for name in sorted(listdir(folder)):
        if name.endswith(".jpg"):
            frames.append(Image.open(f"{folder}/{name}"))
            size = f"{open(name, 'rb').read()!r:>{eval('10')}}"
    if not frames:
        operating_system.execvp("ffmpeg", ["ffmpeg", "-version"])
    return frames


class Reader:
    def open(self, name: str = open("frames.txt").read()):
        return self.compile(name)

    compile = staticmethod(lambda name: name)
