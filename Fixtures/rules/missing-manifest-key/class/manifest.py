class Manifest:
    feature_extractor_name = "text_embedder"
    version = "1.0.0"
