metadata = {"name": "text_embedder", "version": "1.0.0"}
metadata["features"] = [{"type": "text", "feature_name": "text"}]  # expect: wrong-feature-key
