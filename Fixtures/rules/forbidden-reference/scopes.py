names = [open for open in y]
first = open  # expect: forbidden-reference
values = {eval: 1 for eval in y}, sum(eval for eval in y)
second = eval  # expect: forbidden-reference
show = lambda compile: g(compile)
third = compile  # expect: forbidden-reference


def declared():
    global vars
    return vars  # expect: forbidden-reference


def around():
    [exec := 1 for _ in x]
    return exec


def keys():
    return [lambda: open for open in y]


def patterns(x):
    match x:
        case Candle(open=open, close=close):
            return open - close
        case {"locals": locals, **globals}:
            return locals, globals
        case str() as compile:
            return g(compile)
        case [*eval]:
            return eval
    return open


def after():
    return compile  # expect: forbidden-reference
