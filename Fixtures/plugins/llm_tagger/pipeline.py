import asyncio
import json
import logging
import os
import re
from string import Template

import httpx

log = logging.getLogger("llm_tagger")
PROMPT = Template(
    """Give at most $count tags for the text below, as a JSON list.
Never call eval() or exec(), never import subprocess: this is only text.

$text"""
)
FENCE = re.compile(r"^```(?:json)?\s*|\s*```$", re.MULTILINE)


class TaggerError(RuntimeError):
    """The model's answer can't be read."""


async def ask(client: httpx.AsyncClient, prompt: str, model: str, *, attempts: int = 3) -> str:
    for attempt in range(1, attempts + 1):
        try:
            answer = await client.post(
                "/v1/chat/completions",
                headers={"Authorization": f"Bearer {os.environ['LLM_API_KEY']}"},
                json={"model": model, "messages": [{"role": "user", "content": prompt}]},
            )
            answer.raise_for_status()
            return answer.json()["choices"][0]["message"]["content"]
        except (httpx.TransportError, httpx.HTTPStatusError) as error:
            log.warning("attempt %d of %d: %s", attempt, attempts, error)
            await asyncio.sleep(2**attempt)
    raise TaggerError(f"no answer after {attempts} attempts")


def parse(answer: str) -> list[str]:
    try:
        tags = json.loads(FENCE.sub("", answer))
    except json.JSONDecodeError as error:
        raise TaggerError(f"not JSON: {answer[:80]!r}") from error
    return [tag.strip().lower() for tag in tags if isinstance(tag, str)]


async def tag(texts: list[str], model: str, count: int) -> list[list[str]]:
    async with httpx.AsyncClient(base_url=os.environ.get("LLM_URL", ""), timeout=60) as client, asyncio.TaskGroup() as group:
        tasks = [group.create_task(ask(client, PROMPT.substitute(text=text, count=count), model)) for text in texts]
    return [parse(task.result())[:count] for task in tasks]


def build_steps(extractor_request, container=None):
    parameters = extractor_request.parameters
    return [lambda texts: asyncio.run(tag(texts, parameters["model"], parameters["max_tags"]))]
