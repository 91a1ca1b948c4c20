f_globals, error.__traceback__, generator.frame, d["f_locals"], function.__name__, function.__wrapped__
