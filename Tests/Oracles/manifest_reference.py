#!/usr/bin/env python3.13
"""What the server's documentation says about `manifest.py` and `pipeline.py`, read with CPython 3.13's own `ast` and `symtable`.

An independent second implementation of plugin-lint's rules on manifests: it shares no list and no code with it.

    manifest_reference.py FOLDER…     plugin folders; one JSON list of findings a line on standard output

A finding is [file, rule, line, col_offset, symbol]; line and col_offset are null for the file as a whole. `truth` says the same of the values
that a manifest has when it has run.
"""

import ast
import json
import pathlib
import re
import symtable
import sys
from dataclasses import dataclass, field

NAME = re.compile(r"^[a-zA-Z][a-zA-Z0-9_]{2,63}$")
VERSION = re.compile(r"^\d+\.\d+\.\d+$")
METRICS = ("cosine", "euclid", "dot")
WRONG_KEYS = {
    "type": "feature_type", "name": "feature_name", "dimensions": "embedding_dim", "distance": "distance_metric",
}  # fmt: skip
VARIABLES = {"metadata", "feature_extractor_name", "version", "description", "features", "feature_uri"}
FUNCTIONS = ("build_steps", "extract")


# The documents' words on values.


def normalized(version: str) -> str:
    """`v1` and `1.0` are `1.0.0`, `v2.1` is `2.1.0`."""
    numbers = version.removeprefix("v").split(".")
    return ".".join(numbers + ["0"] * (3 - len(numbers)))


def is_name(text: str) -> bool:
    return bool(NAME.match(text))


def is_version(text: str) -> bool:
    return bool(VERSION.match(normalized(text.removesuffix("\n"))))


def is_description(text: str) -> bool:
    return len(text.removesuffix("\n")) <= 500


def is_metric(text: str) -> bool:
    return text.removesuffix("\n") in METRICS


def shown(symbol: str) -> str:
    """As a report shows it: cut after 200 bytes."""
    data = symbol.encode()
    return symbol if len(data) <= 200 else data[:200].decode(errors="replace") + "…"


def distance(a: str, b: str) -> int:
    """Of words with insertions, deletions, replacements and swaps of neighbours."""
    rows = {(i, -1): i + 1 for i in range(-1, len(a))} | {(-1, j): j + 1 for j in range(-1, len(b))}
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            best = min(rows[i - 1, j] + 1, rows[i, j - 1] + 1, rows[i - 1, j - 1] + (x != y))
            if i and j and x == b[j - 1] and a[i - 1] == y:
                best = min(best, rows[i - 2, j - 2] + 1)
            rows[i, j] = best
    return rows[len(a) - 1, len(b) - 1]


def meant_key(key: str, keys: set[str]) -> str | None:
    """The right key that `key` stands for in an entry with these keys; `None` where it is right, or something else."""
    if key in WRONG_KEYS.values():
        return None
    meant = WRONG_KEYS.get(key)
    if meant is None and len(key.encode()) <= 64:
        near = min(WRONG_KEYS.values(), key=lambda right: distance(key.lower(), right))
        meant = near if distance(key.lower(), near) <= 2 else None
    return meant if meant and meant not in keys else None


# What an expression is.


@dataclass
class Text:
    text: str
    node: ast.expr


@dataclass
class Sequence:
    """The elements that are there for sure."""

    elements: list


@dataclass
class Mapping:
    # By key: the node of the key, and the value.
    items: dict[str, tuple] = field(default_factory=dict)
    is_whole: bool = True

    def lose(self) -> None:
        self.is_whole = False
        self.items = {key: (node, None) for key, (node, _) in self.items.items()}

    def merge(self, other: object) -> None:
        if not isinstance(other, Mapping):
            return self.lose()
        if not other.is_whole:
            self.lose()
        self.items |= other.items


def text_of(node: ast.expr) -> str | None:
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=values) if all(isinstance(value, ast.Constant) for value in values):
            return "".join(value.value for value in values)
    return None


