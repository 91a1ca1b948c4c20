#!/usr/bin/env python3.13
"""Compares plugin-lint's findings on random manifests with the reference reading of the documents, and with the values that they have.

    manifests.py PLUGIN_LINT [--seed N] [--count 3000] [--keep FOLDER]

Each plugin is put together of forms in which code binds names: literals in all spellings, dictionaries, unpacking, calls, items, updates, imports,
blocks, scopes. The same seed gives the same plugins. Every difference from `manifest_reference.py` is printed; so is every finding that is
not true of the values after the manifest has run, in several worlds for what the text does not tell. The status is 1 where there is one.
"""

import argparse
import collections
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import types
import warnings

import manifest_reference as reference

NAMES = [
    "text_embedder",
    "abc",
    "A1_",
    "ab",
    "text-embedder",
    "1abc",
    "_abc",
    "",
    "a b c",
    "x" * 64,
    "x" * 65,
    "été_x",
    "a\\q",
    "abc\n",
]
VERSIONS = [
    "1.0.0", "v1", "1.0", "v2.1", "2", "10.20.30", "1.0.0-beta", "1.0.0.0", "V1", "", "latest", " 1.0", "1.", "v", "1.0\n", "v1.2.3",
    "vv1", "\u0661.0",
]  # fmt: skip
METRICS = ["cosine", "euclid", "dot", "euclidean", "Cosine", "l2", "dot_product", ""]
URIS = ["mixpeek://text_embedder@1.0.0", "mixpeek://a@1/x", ""]
FEATURE_KEYS = [
    "feature_type", "feature_name", "embedding_dim", "distance_metric", "type", "name", "dimensions", "distance", "feature_typ",
    "featureType", "embedding_dims", "embeding_dim", "distance_metrics", "Feature_Name", "feature-name", "description", "dim", "metric", "é",
]  # fmt: skip
KEYS = [
    "feature_extractor_name",
    "name",
    "version",
    "description",
    "category",
    "author",
    "icon",
    "features",
    "feature_uri",
]
FLAT = ["feature_extractor_name", "version", "description", "features", "feature_uri", "output_schema"]
UNKNOWN = [
    "any_text()", "ANY", "f'{ANY}'", "ANY or 'a'", "'a' if flag else 'b'", "'x'.upper()", "None", "1.0", "any_dict()", "any_list()",
    "'%s' % 'a'", "[*'ab'][0]", "b'x'", "(lambda: 'a')()", "-1", "...", "{}['a'] if flag else ''", "'a' 'b' f'{ANY!r}'",
]  # fmt: skip


