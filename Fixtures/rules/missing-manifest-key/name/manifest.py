# expect of the file: missing-manifest-key
version = "1.0.0"
features = [{"feature_type": "text", "feature_name": "tags"}]
