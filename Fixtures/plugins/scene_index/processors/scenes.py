import cv2
import numpy as np

type Span = tuple[int, int]


def histogram(frame: np.ndarray) -> np.ndarray:
    hue = cv2.cvtColor(frame, cv2.COLOR_BGR2HSV)
    counts = cv2.calcHist([hue], [0, 1], None, [32, 32], [0, 180, 0, 256])
    return cv2.normalize(counts, counts).flatten()


def detect(path: str, threshold: float = 0.35) -> list[Span]:
    video = cv2.VideoCapture(path)
    spans: list[Span] = []
    previous, begin, index = None, 0, 0
    while True:
        found, frame = video.read()
        if not found:
            break
        current = histogram(frame)
        if previous is not None and cv2.compareHist(previous, current, cv2.HISTCMP_BHATTACHARYYA) > threshold:
            spans.append((begin, index))
            begin = index
        previous, index = current, index + 1
    return [*spans, (begin, index)]
