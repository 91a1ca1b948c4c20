"""Finds the same product in other shops."""

from pydantic import BaseModel


class MatcherInput(BaseModel):
    title: str
    name: str = ""


class MatcherOutput(BaseModel):
    embedding: list[float]


metadata = {
    "feature_extractor_name": "product-matcher",
    "name": "Product matcher",
    "version": "1.0.0-beta",
    "description": "Finds the same product in other shops",
    "category": "text",
}
input_schema = MatcherInput
output_schema = MatcherOutput

features = [
    {
        "type": "embedding",
        "feature_name": "title_embedding",
        "embedding_dims": 384,
        "distance_metric": "euclidean",
    },
]
feature_uri = "mixpeek://product-matcher@1.0.0-beta/title_embedding"
