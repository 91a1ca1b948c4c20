eval("1")  # expect: forbidden-builtin
print(exec("x"), compile("x", "y", "z"))  # expect: forbidden-builtin, forbidden-builtin
with open("f") as f:  # expect: forbidden-builtin
    pass
(eval)("1")  # expect: forbidden-builtin
(
    eval  # expect: forbidden-builtin
    ("1")
)
__import__("os").system("x")  # expect: forbidden-builtin
globals()["x"], locals(), vars(f)  # expect: forbidden-builtin, forbidden-builtin, forbidden-builtin
setattr(f, "a", 1); delattr(f, "a")  # expect: forbidden-builtin, forbidden-builtin
ｅｖａｌ("1")  # expect: forbidden-builtin
f"{eval('1')!r:{open('w')}} {{eval('1')}}"  # expect: forbidden-builtin, forbidden-builtin
[open(name) for name in vars()]  # expect: forbidden-builtin, forbidden-builtin
eval(eval("1"))  # expect: forbidden-builtin, forbidden-builtin


@open("decorator")  # expect: forbidden-builtin
def decorated(a=eval("1"), *b: exec("2")) -> compile("3"):  # expect: forbidden-builtin, forbidden-builtin, forbidden-builtin
    return
    open("unreachable")  # expect: forbidden-builtin


class Meta(eval("type"), metaclass=eval("type")):  # expect: forbidden-builtin, forbidden-builtin
    x: open("annotation")  # expect: forbidden-builtin


def generic[T: eval("int") = eval("int")](x: T): ...  # expect: forbidden-builtin, forbidden-builtin


type Alias[T] = eval("int")  # expect: forbidden-builtin

match f:
    case Meta(x=1) if eval("1"):  # expect: forbidden-builtin
        pass


def eval(x):
    return x


from ast import literal_eval as eval
eval("1")  # expect: forbidden-builtin
