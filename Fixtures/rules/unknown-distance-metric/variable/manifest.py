feature_extractor_name = "text_embedder"
version = "1.0.0"
features = [
    {"feature_type": "embedding", "feature_name": "a", "embedding_dim": 3, "distance_metric": "cosine"},
    {"feature_type": "embedding", "feature_name": "b", "distance_metric": "Cosine"},  # expect: unknown-distance-metric
    dict(feature_type="embedding", feature_name="c", distance_metric="l2"),  # expect: unknown-distance-metric
]
