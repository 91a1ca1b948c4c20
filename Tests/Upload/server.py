"""A reference server for the tests of plugin-upload, written from the documentation of the server's API.

The API stands on one port. Presigned URLs lead to another one, the gate, which passes what it gets on to an S3 store (moto) as it comes.
Both log every request, and both do what is asked of them in faults, each of them an object such as

    {"at": "put", "kind": "status", "status": 503, "headers": {"Retry-After": "0"}, "times": 2}

`at` is generate, put, confirm, list, get or delete; `times` is 1 where it is not given; the first fault that fits is taken. Kinds:

    status               answer with `status`, `headers` and `body`; with `unread`, before the request's body is read
    hang                 answer nothing for `seconds`, then close
    delay                go on after `seconds`
    drop, drop-after     close at once; close after `bytes` of the request's body
    processed-then-drop  do what is asked, then close instead of answering
    not-json             answer 200 with HTML
    truncated            do what is asked, then announce a longer answer than is sent
    redirect             answer `status` with `location`
    slow                 read and write no more than `rate` bytes a second
    wrong-etag, no-etag  of the store's answer
    expired              S3's answer to an old URL
    stricter, laxer      report `violation` too; report none, or none whose message has `message` in it

    server.py [NAME=VALUE…]

prints {"base_url", "key", "store"} in one line when it is ready, and serves until standard input ends. The names are those of Settings.
`POST /_control/faults` takes a list of faults, `GET /_control/requests` answers with the log, and `POST /_control/reset` forgets all
and takes settings as an object.
"""

import collections
import contextlib
import dataclasses
import hashlib
import http.client
import http.server
import json
import logging
import pathlib
import re
import secrets
import sys
import threading
import time
import traceback
import urllib.parse
from datetime import UTC, datetime
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from moto.server import ThreadedMotoServer

import scan

BUCKET = "plugins"
ORGANIZATION = "org_" + hashlib.sha256(b"tests").hexdigest()[:12]
CHUNK = 64 * 1024
NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9_]{2,63}")
VERSION = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")
REASONS = {
    400: "bad_request", 401: "unauthorized", 403: "forbidden", 404: "not_found", 409: "conflict", 413: "too_large",
    422: "validation_error", 429: "rate_limit_exceeded",
}  # fmt: skip
# Of one connection, not of the message.
HOP_HEADERS = {"connection", "keep-alive", "transfer-encoding", "expect", "content-length"}


@dataclasses.dataclass
class Settings:
    family: str = "detail"  # of error bodies: "detail" a string, "typed" an object in it, "error" the other family
    rejection: str = "violations"  # a failed scan: "violations" in a 400, "confirm" in a 200, "error" in the other family's 400
    repeat: str = "same"  # a second confirm of one upload: "same" answer again, "conflict" 409, "missing" 404
    quota: int = 100
    swallow: bool = False  # the gate keeps no archive, only its MD5 and size, and no archive is scanned
    deployed: bool = False
    clock: float = 0  # seconds that the server's clock is ahead


class Refusal(Exception):
    def __init__(self, status: int, message: str, kind: str | None = None, details: Any = None, body: Any = None):
        super().__init__(message)
        self.status, self.message, self.kind, self.details, self.body = status, message, kind, details, body


