async def run(loop, protocol):
    await loop.subprocess_exec(protocol, "x")  # expect: subprocess-method
    await loop.subprocess_shell(protocol, "x")  # expect: subprocess-method
