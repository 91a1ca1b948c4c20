feature_extractor_name = "text_embedder"
version = "10.20.30"
