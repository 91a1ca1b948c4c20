feature_extractor_name = "text_embedder"
major = 1
try:
    from ._version import version
except ImportError:
    version = "unknown"
