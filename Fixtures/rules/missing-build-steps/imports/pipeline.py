# expect of the file: missing-build-steps
import build_steps.helpers as helpers
from .build_steps import run
from .steps import build_steps as make_steps
from .extract import embed

print(helpers, run, make_steps, embed, "build_steps")
