METRIC = "manhattan"
feature_extractor_name = "text_embedder"
version = "1.0.0"
features = [
    {"feature_type": "embedding", "feature_name": name, "embedding_dim": 3, "distance_metric": metric}
    for name, metric in [("a", "l2")]
] + [
    {"feature_type": "embedding", "feature_name": "b", "embedding_dim": 3, "distance_metric": METRIC},
]
