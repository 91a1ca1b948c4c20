""" a docstring
"""
'a', "a", '''a''', """a""", '', "", '''''', """"""
'it\'s', "say \"yes\"", '''it's "fine"''', """a ""quoted"" word\""""
r'\d', R'\d', u'a', U"a", b'a', B"a", br'\d', Br'\d', bR'\d', BR'\d', rb'\d', rB'\d', Rb'\d', RB'\d'
r'\'', r"\"", r'\\', rb'\'', r'''\'''', r"""\""""
"\a\b\f\n\r\t\v\0\1\12\123\777\x00\xff\u0041\U00000041\N{SPACE}\N{LF}\N{HANGUL SYLLABLE GAG}\
continued"
"\N{CJK UNIFIED IDEOGRAPH-4E00}\N{latin SMALL letter a}\N{TIBETAN MARK TSA -PHRU}\U0010ffff\ud800\'\""
"\d \q \  \(an invalid escape only warns\) \8 \400"
b"\x00\xff\0\377\400\N{anything}\u00g\U"
'a' "b" '''c''' """d"""
b'a' B"b" br'c'
("in"
 "parentheses"  # comment
 'too')
u'a' "b" r'\c' f"{1}"
'a\
b'
'''
lines # not a comment
\'''
"'''
"tab	and form feed  stay"
'ä ß € 𝔘 变量 ‮ \u202e'
"""line one
line two \
line three"""
x = "a" if "b" else "c"
"%s" % "a", "a"[0], "a".upper(), "abc"[::-1], -1 ** 2
"a"if"b"else"c"
print("a"), print('''b''', """c""")
r"""\N{no such name} \x \u12"""
rb'''\x'''
'' ""
''''''""""""
"#" '#'
