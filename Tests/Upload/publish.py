"""Publishes plugins with plugin-upload to the reference server of server.py, and compares what both sides say.

First the verdicts: on every plugin among the fixtures the server's violations are those of `plugin-lint --format server`, and those
that the local rules miss come through plugin-upload as the server words them. Then each fault of the network and of the server, with
the exit status, what is printed, what was sent and what the server has afterwards.

    publish.py PLUGIN_UPLOAD PLUGIN_LINT [WORD…]

With words, only cases with one of them in their names. The last line that it prints sums up; the status is 1 where something is wrong.
"""

import contextlib
import dataclasses
import datetime
import email.utils
import hashlib
import http.server
import io
import json
import os
import pathlib
import re
import shlex
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import tomllib
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from collections.abc import Iterator
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from server import Server

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "Fixtures"
RULES = FIXTURES.parent / "rules"
# Rules whose archives are as zip files should be. About the others' structure the server's documentation says nothing.
ARCHIVE_RULES = (
    "archive-extracted-size", "archive-file-count", "archive-format", "archive-size", "hidden-code", "mac-metadata", "missing-realtime",
    "missing-required-file", "oversized-directory", "oversized-manifest",
)  # fmt: skip
# Of these only file, line and kind are known: how a parser or a reader words what it refuses is its own.
KINDS = ("Syntax error", "Undecodable source", "Unreadable archive")
# What plugin-lint clears on purpose: the AppleDouble files of Finder, with which there are two top folders.
CLEARED = {"mac-metadata/bad-finder.zip"}
VIOLATION = re.compile(r"(?:(.+?):(?:(\d+):(\d+):)? )?(error|warning): (.*)")

MANIFEST = 'metadata = {"name": "demo_plugin", "version": "1.0.0", "description": "A demo"}\n'
PIPELINE = "def build_steps(extractor_request, container=None):\n    return {}\n"
GOOD = {"manifest.py": MANIFEST, "pipeline.py": PIPELINE}
WARNED = GOOD | {"cache.py": "import shelve\n"}
BAD = WARNED | {"tool.py": "import json\nimport subprocess\n"}

IDENTITY = "demo_plugin_1_0_0"
CONTROLS = "\x1b\u202e"
TERMINAL = f"{CONTROLS}[31m"
PUBLISH = "publish {good}"


def zipped(files: dict[str, str | bytes]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 3, 9, 0, 0, 0)), text)
    return memory.getvalue()


def read_folder(folder: pathlib.Path, pattern: str = "*") -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob(pattern) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def snippets(path: pathlib.Path) -> dict[str, str]:
    """The snippets of a file of broken ones, each without the comment that starts it."""
    parts = re.split(r"(?m)^# --- .*\n", path.read_text())[1:]
    return {f"snippets/{path.stem}_{number}.py": part for number, part in enumerate(parts)}


def plugins() -> Iterator[tuple[str, bytes]]:
    """Every plugin among the fixtures as an archive. Code alone is put into a plugin."""
    for path in sorted((FIXTURES / "plugins").iterdir()):
        if path.suffix == ".zip":
            yield f"plugins/{path.name}", path.read_bytes()
        elif path.is_dir():
            yield f"plugins/{path.name}", zipped(read_folder(path))
    for rule in sorted((FIXTURES / "rules").iterdir()):
        if rule.name in ARCHIVE_RULES:
            for path in sorted(rule.glob("*.zip")):
                yield f"{rule.name}/{path.name}", path.read_bytes()
        elif rule.is_dir() and (code := read_folder(rule, "*.py")):
            yield rule.name, zipped(GOOD | {f"code/{name}": source for name, source in code.items()})
    yield "python/accept", zipped(GOOD | {f"code/{name}": source for name, source in read_folder(FIXTURES / "python/accept").items()})
    for path in sorted((FIXTURES / "python/reject").glob("*.py")):
        yield f"python/reject/{path.name}", zipped(GOOD | snippets(path))
    # What no fixture has: the limits to the file, and each kind of place that code can stand in.
    for count in 1000, 1001:
        yield f"{count} files", zipped(GOOD | {f"data/{number}.json": "" for number in range(count - len(GOOD))})
    places = ("tests/a.py", "__pycache__/a.py", ".git/a.py", ".py", "a.PY", "a.pyi", "a.py.txt", "b.py/c", "name with blanks \u00e9.py")
    yield "places", zipped(GOOD | {place: "import socket\n" for place in places})
    yield "places in a top folder", zipped({f"top/{name}": text for name, text in GOOD.items()} | {"top/a/b.py": "import socket\n"})


def comparable(violations: list[dict]) -> list[tuple]:
    result = []
    for one in violations:
        kind = one["message"].partition(":")[0]
        known = kind not in KINDS
        place = (one["file"] or "", one["line"] or 0, (one["column"] or 0) if known else -1)
        result.append((*place, one["severity"], one["message"] if known else kind))
    return sorted(result)


def read_violation(line: str) -> dict:
    """A violation out of a line of `validation_errors`."""
    match = VIOLATION.fullmatch(line)
    if match is None:
        raise ValueError(line)
    file, at, column, severity, message = match.groups()
    return {"file": file, "line": at and int(at), "column": column and int(column), "severity": severity, "message": message}


def expand(sent: str) -> list[str]:
    """`generate put*2` as a list."""
    return [name for word in sent.split() for name, _, count in [word.partition("*")] for _ in range(int(count or 1))]


def operation(entry: dict) -> str:
    if entry["place"] == "gate":
        return entry["method"].lower()
    match entry["method"], entry["path"].split("/")[3:]:
        case "POST", ["uploads"]:
            return "generate"
        case "POST", ["uploads", _, "confirm"]:
            return "confirm"
        case "GET", []:
            return "list"
        case ("GET" | "DELETE") as method, [_]:
            return method.lower()
    return f"{entry['method']} {entry['path']}"


