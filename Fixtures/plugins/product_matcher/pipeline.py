from .processors.matcher import Matcher


class Pipeline:
    """The steps are a method here, and the module has no function of this name."""

    def build_steps(self, extractor_request, container=None):
        return [Matcher(extractor_request.parameters["model"])]
