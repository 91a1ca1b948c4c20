match x:
    case 1: pass
    case -1: pass
    case 1.5 | -1.5: pass
    case 1 + 2j | -1 - 2j | 1.5 + 0j: pass
    case 1j | -1j: pass
    case "a" | 'b' "c" | b"d" | r"\e" | u"f": pass
    case """triple""": pass
    case None | True | False: pass
    case 0x1f | 0b1 | 0o7 | 1_000: pass
    case y: pass
match x:
    case _: pass
match x:
    case (y): pass
match x:
    case a.b | a.b.c: pass
    case () | []: pass
    case (y,): pass
    case [y]: pass
    case y, z: pass
    case y,: pass
    case (y, z): pass
    case [y, z,]: pass
    case *y, : pass
    case *_, y: pass
    case y, *_, z: pass
    case [*y]: pass
    case (*_,): pass
    case [y, [z, *w], (v, u)]: pass
    case {}: pass
    case {"a": 1}: pass
    case {"a": y, 'b': _, **rest}: pass
    case {**rest}: pass
    case {**rest,}: pass
    case {a.b: y, -1: z, 1 + 2j: w, None: v, True: u, b"x" b"y": t,}: pass
    case A(): pass
    case a.B(): pass
    case A(1): pass
    case A(y, z): pass
    case A(y, b=z): pass
    case A(b=y, c=z,): pass
    case A(y,): pass
    case A(B(C(y)), d=[z, *w]): pass
    case 1 as y: pass
    case (1 | 2) as y: pass
    case 1 | 2 as y: pass
    case [1 as y, 2 as z] as w: pass
    case A(x=1 | 2 as y): pass
    case {"a": 1 as y}: pass
    case y if y > 1: pass
    case y if (z := y): pass
    case y if z := y: pass
    case [y] | (y): pass
    case y if lambda: z: pass
    case str() | int(): pass
    case str(y) | int(y): pass
    case (1): pass
    case ((1)): pass
    case (1 | (2 | 3)): pass
    case match: pass
match x:
    case case: pass
match x:
    case type: pass
match x:
    case match.case(type=_): pass
match x, y:
    case _: pass
match x,:
    case _: pass
match *x, y:
    case _: pass
match (x):
    case _: pass
match (x, y):
    case _: pass
match [x]:
    case _: pass
match {x: y}:
    case _: pass
match -x:
    case _: pass
match not x:
    case _: pass
match lambda: x:
    case _: pass
match x := y:
    case _: pass
match match:
    case case: pass
match case:
    case match: pass
match (x)[0]:
    case _: pass
match x.y(z):
    case _:
        pass
match "a":
    case "a":
        match x:
            case 1:
                pass
            case _:
                pass
    case _: pass
match ...:
    case _: pass
match f"{x}":
    case "a": pass
match await_:
    # comment
    case 1:  # comment
        pass

    case 2:
        pass
match x:

    case 1: pass; pass
match (yield_):
    case 1: pass
match x if y else z:
    case 1: pass
match 1:
    case 1: pass
match None:
    case None: pass
match(x):
    case(1): pass
    case[1, 2]: pass
    case{"a": 1}: pass
    case-1: pass
    case"a": pass
match[x]:
    case _: pass
match-x:
    case _: pass
match{x}:
    case _: pass
match(x).y[0]:
    case _: pass
match = {x: 1}
match[x]: int
match(x)