@dataclasses.dataclass
class Case:
    """One run of plugin-upload: what is set up, and what must come of it."""

    name: str
    status: int
    outcome: str | None = None
    run: str = PUBLISH
    faults: list[dict] = dataclasses.field(default_factory=list)
    settings: dict[str, Any] = dataclasses.field(default_factory=dict)
    before: str = ""  # "plugin": the plugin is there already; "upload": its archive is, not confirmed; "slot": a URL for it
    key: str | None = "key"  # the server's attribute with the key, or the key
    format: str = "json"
    environment: dict[str, str] = dataclasses.field(default_factory=dict)
    sent: str | None = None  # the operations that the server sees, in order
    plugins: int = 0  # that the server has afterwards
    says: tuple[str, ...] = ()  # expressions found on standard error
    prints: tuple[str, ...] = ()  # and on standard output
    fields: dict[str, Any] = dataclasses.field(default_factory=dict)  # of the document, by their path
    violation: dict | None = None  # one that is told, and is a difference of the server's side
    finish: bool = False  # the command in "next" then finishes the work
    seconds: tuple[float, float] = (0, 12)  # that it may take


def fault(at: str, kind: str, times: int = 1, **rest: Any) -> dict:
    return {"at": at, "kind": kind, "times": times, **rest}


def answer(at: str, status: int, times: int = 1, **rest: Any) -> dict:
    return fault(at, "status", times, status=status, **rest)


def date(seconds: float) -> str:
    return email.utils.formatdate(time.time() + seconds, usegmt=True)


EXTRA = {"file": "pipeline.py", "line": 2, "column": 4, "message": "Forbidden call: print", "severity": "error"}
LATER = {"Retry-After": "0"}
ALWAYS = 99
UNREACHABLE = {"status": 4, "outcome": "unreachable"}
REFUSED = {"status": 5, "outcome": "refused"}
PUBLISHED = {"status": 0, "outcome": "published", "plugins": 1}


