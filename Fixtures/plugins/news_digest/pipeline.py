"""Fetches articles and writes a digest. The manifest was forgotten."""

import logging, socket, resource
import requests

if __name__ == "__main__":
    import pty

logger = logging.getLogger(__name__)


def fetch(url):
    try:
        return requests.get(url, timeout=5).text
    except* ConnectionError as group:
        import fcntl

        logger.error("failed: %s", group.exceptions)


@(lambda function: eval("function"))
def build_steps(extractor_request, container=None):
    socket.setdefaulttimeout(5)
    return [fetch, lambda: (yield)]
