build_steps = lambda extractor_request: []
