feature_extractor_name = "audio_transcriber"
version = "0.3.1"
description = "Speech to text with word times"
dependencies = ["librosa", "soundfile", "transformers"]
features = [
    {"feature_type": "text", "feature_name": "transcript"},
]
output_schema = {"transcript": "str", "words": "list", "language": "str"}
