first, (build_steps, *others) = steps()
