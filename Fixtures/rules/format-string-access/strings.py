import string

"{0.__class__}".format(x)  # expect: format-string-access
"{x.__init__.__globals__[y]}".format_map(d)  # expect: format-string-access
"a {b!r:>{w.__class__}} c".format(b=1, w=x)  # expect: format-string-access
("{0.__cla" "ss__}").format(x)  # expect: format-string-access
("{0.__cla" + "ss__}").format(x)  # expect: format-string-access
template = "{0.__globals__}"
template.format(x)  # expect: format-string-access
template.format_map(x)  # expect: format-string-access
str.format("{0.__mro__}", x)  # expect: format-string-access
string.Formatter().format("{0.tb_frame}", x)  # expect: format-string-access
string.Formatter().vformat("{0.__bases__}", [x], {})  # expect: format-string-access
f"{{0.__class__}}".format(x)  # expect: format-string-access
map("{0.__class__}".format, xs)  # expect: format-string-access
fmt = "{0.__class__}".format  # expect: format-string-access
show = "{x.__globals__}".format_map  # expect: format-string-access
"{0.__dict__}".format(x)  # expect: format-string-access
"{0.__init__}".format(x)  # expect: format-string-access
"{0[a.b].__self__!r:>{1.__func__}}".format(x, y)  # expect: format-string-access
escaped = f"{{0.__mro__}}"
escaped.format(x)  # expect: format-string-access


class A:
    T = "{0.__class__}"

    def __init__(self):
        self.text = "{0.__code__}"

    def show(self, x):
        return self.T.format(x) + self.text.format(x)  # expect: format-string-access, format-string-access
