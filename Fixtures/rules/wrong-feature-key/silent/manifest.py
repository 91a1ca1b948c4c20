base = {"feature_type": "embedding"}
feature_extractor_name = "text_embedder"
version = "1.0.0"
features = [
    {"feature_type": "embedding", "type": "dense", "feature_name": "a", "name": "A", "embedding_dim": 3, "model": "b"},
    {**base, "name": "b"},
    {base["feature_type"]: 1, "name": "c"},
    base | {"name": "d"},
]
