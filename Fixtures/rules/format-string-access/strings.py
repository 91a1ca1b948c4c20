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
