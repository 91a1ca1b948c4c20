feature_extractor_name = "text_embedder"
version: str = "1.0" ".0.0"  # expect: invalid-plugin-version
