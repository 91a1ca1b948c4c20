match value:
    case object(__globals__={"os": module}):  # expect: dunder-lookup
        pass
    case object(__class__=object(__name__=name)):  # expect: dunder-lookup
        pass
    case Point(x=0, y={"a": y}):
        pass
