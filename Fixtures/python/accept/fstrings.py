# PEP 701: expressions of every kind inside f-strings.
name, width, value, items, table = "x", 10, 3.14, [1, 2], {"a": {"b": 1}}
f""
F"plain"
f"{name}"
f"{name}{value}"
f"a{name}b{value}c"
f"{{literal}} {{{name}}} {{ {name} }}"
f"{name!r} {name!s:>10} {name!a:^{width}}"
f"{name !r:^{width}.{width}}"
f"{value:{width}.{width - 7}f}"
f"{value:{'>'}{width}}"
f"{value:{width:{1}}}"
f"{value=} {value = } {value  =  !r:>{width}} {value=:.2f}"
f"{name=!s}"
f"{'same quotes ' + "inside" + 'twice'}"
f'{'same'}'
f"{table["a"]["b"]}"
f"{f"{f"{f"{1 + 1}"}"}"}"
f"{'\n'.join(items)}"
f"{"\N{SNOWMAN}"} \N{SNOWMAN} \N{latin small letter a}{1}"
rf"\N{name} \d{value}\{name}"
fr"{name}\{{"
Rf'{name}\''
f"{
    name  # a comment with } and "
    + name
}"
f"{name
}"
f"""{
    name
}
line {
    value:>{
        width
    }
}"""
f'''a "quoted" {"""triple"""} '{name}' '''
f"""{name:
}"""
f"{lambda_ if (lambda_ := 1) else 0}"
f"{(lambda: 1)()}"
f"{(lambda x: x * 2)(3):d}"
f"{(x := 5)} {x:=5} {x:=^10}"
f"{x!=1} {x==1} {x<=1} {x>=1} {x is not None} {not x}"
f"{ {'a': 1}['a'] } { {1, 2} } {{}}"
f"{[i for i in range(3) if i]} {({i: i for i in range(2)})}"
f"{*items, *items} {*items,}"
f"{1, 2} {1,}"
f"{items[0:1]} {items[::2]} {items[:]}"
f"{name.upper()!r} {str(name, )} {print(*items, sep=f"{1}")}"
f"{(yield_ := 1) if True else 2}"
f"{1_000:_} {0xff:#x} {1e3:,} {value:%}"
f"{name:{{}}}" if False else ""
f"{name:\x41\u0042}"
f"{name:a{value}b{value}c}"
f"{name!r:}" f"{name:}" "plain" f'{name}' r"\raw" rf"\{name}"
f"\{name}\\{name}"
f"\
{name}"
f"{name}\
{name}"
f"{'{'}{'}'}" + f"{"{"}"
f"{ name }" f"{	name	}"
f"{'a' 'b'  f'{1}'}"
f"{not_await if False else 1}" if False else 1
f"{name:%Y-%m-%d %H:%M:%S}"
f"{name:{width}{value}}{name}"
f"{name:}}}" if False else 0
f"{'#'} # {name}"
f"{name!s:{'#'}>{width}}"
f"{"""a
b"""}"
f"{'ä'} ä {name!r} 𝔘 {value=}"
f"{...} {None} {True} {b'bytes'}"
f"{-1} {+1} {~1} {2 ** 3 ** 4}"
f"{value:{value!r}}" if False else 0
f'{a["b"]:{c["d"]}}' if False else 0
f"{x:{y:{z}}}" if False else 0


async def function():
    f"{await name} {[i async for i in name]}"
    f"{await name:>{await name}}"


def generator():
    f"{yield} {(yield)} {yield name} {yield from name}"
    f"{yield:>10}"


class Annotated:
    field: f"{name}" = f"{name:{width}}"
f"{name:
}" f"{name := }" f"{name!r }"
f(__debug__=1)
