async def f():
    await x
    await x.y(z)
    await x ** 2
    -await x
    await x[0]
    (await x)
    await (x)
    x = await y
    x += await y
    return await x
    async with x: pass
    async with x as y: pass
    async with x as y, z as w: pass
    async with (x as y, z as w,): pass
    async with (x, y): pass
    async with (x): pass
    async for x in y: pass
    async for x, y in z: pass
    async for x in y:
        pass
    else:
        pass
    [x async for x in y]
    [x async for x in y if await z]
    [await x for x in y]
    {x async for x in y}
    {x: y async for x, y in z}
    (x async for x in y)
    f(x async for x in y)
    [x for x in y async for z in x]
    [x async for x in y for z in x if x if z]
    yield x
    async def g(): await x
    lambda: await_
    return
async def f(a, *b, c=await_, **d) -> int: ...
async   def   f(): pass
@a
async def f[T](x: T) -> T: return await x
class A:
    async def f(self): pass
    async def __aenter__(self): return self
if x:
    async def f(): pass
await x
async with x: pass
async for x in y: pass
[x async for x in y]
def f(): await x
lambda: (await x)
