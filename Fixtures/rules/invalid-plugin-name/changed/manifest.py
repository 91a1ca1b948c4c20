metadata = {"feature_extractor_name": "a-b", "version": "1.0.0"}
if __debug__:
    metadata["feature_extractor_name"] = "text_embedder"
