from .processors.segments import Segment, split
from .processors.speech import Transcriber


def build_steps(extractor_request, container=None):
    transcriber = Transcriber(extractor_request.parameters["model"])

    def transcribe(row: dict) -> dict:
        segments: list[Segment] = list(split(row["audio"], row["rate"]))
        row["words"] = [word for segment in segments for word in transcriber(segment)]
        row["transcript"] = " ".join(word.text for word in row["words"])
        return row

    return [transcribe]
