from .processors import keyframes, scenes
from .processors.subprocess import Subprocess
from .processors.cache import SceneCache


def build_steps(extractor_request, container=None):
    """`Subprocess` is a part of this plugin's process, as the relative import says, and starts nothing."""
    cache = SceneCache(extractor_request.collection_id)
    return [Subprocess(scenes.detect), Subprocess(keyframes.choose), cache.store]
