from pydantic import BaseModel


class TaggerInput(BaseModel):
    text: str


class TaggerOutput(BaseModel):
    tags: list[str]
    confidence: float


class TaggerParameters(BaseModel):
    model: str = "small"
    max_tags: int = 5


metadata = {
    "name": "llm_tagger",
    "version": "1.0",
    "description": "Asks a language model for tags",
    "category": "text",
}
input_schema = TaggerInput
output_schema = TaggerOutput
parameter_schema = TaggerParameters
