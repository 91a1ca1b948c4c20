import re

PAGE = re.compile("\x0c")


def pages(text):
    if text:
        return PAGE.split(text)
	else:
        return []
