try:
    from .fast import build_steps
except ImportError:
    def build_steps(extractor_request):
        return []
