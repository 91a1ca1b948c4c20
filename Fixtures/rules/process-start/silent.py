import asyncio
import os
from concurrent.futures import ThreadPoolExecutor, wait

os.getpid(), os.cpu_count(), os.path.join("a")
asyncio.run(main()), asyncio.gather(a, b), asyncio.subprocess.PIPE
ThreadPoolExecutor(2)
self.posix_spawn(), loop.create_subprocess_exec("x")
