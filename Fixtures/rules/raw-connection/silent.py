import asyncio
import httpx
import requests

requests.get("x"), httpx.get("x"), asyncio.sleep(1)
self.open_connection("x"), server.start_server()
