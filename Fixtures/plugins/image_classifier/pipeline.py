"""Classifies images with a model of the namespace."""

import hashlib
import io
import os
from dataclasses import dataclass, field
from functools import partial

import requests
import torch
from PIL import Image, UnidentifiedImageError

WEIGHTS = os.path.join(os.environ.get("MODEL_HOME", "models"), "resnet50.pt")
MEAN, DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


@dataclass(slots=True)
class Classifier:
    labels: list[str]
    weights: str = WEIGHTS
    _model: torch.nn.Module | None = field(default=None, repr=False)

    @property
    def model(self) -> torch.nn.Module:
        if self._model is None:
            self._model = torch.load(self.weights, map_location="cpu")
            self._model.eval()
        return self._model

    def read(self, url: str) -> Image.Image | None:
        answer = requests.get(url, timeout=10)
        answer.raise_for_status()
        try:
            return Image.open(io.BytesIO(answer.content)).convert("RGB")
        except UnidentifiedImageError:
            return None

    def classify(self, url: str) -> dict:
        if (image := self.read(url)) is None:
            return {"label": "unreadable", "score": 0.0}
        pixels = torch.tensor(list(image.resize((224, 224)).getdata()), dtype=torch.float32) / 255
        pixels = (pixels - torch.tensor(MEAN)) / torch.tensor(DEVIATION)
        logits = self.model(pixels.reshape(1, 224, 224, 3).permute(0, 3, 1, 2))[0]
        best = int(logits.argmax())
        return {
            "label": self.labels[best],
            "score": float(torch.softmax(logits, dim=0)[best]),
            "digest": hashlib.sha256(url.encode()).hexdigest(),
        }


def build_steps(extractor_request, container=None, **options):
    classifier = Classifier(labels=extractor_request.labels)
    compiled = torch.compile(classifier.model) if options.get("compile") else classifier.model
    return [partial(map, classifier.classify), compiled]
