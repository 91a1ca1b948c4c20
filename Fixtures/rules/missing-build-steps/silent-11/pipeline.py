@decorate
def build_steps(extractor_request, container=None):
    return []
