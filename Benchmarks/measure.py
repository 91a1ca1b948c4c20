"""Runs a command with its output thrown away: prints its status, wall-clock seconds and peak memory (KiB).

A process of its own, and a small one: Linux counts the memory of the process that starts a command as that command's,
so nothing below some 10 MB can be told apart.
"""

import os
import sys
import time

null = os.open(os.devnull, os.O_RDWR)
streams = [(os.POSIX_SPAWN_DUP2, null, stream) for stream in (0, 1, 2)]
start = time.perf_counter()
process = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=streams)
_, status, usage = os.wait4(process, 0)
seconds = time.perf_counter() - start
print(os.waitstatus_to_exitcode(status), seconds, usage.ru_maxrss)
