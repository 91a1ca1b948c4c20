async def run(loop, subprocess_exec):
    await loop.run_in_executor(None, subprocess_exec)
