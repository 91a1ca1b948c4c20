import enum
import os
from concurrent.futures import as_completed
from typing import Final, Literal

import cv2
import numpy as np
import pyarrow as pa

from .processors import boxes as evaluation

EXEC: Final = "exec"
Kind = Literal["table", "figure", "heading"]


class Mode(enum.Enum):
    FAST = enum.auto()
    EXACT = enum.auto()

    def eval(self, value: float) -> float:
        return value if self is Mode.FAST else round(value, 6)


def compile_report(pages: pa.Table, mode: Mode = Mode.FAST) -> dict[Kind, int]:
    counts: dict[Kind, int] = {}
    for page in pages.to_pylist():
        for box in evaluation.find(page["pixels"]):
            counts[box.kind] = counts.get(box.kind, 0) + int(mode.eval(box.score) > 0.5)
    return counts


def clean(path: str) -> None:
    if os.path.exists(path):
        os.unlink(path)


def build_steps(extractor_request, container=None):
    open_pages = [page for page in extractor_request.pages if not page.closed]
    globals_ = {"open": open_pages, "eval": compile_report, "thread": as_completed, "vision": cv2, "np": np}
    return [step for name, step in globals_.items() if name != EXEC]