class Writer:
    """Writes one random manifest."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        # Most manifests are nearly right.
        self.oddity = chance.choice([0.02, 0.1, 0.3])

    def odd(self, factor: float = 1) -> bool:
        return self.chance.random() < self.oddity * factor

    def text(self, text: str) -> str:
        """A spelling of a text."""
        chance = self.chance
        if self.odd() and len(text) > 1:
            at = chance.randrange(1, len(text))
            one, other = self.text(text[:at]), self.text(text[at:])
            return chance.choice(
                [f"({one} {other})", f"{one} {other}", f"({one}  # a + 'comment'\n   + {other})", f"({one})+{other}"]
            )
        if self.odd():
            return f"({self.text(text)})"
        plain = all(character.isprintable() and character not in "\"'\\{}" for character in text)
        if "\\q" in text and self.odd():
            # No escape: the backslash stays.
            return chance.choice([f"'{text}'", f"r'{text}'", f"f'{text}'"])
        if not plain or self.odd(0.5):
            return chance.choice([repr(text), "'" + "".join(f"\\u{ord(c):04x}" for c in text) + "'", json.dumps(text)])
        quote = chance.choice(["'", '"', '"', "'''", '"""'])
        prefix = chance.choice(["r", "u", "f", "F", "rf"]) if self.odd() else ""
        return f"{prefix}{quote}{text}{quote}"

    def value(self, key: str) -> str:
        chance = self.chance
        if self.odd():
            return chance.choice(UNKNOWN)
        match key:
            case "feature_extractor_name" | "name":
                return self.text(chance.choice(NAMES if self.odd(2) else NAMES[:3]))
            case "version":
                return self.text(chance.choice(VERSIONS if self.odd(2) else VERSIONS[:6]))
            case "description":
                return self.text("é" * chance.choice([3, 40, 499, 500, 501, 900]))
            case "features":
                return self.features()
            case "feature_uri":
                return self.text(chance.choice(URIS))
            case "distance_metric":
                return self.text(chance.choice(METRICS if self.odd(2) else METRICS[:3]))
            case _:
                return chance.choice(["384", "'x'", self.text("some text")])

    def key(self, key: str) -> str:
        return (
            self.chance.choice(["any_text()", "ANY", "f'{ANY}'", "7", "None", "(1, 2)"])
            if self.odd(0.4)
            else self.text(key)
        )

    def dictionary(self, keys: list[str]) -> str:
        """An expression that is a dictionary of these keys."""
        chance = self.chance
        plain = all(key.isidentifier() for key in keys) and len(set(keys)) == len(keys)
        if self.odd() and plain:
            items = [f"{key}={self.value(key)}" for key in keys]
            before = chance.choice(["", "", "{'icon': 'x'}, ", "any_dict(), ", "{'version': 'x', **any_dict()}, "])
            after = ", **any_dict()" if self.odd() else ""
            return f"dict({before}{', '.join(items)}{after})"
        if self.odd() and len(keys) > 1:
            at = chance.randrange(1, len(keys))
            return f"{self.dictionary(keys[:at])} {chance.choice(['|', '|', '# | a\n |'])} {self.dictionary(keys[at:])}".join(
                "()"
            )
        items = [f"{self.key(key)}: {self.value(key)}" for key in keys]
        if self.odd():
            spread = chance.choice(
                [
                    "any_dict()",
                    "ANY_DICT",
                    "{'version': '1.0.0'}",
                    "dict(icon='x')",
                    "(any_dict())",
                    "{**any_dict(), 'name': 'x'}",
                ]
            )
            items.insert(chance.randrange(len(items) + 1), f"{chance.choice(['**', '** ', '**\n  '])}{spread}")
        if self.odd(0.3):
            return "{key: 'x' for key in any_list()}"
        comment = "  # ** a comment\n" if self.odd() else " "
        return "{" + f",{comment}".join(items) + chance.choice(["", ","]) + "}"

    def features(self) -> str:
        chance = self.chance
        entries = []
        for _ in range(chance.choice([1, 1, 1, 2, 3])):
            keys = FEATURE_KEYS[:4]
            if self.odd(3):
                keys = [
                    chance.choice(FEATURE_KEYS[4:]) if chance.random() < 0.3 else key
                    for key in keys
                    if chance.random() < 0.9
                ]
                keys += chance.sample(FEATURE_KEYS, chance.choice([0, 0, 1, 2]))
            entries.append(self.dictionary(keys))
        if self.odd():
            entries.insert(
                chance.randrange(len(entries) + 1), chance.choice(["*any_list()", "any_dict()", "'x'", "*[]"])
            )
        text = "[" + ", ".join(entries) + "]"
        if self.odd(0.5):
            return chance.choice(
                [f"[] + {text}", f"({', '.join(entries)},)", f"{text} + any_list()", f"list({text})", f"{text} * 1"]
            )
        return text

    def statement(self, name: str, value: str) -> str:
        """Gives a variable a value, in one of many ways."""
        chance = self.chance
        if not self.odd():
            return f"{name} = {value}"
        return chance.choice([
            f"{name}: str = {value}", f"{name}: 'any' = {value}", f"other = {name} = {value}", f"({name}) = {value}",
            f"({name}, other) = ({value}, 1)", f"if flag:\n    {name} = {value}", f"try:\n    {name} = {value}\nexcept KeyError:\n    pass",
            f"with manager() as {name}:\n    pass", f"for {name} in any_list():\n    pass", f"def {name}(): pass",
            f"class {name}:\n    version = 'x'", f"import lib as {name}", f"from lib import version as {name}", f"{name}: str",
            f"{name} = 'first'\n{name} = {value}", f"print({name} := {value})", f"def set_it():\n    global {name}\n    {name} = {value}",
            f"def local():\n    {name} = 'x'\n    return {name}", f"class Local:\n    {name} = 'x'", f"[{name} for {name} in any_list()]",
            f"match any_text():\n    case {name}:\n        pass", f"match any_dict():\n    case {{'a': 1, **{name}}}:\n        pass",
            f"try:\n    pass\nexcept KeyError as {name}:\n    pass", f"lambda {name}: {name}", f"[({name} := x) for x in any_list()]",
            f"{name} = {value}\ndel {name}", f"while flag:\n    {name} = {value}\n    break", f"type {name} = int", f"x.{name} = {value}",
            f"if flag:\n    pass\nelif flag:\n    import {name}.x", f"{name} = {value}; other = 1", f"{name} \\\n  = {value}",
            f"{chr(ord(name[0]) + 0xFEE0)}{name[1:]} = {value}", f"global {name}\n{name} = {value}", f"async def {name}(): pass",
        ])  # fmt: skip

    def extra(self) -> str:
        """Something that may change what is there."""
        chance = self.chance
        key, name = chance.choice(KEYS), chance.choice(["metadata", "metadata", "features", *FLAT])
        return chance.choice([
            f"metadata['{key}'] = {self.value(key)}", f"metadata[{self.text(key)}] = {self.value(key)}",
            f"metadata.update({self.dictionary([key])})", f"metadata.update({key}={self.value(key)})", "metadata.update(any_dict())",
            f"metadata |= {{'{key}': 'x'}}", f"metadata.setdefault('{key}', 'x')", f"del metadata['{key}']", f"metadata.pop('{key}', None)",
            f"if flag:\n    metadata['{key}'] = 'x'", f"def later():\n    metadata['{key}'] = 'x'", f"helper({name})", f"other = {name}",
            f"print({name})", "print(metadata['version'])", f"other = metadata['{key}']", f"uri = f\"mixpeek://{{metadata['{key}']}}\"",
            f"metadata[ANY] = 'x'", f"features.append({self.dictionary(FEATURE_KEYS[4:8])})", "features += any_list()",
            "features[0]['feature_type'] = 'x'", "metadata['features'][0]['type'] = 'x'", "metadata['features'].append({})",
            "from lib import *", "import lib", "from lib import version", "if flag:\n    from lib import *", "def __getattr__(name): return 'x'",
            "dict = any_function", "def f(dict): pass", "(metadata['version'], other) = ('x', 1)", "for metadata['version'] in any_list(): pass",
            "with manager() as metadata['version']: pass", f"{name} = {name}", f"assert {name}", f"metadata['{key}']: str = 'x'",
            "metadata = {**metadata, 'version': 'bad one'}", "import os, re, json", "class Model:\n    type: str = 'x'", "'a docstring'",
            f"other = [m['{key}'] for m in [metadata]]", "if __name__ == '__main__':\n    print(version)", "metadata['a']['b'] = 1",
            "other = metadata['features'][0]", "metadata['version'] += '-x'", "def f(metadata): return metadata['version']",
        ])  # fmt: skip

    def manifest(self) -> str:
        chance = self.chance
        lines = [self.extra() for _ in range(chance.choice([0, 0, 1])) if self.odd(2)]
        if chance.random() < 0.5:
            keys = (
                chance.sample(KEYS, chance.randrange(2, len(KEYS) + 1))
                if self.odd(3)
                else [k for k in KEYS if chance.random() < 0.8]
            )
            lines.append(self.statement("metadata", self.dictionary(keys)))
            extra = [name for name in FLAT if chance.random() < 0.2]
        else:
            extra = [name for name in FLAT if not self.odd()]
        lines += [self.statement(name, self.value(name)) for name in extra]
        lines += [self.extra() for _ in range(chance.choice([0, 0, 1, 1, 2])) if self.odd(4)]
        if self.odd():
            chance.shuffle(lines)
        return "\n".join(lines) + "\n"

    def pipeline(self) -> str:
        chance = self.chance
        name = chance.choice(["build_steps", "build_steps", "extract", "steps"])
        if not self.odd(3):
            return f"def {name}(extractor_request, container=None):\n    return []\n"
        return chance.choice([
            f"async def {name}(): pass", f"class {name}: pass", f"class P:\n    def {name}(self): pass", f"{name} = print", f"import lib as {name}",
            f"from lib import {name}", f"from lib import x as {name}", f"from {name} import x", f"from .{name} import x", f"import {name}.x",
            f"import x.{name}", "from .steps import *", f"if flag:\n    def {name}(): pass", f"try:\n    from a import {name}\nexcept E: pass",
            f"def outer():\n    def {name}(): pass", f"def outer():\n    global {name}\n    {name} = 1", f"x = lambda: {name}",
            f"a, ({name}, *b) = c", f"for {name} in x: pass", f"with x as {name}: pass", f"[{name} := 1 for _ in x]", f"def f(a=({name} := 1)): pass",
            f"[{name} for {name} in x]", f"match x:\n    case {{'a': {name}}}: pass", f"match x:\n    case [*{name}]: pass", f"{name}: object = 1",
            f"type {name} = int", "def __getattr__(name): pass", "class A:\n    def __getattr__(self, name): pass", f"# def {name}()", f"x = '{name}'",
            f"x.{name} = 1", f"def f():\n    x.{name} = 1", f"@decorate\ndef {name}(): pass", "", f"def f({name}): return {name}",
            f"f({name}=1)", f"class A:\n    {name} = 1\n    class B:\n        {name} = 1\nx = 1", f"try: pass\nexcept E as {name}: pass",
            f"if (n := 1): pass\ndef f():\n    from lib import {name}\n", f"x = [lambda: ({name} := 1)]",
        ]) + "\n"  # fmt: skip


