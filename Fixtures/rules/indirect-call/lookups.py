import os
from builtins import getattr as get
from operator import attrgetter, methodcaller

getattr(os, "system")("x")  # expect: indirect-call
getattr(os, "sys" "tem")("x")  # expect: indirect-call
getattr(os, "sys" + "tem")("x")  # expect: indirect-call
getattr(os, f"sys{'tem'}")("x")  # expect: indirect-call
getattr(os, "metsys"[::-1])("x")  # expect: indirect-call
getattr(os, "xsystemx"[1:-1])("x")  # expect: indirect-call
getattr(os, "".join(["sys", "tem"]))("x")  # expect: indirect-call
getattr(os, "s y s t e m".replace(" ", ""))("x")  # expect: indirect-call
getattr(os, "%s%s" % ("sys", "tem"))("x")  # expect: indirect-call
getattr(os, "{}{}".format("sys", "tem"))("x")  # expect: indirect-call
getattr(os, chr(0x73) + "ystem")("x")  # expect: indirect-call
getattr(os, b"system".decode())("x")  # expect: indirect-call
getattr(os, "SYSTEM".lower())("x")  # expect: indirect-call
getattr(os, "\x73ystem")("x")  # expect: indirect-call
getattr(os, "system" if get else "popen")("x")  # expect: indirect-call
get(os, "system")("x")  # expect: indirect-call
os.__getattribute__("system")("x")  # expect: indirect-call
object.__getattribute__(os, "system")("x")  # expect: indirect-call
os.__dict__["system"]("x")  # expect: indirect-call
os.__dict__.get("system")("x")  # expect: indirect-call
attrgetter("system")(os)("x")  # expect: indirect-call
name = "sys"
whole = name + "tem"
getattr(os, whole)("x")  # expect: indirect-call
for each in ("popen", "getcwd"):
    getattr(os, each)("x")  # expect: indirect-call
getattr(os, last)("x")  # expect: indirect-call
last = "system"
name = "system"
attrgetter(name)(os)("x")  # expect: indirect-call
methodcaller(name, "x")(os)  # expect: indirect-call
type(os).__getattribute__(os, "system")("x")  # expect: indirect-call
type(os).__getattribute__(os, "sys" + "tem")("x")  # expect: indirect-call
type(os).__getattribute__(os, name)("x")  # expect: indirect-call
attrgetter("path.os.system")(os)("x")  # expect: indirect-call
attrgetter("path.join")(os)("x")
