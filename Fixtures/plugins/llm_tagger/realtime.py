from .pipeline import tag


async def infer(inputs, parameters):
    (tags,) = await tag([inputs["text"]], parameters.get("model", "small"), parameters.get("max_tags", 5))
    return {"tags": tags, "confidence": 1.0 if tags else 0.0}