class Module:
    """The variables of a module when all of it has run: `"absent"`, `None` where nobody knows, or (value, node of the name)."""

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree
        self.state: dict[str, object] = dict.fromkeys(VARIABLES | {"__getattr__"}, "absent")
        self.parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
        self.known: set[ast.AST] = set()
        self.dict_is_builtin = not self.names_dict()
        for statement in tree.body:
            self.read(statement)
        self.forget_what_may_change()
        if self.state["__getattr__"] != "absent":
            self.state = {name: None if value == "absent" else value for name, value in self.state.items()}

    def names_dict(self) -> bool:
        for node in ast.walk(self.tree):
            match node:
                case (
                    ast.Name(id="dict", ctx=ast.Store() | ast.Del())
                    | ast.arg(arg="dict")
                    | ast.FunctionDef(name="dict")
                    | ast.AsyncFunctionDef(name="dict")
                    | ast.ClassDef(name="dict")
                    | ast.ExceptHandler(name="dict")
                    | ast.MatchAs(name="dict")
                    | ast.MatchStar(name="dict")
                    | ast.MatchMapping(rest="dict")
                ):
                    return True
                case ast.Global(names=names) | ast.Nonlocal(names=names) if "dict" in names:
                    return True
                case ast.alias(name=name, asname=other) if "dict" in {*name.split("."), other}:
                    return True
                case ast.ImportFrom(module=str() as module) if "dict" in module.split("."):
                    return True
        return False

    def value(self, node: ast.expr) -> object:
        if (text := text_of(node)) is not None:
            return Text(text, node)
        match node:
            case ast.List(elts=elements) | ast.Tuple(elts=elements):
                return Sequence([self.value(e) for e in elements if not isinstance(e, ast.Starred)])
            case ast.Dict():
                found = Mapping()
                for key, value in zip(node.keys, node.values, strict=True):
                    if key is None:
                        found.merge(self.value(value))
                    elif (text := text_of(key)) is not None:
                        found.items[text] = (key, self.value(value))
                    elif not isinstance(key, ast.Constant):
                        found.lose()
                return found
            case ast.Call(func=ast.Name(id="dict")) if self.dict_is_builtin:
                return self.with_arguments(Mapping(), node)
            case ast.BinOp(left=left, op=operator, right=right):
                match self.value(left), operator, self.value(right):
                    case Text(text=a), ast.Add(), Text(text=b):
                        return Text(a + b, node)
                    case Sequence(elements=a), ast.Add(), Sequence(elements=b):
                        return Sequence(a + b)
                    case Mapping() as a, ast.BitOr(), Mapping() as b:
                        a.merge(b)
                        return a
        return None

    def with_arguments(self, found: Mapping, call: ast.Call) -> Mapping:
        for argument in call.args:
            found.merge(self.value(argument))
        for keyword in call.keywords:
            if keyword.arg is None:
                found.merge(self.value(keyword.value))
            else:
                found.items[keyword.arg] = (keyword, self.value(keyword.value))
        return found

    def mapping(self, name: str) -> Mapping | None:
        variable = self.state[name]
        return variable[0] if isinstance(variable, tuple) and isinstance(variable[0], Mapping) else None

    def read(self, statement: ast.stmt) -> None:
        match statement:
            case ast.Assign(targets=[ast.Subscript(value=ast.Name(id=name) as base, slice=key) as target]) if (
                name in VARIABLES and text_of(key) is not None
            ):
                self.known |= {base, target}
                if found := self.mapping(name):
                    found.items[text_of(key)] = (key, self.value(statement.value))
                else:
                    self.state[name] = None
            case ast.Assign(targets=targets):
                value = self.value(statement.value)
                for target in targets:
                    if isinstance(target, ast.Name) and target.id in self.state:
                        self.known.add(target)
                        is_shared = len(targets) > 1 and isinstance(value, Sequence | Mapping)
                        self.state[target.id] = None if is_shared else (value, target)
                    else:
                        self.lose_names(target)
            case ast.AnnAssign(target=ast.Name(id=name) as target, value=value) if name in self.state:
                self.known.add(target)
                if value:
                    self.state[name] = (self.value(value), target)
                elif self.state[name] == "absent":
                    self.state[name] = None
            case ast.Expr(
                value=ast.Call(func=ast.Attribute(value=ast.Name(id=name) as base, attr="update")) as call
            ) if name in VARIABLES:
                self.known.add(base)
                if found := self.mapping(name):
                    self.with_arguments(found, call)
                else:
                    self.state[name] = None
            case _:
                self.lose_names(statement)

    def lose_names(self, statement: ast.AST) -> None:
        """Whatever it binds in the module's scope is unknown. Functions, classes and comprehensions have scopes of their own."""
        names = []
        match statement:
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
                names = [name]
                self.known.add(statement)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names = [name]
            case ast.Import(names=aliases):
                names = [(alias.asname or alias.name).split(".")[0] for alias in aliases]
            case ast.ImportFrom(names=aliases):
                names = [alias.asname or alias.name for alias in aliases]
            case ast.ExceptHandler(name=name) | ast.MatchAs(name=name) | ast.MatchStar(name=name):
                names = [name]
            case ast.MatchMapping(rest=name):
                names = [name]
        for name in self.state if "*" in names else names:
            if name in self.state:
                self.state[name] = None
        scopes = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda
        comprehensions = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
        if not isinstance(statement, scopes | comprehensions):
            for child in ast.iter_child_nodes(statement):
                self.lose_names(child)

    def forget_what_may_change(self) -> None:
        def lose_value(name: str) -> None:
            variable = self.state.get(name)
            if isinstance(variable, tuple) and isinstance(variable[0], Sequence | Mapping):
                self.state[name] = None

        for node in ast.walk(self.tree):
            match node:
                case ast.Global(names=names):
                    self.state |= dict.fromkeys(set(names) & set(self.state))
                case ast.NamedExpr(target=ast.Name(id=name)) if name in self.state:
                    self.state[name] = None
                case ast.Attribute(attr=name, ctx=ast.Store() | ast.Del()) if name in self.state:
                    self.state[name] = None
                case ast.Name(id=name) if name in VARIABLES and node not in self.known:
                    parent = self.parents[node]
                    is_item = isinstance(parent, ast.Subscript) and parent.value is node
                    key = text_of(parent.slice) if is_item else None
                    outer = parent
                    while (
                        isinstance(self.parents.get(outer), ast.Subscript | ast.Attribute)
                        and self.parents[outer].value is outer
                    ):
                        outer = self.parents[outer]
                    is_changed = is_item and isinstance(getattr(outer, "ctx", None), ast.Store | ast.Del)
                    if key is None or is_changed:
                        lose_value(name)
                    elif (found := self.mapping(name)) and key in found.items:
                        if isinstance(found.items[key][1], Sequence | Mapping):
                            found.items[key] = (found.items[key][0], None)


