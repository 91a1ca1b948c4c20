feature_extractor_name, version = "text_embedder", "1.0.0"
