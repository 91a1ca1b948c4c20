import copyreg
import os
import requests
from . import socket, os as own
from .os import threading

self.os.system, self.socket.close(), args.sys, ctx.threading.lock()
request.os, platform().os
copyreg.pickle(type, reduce)
isinstance(x, socket.socket)
requests.sessions.Session(), requests.get("x").os
requests.os_name, requests.socket_options
class A:
    os = 1
A.os
