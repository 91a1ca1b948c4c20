from .base import Metadata

metadata = Metadata(name="text_embedder")
