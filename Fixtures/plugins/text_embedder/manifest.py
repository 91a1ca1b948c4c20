"""Dense embeddings for product descriptions."""

from typing import Optional

from pydantic import BaseModel, Field


class TextInput(BaseModel):
    text: str = Field(..., description="What to embed")
    language: Optional[str] = None


class EmbeddingOutput(BaseModel):
    embedding: list[float]
    token_count: int = 0


class EmbedderParameters(BaseModel):
    model_name: str = "sentence-transformers/all-MiniLM-L6-v2"
    normalize: bool = True
    batch_size: int = Field(32, ge=1, le=256)


metadata = {
    "feature_extractor_name": "text_embedder",
    "version": "1.2.0",
    "description": "Embeds product descriptions into 384 dimensions",
    "category": "text",
    "author": "plugin-lint",
    "icon": "text",
}

input_schema = TextInput
output_schema = EmbeddingOutput
parameter_schema = EmbedderParameters

features = [
    {
        "feature_type": "embedding",
        "feature_name": "text_embedding",
        "embedding_dim": 384,
        "distance_metric": "cosine",
    }
]
