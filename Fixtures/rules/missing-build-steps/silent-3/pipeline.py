from .steps import make as build_steps
