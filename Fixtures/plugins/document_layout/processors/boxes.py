from collections import namedtuple
from itertools import batched

import numpy as np

Box = namedtuple("Box", "x y width height kind score")


def find(pixels: np.ndarray, *, minimum: int = 16):
    """Boxes of connected dark pixels, the largest first."""
    rows = np.flatnonzero((pixels < 128).any(axis=1))
    for first, *_, last in batched(rows, minimum):
        columns = np.flatnonzero((pixels[first:last] < 128).any(axis=0))
        if columns.size:
            width, height = int(np.ptp(columns)), int(last - first)
            kind = "figure" if height > width else "table" if width < pixels.shape[1] // 2 else "heading"
            yield Box(int(columns[0]), int(first), width, height, kind, min(1.0, width * height / pixels.size))


def area(box: Box) -> int:
    match box:
        case Box(width=0) | Box(height=0):
            return 0
        case Box(width=width, height=height):
            return width * height
        case other if (score := getattr(other, "score", None)) is not None:
            return int(score)
    return -1
