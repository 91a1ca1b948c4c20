# expect of the file: missing-manifest-key
feature_extractor_name = "text_embedder"
description = "Says no version"
