metadata = {
    "feature_extractor_name": "text-embedder",  # expect: invalid-plugin-name
    "name": "Text Embedder",
    "version": "1.0.0",
}
