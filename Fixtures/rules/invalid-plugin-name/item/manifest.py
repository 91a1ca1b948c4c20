metadata = {"version": "1.0.0"}
metadata["feature_extractor_name"] = "2nd_embedder"  # expect: invalid-plugin-name
