# --- 1 unterminated f-string literal (detected at line 1)
f"
# --- 1 unterminated f-string literal (detected at line 1)
f'abc
# --- 1 '{' was never closed
f"{
# --- 1 '{' was never closed
f"{a
# --- 1 f-string: expecting '}'
f"{a"
# --- 1 '{' was never closed
f"{a:
# --- 1 f-string: expecting '}', or format specs
f"{a:b"
# --- 1 f-string: expecting '}'
f"{a:{b"
# --- 1 '{' was never closed
f"{a!
# --- 1 '{' was never closed
f"{a!r
# --- 1 f-string: single '}' is not allowed
f"}"
# --- 1 f-string: single '}' is not allowed
f"a}"
# --- 1 f-string: single '}' is not allowed
f"a}b"
# --- 1 f-string: single '}' is not allowed
f"{a}}"
# --- 1 f-string: single '}' is not allowed
f"{{}"
# --- 1 f-string: single '}' is not allowed
f"{{a}"
# --- 1 f-string: valid expression required before '}'
f"{}"
# --- 1 f-string: valid expression required before '}'
f"{ }"
# --- 1 f-string: valid expression required before '}'
f"{	}"
# --- 1 f-string: valid expression required before '!'
f"{!r}"
# --- 1 f-string: valid expression required before '!'
f"{!}"
# --- 1 f-string: valid expression required before ':'
f"{:}"
# --- 1 f-string: valid expression required before ':'
f"{:x}"
# --- 1 f-string: valid expression required before '='
f"{=}"
# --- 1 f-string: valid expression required before '='
f"{=!r}"
# --- 1 f-string: valid expression required before '!'
f"{!x:y}"
# --- 1 f-string: valid expression required before '!'
f"{ !r}"
# --- 1 f-string: valid expression required before ':'
f"{ :x}"
# --- 1 f-string: expecting a valid expression after '{'
f"{,}"
# --- 1 f-string: expecting a valid expression after '{'
f"{;}"
# --- 1 f-string: expecting a valid expression after '{'
f"{.}"
# --- 1 f-string: expecting a valid expression after '{'
f"{*}"
# --- 1 f-string: expecting a valid expression after '{'
f"{**a}"
# --- 1 f-string: expecting '=', or '!', or ':', or '}'
f"{*a b}"
# --- 1 invalid syntax. Perhaps you forgot a comma?
f"{a b}"
# --- 1 f-string: expecting '=', or '!', or ':', or '}'
f"{a;b}"
# --- 1 f-string: missing conversion character
f"{a!}"
# --- 1 f-string: conversion type must come right after the exclamanation mark
f"{a! r}"
# --- 1 f-string: expecting ':' or '}'
f"{a!r b}"
# --- 1 f-string: invalid conversion character 'x': expected 's', 'r', or 'a'
f"{a!x}"
# --- 1 f-string: invalid conversion character 'rr': expected 's', 'r', or 'a'
f"{a!rr}"
# --- 1 f-string: invalid conversion character
f"{a!1}"
# --- 1 f-string: invalid conversion character
f"{a!'r'}"
# --- 1 f-string: expecting ':' or '}'
f"{a!r!s}"
# --- 1 f-string: missing conversion character
f"{a!:x}"
# --- 1 f-string: invalid conversion character 'ä': expected 's', 'r', or 'a'
f"{a!ä}"
# --- 1 invalid character '€' (U+20AC)
f"{a!€}"
# --- 1 f-string: expecting '!', or ':', or '}'
f"{a = b}"
# --- 1 f-string: missing conversion character
f"{a = !}"
# --- 1 f-string: expecting '=', or '!', or ':', or '}'
f"{a == }"
# --- 1 f-string: expecting '!', or ':', or '}'
f"{a=b}"
# --- 1 f-string: valid expression required before '}'
f"{a:{}}"
# --- 1 invalid syntax. Perhaps you forgot a comma?
f"{a:{b c}}"
# --- 1 f-string: invalid conversion character 'x': expected 's', 'r', or 'a'
f"{a:{b!x}}"
# --- 1 f-string: single '}' is not allowed
f"{a:}}"
# --- 1 f-string: expecting '}'
f"{a:{"
# --- 1 f-string: expressions nested too deeply
f"{a:{b:{c:{d}}}}"
# --- 1 f-string: expressions nested too deeply
f"{a:{b:{c:{d:{e}}}}}"
# --- 1 f-string: lambda expressions are not allowed without parentheses
f"{lambda x: x}"
# --- 1 f-string: lambda expressions are not allowed without parentheses
f"{lambda: x}"
# --- 1 f-string: expecting '=', or '!', or ':', or '}'
f"{lambda x:{1}}"
# --- 1 f-string: lambda expressions are not allowed without parentheses
f"{lambda :x}"
# --- 1 f-string: expecting '=', or '!', or ':', or '}'
f"{a.}"
# --- 1 invalid syntax. Perhaps you forgot a comma?
f"{a.1}"
# --- 1 closing parenthesis '}' does not match opening parenthesis '['
f"{a[}"
# --- 1 closing parenthesis '}' does not match opening parenthesis '('
f"{a(}"
# --- 1 closing parenthesis '}' does not match opening parenthesis '('
f"{(}"
# --- 1 closing parenthesis '}' does not match opening parenthesis '['
f"{[}"
# --- 1 f-string: unmatched ')'
f"{)}"
# --- 1 f-string: unmatched ']'
f"{]}"
# --- 1 f-string: unmatched ')'
f"{a)}"
# --- 1 f-string: unmatched ']'
f"{a]}"
# --- 1 closing parenthesis '}' does not match opening parenthesis '('
f"{(a}"
# --- 1 closing parenthesis '}' does not match opening parenthesis '['
f"{[a}"
# --- 1 f-string: expecting '}'
f"{ {a}"
# --- 1 closing parenthesis ']' does not match opening parenthesis '('
f"{(a]}"
# --- 1 closing parenthesis '}' does not match opening parenthesis '('
f"{f(a}"
# --- 1 closing parenthesis '}' does not match opening parenthesis '['
f"{a[0}"
# --- 1 closing parenthesis '}' does not match opening parenthesis '('
f"{(a}}"
# --- 1 '{' was never closed
f"{a # b}"
# --- 1 '{' was never closed
f"{#}"
# --- 1 '{' was never closed
f"{a

