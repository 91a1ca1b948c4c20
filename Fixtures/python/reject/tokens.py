# --- 1 unterminated string literal (detected at line 1)
x = 'abc
# --- 1 unterminated string literal (detected at line 1)
x = "abc
# --- 1 unterminated string literal (detected at line 1)
x = 'abc
y = 1
# --- 1 unterminated string literal (detected at line 2)
x = "a\
b

# --- 1 unterminated triple-quoted string literal (detected at line 1)
x = '''abc
# --- 1 unterminated triple-quoted string literal (detected at line 3)
x = """abc
def

# --- 2 unterminated triple-quoted string literal (detected at line 3)
y = 1
x = """abc
'''
# --- 1 unterminated string literal (detected at line 1)
'
# --- 1 unterminated string literal (detected at line 1)
"
# --- 1 unterminated triple-quoted string literal (detected at line 1)
"""
# --- 1 unterminated string literal (detected at line 1); perhaps you escaped the end quote?
x = r'\'
# --- 1 unterminated string literal (detected at line 1); perhaps you escaped the end quote?
x = b'\'
# --- 1 unterminated string literal (detected at line 1)
x = 'a\
# --- 1 unexpected EOF while parsing
x = 1 +\
# --- 2 invalid syntax
x = 1 + \

# --- 1 unexpected EOF while parsing
\
# --- 1 unexpected character after line continuation character
x = \ 1
# --- 1 unexpected character after line continuation character
x = 1 \ + 2
# --- 1 unexpected character after line continuation character
x = \	1
# --- 3 invalid syntax
if x:
    y = \

# --- 1 invalid syntax
x = $
# --- 1 invalid syntax
x = ?
# --- 1 invalid syntax
x = a ! b
# --- 1 invalid syntax
!x
# --- 1 invalid syntax
x = a!
# --- 1 invalid character '€' (U+20AC)
€ = 1
# --- 1 invalid character '€' (U+20AC)
x = €
# --- 1 invalid character '“' (U+201C)
x = “a”
# --- 1 invalid character '‘' (U+2018)
x = ‘a’
# --- 1 invalid character '–' (U+2013)
a–b
# --- 1 invalid character '−' (U+2212)
x = 1 − 2
# --- 1 invalid character '😀' (U+1F600)
😀
# --- 1 invalid syntax
x = a b
# --- 1 invalid non-printable character U+200B
a​b
# --- 1 invalid character '·' (U+00B7)
x = a·b + ·
# --- 1 invalid character '，' (U+FF0C)
x = 1,2，3
# --- 1 invalid non-printable character U+FEFF
x = ﻿1
# --- 1 invalid character '（' (U+FF08)
print（1）
# --- 1 invalid character '✓' (U+2713)
x = ✓a
# --- 1 invalid character '€' (U+20AC)
ä€ = 1
# --- 1 invalid character '٠' (U+0660)
٠ = 1
# --- 1 invalid decimal literal
x = 1_
# --- 1 invalid decimal literal
x = 1__0
# --- 1 invalid decimal literal
x = 1_000_
# --- 1 invalid decimal literal
x = 0_
# --- 1 invalid binary literal
x = 0b
# --- 1 invalid digit '2' in binary literal
x = 0b2
# --- 1 invalid digit '2' in binary literal
x = 0b12
# --- 1 invalid binary literal
x = 0b1_
# --- 1 invalid binary literal
x = 0b_
# --- 1 invalid binary literal
x = 0b1__0
# --- 1 invalid binary literal
x = 0b1a
# --- 1 invalid octal literal
x = 0o
# --- 1 invalid digit '8' in octal literal
x = 0o8
# --- 1 invalid digit '8' in octal literal
x = 0o18
# --- 1 invalid octal literal
x = 0o1_
# --- 1 invalid octal literal
x = 0o_
# --- 1 invalid octal literal
x = 0o1__7
# --- 1 invalid octal literal
x = 0o7a
# --- 1 invalid hexadecimal literal
x = 0x
# --- 1 invalid hexadecimal literal
x = 0xg
# --- 1 invalid hexadecimal literal
x = 0x1_
# --- 1 invalid hexadecimal literal
x = 0x_
# --- 1 invalid hexadecimal literal
x = 0x1__f
# --- 1 invalid hexadecimal literal
x = 0xfg
# --- 1 invalid syntax
x = 0b1.5
# --- 1 invalid syntax
x = 0o7.5
# --- 1 invalid decimal literal
x = 0x1.5g
# --- 1 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
x = 01
# --- 1 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
x = 007
# --- 1 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
x = 012345
# --- 1 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
x = 09
# --- 1 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
x = 0_7
# --- 1 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
x = 00_1
# --- 1 invalid decimal literal
x = 1a
# --- 1 invalid decimal literal
x = 12abc
# --- 1 invalid decimal literal
x = 1_a
# --- 1 invalid decimal literal
x = 1.a
# --- 1 invalid decimal literal
x = 1.5a
# --- 1 invalid decimal literal
x = 1e
# --- 1 invalid decimal literal
x = 1e+
# --- 1 invalid decimal literal
x = 1.5e-
# --- 1 invalid decimal literal
x = 1e5a
# --- 1 invalid decimal literal
x = 1e5_
# --- 1 invalid decimal literal
x = 1e_5
# --- 1 invalid decimal literal
x = 1._5
# --- 1 invalid decimal literal
x = 1.5_
# --- 1 invalid imaginary literal
x = 1j2
# --- 1 invalid imaginary literal
x = 1jx
# --- 1 invalid imaginary literal
x = 1.5jj
# --- 1 invalid imaginary literal
x = 0_1j2
# --- 1 invalid decimal literal
x = 1L
# --- 1 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
x = 0777L
# --- 1 invalid hexadecimal literal
x = 0xfL
# --- 1 invalid syntax
x = 1.2.3
# --- 1 invalid syntax
x = 1..2
# --- 1 invalid syntax
x = 1ⅷ
# --- 1 invalid syntax
x = 1ä
# --- 1 invalid character '²' (U+00B2)
x = 1²
# --- 1 '(' was never closed
(
# --- 1 '[' was never closed
[
# --- 1 '{' was never closed
{
# --- 1 '(' was never closed
f(
# --- 1 '(' was never closed
f(a,
b

# --- 2 '[' was never closed
x = (1,
[2,
3

# --- 1 unmatched ')'
)
# --- 1 unmatched ']'
]
# --- 1 unmatched '}'
}
# --- 1 closing parenthesis ']' does not match opening parenthesis '('
x = (]
# --- 1 closing parenthesis ')' does not match opening parenthesis '['
x = [)
# --- 1 closing parenthesis ')' does not match opening parenthesis '{'
x = {)
# --- 1 closing parenthesis ']' does not match opening parenthesis '('
x = (1, 2]
# --- 2 closing parenthesis ')' does not match opening parenthesis '[' on line 1
x = [1, 2
, 3)
# --- 3 closing parenthesis ')' does not match opening parenthesis '{' on line 1
x = {1: 2

)
# --- 1 '(' was never closed
x = ((1)
y = 2
# --- 1 invalid syntax
def f(:
    pass
# --- 1 '(' was never closed
(a
b
# --- 3 unmatched ')'
f(a
)
)

# --- 1 '[' was never closed
x = [1,
2
y = 3

# --- 1 '{' was never closed
x = {'a': 1,
'b': 2
for y in x:
    pass
# --- 1 '(' was never closed
f(a, b

def g():
    pass
# --- 1 '(' was never closed
x = (1
class A:
    pass
# --- 1 '(' was never closed
x = (
# comment
# --- 2 unterminated string literal (detected at line 2)
x = [
'abc
# --- 1 '(' was never closed
f("a" "b"
x = 1
# --- 1 invalid syntax
x = <> y
# --- 1 invalid syntax
x = 1 <> 2
# --- 1 invalid syntax
x => 1
# --- 1 invalid syntax
x =< 1
# --- 1 invalid syntax
x = a && b
# --- 1 invalid syntax
x = a || b
# --- 1 invalid syntax
x = a === b
# --- 1 invalid syntax
x = a ?? b
# --- 1 invalid syntax
x++
# --- 1 invalid syntax
x--

# --- 1 invalid syntax
++
# --- 1 invalid syntax
x = a -> b
# --- 1 invalid syntax
x = a ... b
# --- 1 invalid syntax
a .. b
# --- 1 invalid syntax
x = @a
# --- 1 invalid syntax
x = a @@ b
# --- 1 invalid syntax
x = a ** ** b
# --- 1 invalid syntax
x = a // / b
# --- 1 invalid syntax
x = ~
# --- 1 invalid syntax
x = a:b
# --- 1 invalid syntax
:x
# --- 1 invalid syntax
;
# --- 1 invalid syntax
x;;y
# --- 1 invalid syntax
,
# --- 1 invalid syntax
x = ,
# --- 1 invalid syntax
,x
# --- 1 invalid syntax
.
# --- 1 invalid syntax
.x
# --- 1 invalid syntax
x.
# --- 1 invalid syntax
x..y
# --- 1 invalid syntax
x.1
# --- 1 invalid syntax
x.'a'
# --- 1 invalid syntax
=
# --- 1 invalid syntax
= 1
# --- 1 invalid syntax
x =
# --- 1 invalid syntax
x = = 1
# --- 1 invalid syntax
-
# --- 1 invalid syntax
-x-
# --- 1 invalid syntax
x *
# --- 1 invalid syntax
* 
# --- 1 invalid syntax
/
# --- 1 invalid syntax
x = a not b
# --- 1 invalid syntax
x = a is in b
# --- 1 invalid syntax
x = not
# --- 1 invalid syntax
x = a not is b
# --- 1 invalid syntax
x = a in
# --- 1 invalid syntax
x = and b
# --- 1 invalid syntax
x = a or
