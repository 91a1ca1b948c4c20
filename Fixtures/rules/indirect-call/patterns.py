import os

match (1, [os]):
    case (_, (m,)):
        m.system("x")  # expect: indirect-call
match {"k": [os]}:
    case {"k": [n]}:
        n.system("x")  # expect: indirect-call
match os:
    case object(system=f):  # expect: forbidden-reference
        f("x")  # expect: indirect-call
    case object(getcwd=g, path=_):
        g()
    case object(popen = (str() as h)):  # expect: forbidden-reference
        h("x")  # expect: indirect-call
