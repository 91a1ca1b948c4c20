from __future__ import annotations

import numpy as np
import onnxruntime

session: onnxruntime.InferenceSession | None = None


def embed(frame: np.ndarray) -> np.ndarray:
    global session
    session = session or onnxruntime.InferenceSession("clip.onnx")
    (vector,) = session.run(None, {"pixels": frame[None].astype(np.float32) / 255})
    return vector[0] / np.linalg.norm(vector[0])


def sharpness(frame: np.ndarray) -> float:
    return float(np.var(np.diff(frame.astype(np.float32), axis=0)))


def choose(frames: list[np.ndarray]) -> np.ndarray:
    return max(frames, key=sharpness)