# Running it.


class World:
    """What the text of a manifest does not tell: one of many possibilities."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def text(self) -> str:
        return self.chance.choice(["1.0.0", "good_name", "cosine", "version", "name", "feature_type", "x"])

    def mapping(self) -> dict:
        keys = self.chance.sample([*KEYS, *FEATURE_KEYS], self.chance.randrange(5))
        return {key: self.text() for key in keys}

    def list(self) -> list:
        return [self.chance.choice([self.text(), self.mapping()]) for _ in range(self.chance.randrange(3))]

    def helper(self, value: object) -> None:
        if isinstance(value, dict):
            value.clear()
            value.update({"name": "good_name", "version": "1.0.0", "features": []})
        elif isinstance(value, list):
            value.clear()

    def run(self, text: str) -> dict[str, object] | None:
        """The variables of a manifest that has run; `None` where it fails."""
        library = types.ModuleType("lib")
        vars(library).update(
            {key: self.text() for key in self.chance.sample(FLAT, self.chance.randrange(len(FLAT)))}
            | {"version": "1.0.0"}
        )
        sys.modules["lib"] = library
        sink = types.SimpleNamespace()
        variables = {
            "any_text": self.text, "any_dict": self.mapping, "any_list": self.list, "ANY": self.text(), "ANY_DICT": self.mapping(), "x": sink,
            "flag": self.chance.random() < 0.5, "helper": self.helper, "manager": Manager, "any_function": lambda *_, **__: {}, "print": lambda *_: None,
        }  # fmt: skip
        try:
            exec(compile(text, "manifest.py", "exec"), variables)  # noqa: S102 (of this script's own making)
            for later in ("later", "set_it"):
                if later in variables and self.chance.random() < 0.5:
                    variables[later]()
        except Exception:
            return None
        return variables


class Manager:
    def __enter__(self) -> str:
        return "x"

    def __exit__(self, *_: object) -> None:
        pass


def untrue(found: list[list], text: str, chance: random.Random) -> tuple[list[str], int]:
    """The findings on the manifest that do not hold in some world, and in how many it ran to its end."""
    wrong = []
    runs = 0
    for _ in range(3 if found else 0):
        variables = World(chance).run(text)
        if variables is None or "__getattr__" in variables:
            continue
        runs += 1
        true = {(rule, reference.shown(symbol)) for rule, symbol in reference.truth(variables)}
        if "missing-realtime" in {rule for rule, _ in true}:
            true.add(("missing-realtime", "realtime.py"))
        wrong += [
            f"not true in a world: {rule} {symbol}" for _, rule, *_, symbol in found if (rule, symbol) not in true
        ]
    return sorted(set(wrong)), runs


def linted(binary: str, folders: list[pathlib.Path]) -> dict[str, list[list]]:
    command = [binary, "check", "--format", "jsonl", "--max-findings", "0", *map(str, folders)]
    run = subprocess.run(command, capture_output=True, text=True)
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    if run.returncode not in (0, 1) or not lines or "summary" not in lines[-1]:
        sys.exit(f"{binary} ended with {run.returncode}: {run.stderr.strip()}")
    found: dict[str, list[list]] = {str(folder): [] for folder in folders}
    for finding in lines[:-1]:
        if finding["class"] == "manifest" or finding["rule"] == "syntax-error":
            node = finding["node"] or {"line": None, "col_offset": None}
            place = [finding["file"], finding["rule"], node["line"], node["col_offset"], finding["symbol"]]
            found[finding["input"]].append(place)
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--keep", type=pathlib.Path)
    arguments = parser.parse_args()
    if sys.version_info[:2] != (3, 13):
        sys.exit(f"{sys.argv[0]}: run me with CPython 3.13, whose `ast` decides")
    warnings.simplefilter("ignore")
    binary = str(pathlib.Path(arguments.binary).resolve())
    chance = random.Random(arguments.seed)
    rules: collections.Counter = collections.Counter()
    count = differences = silent = runs = 0
    with tempfile.TemporaryDirectory() as temporary:
        root = arguments.keep or pathlib.Path(temporary)
        folders = []
        while count < arguments.count:
            writer = Writer(chance)
            manifest, pipeline, has_realtime = writer.manifest(), writer.pipeline(), chance.random() < 0.5
            try:
                compile(manifest, "manifest.py", "exec")
                compile(pipeline, "pipeline.py", "exec")
            except SyntaxError:
                continue
            folder = root / f"{count:06}"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "manifest.py").write_text(manifest)
            (folder / "pipeline.py").write_text(pipeline)
            if has_realtime:
                (folder / "realtime.py").write_text("")
            folders.append(folder)
            count += 1
        for at in range(0, count, 500):
            batch = folders[at : at + 500]
            for path, found in linted(binary, batch).items():
                folder = pathlib.Path(path)
                text = (folder / "manifest.py").read_text()
                expected = reference.findings(folder)
                found.sort(key=str)
                rules.update(rule for _, rule, *_ in expected)
                silent += not expected
                problems = [f"plugin-lint alone: {finding}" for finding in found if finding not in expected]
                problems += [f"reference alone: {finding}" for finding in expected if finding not in found]
                wrong, ended = untrue([finding for finding in found if finding[0] == "manifest.py"], text, chance)
                problems += wrong
                runs += ended
                differences += len(problems)
                for problem in problems:
                    print(f"{path}: {problem}\n{text}\n--\n{(folder / 'pipeline.py').read_text()}")
    print(", ".join(f"{rule} {number}" for rule, number in sorted(rules.items())))
    print(
        f"{count} plugins ({silent} without findings), {rules.total()} findings, {runs} runs: {differences} differences"
    )
    sys.exit(differences > 0 or not count)


if __name__ == "__main__":
    main()
