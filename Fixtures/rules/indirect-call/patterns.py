import os

match (1, [os]):
    case (_, (m,)):
        m.system("x")  # expect: indirect-call
match {"k": [os]}:
    case {"k": [n], **rest, }:
        rest["k"].system("x")  # expect: indirect-call
        n.system("x")  # expect: indirect-call
match os:
    case object(system=f):  # expect: forbidden-reference
        f("x")  # expect: indirect-call
    case object(getcwd=g, path=_):
        g()
    case object(popen = (str() as h)):  # expect: forbidden-reference
        h("x")  # expect: indirect-call
match {"x": eval}:  # expect: forbidden-reference
    case {**others}:
        others["x"]("1")  # expect: indirect-call
