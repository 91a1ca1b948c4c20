def define():
    global build_steps
    build_steps = print
