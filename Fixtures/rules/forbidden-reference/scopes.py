# Defaults, annotations, bases and the first iterable of a comprehension are read around the scope that they begin.


def f(run=exec, exec=None):  # expect: forbidden-reference
    return exec


def g(exec, kind: map(eval, x)) -> list(map(exec, x)):  # expect: forbidden-reference, forbidden-reference
    return exec, list(map(eval, x))  # expect: forbidden-reference


(lambda run=compile, compile=0: compile)()  # expect: forbidden-reference
[exec for exec in map(exec, x)]  # expect: forbidden-reference
[exec for y in z for exec in map(exec, x)]
call(exec for exec in map(exec, x))  # expect: forbidden-reference
[exec for exec in map(lambda: exec, x)]  # expect: forbidden-reference


class A(*[exec for y in z]):  # expect: forbidden-reference
    exec = 0
    other = exec
