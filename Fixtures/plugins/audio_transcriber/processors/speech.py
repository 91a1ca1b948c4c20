import json
from typing import NamedTuple

import soundfile
from transformers import pipeline as load_pipeline

from .segments import Segment


class Word(NamedTuple):
    text: str
    start: float
    end: float


class Transcriber:
    languages = json.loads('["de", "en", "fr"]')

    def __init__(self, model: str):
        self.recognizer = load_pipeline("automatic-speech-recognition", model=model, return_timestamps="word")
        self.recognizer.model.eval()

    def __call__(self, segment: Segment) -> list[Word]:
        answer = self.recognizer({"raw": segment.samples, "sampling_rate": segment.rate})
        return [
            Word(chunk["text"].strip(), *(segment.start + offset for offset in chunk["timestamp"]))
            for chunk in answer["chunks"]
        ]

    @staticmethod
    def info(path: str) -> str:
        details = soundfile.info(path)
        return f"{details.format:<8}{details.duration:>{8}.2f}s {details.samplerate=}"