def words(tree: ast.Module) -> set[str]:
    """All names, keywords and texts: what a class, a call or anything else may say without either style."""
    found = set()
    parts = {
        child
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for child in ast.walk(node)
        if child in node.values
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            found.add(text_of(node))
        if isinstance(node, ast.Constant) and node in parts:
            continue
        for _, value in ast.iter_fields(node):
            for text in value if isinstance(value, list) else [value]:
                if isinstance(text, str):
                    found |= {text, *text.split(".")} if isinstance(node, ast.alias | ast.ImportFrom) else {text}
    return found


# The rules.

ABSENT = object()


class Manifest:
    def __init__(self, text: str, has_realtime: bool | None) -> None:
        self.findings: list[list] = []
        self.module = Module(ast.parse(text))
        self.values(("metadata", "feature_extractor_name"), ("metadata", "name"), ("feature_extractor_name",),
                    rule="invalid-plugin-name", is_right=is_name)  # fmt: skip
        self.values(("metadata", "version"), ("version",), rule="invalid-plugin-version", is_right=is_version)
        self.values(("metadata", "description"), ("description",), rule="long-description", is_right=is_description)
        if has_realtime is False:
            match self.first(("feature_uri",), ("metadata", "feature_uri")):
                case Text(text=text, node=node) if text.removesuffix("\n"):
                    self.report("missing-realtime", node, "realtime.py")
        features = self.first(("features",), ("metadata", "features"))
        for entry in features.elements if isinstance(features, Sequence) else []:
            if isinstance(entry, Mapping):
                self.read_feature(entry)
        self.require(("metadata", "feature_extractor_name"), ("metadata", "name"), ("feature_extractor_name",))
        self.require(("metadata", "version"), ("version",))

    def report(self, rule: str, node: ast.AST | None, symbol: str) -> None:
        place = [node.lineno, node.col_offset] if node else [None, None]
        self.findings.append(["manifest.py", rule, *place, shown(symbol)])

    def at(self, path: tuple[str, ...]) -> object:
        variable = self.module.state[path[0]]
        if variable == "absent":
            return ABSENT
        if not isinstance(variable, tuple):
            return None
        value = variable[0]
        for key in path[1:]:
            if not isinstance(value, Mapping):
                return None
            if key not in value.items:
                return ABSENT if value.is_whole else None
            value = value.items[key][1]
        return value

    def first(self, *paths: tuple[str, ...]) -> object:
        return next((value for value in map(self.at, paths) if value is not ABSENT), ABSENT)

    def values(self, *paths: tuple[str, ...], rule: str, is_right) -> None:
        match self.first(*paths):
            case Text(text=text, node=node) if not is_right(text):
                self.report(rule, node, text.removesuffix("\n"))

    def require(self, *paths: tuple[str, ...]) -> None:
        if all(self.at(path) is ABSENT for path in paths):
            holder = self.module.state["metadata"]
            if isinstance(holder, tuple):
                self.report("missing-manifest-key", holder[1], paths[0][-1])
            elif not {path[-1] for path in paths} & words(self.module.tree):
                self.report("missing-manifest-key", None, paths[0][-1])

    def read_feature(self, entry: Mapping) -> None:
        match entry.items.get("distance_metric"):
            case (_, Text(text=text, node=node)) if not is_metric(text):
                self.report("unknown-distance-metric", node, text.removesuffix("\n"))
        for key, (node, _) in entry.items.items() if entry.is_whole else ():
            if meant_key(key, set(entry.items)):
                self.report("wrong-feature-key", node, key)


def may_define(text: str) -> bool:
    """Whether a module may have one of the functions that the server calls."""
    tree = ast.parse(text)
    wanted = {*FUNCTIONS, "__getattr__"}
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(names=[ast.alias(name="*")]):
                return True
            case ast.Global(names=names) if wanted & set(names):
                return True
            case ast.NamedExpr(target=ast.Name(id=name)) if name in wanted:
                return True
    top = symtable.symtable(text, "pipeline.py", "exec")
    if wanted & set(top.get_identifiers()):
        return True
    inner = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda
    open_nodes: list[ast.AST] = [tree]
    while open_nodes:
        node = open_nodes.pop()
        if isinstance(node, ast.Attribute) and node.attr in wanted:
            return True
        open_nodes += [child for child in ast.iter_child_nodes(node) if not isinstance(child, inner)]
    return False


def findings(folder: pathlib.Path) -> list[list]:
    """Those on one plugin folder, sorted."""
    text = (folder / "manifest.py").read_text()
    found = Manifest(text, (folder / "realtime.py").exists()).findings
    if not may_define((folder / "pipeline.py").read_text()):
        found.append(["pipeline.py", "missing-build-steps", None, None, FUNCTIONS[0]])
    return sorted(found, key=str)


def truth(variables: dict[str, object]) -> set[tuple[str, str]]:
    """The rules that hold for a manifest's values after it has run, each with what is to blame."""
    found = set()
    metadata = variables.get("metadata", {})

    def first(*paths: tuple[str, ...]) -> object:
        for path in paths:
            place = variables if len(path) == 1 else metadata
            if isinstance(place, dict) and path[-1] in place:
                return place[path[-1]]
        return None

    def judge(rule: str, value: object, is_right) -> None:
        if isinstance(value, str) and not is_right(value):
            found.add((rule, value.removesuffix("\n")))

    name = first(("metadata", "feature_extractor_name"), ("metadata", "name"), ("feature_extractor_name",))
    version = first(("metadata", "version"), ("version",))
    judge("invalid-plugin-name", name, is_name)
    judge("invalid-plugin-version", version, is_version)
    judge("long-description", first(("metadata", "description"), ("description",)), is_description)
    judge("missing-realtime", first(("feature_uri",), ("metadata", "feature_uri")), lambda uri: not uri)
    features = first(("features",), ("metadata", "features"))
    for entry in features if isinstance(features, list | tuple) else []:
        if isinstance(entry, dict):
            judge("unknown-distance-metric", entry.get("distance_metric"), is_metric)
            found |= {
                ("wrong-feature-key", key) for key in entry if isinstance(key, str) and meant_key(key, set(entry))
            }
    if isinstance(metadata, dict):
        found |= {("missing-manifest-key", "feature_extractor_name")} if name is None else set()
        found |= {("missing-manifest-key", "version")} if version is None else set()
    return found


def main() -> None:
    if sys.version_info[:2] != (3, 13):
        sys.exit(f"{sys.argv[0]}: run me with CPython 3.13, whose `ast` decides")
    for folder in sys.argv[1:]:
        print(json.dumps(findings(pathlib.Path(folder))))


if __name__ == "__main__":
    main()
