# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: truncated \xXX escape
"\x"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
"\x1"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: truncated \xXX escape
"\xg0"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
"\x1g"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: truncated \uXXXX escape
"\u"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-4: truncated \uXXXX escape
"\u123"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-4: truncated \uXXXX escape
"\u123g"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: truncated \UXXXXXXXX escape
"\U"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-8: truncated \UXXXXXXXX escape
"\U0000000"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
"\U00110000"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
"\Uffffffff"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape
"\N"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape
"\N{"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape
"\N{}"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-15: unknown Unicode character name
"\N{no such name}"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-21: unknown Unicode character name
"\N{LATIN SMALL LETTER}"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-19: unknown Unicode character name
"\N{KEYCAP DIGIT ONE}"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-7: malformed \N character escape
"\N{SPACE"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-21: unknown Unicode character name
"\N{hangul syllable ga}"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-29: unknown Unicode character name
"\N{CJK UNIFIED IDEOGRAPH-4e00}"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape
"\NSPACE"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 3-4: truncated \xXX escape
"abc\x"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 2-3: truncated \xXX escape
"""

\x"""
# --- 2 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
"a"
"\x1"
# --- 2 (unicode error) 'unicodeescape' codec can't decode bytes in position 1-4: truncated \uXXXX escape
("a"
 "b\u12"
 "c")
# --- 2 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-7: unknown Unicode character name
x = 1
y = "\N{nope}"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: truncated \xXX escape
u"\x"
# --- 1 (value error) invalid \x escape at position 0
b"\x"
# --- 1 (value error) invalid \x escape at position 0
b"\x1"
# --- 1 (value error) invalid \x escape at position 0
b"\xg1"
# --- 1 (value error) invalid \x escape at position 2
b"ab\x1"
# --- 1 bytes can only contain ASCII literal characters
b"ä"
# --- 1 bytes can only contain ASCII literal characters
b'€'
# --- 1 bytes can only contain ASCII literal characters
br"ä"
# --- 1 bytes can only contain ASCII literal characters
b"""a
ä"""
# --- 1 cannot mix bytes and nonbytes literals
b"a" "b"
# --- 1 cannot mix bytes and nonbytes literals
"a" b"b"
# --- 1 cannot mix bytes and nonbytes literals
b"a" b"b" "c"
# --- 1 cannot mix bytes and nonbytes literals
"a" "b" b"c"
# --- 1 cannot mix bytes and nonbytes literals
b"a" u"b"
# --- 1 cannot mix bytes and nonbytes literals
br"a" r"b"
# --- 1 invalid syntax
ub"a"
# --- 1 invalid syntax
bu"a"
# --- 1 invalid syntax
ur"a"
# --- 1 invalid syntax
ru"a"
# --- 1 invalid syntax
bb"a"
# --- 1 invalid syntax
rr"a"
# --- 1 invalid syntax
rbr"a"
# --- 1 invalid syntax
urb"a"
# --- 1 invalid syntax
x"a"
# --- 1 invalid syntax
t"a"
# --- 1 invalid syntax
"a" x"b"
# --- 1 invalid syntax
"a"b
# --- 1 invalid syntax
"a"1
# --- 1 invalid syntax
1"a"
# --- 1 invalid syntax
a"b"
# --- 1 unterminated string literal (detected at line 1)
"it's" it's"
# --- 1 unterminated string literal (detected at line 1)
'it's'
# --- 1 invalid syntax
"a" + 
# --- 1 unterminated string literal (detected at line 1)
'a' 'b
# --- 1 unterminated string literal (detected at line 1)
"a" "b
# --- 1 unterminated string literal (detected at line 1)
x = "a" "b

# --- 1 unterminated string literal (detected at line 1)
"a
# --- 1 unterminated string literal (detected at line 1)
b"a
# --- 1 unterminated string literal (detected at line 1)
r"a
# --- 1 unterminated string literal (detected at line 1)
rb'a
# --- 1 unterminated string literal (detected at line 1)
u'a
# --- 1 unterminated triple-quoted string literal (detected at line 1)
'''a''
# --- 1 unterminated triple-quoted string literal (detected at line 1)
"""a""
# --- 1 unterminated string literal (detected at line 1)
'a"
# --- 1 unterminated string literal (detected at line 1)
"a'
# --- 1 unterminated string literal (detected at line 1); perhaps you escaped the end quote?
'a\'
# --- 1 unterminated string literal (detected at line 1); perhaps you escaped the end quote?
"a\"
# --- 1 unterminated string literal (detected at line 1); perhaps you escaped the end quote?
"a\\\"
