metadata = {
    "name": "text_embedder",
    "version": "1.0.0",
    "features": (
        {"feature_type": "embedding", "feature_name": "a", "distance_metric": "dot_product"},  # expect: unknown-distance-metric
        *[],
    ),
}
