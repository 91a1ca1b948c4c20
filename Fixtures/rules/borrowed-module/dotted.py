import asyncio.base_events
import http.client
import urllib.request

run = asyncio.base_events.subprocess.run  # expect: borrowed-module
s = urllib.request.socket  # expect: borrowed-module
both = [urllib.request.socket]  # expect: borrowed-module
got = getattr(asyncio.base_events, "subprocess")  # expect: borrowed-module


def f(m=urllib.request.socket):  # expect: borrowed-module
    return asyncio.base_events.subprocess  # expect: borrowed-module


class A(http.client.socket.socket):  # expect: borrowed-module
    late = email.utils.socket  # expect: borrowed-module


import email.utils
