feature_extractor_name = "text_embedder"
version = "v1"
