import os

# What only running it would tell.
base = {"name": "a-b"}
metadata = {"feature_extractor_name": "a-b", "version": "1.0.0", **base}
feature_extractor_name = os.environ.get("NAME", "a-b")


def feature():
    feature_extractor_name = "a-b"
    return feature_extractor_name