def cases() -> Iterator[Case]:
    all_sent = "generate put confirm"
    told = {"plugin.plugin_id": IDENTITY, "plugin.name": "demo_plugin", "plugin.version": "1.0.0", "plugin.validation_status": "passed"}
    yield Case("an archive", **PUBLISHED, sent=all_sent, fields=told)
    yield Case("an archive, as text", **PUBLISHED, format="text", prints=(IDENTITY,), sent=all_sent)
    yield Case("an archive, quietly", **PUBLISHED, format="text", run=PUBLISH + " --quiet", sent=all_sent)
    yield Case("a folder", **PUBLISHED, run="publish {folder}", sent=all_sent, fields=told)
    yield Case("an archive with warnings", **PUBLISHED, run="publish {warned}", sent=all_sent)
    yield Case("another name and version", **PUBLISHED, run=PUBLISH + " --name other_name --version 2.0.1 --description Words",
               fields={"plugin.plugin_id": "other_name_2_0_1"})  # fmt: skip
    yield Case("a version to complete", **PUBLISHED, run=PUBLISH + " --version v2.1", fields={"plugin.version": "2.1.0"})
    yield Case("a dry run", 0, "would_publish", run=PUBLISH + " --dry-run", sent="")
    yield Case("a key in a file", **PUBLISHED, run=PUBLISH + " --api-key-file {key_file}", key=None, sent=all_sent)
    yield Case("an address by option", **PUBLISHED, run=PUBLISH + " --base-url {base_url}", environment={"MIXPEEK_BASE_URL": ""})
    yield Case("a slash behind the address", **PUBLISHED, environment={"MIXPEEK_BASE_URL": "{base_url}/"}, sent=all_sent)

    yield Case("rejected here", 1, "rejected_locally", run="publish {bad}", sent="")
    yield Case("rejected here, strictly", 1, "rejected_locally", run="publish {warned} --strict", sent="")
    yield Case("no key", 2, key=None, sent="", says=("MIXPEEK_API_KEY",))
    yield Case("no archive", 2, run="publish {folder}/missing.zip", sent="")
    yield Case("an unknown option", 2, run=PUBLISH + " --fast", sent="")
    yield Case("a name that the API refuses", 2, run=PUBLISH + " --name 1a", sent="")
    yield Case("a version that the API refuses", 2, run=PUBLISH + " --version 1.x", sent="")
    yield Case("a description that is too long", 2, run=PUBLISH + " --description " + "x" * 501, sent="")

    for rejection in "violations", "confirm", "error":
        yield Case(f"a stricter server, {rejection}", 3, "rejected_by_server", settings={"rejection": rejection}, sent=all_sent,
                   faults=[fault("confirm", "stricter", violation=EXTRA)], violation=EXTRA)  # fmt: skip
    yield Case("a stricter server, as text", 3, faults=[fault("confirm", "stricter", violation=EXTRA)], format="text",
               prints=(r"pipeline\.py", "Forbidden call: print"), sent=all_sent)  # fmt: skip
    yield Case("a stricter server, about no file", 3, "rejected_by_server", violation=EXTRA | {"file": None, "line": None, "column": None},
               faults=[fault("confirm", "stricter", violation=EXTRA | {"file": None, "line": None, "column": None})])  # fmt: skip
    hostile = EXTRA | {"message": f"Forbidden {TERMINAL}"}
    yield Case("a violation with control characters", 3, "rejected_by_server", violation=hostile,
               faults=[fault("confirm", "stricter", violation=hostile)])  # fmt: skip
    yield Case("a laxer server", 3, "rejected_by_server", run="publish {bad} --policy {policy}",
               faults=[fault("confirm", "laxer", message="shelve")])  # fmt: skip
    yield Case("a report of the drift", 3, "rejected_by_server", run=PUBLISH + " --report-drift {drift}", violation=EXTRA,
               faults=[fault("confirm", "stricter", violation=EXTRA)])  # fmt: skip

    for family in "detail", "typed", "error":
        settings = {"family": family}
        yield Case(f"a wrong key, {family}", **REFUSED, key="sk_wrong", settings=settings, sent="generate", says=("API key",))
        yield Case(f"a key without rights, {family}", **REFUSED, key="reading_key", settings=settings, sent="generate",
                   says=("may not change",), fields={"error.status": 403})  # fmt: skip
        yield Case(f"a quota, {family}", **REFUSED, settings=settings | {"quota": 0}, sent="generate", says=("quota",))
        yield Case(f"a plugin that exists, {family}", **REFUSED, before="plugin", plugins=1, settings=settings, sent="generate",
                   says=("already exists",), fields={"error.status": 409})  # fmt: skip
        yield Case(f"a server's fault, {family}", **UNREACHABLE, settings=settings, run=PUBLISH + " --retries 2",
                   faults=[answer("generate", 500, ALWAYS, headers=LATER)], sent="generate*3", says=("500",))  # fmt: skip
        problem = {"loc": ["body", "name"], "msg": "Name is reserved", "type": "value_error"}
        body = {"detail": [problem]}
        if family == "error":
            body = {"success": False, "status": 422, "error": {"message": "Name is reserved", "type": "validation_error"}}
        yield Case(f"a request that does not validate, {family}", **REFUSED, faults=[answer("generate", 422, body=body)], sent="generate",
                   says=("Name is reserved",), fields={"error.status": 422})  # fmt: skip
    yield Case("an upload that has expired", **REFUSED, before="upload", run="confirm {expired_id}",
               sent="confirm", says=("expired",))  # fmt: skip

    for at, sent in ("generate", "generate*3 put confirm"), ("put", "generate put*3 confirm"), ("confirm", "generate put confirm*3"):
        for status in (429, 500, 502, 503, 504):
            yield Case(f"{status} at {at}, twice", **PUBLISHED, faults=[answer(at, status, 2, headers=LATER)], sent=sent)
        yield Case(f"closed at {at}, twice", **PUBLISHED, faults=[fault(at, "drop", 2)], sent=sent)
        yield Case(f"503 at {at} without end", **UNREACHABLE, run=PUBLISH + " --retries 2", says=("503",), finish=True,
                   faults=[answer(at, 503, ALWAYS)], sent=sent.partition("*3")[0] + "*3")  # fmt: skip
        yield Case(f"silence at {at}", **UNREACHABLE, run=PUBLISH + " --timeout 1 --retries 0", faults=[fault(at, "hang", seconds=30)],
                   sent=sent.partition("*3")[0], seconds=(0.9, 12), finish=True)  # fmt: skip
        yield Case(f"a delay at {at}", **PUBLISHED, run=PUBLISH + " --timeout 3", faults=[fault(at, "delay", seconds=0.8)], sent=all_sent)
        yield Case(f"closed at {at} without end", **UNREACHABLE, run=PUBLISH + " --retries 1", finish=True,
                   faults=[fault(at, "drop", ALWAYS)])  # fmt: skip
    yield Case("Retry-After in seconds", **PUBLISHED, faults=[answer("generate", 429, headers={"Retry-After": "1"})], seconds=(1, 12))
    yield Case("Retry-After as a date", **PUBLISHED, faults=[answer("put", 503, headers={"Retry-After": date(4)})], seconds=(2.5, 14))
    yield Case("Retry-After in the past", **PUBLISHED, faults=[answer("confirm", 429, headers={"Retry-After": date(-99)})])
    yield Case("Retry-After that is nothing", **PUBLISHED, faults=[answer("generate", 429, headers={"Retry-After": "soon"})])
    yield Case("Retry-After of an hour", **UNREACHABLE, faults=[answer("generate", 429, ALWAYS, headers={"Retry-After": "3600"})],
               says=("3600|hour|60 min",))  # fmt: skip

    yield Case("an answer to generate that is lost", **PUBLISHED, faults=[fault("generate", "processed-then-drop")],
               sent="generate*2 put confirm")  # fmt: skip
    yield Case("an answer to put that is lost", **PUBLISHED, faults=[fault("put", "processed-then-drop")], sent="generate put*2 confirm")
    for repeat in "same", "conflict", "missing":
        yield Case(f"an answer to confirm that is lost, then {repeat}", **PUBLISHED, settings={"repeat": repeat},
                   faults=[fault("confirm", "processed-then-drop")], fields=told)  # fmt: skip
    yield Case("an answer to confirm that is lost, without retries", **UNREACHABLE, run=PUBLISH + " --retries 0", plugins=1,
               faults=[fault("confirm", "processed-then-drop")], sent=all_sent, finish=True)  # fmt: skip
    yield Case("closed within the upload", **PUBLISHED, faults=[fault("put", "drop-after", 2, bytes=100)], sent="generate put*3 confirm")
    yield Case("closed within the upload without end", **UNREACHABLE, run=PUBLISH + " --retries 1", finish=True,
               faults=[fault("put", "drop-after", ALWAYS, bytes=100)], sent="generate put*2")  # fmt: skip
    yield Case("a refusal before the upload is read", **UNREACHABLE, run="publish {big} --retries 1",
               faults=[answer("put", 503, ALWAYS, unread=True)], sent="generate put*2")  # fmt: skip
    yield Case("a long upload", **PUBLISHED, run="publish {big}", settings={"swallow": True}, sent=all_sent, seconds=(0, 30))
    yield Case("a slow answer", **PUBLISHED, run=PUBLISH + " --timeout 1", faults=[fault("confirm", "slow", rate=250)], seconds=(1, 12))
    yield Case("a slow upload", **PUBLISHED, run="publish {big} --timeout 2", settings={"swallow": True}, seconds=(2, 30),
               faults=[fault("put", "slow", rate=8_000_000)])  # fmt: skip

    for at, sent in ("generate", "generate"), ("confirm", all_sent):
        yield Case(f"HTML at {at}", **UNREACHABLE, run=PUBLISH + " --retries 0", faults=[fault(at, "not-json", ALWAYS)],
                   plugins=0, sent=sent)  # fmt: skip
        yield Case(f"a cut answer at {at}, once", **PUBLISHED, faults=[fault(at, "truncated")])
        yield Case(f"an empty object at {at}", **UNREACHABLE, run=PUBLISH + " --retries 0", faults=[answer(at, 200, ALWAYS, body={})],
                   sent=sent)  # fmt: skip
        yield Case(f"no URL, no status at {at}", **UNREACHABLE, run=PUBLISH + " --retries 0", sent=sent,
                   faults=[answer(at, 200, ALWAYS, body={"presigned_url": 1, "success": "yes", "validation_status": []})])  # fmt: skip
    yield Case("a cut answer at generate without end", **UNREACHABLE, run=PUBLISH + " --retries 1",
               faults=[fault("generate", "truncated", ALWAYS)], sent="generate*2")  # fmt: skip
    yield Case("another ETag", **UNREACHABLE, run=PUBLISH + " --retries 0", faults=[fault("put", "wrong-etag", ALWAYS)],
               sent="generate put", says=("(?i)etag",))  # fmt: skip
    yield Case("no ETag", **PUBLISHED, faults=[fault("put", "no-etag", ALWAYS)], says=("no ETag",))
    yield Case("a URL that has expired", **REFUSED, faults=[fault("put", "expired", ALWAYS)], says=("(?i)expired",))
    yield Case("a URL that leads to another scheme", **UNREACHABLE, run=PUBLISH + " --retries 0", sent="generate", faults=[
        answer("generate", 200, body={"upload_id": "u", "presigned_url": "file:///etc/passwd", "s3_key": "k", "name": "demo_plugin",
                                      "expires_at": "2099-01-01T00:00:00Z", "organization_id": "o", "version": "1.0.0"})])  # fmt: skip

    for status in (301, 302, 303, 307, 308):
        for at, sent in ("generate", "generate"), ("put", "generate put"), ("confirm", all_sent):
            yield Case(f"{status} to a stranger at {at}", **UNREACHABLE, run=PUBLISH + " --retries 0", sent=sent,
                       faults=[fault(at, "redirect", ALWAYS, status=status, location="{stranger}/x")])  # fmt: skip
        same = fault("generate", "redirect", status=status, location="/v1/plugins/uploads")
        if status in (307, 308):
            yield Case(f"{status} to the same host", **PUBLISHED, faults=[same], sent="generate*2 put confirm")
        else:
            yield Case(f"{status} to the same host", **UNREACHABLE, run=PUBLISH + " --retries 0", sent="generate", faults=[same])
    yield Case("nobody there", **UNREACHABLE, run=PUBLISH + " --base-url http://127.0.0.1:1 --retries 1", sent="")

    yield Case("the key in an error", **REFUSED, faults=[answer("generate", 403, body={"detail": "no rights for {key}"})])
    yield Case("control characters in an error", **REFUSED, says=("red",),
               faults=[answer("generate", 403, body={"detail": {"message": f"red{TERMINAL}", "type": TERMINAL}})])  # fmt: skip
    yield Case("an error without JSON", **REFUSED, faults=[answer("generate", 403, body="<h1>Blocked</h1>")], sent="generate",
               says=("403",))  # fmt: skip
    yield Case("an error of another form", **REFUSED, faults=[answer("generate", 404, body=["x"])], sent="generate", says=("404",))

    # An answer that is lost, and a plugin there that was made of something else.
    yield Case("a lost answer, and another plugin is there", **REFUSED, says=("409", f"get {IDENTITY}"), faults=[
        answer("confirm", 502, headers=LATER), answer("confirm", 409, body={"detail": "exists"}), answer("get", 200, body={
            "success": True, "plugin": {"plugin_id": IDENTITY, "name": "demo_plugin", "version": "1.0.0", "validation_status": "passed",
                                        "code_hash": "0" * 64}})])  # fmt: skip
    password = {"WWW-Authenticate": 'Basic realm="x"'}
    yield Case("a password is asked for", **REFUSED, run="list", faults=[answer("list", 401, headers=password)], says=("MIXPEEK_API_KEY",))
    yield Case("the store asks for a password", **REFUSED, faults=[answer("put", 401, headers=password)], sent="generate put")
    yield Case("a proxy in the environment", 0, "listed", run="list", sent="list",
               environment={"http_proxy": "{stranger}", "ALL_PROXY": "{stranger}", "NO_PROXY": "example.com"})  # fmt: skip
    huge = ["a.py:1:9223372036854775807: error: x", "a.py:9223372036854775807: x", {"file": "pipeline.py", "line": -1, "message": "x"}]
    failed = {"success": False, "validation_status": "failed", "deployment_status": "not_deployed"}
    yield Case("numbers that are none", 3, "rejected_by_server", format="text", faults=[
        answer("confirm", 200, body=failed | {"validation_errors": huge})], prints=("rejected by the server",))  # fmt: skip
    yield Case("a rejection without a word", 3, "rejected_by_server", faults=[answer("confirm", 400, body=failed | {"validation_errors": []})])
    yield Case("the key as JSON can write it", **UNREACHABLE, run="list --retries 0", faults=[
        answer("list", 503, body='{"detail": "bad key \\u0073{key_rest}"}')], says=("bad key",))  # fmt: skip
    quota = {"message": "Quota exceeded", "type": "quota", "details": [{"message": "10 of 10 plugins"}]}
    yield Case("a quota at confirm", **REFUSED, finish=True, faults=[answer("confirm", 403, body={"success": False, "error": quota})],
               sent="generate put confirm", says=("10 of 10 plugins",))  # fmt: skip
    yield Case("a report of differences without violations", 3, "rejected_by_server", run=PUBLISH + " --report-drift {folder}.json",
               faults=[answer("confirm", 400, body={"detail": "Security scan failed"})], says=("what differs",))  # fmt: skip
    yield Case("a status that nobody knows", **UNREACHABLE, faults=[
        answer("confirm", 200, body={"success": True, "validation_status": "FAILED", "deployment_status": "deployed"})])  # fmt: skip
    yield Case("a list is no verdict", **REFUSED, faults=[answer("generate", 403, body={"detail": ["quota exceeded"]})], says=("quota exceeded",))
    yield Case("an error with status 200", **UNREACHABLE, finish=True, says=("backend down",), sent="generate put confirm", faults=[
        answer("confirm", 200, body={"success": False, "status": 500, "error": {"message": "backend down", "type": "x"}})])  # fmt: skip
    yield Case("the store refuses", **REFUSED, faults=[answer("put", 411)], says=("411", "to go on: plugin-upload publish"))
    yield Case("a deployment that fails", 3, "rejected_by_server", format="text", prints=("accepted, but its deployment failed",), faults=[
        answer("confirm", 200, body={"success": True, "validation_status": "passed", "deployment_status": "failed"})])  # fmt: skip
    yield Case("a folder called ~", **PUBLISHED, run="publish ~/good.zip", environment={"HOME": "{folder}"})
    yield Case("a description of a character too much", 2, run=PUBLISH + " --description " + "x" * 501, sent="")
    for place in "{key_file}", "{good}", "{folder}/x", "/nonexistent/x", "{folder}", "''":
        run = PUBLISH.replace("{good}", "{folder}") if "folder" in place else PUBLISH
        yield Case(f"a report of differences at {place}", 2, run=f"{run} --api-key-file {{key_file}} --report-drift {place}", sent="")

    finish = {"before": "upload", "sent": "confirm"}
    yield Case("confirm", 0, "confirmed", **finish, run="confirm {upload_id} --etag {etag} --size {size}", plugins=1,
               fields={"plugin.plugin_id": IDENTITY})  # fmt: skip
    yield Case("confirm, and no more", 0, "confirmed", **finish, run="confirm {upload_id}", plugins=1)
    yield Case("confirm another ETag", 5, "refused", **finish, run="confirm {upload_id} --etag " + "0" * 32, says=("(?i)etag",))
    yield Case("confirm another size", 5, "refused", **finish, run="confirm {upload_id} --size 1", says=("(?i)size",))
    yield Case("confirm without an upload", 5, "refused", before="slot", sent="confirm", run="confirm {upload_id}", says=("missing",))
    yield Case("confirm nothing", 5, "refused", run="confirm upl_none", sent="confirm", says=("not found",))
    yield Case("confirm an odd id", 5, "refused", run="confirm ../x?y#z%2F", says=("not found",))
    yield Case("confirm what is rejected", 3, "rejected_by_server", **finish, run="confirm {upload_id}",
               faults=[fault("confirm", "stricter", violation=EXTRA)], violation=EXTRA)  # fmt: skip
    there = {"before": "plugin", "plugins": 1}
    yield Case("list", 0, "listed", run="list", **there, sent="list", prints=(IDENTITY,))
    yield Case("list, as text", 0, run="list", **there, sent="list", prints=(IDENTITY,), format="text")
    yield Case("list nothing", 0, "listed", run="list", sent="list")
    yield Case("get", 0, "found", run=f"get {IDENTITY}", **there, sent="get", fields=told)
    yield Case("get, as text", 0, run=f"get {IDENTITY}", **there, sent="get", prints=(IDENTITY,), format="text")
    yield Case("get nothing", **REFUSED, run="get nothing_1_0_0", sent="get", says=("not found",))
    yield Case("delete", 0, "deleted", run=f"delete {IDENTITY} --yes", before="plugin", sent="delete")
    yield Case("delete without a yes", 2, run=f"delete {IDENTITY}", **there, sent="")
    yield Case(
        "delete what is deployed", **REFUSED, run=f"delete {IDENTITY} --yes", **there, settings={"deployed": True}, says=("undeploy",)
    )
    yield Case("delete nothing", **REFUSED, run="delete nothing_1_0_0 --yes", sent="delete", says=("not found",))
    yield Case("an answer to delete that is lost", 0, "deleted", run=f"delete {IDENTITY} --yes", before="plugin",
               faults=[fault("delete", "processed-then-drop")])  # fmt: skip
    for at, run in ("list", "list"), ("get", f"get {IDENTITY}"):
        yield Case(f"503 at {at}, twice", 0, run=run, **there, faults=[answer(at, 503, 2, headers=LATER)], sent=f"{at}*3")
        yield Case(f"HTML at {at}", 4, "unreachable", run=f"{run} --retries 0", **there, faults=[fault(at, "not-json", ALWAYS)])


