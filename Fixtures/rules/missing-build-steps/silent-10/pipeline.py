if (build_steps := make()):
    pass
