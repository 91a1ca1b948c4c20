import asyncio
import concurrent.futures as cf
import os
import webbrowser
from asyncio import create_subprocess_shell as shell  # expect: process-start
from concurrent.futures import ProcessPoolExecutor  # expect: process-start
from os import posix_spawn  # expect: process-start

os.posix_spawn("x", [], {})  # expect: process-start
os.posix_spawnp("x", [], {})  # expect: process-start
os.startfile("x"), os.forkpty()  # expect: process-start, process-start
spawn = os.posix_spawn  # expect: process-start
getattr(os, "posix_" + "spawn")("x")  # expect: process-start
cf.ProcessPoolExecutor()  # expect: process-start
webbrowser.open("x")  # expect: process-start


async def run():
    await asyncio.create_subprocess_exec("x")  # expect: process-start
    await asyncio.subprocess.create_subprocess_shell("x")  # expect: process-start
