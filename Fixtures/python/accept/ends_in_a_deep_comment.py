if x:
  y
    # deeper comment at the end