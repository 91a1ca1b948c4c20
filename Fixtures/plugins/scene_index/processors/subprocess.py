"""A step that reports how long it took; only its name looks dangerous."""

import time
from typing import Callable


class Subprocess[Input, Output]:
    def __init__(self, run: Callable[[Input], Output]) -> None:
        self.run = run
        self.seconds = 0.0

    def __call__(self, value: Input) -> Output:
        begin = time.perf_counter()
        try:
            return self.run(value)
        finally:
            self.seconds += time.perf_counter() - begin

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.run.__name__}, {self.seconds:.3f} s)"
