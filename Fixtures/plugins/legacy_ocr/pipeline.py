import commands

from processors import pages


def build_steps(extractor_request, container=None):
    status, text = commands.getstatusoutput("tesseract page.png -")
    print "status", status
    return pages.clean(text)
