import asyncio.subprocess
import pytest
from asyncio import subprocess as other

asyncio.subprocess.subprocess.run(["x"])  # expect: borrowed-module
other.subprocess.run(["x"])  # expect: borrowed-module


@pytest.mark.threading
def test():
    pass


pytest.mark.subprocess.run(["x"])  # expect: borrowed-module
