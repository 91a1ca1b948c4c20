import asyncio
from asyncio import base_events
from .helpers import tools

s = base_events.subprocess
s.run(["x"])  # expect: borrowed-module
run = base_events.subprocess.run
run(["x"])  # expect: borrowed-module
t = asyncio.base_events.subprocess
t.Popen(["x"])  # expect: borrowed-module
got = getattr(base_events, "subprocess")
got.run(["x"])  # expect: borrowed-module


def f(m=tools.subprocess):
    m.run(["x"])  # expect: borrowed-module


class A:
    def __init__(self):
        self.worker = tools.threading

    def start(self):
        self.worker.Thread()  # expect: borrowed-module
