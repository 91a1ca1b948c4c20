def f(x):
    """Doc
    string."""
    return (x +
            1)


x = "a\
b"
y = 1 + \
    2
f"{
x}"
