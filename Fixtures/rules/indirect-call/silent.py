import functools
import logging
import os
import sys
import asyncio

environment = os.environ
environment.get("x")
join = os.path.join
join("a", "b")
m = os
m.getcwd(), m.environ["x"], m.path.join("a")
getattr(os, "getcwd")(), getattr(os, "getuid", None)
getattr(config, "x", 1)("y")
hasattr(os, "fork")
model.eval(), self.system("x"), args.os.system("x"), get().system("x")
asyncio.gather(a, b)
functools.partial(f)("x")
sys.modules[__name__].run("x")
loaded = sys.modules["json"]
loaded.loads("1")
name = "getpid"
getattr(os, name)()
a, b = sys, 1
a.exit(1)
logging.getLogger(__name__).info("x")