class Dropped(Exception):
    """The connection is to be closed without an answer."""


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    owner: "Server"
    place: str

    def log_message(self, format, *arguments):
        pass

    def parse_request(self) -> bool:
        valid = super().parse_request()
        if valid:
            # As it came: what it is parsed to has lost slashes.
            self.path = self.requestline.split()[1]
        return valid

    def begin(self) -> None:
        path, mark, _ = self.path.partition("?")
        headers: dict[str, str] = {}
        for name, value in self.headers.items():
            headers[name.lower()] = f"{headers[name.lower()]}, {value}" if name.lower() in headers else value
        self.entry = {
            "place": self.place, "method": self.command, "path": path, "query": bool(mark), "headers": headers, "byte_count": 0,
            "status": None,
        }  # fmt: skip
        self.fault: dict[str, Any] = {}
        self.owner.requests.append(self.entry)

    def chunks(self, limit: int | None = None):
        """The request's body as it comes."""
        left = int(self.headers.get("Content-Length") or 0) - self.entry["byte_count"]
        left = left if limit is None else min(left, limit)
        rate = self.fault.get("rate")
        while left > 0:
            chunk = self.rfile.read1(min(left, max(rate // 10, 1) if rate else CHUNK))
            if not chunk:
                raise Dropped
            left -= len(chunk)
            self.entry["byte_count"] += len(chunk)
            if rate:
                time.sleep(len(chunk) / rate)
            yield chunk

    def consume(self) -> None:
        # What fails while it is thrown away was not wanted anyway.
        with contextlib.suppress(Dropped, OSError):
            collections.deque(self.chunks(), maxlen=0)

    def answer(self, status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> None:
        kind = self.fault.get("kind")
        if kind == "processed-then-drop":
            raise Dropped
        self.entry["status"] = status
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) + (100 if kind == "truncated" else 0)))
        self.close_connection = self.close_connection or kind == "truncated"
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if rate := self.fault.get("rate"):
            step = max(rate // 10, 1)
            for start in range(0, len(body), step):
                self.wfile.write(body[start : start + step])
                time.sleep(step / rate)
        else:
            self.wfile.write(body)

    def serve(self, at: str | None, operation, *arguments) -> None:
        """Does what the next fault wants, or the operation."""
        self.fault = fault = self.owner.take(at)
        try:
            match fault.get("kind"):
                case "hang":
                    self.owner.stopped.wait(fault["seconds"])
                    raise Dropped
                case "drop":
                    raise Dropped
                case "drop-after":
                    collections.deque(self.chunks(fault["bytes"]), maxlen=0)
                    raise Dropped
                case "status":
                    if fault.get("unread"):
                        self.close_connection = True
                    else:
                        self.consume()
                    body, headers = self.faulty_body(fault), fault.get("headers", {})
                    self.answer(fault["status"], body, {"Content-Type": "application/json"} | headers)
                case "not-json":
                    self.consume()
                    self.answer(200, b"<!doctype html><title>Welcome</title>", {"Content-Type": "text/html"})
                case "redirect":
                    self.consume()
                    self.answer(fault.get("status", 307), b"", {"Location": fault["location"]})
                case "expired":
                    self.consume()
                    self.answer(403, storage_error("AccessDenied", "Request has expired"), {"Content-Type": "application/xml"})
                case kind:
                    if kind == "delay":
                        self.owner.stopped.wait(fault["seconds"])
                    operation(*arguments)
        except (Dropped, OSError):
            self.close_connection = True

    def faulty_body(self, fault: dict) -> bytes:
        body = fault.get("body")
        if body is None:
            body = error_body(self.owner.settings.family, fault["status"], http.client.responses.get(fault["status"], "Error"))
        return body.encode() if isinstance(body, str) else json.dumps(body).encode()


def error_body(family: str, status: int, message: str, kind: str | None = None, details: Any = None) -> dict:
    kind = kind or REASONS.get(status, "internal_error")
    if family == "error":
        error = {"message": message, "type": kind}
        if details is not None:
            error["details"] = details
        return {"success": False, "status": status, "error": error}
    if isinstance(details, list):
        return {"detail": details}
    return {"detail": {"message": message, "type": kind} if family == "typed" else message}


def storage_error(code: str, message: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>'.encode()


def time_text(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


class Interface(Handler):
    """The API."""

    place = "api"

    def dispatch(self) -> None:
        path = self.path.partition("?")[0]
        if path.startswith("/_control/"):
            self.control(path)
            return
        self.begin()
        parts = [urllib.parse.unquote(part) for part in path.split("/")[1:]]
        match self.command, parts:
            case "POST", ["v1", "plugins", "uploads"]:
                self.serve("generate", self.run, self.generate)
            case "POST", ["v1", "plugins", "uploads", upload_id, "confirm"]:
                self.serve("confirm", self.run, self.confirm, upload_id)
            case "GET", ["v1", "plugins"]:
                self.serve("list", self.run, self.list_plugins)
            case "GET", ["v1", "plugins", plugin_id]:
                self.serve("get", self.run, self.get_plugin, plugin_id)
            case "DELETE", ["v1", "plugins", plugin_id]:
                self.serve("delete", self.run, self.delete_plugin, plugin_id)
            case _:
                self.serve(None, self.run, self.unknown)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = dispatch

    def control(self, path: str) -> None:
        self.entry, self.fault = {"byte_count": 0, "status": None}, {}
        body = b"".join(self.chunks())
        value = json.loads(body) if body else {}
        answer: Any = {}
        match self.command, path:
            case "POST", "/_control/faults":
                self.owner.faults = value
            case "POST", "/_control/reset":
                self.owner.reset(**value)
            case "GET", "/_control/requests":
                answer = self.owner.requests
        self.answer(200, json.dumps(answer).encode(), {"Content-Type": "application/json"})

    def run(self, operation, *arguments) -> None:
        """Answers with what the operation returns, or with its refusal."""
        status, family = 200, self.owner.settings.family
        try:
            if self.headers.get("Transfer-Encoding"):
                self.close_connection = True
                raise Refusal(411, "Content-Length required")
            body = b"".join(self.chunks())
            self.authorize(writes=self.command != "GET")
            with self.owner.lock:
                answer = operation(*arguments, body)
        except Refusal as refusal:
            status = refusal.status
            answer = refusal.body or error_body(family, status, refusal.message, refusal.kind, refusal.details)
        except Dropped:
            raise
        except Exception:
            traceback.print_exc()
            status, answer = 500, error_body(family, 500, "Internal server error")
        self.answer(status, json.dumps(answer).encode(), {"Content-Type": "application/json"})

    def authorize(self, writes: bool) -> None:
        kind, _, key = self.headers.get("Authorization", "").partition(" ")
        if kind != "Bearer" or key not in (self.owner.key, self.owner.reading_key):
            raise Refusal(401, "Invalid or missing API key")
        if writes and key == self.owner.reading_key:
            raise Refusal(403, "This API key may not change plugins")

    def document(self, body: bytes, required: bool) -> dict:
        if not body and not required:
            return {}
        if self.headers.get_content_type() != "application/json":
            raise invalid([(["body"], "Input should be a valid dictionary", "model_attributes_type")])
        try:
            value = json.loads(body)
        except ValueError:
            raise invalid([(["body", 0], "JSON decode error", "json_invalid")]) from None
        if not isinstance(value, dict):
            raise invalid([(["body"], "Input should be a valid dictionary", "model_attributes_type")])
        return value

    def generate(self, body: bytes) -> dict:
        owner, asked = self.owner, self.document(body, required=True)
        problems: list[tuple[list, str, str]] = []

        def text(key: str, fits, required: bool) -> None:
            value = asked.get(key)
            if value is None:
                if required:
                    problems.append((["body", key], "Field required", "missing"))
            elif not isinstance(value, str):
                problems.append((["body", key], "Input should be a valid string", "string_type"))
            elif not fits(value):
                problems.append((["body", key], f"String should match what {key} may be", "string_pattern_mismatch"))

        def number(key: str, least: int, most: int) -> None:
            value = asked.get(key)
            if value is not None and (type(value) is not int or not least <= value <= most):
                problems.append((["body", key], f"Input should be an integer from {least} to {most}", "int_type"))

        text("name", NAME.fullmatch, True)
        text("version", VERSION.fullmatch, True)
        text("description", lambda value: len(value) <= 500, False)
        number("file_size_bytes", 1, scan.UPLOAD_BYTES)
        number("presigned_url_expiration", 60, 86_400)
        if problems:
            raise invalid(problems)
        name, version = asked["name"], asked["version"]
        if len(owner.plugins) >= owner.settings.quota:
            raise Refusal(403, f"Plugin quota exceeded: {owner.settings.quota}", "quota_exceeded")
        if plugin_id(name, version) in owner.plugins:
            raise Refusal(409, f"Plugin {name} version {version} already exists")

        upload_id = f"upl_{secrets.token_hex(12)}"
        key = f"{ORGANIZATION}/plugins/{upload_id}/{name}-{version}.zip"
        seconds = asked.get("presigned_url_expiration") or 3600
        parameters = {"Bucket": BUCKET, "Key": key, "ContentType": "application/zip"}
        url = owner.signer.generate_presigned_url("put_object", Params=parameters, ExpiresIn=seconds)
        upload = {
            "upload_id": upload_id, "key": key, "url": url, "expires": owner.now() + seconds, "name": name, "version": version,
            "description": asked.get("description"), "byte_count": asked.get("file_size_bytes"), "answer": None,
        }  # fmt: skip
        owner.uploads[upload_id] = upload
        return {
            "upload_id": upload_id, "presigned_url": url, "s3_key": key, "expires_at": time_text(upload["expires"]),
            "organization_id": ORGANIZATION, "name": name, "version": version,
        }  # fmt: skip

    def confirm(self, upload_id: str, body: bytes) -> dict:
        owner, claimed = self.owner, self.document(body, required=False)
        upload = owner.uploads.get(upload_id)
        if upload is None or upload["answer"] and owner.settings.repeat == "missing":
            raise Refusal(404, f"Upload {upload_id} not found")
        if upload["answer"] and owner.settings.repeat == "same":
            return upload["answer"]
        name, version = upload["name"], upload["version"]
        identity = plugin_id(name, version)
        if identity in owner.plugins:
            raise Refusal(409, f"Plugin {name} version {version} already exists")
        if owner.now() >= upload["expires"]:
            raise Refusal(400, f"Upload {upload_id} has expired", "upload_expired")

        etag, byte_count, data = owner.stored(upload["key"])
        if claimed.get("etag") not in (None, etag):
            raise Refusal(400, f"ETag mismatch: the stored object has {etag}", "etag_mismatch")
        for size in (claimed.get("file_size_bytes"), upload["byte_count"]):
            if size not in (None, byte_count):
                raise Refusal(400, f"Size mismatch: the stored object has {byte_count} bytes", "size_mismatch")

        found = self.alter(scan.scan(data)) if data is not None else []
        lines = [violation_text(one) for one in found]
        uri = f"mixpeek://{name}@{version}"
        answer = {"upload_id": upload_id, "validation_errors": lines}
        if any(one["severity"] == "error" for one in found):
            raise self.rejection(found, answer)
        archive_url = f"s3://{BUCKET}/{upload['key']}"
        now = time_text(owner.now())
        owner.plugins[identity] = {
            "plugin_id": identity, "organization_id": ORGANIZATION, "name": name, "version": version,
            "description": upload["description"], "s3_archive_url": archive_url,
            "code_hash": hashlib.sha256(data or b"").hexdigest(), "validation_status": "passed", "validation_errors": lines,
            "security_scan_passed": True, "deployed": owner.settings.deployed, "manifest": None, "created_at": now, "updated_at": now,
        }  # fmt: skip
        upload["answer"] = answer | {
            "success": True, "plugin_id": identity, "validation_status": "passed", "feature_uri": uri, "s3_archive_url": archive_url,
            "deployment_status": "deployed" if owner.settings.deployed else "pending", "message": "Plugin uploaded",
        }  # fmt: skip
        return upload["answer"]

    def alter(self, found: list[scan.Violation]) -> list[scan.Violation]:
        match self.fault.get("kind"):
            case "stricter":
                return found + [scan.violation("Forbidden call: print") | self.fault["violation"]]
            case "laxer":
                return [one for one in found if self.fault.get("message", "") not in one["message"]]
        return found

    def rejection(self, found: list[scan.Violation], answer: dict) -> Refusal:
        message = "Security scan failed"
        match self.owner.settings.rejection:
            case "violations":
                return Refusal(400, message, body={"detail": message, "violations": found})
            case "confirm":
                failed = {"success": False, "validation_status": "failed", "deployment_status": "not_deployed", "message": message}
                return Refusal(200, message, body=answer | failed)
            case "error":
                body = error_body("error", 400, message, "validation_error", {"violations": found})
                return Refusal(400, message, body=body)
        raise ValueError(self.owner.settings.rejection)

    def list_plugins(self, body: bytes) -> dict:
        keys = ("plugin_id", "name", "version", "description", "deployed", "validation_status", "created_at", "updated_at")
        items = [
            {key: plugin[key] for key in keys} | {"feature_uri": f"mixpeek://{plugin['name']}@{plugin['version']}"}
            for plugin in self.owner.plugins.values()
        ]
        return {"success": True, "plugins": items, "total": len(items), "organization_id": ORGANIZATION}

    def get_plugin(self, identity: str, body: bytes) -> dict:
        return {"success": True, "plugin": self.plugin(identity)}

    def delete_plugin(self, identity: str, body: bytes) -> dict:
        if self.plugin(identity)["deployed"]:
            raise Refusal(400, f"Plugin {identity} is deployed: undeploy it first")
        del self.owner.plugins[identity]
        return {"success": True, "plugin_id": identity, "message": f"Plugin {identity} deleted"}

    def plugin(self, identity: str) -> dict:
        if identity not in self.owner.plugins:
            raise Refusal(404, f"Plugin {identity} not found")
        return self.owner.plugins[identity]

    def unknown(self, body: bytes) -> dict:
        raise Refusal(404, "Not Found")


def plugin_id(name: str, version: str) -> str:
    return f"{name}_{version.replace('.', '_')}"


def invalid(problems: list[tuple[list, str, str]]) -> Refusal:
    return Refusal(422, "Validation failed", details=[{"loc": loc, "msg": text, "type": kind} for loc, text, kind in problems])


def violation_text(one: scan.Violation) -> str:
    place = [str(one[key]) for key in ("file", "line", "column") if one[key] is not None]
    return ":".join(place + [""]) + " " * bool(place) + f"{one['severity']}: {one['message']}"


class Gate(Handler):
    """What stands in front of the store."""

    place = "gate"

    def do_PUT(self) -> None:
        self.begin()
        self.serve("put", self.put)

    def refuse(self) -> None:
        self.begin()
        self.serve(None, self.storage_refusal, 405, "MethodNotAllowed", "The specified method is not allowed")

    do_GET = do_POST = do_DELETE = do_HEAD = refuse

    def storage_refusal(self, status: int, code: str, message: str) -> None:
        self.consume()
        self.answer(status, storage_error(code, message), {"Content-Type": "application/xml"})

    def put(self) -> None:
        """What S3 does with a presigned PUT; moto knows neither signatures nor their end."""
        asked = url_parts(self.path)
        upload = next((one for one in list(self.owner.uploads.values()) if url_parts(one["url"]) == asked), None)
        if self.headers.get("Authorization"):
            self.storage_refusal(400, "InvalidArgument", "Only one auth mechanism allowed")
        elif upload is None or self.headers.get("Content-Type") != "application/zip":
            self.storage_refusal(403, "SignatureDoesNotMatch", "The request signature we calculated does not match")
        elif self.owner.now() >= upload["expires"]:
            self.storage_refusal(403, "AccessDenied", "Request has expired")
        elif self.headers.get("Transfer-Encoding"):
            # How much of such a body is left is not known without reading it.
            self.close_connection = True
            self.storage_refusal(501, "NotImplemented", "A header you provided implies functionality that is not implemented")
        elif self.headers.get("Content-Length") is None:
            self.storage_refusal(411, "MissingContentLength", "You must provide the Content-Length HTTP header")
        elif self.owner.settings.swallow:
            digest = hashlib.md5()
            for chunk in self.chunks():
                digest.update(chunk)
            self.owner.swallowed[upload["key"]] = (digest.hexdigest(), self.entry["byte_count"])
            self.answer_stored(200, b"", {"ETag": f'"{digest.hexdigest()}"'})
        else:
            self.forward()

    def forward(self) -> None:
        with contextlib.closing(http.client.HTTPConnection(*self.owner.store_address)) as store:
            store.putrequest("PUT", self.path, skip_host=True, skip_accept_encoding=True)
            for name, value in self.headers.items():
                if name.lower() not in HOP_HEADERS:
                    store.putheader(name, value)
            store.putheader("Content-Length", self.headers["Content-Length"])
            store.endheaders()
            for chunk in self.chunks():
                store.send(chunk)
            response = store.getresponse()
            headers = {name: value for name, value in response.getheaders() if name.lower() not in HOP_HEADERS | {"date", "server"}}
            self.answer_stored(response.status, response.read(), headers)

    def answer_stored(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        match self.fault.get("kind"):
            case "wrong-etag":
                headers["ETag"] = '"' + "0" * 32 + '"'
            case "no-etag":
                headers.pop("ETag", None)
        self.answer(status, body, headers)


def url_parts(url: str) -> tuple[str, list[tuple[str, str]]]:
    """Path and query as a signature sees them: without regard to how they are escaped."""
    parts = urllib.parse.urlsplit(url)
    return urllib.parse.unquote(parts.path), sorted(urllib.parse.parse_qsl(parts.query, keep_blank_values=True))


class Listener(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request, client_address):
        # Clients that go away are what the tests are about.
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class Server:
    """The whole, started by `with`. Attributes may be read and set between requests."""

    def __init__(self, **settings: Any):
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        self.key = f"sk_{secrets.token_hex(24)}"
        self.reading_key = f"sk_{secrets.token_hex(24)}"
        self.lock = threading.RLock()
        self.stopped = threading.Event()
        self.reset(**settings)

    def reset(self, **settings: Any) -> None:
        with self.lock:
            self.settings = Settings(**settings)
            self.faults: list[dict[str, Any]] = []
            self.requests: list[dict[str, Any]] = []
            self.uploads: dict[str, dict[str, Any]] = {}
            self.plugins: dict[str, dict[str, Any]] = {}
            self.swallowed: dict[str, tuple[str, int]] = {}

    def start(self) -> "Server":
        self.store = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        self.store.start()
        self.store_address = self.store.get_host_and_port()
        self.listeners = [Listener(("127.0.0.1", 0), type(base.__name__, (base,), {"owner": self})) for base in (Interface, Gate)]
        self.base_url, self.gate_url = (f"http://127.0.0.1:{listener.server_port}" for listener in self.listeners)
        self.signer = self.client(self.gate_url)
        self.reader = self.client("http://{}:{}".format(*self.store_address))
        self.reader.create_bucket(Bucket=BUCKET)
        for listener in self.listeners:
            threading.Thread(target=listener.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def stop(self) -> None:
        self.stopped.set()
        for listener in self.listeners:
            listener.shutdown()
            listener.server_close()
        self.store.stop()

    def __enter__(self) -> "Server":
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    @staticmethod
    def client(url: str):
        config = Config(
            signature_version="s3v4", s3={"addressing_style": "path"}, proxies={}, retries={"total_max_attempts": 1},
            request_checksum_calculation="when_required", response_checksum_validation="when_required",
        )  # fmt: skip
        return boto3.client(
            "s3", endpoint_url=url, region_name="us-east-1", aws_access_key_id="tests", aws_secret_access_key="tests", config=config
        )

    def now(self) -> float:
        return time.time() + self.settings.clock

    def take(self, at: str | None) -> dict[str, Any]:
        with self.lock:
            for fault in self.faults:
                left = fault.get("times", 1)
                if fault["at"] == at and left > 0:
                    fault["times"] = left - 1
                    return fault
        return {}

    def stored(self, key: str) -> tuple[str, int, bytes | None]:
        """ETag, size and content of an object."""
        if key in self.swallowed:
            return *self.swallowed[key], None
        try:
            found = self.reader.get_object(Bucket=BUCKET, Key=key)
        except ClientError:
            raise Refusal(404, "The upload's object is missing: upload the archive first", "object_missing") from None
        return found["ETag"].strip('"'), found["ContentLength"], found["Body"].read()


def main() -> None:
    kinds = {field.name: field.type for field in dataclasses.fields(Settings)}
    pairs = [argument.partition("=")[::2] for argument in sys.argv[1:]]
    if unknown := [name for name, _ in pairs if name not in kinds]:
        sys.exit(f"{pathlib.Path(sys.argv[0]).name}: no setting is called {unknown[0]}; there are {', '.join(kinds)}")
    settings = {name: value == "true" if kinds[name] is bool else kinds[name](value) for name, value in pairs}
    with Server(**settings) as server:
        print(json.dumps({"base_url": server.base_url, "key": server.key, "store": server.gate_url}), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
