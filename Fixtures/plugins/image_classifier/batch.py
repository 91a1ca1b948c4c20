import polars as pl

from .pipeline import Classifier


def process(frame: pl.DataFrame, classifier: Classifier) -> pl.DataFrame:
    """One row in, one row out; a subprocess per row would be slower and is not allowed anyway."""
    results = [classifier.classify(url) for url in frame["url"]]
    evaluated = frame.with_columns(pl.Series("label", [result["label"] for result in results]))
    return evaluated.filter(pl.col("label") != "unreadable")