# --- 1 '{' was never closed
f"{

# --- 1 '{' was never closed
f'''{
# --- 1 '{' was never closed
f'''{a
# --- 1 unterminated triple-quoted f-string literal (detected at line 1)
f'''{a:
# --- 1 '{' was never closed
f'''{a

# --- 1 unterminated triple-quoted f-string literal (detected at line 1)
f'''abc
# --- 1 unterminated triple-quoted f-string literal (detected at line 1)
f"""{a}
# --- 3 invalid syntax. Perhaps you forgot a comma?
f"""

{a b}"""
# --- 3 invalid syntax. Perhaps you forgot a comma?
x = 1
f"""
{a

b}"""
# --- 3 f-string: valid expression required before '}'
f"""{

}"""
# --- 1 unterminated string literal (detected at line 1)
f"{'a}"
# --- 1 '{' was never closed
f"{"a}"
# --- 1 unterminated string literal (detected at line 1)
f"{'a"}"
# --- 1 '{' was never closed
f'{'a}'
# --- 1 '[' was never closed
f"{a["b]}"
# --- 1 invalid syntax. Perhaps you forgot a comma?
f"{1 2}"
# --- 1 f-string: expecting '=', or '!', or ':', or '}'
f"{a 'b'}"
# --- 1 Missing parentheses in call to 'print'. Did you mean print(...)?
f"{print 'a'}"
# --- 1 f-string: expecting a valid expression after '{'
f"{pass}"
# --- 1 f-string: expecting a valid expression after '{'
f"{return}"
# --- 1 f-string: expecting a valid expression after '{'
f"{if a: b}"
# --- 1 f-string: expecting a valid expression after '{'
f"{for}"
# --- 1 f-string: expecting a valid expression after '{'
f"{import a}"
# --- 1 expected 'else' after 'if' expression
f"{a if b}"
# --- 1 f-string: expecting '=', or '!', or ':', or '}'
f"{a if b else}"
# --- 1 f-string: expecting '=', or '!', or ':', or '}'
f"{a for a in b}"
# --- 1 f-string: expecting '!', or ':', or '}'
f"{a, b = c}"
# --- 1 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
f"{(a = b)}"
# --- 1 expected argument value expression
f"{f(a=)}"
# --- 1 invalid syntax. Perhaps you forgot a comma?
f"{f(a b)}"
# --- 1 invalid syntax. Perhaps you forgot a comma?
f"{f"{a b}"}"
# --- 1 f-string: valid expression required before '}'
f"{f"{}"}"
# --- 1 '{' was never closed
f"{f"{a"}"
# --- 1 f-string: invalid conversion character 'x': expected 's', 'r', or 'a'
f"{f'{a!x}'}"
# --- 1 invalid decimal literal
f"{1a}"
# --- 1 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
f"{01}"
# --- 1 invalid digit '2' in binary literal
f"{0b2}"
# --- 1 invalid decimal literal
f"{1_}"
# --- 1 invalid character '€' (U+20AC)
f"{€}"
# --- 1 invalid character '€' (U+20AC)
f"{a€}"
# --- 1 f-string: expecting a valid expression after '{'
f"{$}"
# --- 1 f-string: expecting a valid expression after '{'
f"{?}"
# --- 1 f-string: invalid conversion character 'b': expected 's', 'r', or 'a'
f"{a!b}"
# --- 1 unexpected character after line continuation character
f"{a\}"
# --- 1 unexpected character after line continuation character
f"{\a}"
# --- 1 unterminated f-string literal (detected at line 2)
f"{a\
}
# --- 1 unexpected character after line continuation character
f"{a \b}"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-15: unknown Unicode character name
f"{'\N{no such name}'}"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-15: unknown Unicode character name
f"\N{no such name}"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape
f"\N"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape
f"\N{"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape
f"\N{}"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-7: malformed \N character escape
f"\N{SPACE"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape
f"\N {a}"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: truncated \xXX escape
f"\x"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
f"\x1"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
f"\u12"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
f"\U0011ffff"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
f"\U00110000{a}"
# --- 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: truncated \xXX escape
f"{a}\x{b}"
# --- ? 'unicodeescape' codec can't decode bytes in position 0-1: truncated \xXX escape
f"{a:\x}"
# --- ? 'unicodeescape' codec can't decode bytes in position 0-10: unknown Unicode character name
f"{a:\N{no such}}"
# --- 1 invalid syntax
f"{a}" b
# --- 1 invalid syntax
a f"{b}"
# --- 1 cannot mix bytes and nonbytes literals
f"a" b"c"
# --- 1 cannot mix bytes and nonbytes literals
b"a" f"b"
# --- 1 bytes can only contain ASCII literal characters
f"{b'ä'}"
# --- 1 invalid syntax
fb"a"
# --- 1 invalid syntax
bf"a"
# --- 1 invalid syntax
uf"a"
# --- 1 invalid syntax
fu"a"
# --- 1 invalid syntax
frb"a"
# --- 1 invalid syntax
ff"a"
# --- 1 invalid syntax
f "a"
# --- 1 cannot assign to f-string expression here. Maybe you meant '==' instead of '='?
f"{a}" = 1
# --- 1 illegal target for annotation
f"{a}": int = 1
# --- 1 cannot delete f-string expression
del f"{a}"
# --- 1 cannot assign to f-string expression
for f"{a}" in b: pass
# --- 1 cannot use assignment expressions with f-string expression
(f"{a}" := 1)
# --- 1 expression cannot contain assignment, perhaps you meant "=="?
f(f"{a}"=1)
# --- 1 f-string: expecting a valid expression after '{'
f"{await}"
# --- 1 f-string: expecting a valid expression after '{'
f"{async}"
# --- 1 f-string: expecting '!', or ':', or '}'
f"{yield = 1}"
# --- 1 f-string: expecting '!', or ':', or '}'
f"{None = 1}"
# --- 1 f-string: expecting a valid expression after '{'
f"{->}"
# --- 1 f-string: expecting '=', or '!', or ':', or '}'
f"{a -> b}"
# --- 1 f-string: single '}' is not allowed
f"{a:=}}"
# --- 1 f-string: expecting a valid expression after '{'
f"{def f(): pass}"
# --- 1 f-string: expecting a valid expression after '{'
f"{@a}"
# --- 1 f-string: expecting '=', or '!', or ':', or '}'
f"{a @}"
# --- 1 f-string: expecting '=', or '!', or ':', or '}'
f"{a +}"
# --- 1 f-string: expecting a valid expression after '{'
f"{+}"
# --- 1 f-string: expecting a valid expression after '{'
f"{not}"
# --- 1 f-string: expecting '=', or '!', or ':', or '}'
f"{a and}"
# --- 1 f-string: expecting '=', or '!', or ':', or '}'
f"{a..b}"
# --- 1 unterminated string literal (detected at line 1)
f"{'' '}"
# --- 1 f-string: missing conversion character
f"{a!r:{b!}}"
# --- 1 f-string: expecting ':' or '}'
f"{a!r=}"
# --- 1 f-string: valid expression required before '}'
f"{a=!r:{}}"
# --- 1 f-string: valid expression required before '!'
f"{a:{!r}}"
# --- 1 f-string: valid expression required before ':'
f"{a:{:}}"
# --- 1 f-string: expecting '}', or format specs
f"{a:{b:}"
# --- 1 f-string: single '}' is not allowed
f"{a:b{c}d}e}"
# --- 1 f-string: expecting '}'
f"{a}{b}{"
# --- 1 f-string: valid expression required before '}'
f"{a}{}"
# --- 1 f-string: single '}' is not allowed
f"{a}{b}}"
# --- 1 f-string: single '}' is not allowed
rf"{a}}"
# --- 1 f-string: expecting '}'
rf"\{"
# --- 1 f-string: invalid conversion character 'x': expected 's', 'r', or 'a'
rf"{a!x}"
# --- 1 f-string: expecting '}'
fr"\N{"
# --- 1 f-string: expecting '}'
f'{a["b"]'
# --- 1 invalid syntax. Perhaps you forgot a comma?
f"{a
b}"
# --- 2 invalid syntax. Perhaps you forgot a comma?
f'''{
a
b
}'''
# --- 4 f-string: valid expression required before '}'
f'''

{
}
'''
# --- 1 f-string: invalid conversion character 'x': expected 's', 'r', or 'a'
f'''{a!x
}'''
# --- 1 f-string: invalid conversion character 'x': expected 's', 'r', or 'a'
f'''{a:{b!x}

}'''
# --- 2 f-string: expecting '}'
(f"{a}"
f"{")
# --- 1 unterminated f-string literal (detected at line 1)
x = f"{a}
y = 1
# --- 1 unterminated triple-quoted f-string literal (detected at line 2)
x = f'''{a}
y = 1
