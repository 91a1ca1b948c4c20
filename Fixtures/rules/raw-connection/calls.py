import asyncio
import socketserver
from asyncio import start_server  # expect: raw-connection

asyncio.open_connection("x", 1)  # expect: raw-connection
server = socketserver.TCPServer(("", 1), None)  # expect: raw-connection
