feature_extractor_name = "text_embedder"
version = f""  # expect: invalid-plugin-version
