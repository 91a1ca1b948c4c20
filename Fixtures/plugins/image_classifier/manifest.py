from pydantic import BaseModel

feature_extractor_name = "image_classifier"
version = "v2.1"
description = "Labels images with the thousand classes of a residual network"
dependencies = ["torch>=2.2", "torchvision", "pillow"]
compute_profile = {"gpu": 1, "memory_gb": 8}


class ClassifierOutput(BaseModel):
    label: str
    score: float
    logits: list[float] = []


output_schema = ClassifierOutput

features = [
    {
        "feature_type": "embedding",
        "feature_name": "image_logits",
        "embedding_dim": 1000,
        "distance_metric": "dot",
    },
]
