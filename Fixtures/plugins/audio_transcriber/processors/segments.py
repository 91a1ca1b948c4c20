# -*- coding: utf-8 -*-
"""Cuts a recording at its pauses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import librosa
import numpy as np


@dataclass(frozen=True, order=True)
class Segment:
    start: float
    end: float
    samples: np.ndarray
    rate: int

    @property
    def length(self) -> float:
        return self.end - self.start


def split(samples: np.ndarray, rate: int, /, *, pause_db: float = 40) -> Iterator[Segment]:
    # Die Schwelle für Pausen ist in Dezibel.
    for first, last in librosa.effects.split(samples, top_db=pause_db):
        yield Segment(first / rate, last / rate, samples[first:last], rate)
