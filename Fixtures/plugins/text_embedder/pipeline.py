import logging
import re

import numpy as np
import pandas as pd
import torch
from transformers import AutoModel, AutoTokenizer

from shared.models.loader import load_namespace_model

logger = logging.getLogger(__name__)

# `re.compile` is a method of a module and not the builtin.
WHITESPACE = re.compile(r"\s+")


class TextEmbedder:
    def __init__(self, model_name: str, device: str | None = None) -> None:
        self.device = device or ("cuda" if torch.cuda.is_available() else "cpu")
        self.tokenizer = AutoTokenizer.from_pretrained(model_name)
        self.model = AutoModel.from_pretrained(model_name).to(self.device)
        self.model.eval()

    @torch.no_grad()
    def embed(self, texts: list[str]) -> np.ndarray:
        cleaned = [WHITESPACE.sub(" ", text).strip() for text in texts]
        tokens = self.tokenizer(cleaned, padding=True, truncation=True, return_tensors="pt").to(self.device)
        hidden = self.model(**tokens).last_hidden_state
        mask = tokens["attention_mask"].unsqueeze(-1).float()
        pooled = (hidden * mask).sum(dim=1) / mask.sum(dim=1).clamp(min=1e-9)
        return torch.nn.functional.normalize(pooled, dim=1).cpu().numpy()

    def __call__(self, frame: pd.DataFrame) -> pd.DataFrame:
        vectors = self.embed(frame["text"].fillna("").tolist())
        frame["text_embedding"] = list(vectors)
        logger.info("embedded %d rows, open rows left: %d", len(frame), frame["text"].isna().sum())
        return frame


def build_steps(extractor_request, container=None, **kwargs):
    """The steps of the pipeline, in order."""
    parameters = getattr(extractor_request, "parameters", None) or {}
    name = parameters.get("model_name", "sentence-transformers/all-MiniLM-L6-v2")
    if hasattr(container, "namespace_id"):
        name = load_namespace_model(container.namespace_id, name)
    logger.debug("known parameters: %s", dir(parameters))
    return {"steps": [TextEmbedder(name)], "prepare": lambda dataset: dataset}
