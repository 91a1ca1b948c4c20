from .steps import build_steps
