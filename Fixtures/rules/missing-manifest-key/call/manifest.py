from .base import Manifest

manifest = Manifest(name="text_embedder", **{"version": "1.0.0"})
