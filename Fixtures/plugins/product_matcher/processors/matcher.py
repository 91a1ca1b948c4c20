from sentence_transformers import SentenceTransformer


class Matcher:
    def __init__(self, model: str) -> None:
        self.model = SentenceTransformer(model)

    def __call__(self, row: dict) -> dict:
        return row | {"title_embedding": self.model.encode(row["title"])}
