feature_extractor_name = "text_embedder"
version = "1.0.0"
version = "latest"  # expect: invalid-plugin-version
