from .processors.keyframes import embed


def infer(inputs, parameters):
    return {"embedding": embed(inputs["frame"]).tolist()}