class Stranger(http.server.BaseHTTPRequestHandler):
    """Another host, which should get nothing."""

    seen: list[str] = []

    def log_message(self, format, *arguments):
        pass

    def refuse(self) -> None:
        self.seen.append(f"{self.command} {self.path}")
        self.send_error(404)

    do_GET = do_POST = do_PUT = do_DELETE = refuse


@contextlib.contextmanager
def untrusted(folder: pathlib.Path) -> Iterator[tuple[int, list[str]]]:
    """A server whose certificate nobody has signed: its port, and what it gets."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    certificate = certificate.serial_number(1).not_valid_before(now).not_valid_after(now + datetime.timedelta(days=1))
    certificate = certificate.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
    plain = serialization.NoEncryption()
    (folder / "tls.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
        + certificate.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "tls.pem")
    got: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            while True:
                connection, _ = listener.accept()
                with contextlib.suppress(OSError), context.wrap_socket(connection, server_side=True) as stream:
                    got.append(stream.recv(1000).decode(errors="replace"))

        threading.Thread(target=serve, daemon=True).start()
        yield listener.getsockname()[1], got


class Driver:
    def __init__(self, upload: str, lint: str, server: Server, folder: pathlib.Path):
        self.upload, self.lint, self.server, self.folder = upload, lint, server, folder
        self.problems = 0
        self.counts = {"plugins": 0, "violations": 0, "rejections": 0, "cases": 0}

    def check(self, truth: Any, what: str) -> None:
        if not truth:
            self.problems += 1
            print(what)

    # What the driver asks of the server itself.

    def call(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        headers = {"Authorization": f"Bearer {self.server.key}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        try:
            with urllib.request.urlopen(urllib.request.Request(self.server.base_url + path, data, headers, method=method)) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)

    def slot(self, archive: bytes, name: str = "demo_plugin") -> dict[str, str]:
        asked = {"name": name, "version": "1.0.0", "file_size_bytes": len(archive) or None}
        status, slot = self.call("POST", "/v1/plugins/uploads", asked)
        if status != 200:
            raise ValueError(slot)
        return slot

    def put(self, archive: bytes, name: str = "demo_plugin") -> str:
        """The id of an upload that is there and not confirmed."""
        slot = self.slot(archive, name)
        headers = {"Content-Type": "application/zip"}
        with urllib.request.urlopen(urllib.request.Request(slot["presigned_url"], archive, headers, method="PUT")):
            return slot["upload_id"]

    def verdict(self, archive: bytes, name: str) -> tuple[bool, list[dict]]:
        """Whether the server takes an archive, and its violations, whichever form it gives them."""
        status, body = self.call("POST", f"/v1/plugins/uploads/{self.put(archive, name)}/confirm", {"file_size_bytes": len(archive)})
        if status == 200:
            return body["success"], [read_violation(line) for line in body["validation_errors"]]
        violations = body["violations"] if "violations" in body else body["error"]["details"]["violations"]
        return False, violations

    # The verdicts.

    def linted(self, path: pathlib.Path) -> tuple[bool, list[dict]]:
        process = subprocess.run([self.lint, "--no-config", "--no-ignores", "--format", "server", path], capture_output=True, text=True)
        document = json.loads(process.stdout)
        return document.get("success", False), document["violations"]

    def compare(self, name: str, archive: bytes, number: int) -> None:
        path = self.folder / "plugin.zip"
        path.write_bytes(archive)
        self.counts["plugins"] += 1
        shapes = ["violations", "confirm", "error"] if name.startswith("plugins/") else ["violations"]
        local = self.linted(path)
        for shape in shapes:
            self.server.settings.rejection = shape
            taken, violations = self.verdict(archive, f"fixture_{number}_{shape}")
            self.counts["violations"] += len(violations)
            if name in CLEARED:
                self.check(local[0] and not taken, f"{name}: no longer cleared here and rejected there")
                continue
            self.check(taken == local[0], f"{name}, {shape}: the server says {taken}, plugin-lint {local[0]}")
            self.differ(f"{name}, {shape}", "server", comparable(violations), "plugin-lint", comparable(local[1]))
        folder = FIXTURES / name
        if name.startswith("plugins/") and folder.is_dir():
            self.differ(name, "archive", comparable(local[1]), "folder", comparable(self.linted(folder)[1]))

    def differ(self, what: str, one: str, ones: list, other: str, others: list) -> None:
        for value in ones + [value for value in others if value not in ones]:
            if ones.count(value) != others.count(value):
                self.check(False, f"{what}: {one} has {ones.count(value)}, {other} {others.count(value)} of {value}")

    def weak_policy(self) -> pathlib.Path:
        """A policy without the rules on forbidden code, and without what refers to them."""
        folder = self.folder / "policy"
        folder.mkdir()
        for path in RULES.glob("*.toml"):
            rule = tomllib.loads(path.read_text())
            kind = rule.get("check")
            forbids = rule.get("severity") == "error" and kind in ("import", "builtin", "call")
            if not forbids and (rule.get("class") != "hardening" or kind in ("archive", "suppression")):
                shutil.copy(path, folder)
        return folder

    def pass_through(self, policy: str, name: str, number: int) -> None:
        """A rejection of the server through plugin-upload, whose local rules miss what is forbidden."""
        path = self.folder / "plugin.zip"
        violations = [one for one in self.linted(path)[1] if one["severity"] == "error"]
        if name in CLEARED or not violations or not all(one["message"].startswith("Forbidden ") for one in violations):
            return
        self.counts["rejections"] += 1
        shape = ("violations", "confirm", "error")[self.counts["rejections"] % 3]
        self.server.reset(rejection=shape)
        run = f"publish {path} --policy {policy} --name fixture_{number} --version 1.0.0"
        case = Case(f"{name} by a weak policy, {shape}", 3, "rejected_by_server", run, sent="generate put confirm")
        document = self.expect(case, {})
        for key in "violations", "differences":
            told = [one for one in document.get(key, []) if one["severity"] == "error" and one.get("side") != "local"]
            self.differ(case.name, key, comparable(told), "plugin-lint", comparable(violations))

    # The runs.

    def expect(self, case: Case, values: dict[str, str]) -> dict:
        """Runs plugin-upload and checks what holds for the case. The document that it prints."""
        server, before = self.server, len(self.server.requests)
        Stranger.seen.clear()
        values = values | {"base_url": server.base_url, "key": server.key, "key_rest": server.key[1:]}
        # The faults with what they name put in.
        server.faults = json.loads(fill(json.dumps(case.faults), values))
        command = [self.upload, *(fill(word, values) for word in shlex.split(case.run)), "--format", case.format]
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "MIXPEEK_BASE_URL": server.base_url,
        }
        if case.key:
            environment["MIXPEEK_API_KEY"] = getattr(server, case.key, case.key)
        environment |= {name: fill(value, values) for name, value in case.environment.items()}
        environment = {name: value for name, value in environment.items() if value}
        started = time.monotonic()
        try:
            process = subprocess.run(command, cwd=self.folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
        except subprocess.TimeoutExpired:
            self.check(False, f"{case.name}: runs longer than a minute")
            return {}
        seconds = time.monotonic() - started
        output, errors = process.stdout.decode(errors="replace"), process.stderr.decode(errors="replace")
        entries = server.requests[before:]

        def check(truth: Any, what: str) -> None:
            self.check(truth, f"{case.name}: {what}")

        check(process.returncode == case.status, f"status {process.returncode}, not {case.status}: {errors.strip()[:300]}")
        check(case.seconds[0] <= seconds <= case.seconds[1], f"takes {seconds:.1f} s, not {case.seconds[0]} to {case.seconds[1]}")
        sent = [operation(entry) for entry in entries]
        check(case.sent is None or sent == expand(case.sent), f"sends {' '.join(sent) or 'nothing'}, not {case.sent or 'nothing'}")
        check(len(server.plugins) == case.plugins, f"the server has {len(server.plugins)} plugins, not {case.plugins}")
        for pattern in case.says:
            check(re.search(pattern, errors), f"{pattern} is not on standard error: {errors.strip()[:300]}")
        for pattern in case.prints:
            check(re.search(pattern, output), f"{pattern} is not on standard output: {output.strip()[:300]}")

        # What holds for every run: secrets stay where they belong, and nothing reaches a terminal that it would obey.
        drift = self.folder / "drift"
        printed = output + errors + (drift.read_text() if drift.exists() else "")
        for secret in server.key, server.reading_key, "sk_wrong", "X-Amz-Signature":
            check(secret not in printed, f"prints {secret[:10]}…")
        check(not any(letter in printed for letter in CONTROLS), "prints control characters as they are")
        check(not Stranger.seen, f"another host gets {Stranger.seen}")
        for entry in entries:
            with_key = "authorization" in entry["headers"]
            check(with_key == (entry["place"] == "api"), f"{operation(entry)}: the key is there: {with_key}")
            check(not entry["query"] or entry["place"] == "gate", f"{operation(entry)} has a query")
            if operation(entry) == "put":
                check(entry["headers"].get("content-type") == "application/zip", f"put has {entry['headers'].get('content-type')}")

        if case.format != "json" or case.outcome is None:
            return {}
        try:
            document = json.loads(output)
        except ValueError:
            check(False, f"prints no document: {output[:300]!r}")
            return {}
        wanted = {"version": 1, "outcome": case.outcome, "exit_status": case.status, "command": case.run.split()[0]} | case.fields
        for path, value in wanted.items():
            found: Any = document
            for key in path.split("."):
                found = found.get(key) if isinstance(found, dict) else None
            check(found == value, f"{path} is {found!r}, not {value!r}")
        if case.violation is not None:
            check(comparable([case.violation])[0] in comparable(document.get("violations", [])), "the violation is not told")
            drifted = [one for one in document.get("differences", []) if one["side"] == "server"]
            check(comparable(drifted) == comparable([case.violation]), f"the server's differences are {drifted}")
        return document

    def run_case(self, case: Case, values: dict[str, str]) -> None:
        self.counts["cases"] += 1
        self.server.reset(**case.settings)
        (self.folder / "drift").unlink(missing_ok=True)
        archive = pathlib.Path(values["good"]).read_bytes()
        if case.before:
            upload_id = self.slot(archive)["upload_id"] if case.before == "slot" else self.put(archive)
            values = values | {"upload_id": upload_id, "expired_id": upload_id}
            if case.before == "plugin":
                self.call("POST", f"/v1/plugins/uploads/{upload_id}/confirm")
            elif "{expired_id}" in case.run:
                self.server.settings.clock = 7200
        document = self.expect(case, values)

        # What is about single cases only.
        if case.outcome == "published" and document and len(self.server.plugins) == 1:
            (plugin,) = self.server.plugins.values()
            upload = document.get("upload", {})
            self.check(upload.get("upload_id") in self.server.uploads, f"{case.name}: the upload is {upload}")
            if not case.settings.get("swallow"):
                self.check(upload.get("sha256") == plugin["code_hash"], f"{case.name}: the server has other bytes")
            sizes = [entry["byte_count"] for entry in self.server.requests if operation(entry) == "put" and entry["status"] == 200]
            self.check(
                sizes and upload.get("byte_count") == sizes[-1], f"{case.name}: {upload.get('byte_count')} bytes are told, {sizes} came"
            )
        if "--report-drift {drift}" in case.run:
            drift = self.folder / "drift"
            self.check(drift.exists() and EXTRA["message"] in drift.read_text(), f"{case.name}: the report does not tell the difference")
        if case.name == "a laxer server":
            sides = sorted((one["side"], one["message"]) for one in document.get("differences", []))
            expected = [("local", "Risky module: shelve"), ("server", "Forbidden import: subprocess")]
            self.check(sides == expected, f"{case.name}: the differences are {sides}")
        if case.finish and document:
            words = shlex.split(document.get("next") or "nothing at all")
            interrupted = case.sent is not None and "confirm" in case.sent or "at confirm" in case.name
            if interrupted:
                self.check(words[1:3] == ["confirm", *self.server.uploads], f"{case.name}: the next command is {words}")
            self.check(words[0] == "plugin-upload", f"{case.name}: the next command is {words}")
            outcome = "confirmed" if interrupted else "published"
            self.expect(Case(f"{case.name}, then the next command", 0, outcome, run=shlex.join(words[1:]), plugins=1), values)


    # What takes a process in the middle of its work, or a large one.

    def start(self, *words: str) -> subprocess.Popen:
        environment = {"PATH": os.environ["PATH"], "MIXPEEK_BASE_URL": self.server.base_url, "MIXPEEK_API_KEY": self.server.key}
        return subprocess.Popen(
            [self.upload, *words], cwd=self.folder, env=environment | {"TMPDIR": str(self.folder / "scratch")},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def interrupt(self, plugin: str, number: int, at: str) -> None:
        """A signal while the server or the store lets the program wait: the last words name the command that goes on."""
        name = f"signal {number} at {at}"
        self.counts["cases"] += 1
        self.server.reset()
        self.server.faults = [fault(at, "hang", ALWAYS, seconds=20)]
        process = self.start("publish", plugin)
        for _ in range(400):
            if any(operation(entry) == at for entry in self.server.requests):
                break
            time.sleep(0.05)
        process.send_signal(number)
        _, errors = process.communicate(timeout=20)
        self.check(process.returncode == 128 + number, f"{name}: status {process.returncode}")
        left = [path.name for path in (self.folder / "scratch").iterdir()]
        self.check(not left, f"{name}: {left} stays in TMPDIR")
        found = re.search(r"plugin-upload: interrupted; to go on: plugin-upload (.*)", errors)
        self.check(found, f"{name}: says {errors}")
        if not found:
            return
        self.server.faults = []
        words = shlex.split(found[1])
        self.check((words[0] == "confirm") == (at == "confirm"), f"{name}: the next command is {words}")
        process = self.start(*words)
        process.communicate(timeout=60)
        self.check(process.returncode == 0 and len(self.server.plugins) == 1, f"{name}: the next command ends with {process.returncode}")

    def interrupt_check(self, folder: pathlib.Path) -> None:
        """A signal while a folder is packed."""
        self.counts["cases"] += 1
        process = self.start("publish", str(folder))
        for _ in range(400):
            if list((self.folder / "scratch").rglob("*.part")):
                break
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
        self.check(process.returncode == 130 and "nothing was sent" in errors, f"packing: status {process.returncode}: {errors}")
        self.check(not list((self.folder / "scratch").iterdir()), "packing: something stays in TMPDIR")

    def distrust(self) -> None:
        self.counts["cases"] += 1
        self.server.reset()
        with untrusted(self.folder) as (port, got):
            process = self.start("list", "--base-url", f"https://localhost:{port}")
            _, errors = process.communicate(timeout=60)
            self.check(process.returncode == 4 and "certificate" in errors, f"no trust: status {process.returncode}: {errors}")
            self.check(not got, f"no trust: the server gets {got}")

    def fill_up(self, is_folder: bool) -> None:
        """A plugin as large as one may be takes little memory."""
        self.counts["cases"] += 1
        self.server.reset(swallow=True)
        path = self.folder / "large"
        path.mkdir()
        for name, text in GOOD.items():
            (path / name).write_text(text)
        with open(path / "model.bin", "wb") as file:
            for _ in range(520):
                file.write(os.urandom(1_000_000))
        if not is_folder:
            with zipfile.ZipFile(self.folder / "large.zip", "w") as archive:
                for name in *GOOD, "model.bin":
                    archive.write(path / name, name)
            shutil.rmtree(path)
            path = self.folder / "large.zip"
        else:
            self.interrupt_check(path)
        process = self.start("publish", str(path))
        # The usage that the system tells at the end counts what was there before the program was.
        megabytes = 0.0
        while process.poll() is None:
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
            if found := re.search(r"VmHWM:\s+(\d+) kB", status):
                megabytes = int(found[1]) * 1024 / 1e6
            time.sleep(0.02)
        _, errors = process.communicate()
        self.check(process.returncode == 0 and len(self.server.plugins) == 1, f"{path.name}: status {process.returncode}: {errors}")
        print(f"{path.name}, 520 MB: {megabytes:.0f} MB at most")
        self.check(megabytes < 100, f"{path.name}: {megabytes:.0f} MB")
        shutil.rmtree(path) if is_folder else path.unlink()


def fill(text: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def prepare(folder: pathlib.Path) -> dict[str, str]:
    """The files that cases name."""
    big = GOOD | {"model.bin": os.urandom(24_000_000)}
    for name, files in {"good": GOOD, "warned": WARNED, "bad": BAD, "big": big}.items():
        (folder / f"{name}.zip").write_bytes(zipped(files))
    (folder / "demo").mkdir()
    (folder / "~").mkdir()
    (folder / "~" / "good.zip").write_bytes(zipped(GOOD | {"README.md": "What a tilde means to a shell is another file."}))
    for name, text in GOOD.items():
        (folder / "demo" / name).write_text(text)
    good = zipped(GOOD)
    values = {name: str(folder / f"{name}.zip") for name in ("good", "warned", "bad", "big")}
    return values | {
        "folder": str(folder / "demo"), "key_file": str(folder / "key"), "drift": str(folder / "drift"),
        "etag": hashlib.md5(good).hexdigest(), "size": str(len(good)),
    }  # fmt: skip


def main() -> None:
    upload, lint, *words = sys.argv[1:]
    # What is ignored here is so in the programs that are started.
    for number in signal.SIGINT, signal.SIGTERM, signal.SIGHUP:
        signal.signal(number, signal.SIG_DFL)
    stranger = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Stranger)
    threading.Thread(target=stranger.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as name, Server() as server:
        folder = pathlib.Path(name).resolve()
        driver = Driver(os.path.abspath(upload), os.path.abspath(lint), server, folder)
        values = prepare(folder) | {"stranger": f"http://127.0.0.1:{stranger.server_port}"}
        (folder / "key").write_text(server.key + "\n")
        values["policy"] = str(driver.weak_policy())
        if not words:
            for number, (plugin, archive) in enumerate(plugins()):
                server.reset()
                driver.compare(plugin, archive, number)
                driver.pass_through(values["policy"], plugin, number)
        for case in cases():
            if not words or any(word in case.name for word in words):
                driver.run_case(case, values)
        if not words:
            (folder / "scratch").mkdir()
            for number in signal.SIGINT, signal.SIGTERM, signal.SIGHUP:
                for at in "generate", "put", "confirm":
                    driver.interrupt(values["folder"] if number == signal.SIGINT else values["good"], number, at)
            driver.distrust()
            for is_folder in False, True:
                driver.fill_up(is_folder)
    stranger.shutdown()
    print(", ".join(f"{count} {what}" for what, count in driver.counts.items()) + f": {driver.problems} problems")
    sys.exit(driver.problems > 0)


if __name__ == "__main__":
    main()
