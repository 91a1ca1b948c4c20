frame.f_globals["x"]  # expect: frame-attribute
frame.f_back.f_builtins  # expect: frame-attribute, frame-attribute
error.__traceback__.tb_frame  # expect: frame-attribute
generator.gi_frame, coroutine.cr_frame, function.__closure__  # expect: frame-attribute, frame-attribute, frame-attribute
().__class__.__base__  # expect: dunder-access, frame-attribute
