feature_extractor_name = "text_embedder"
version = "1.0.0"
features = [{"type": "embedding", "name": "a"}]
for feature in features:
    feature["feature_type"] = feature.pop("type")
    feature["feature_name"] = feature.pop("name")
