# Soft keywords are names anywhere else; names beyond ASCII are normalised.
match = case = type = _ = 1
match, case, type
match.x, match[0], match(1), match * 2, match - 1, -match
match (1)
match [1]
match.case.type._
print(match, case=case, type=type)
type (match)
type [case]
type = match
type: case = 1
type.x: int = 1
match: int
case: int = 2
_: int
match = 1; case = 2
match in (1, 2)
match is None
match if match else match
match or case
match and case
not match
lambda match, case, type, _: match
[match for match in range(3)]
del match, case
match, case = 1, 2
(match) = 1
match[1]
match[1:2]
match(a)[b].c
match -1
match * case
match @ case
match < 1
match == 1
match ** 2
type < 1
type == type
type | None
type in case
type += 1
type, case = 1, 2
type if type else 2
type()
type = type = 1
case(1)
case[1]
case: str
_(1)
_[0]
import match, case
import type as match, case as type
from match import case as type
from type import *
from .match import (case, type,)
def match(case, type=1, *_, **match): return match
class match(type): case = 1
class type: type = 1
def type(): pass
def case(match: type) -> case: ...
global_ = nonlocal_ = None_ = True_ = 0
ä = Ω = 变量 = имя = переменная = नमस्ते = 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 = ªº = ﬁ = x́ = 1
ℼ = ℘ = ℮ = a· = x゙ = ゟ = 1
ｅｖａｌ, ﬁle, ſet
名.属性, f(名=1)
def ფუნქცია(аргумент: тип = значение) -> тип: ...
class Клас(метаклас=тип): ...
import модуль.підмодуль as псевдонім
__, ___, _1, _a_, a1, A, print, exec, nonlocal_, async_, await_
print
exec
exec("x")
print >> 1
with_ = as_ = 1
