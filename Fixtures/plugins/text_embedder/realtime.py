from typing import Any

from .pipeline import TextEmbedder

_embedder: TextEmbedder | None = None


def load(model_name: str) -> TextEmbedder:
    global _embedder
    if _embedder is None:
        _embedder = TextEmbedder(model_name)
    return _embedder


async def infer(inputs: dict[str, Any], parameters: dict[str, Any]) -> dict[str, Any]:
    match inputs:
        case {"text": str(text)} if text.strip():
            vector = load(parameters["model_name"]).embed([text])[0]
            return {"embedding": vector.tolist()}
        case {"text": _}:
            return {"embedding": [], "error": "the text is empty"}
        case _:
            raise ValueError(f"no text among {', '.join(sorted(inputs))!r}")
