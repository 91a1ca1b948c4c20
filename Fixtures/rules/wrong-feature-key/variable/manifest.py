feature_extractor_name = "text_embedder"
version = "1.0.0"
features = [
    {
        "type": "embedding",  # expect: wrong-feature-key
        "name": "text_embedding",  # expect: wrong-feature-key
        "dimensions": 384,  # expect: wrong-feature-key
        "distance": "cosine",  # expect: wrong-feature-key
    },
    {
        "featureType": "embedding",  # expect: wrong-feature-key
        "feature_nmae": "text_embedding",  # expect: wrong-feature-key
        "embedding_dims": 384,  # expect: wrong-feature-key
        "distance_metrics": "cosine",  # expect: wrong-feature-key
    },
]
