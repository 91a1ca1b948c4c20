metadata = {"feature_extractor_name": "text_embedder", "version": "1.0.0"} | {"icon": "text"}
metadata.update(feature_extractor_name="text embedder")  # expect: invalid-plugin-name
