feature_extractor_name = "scene_index"
version = "1.4.2"
description = "Splits films into scenes and indexes a key frame of each"
features = [
    {"feature_type": "embedding", "feature_name": "scene_embedding", "embedding_dim": 512, "distance_metric": "cosine"},
]
feature_uri = "mixpeek://scene_index@1.4.2/scene_embedding"
