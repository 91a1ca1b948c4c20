feature_extractor_name = "face_matcher"
version = "2.0.0"
description = "Finds the same face again"
features = [{"feature_type": "embedding", "feature_name": "face", "embedding_dim": 128, "distance_metric": "euclid"}]
