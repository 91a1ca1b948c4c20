"""Reads plugin-lint's reports for CI systems with other people's readers, and compares them with `--format json`.

SARIF: the JSON schema of SARIF 2.1.0 with jsonschema, and sarif-tools. JUnit: junitparser. GitLab: the fields that GitLab's
documentation asks for. GitHub: the commands as the runner reads them, and the summary as GitHub's own Markdown parser does.

    readers.py PROGRAM SCHEMA FIXTURES

The last line that it prints sums up; the status is 1 where something is wrong.
"""

import csv
import gzip
import json
import pathlib
import random
import re
import string
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse
import zipfile

import cmarkgfm
import jsonschema
import junitparser

PROGRAM, SCHEMA, FIXTURES = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
SARIF_TOOLS = pathlib.Path(sys.executable).parent / "sarif"
# The schema is of draft 4, and uses a format of draft 6: `uri-reference`.
VALIDATOR = jsonschema.Draft4Validator(json.loads(SCHEMA.read_text()), format_checker=jsonschema.FormatChecker())
# What GitHub takes of one run, of one file, and shows of one step.
RESULT_LIMIT, BYTE_LIMIT, ANNOTATION_LIMIT, SUMMARY_LIMIT = 25_000, 10 * 1024 * 1024, 10, 1024 * 1024
COMMAND = re.compile(
    r"::(error|warning) file=([^:,]*)(?:,line=(\d+),endLine=(\d+)(?:,col=(\d+),endColumn=(\d+))?)?,title=([^:,]*)::(.*)"
)

ATTACKS = [
    "\n::error file=a.py::forged", "%0A::error::forged", "a,line=1::b", "##[error]forged", "\x1b[2J\x07", "\u202egnp",
    "]]><failure/>", "<!--", "<script>alert(1)</script>", "&amp;\"'", "\ufffe\uffff", "[x](https://example.com)",
    "![x](https://example.com/y.png)", "https://example.com www.example.com a@example.com", "@octocat #1",
    "`|`` |```", "`" * 100 + "<b>", "\\| a | b\\", "{0} {{1}}", "a\r\nb", "~~~", "| - | - |", "\\",
]  # fmt: skip

problems = []
counts = {"reports": 0, "findings": 0}


def check(truth, what):
    if not truth:
        problems.append(what)
        print(what)


def run(folder, paths, *options, summary=True):
    """The reports of one run by format, and what `--format json` says."""
    outputs = ["sarif", "gitlab", "junit", "github", "json"]
    command = [PROGRAM, *paths, *options, "--quiet", "--format", "json", "--output", f"{folder}/json"]
    for name in outputs[:-1]:
        command += ["--output", f"{name}={folder}/{name}"]
    (folder / "summary").unlink(missing_ok=True)
    environment = {"GITHUB_STEP_SUMMARY": f"{folder}/summary"} if summary else {}
    process = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    check(process.returncode in (0, 1), f"{paths}: status {process.returncode}: {process.stderr}")
    counts["reports"] += len(outputs) - 1 + summary
    reports = {name: (folder / name).read_bytes().decode() for name in outputs}
    reports["summary"] = (folder / "summary").read_bytes().decode() if summary else ""
    reports["document"] = json.loads(reports["json"])
    reports["errors"] = process.stderr
    counts["findings"] += len(reports["document"]["findings"])
    return reports


def is_told(message, text):
    """Whether the text says what the message says, and hides nothing."""
    if any(unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp") for letter in text):
        return False
    return not message.isprintable() or "](" in message or text.startswith(message)


def read_sarif(what, reports, folder, expected):
    document = json.loads(reports["sarif"])
    for error in VALIDATOR.iter_errors(document):
        check(False, f"{what}: sarif: {error.message[:200]} at {list(error.path)}")
    (tool_run,) = document["runs"]
    rules, results, artifacts = tool_run["tool"]["driver"]["rules"], tool_run["results"], tool_run["artifacts"]
    check(len(results) == len(expected), f"{what}: sarif: {len(results)} results of {len(expected)}")
    prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in results]
    check(len(set(prints)) == len(prints), f"{what}: sarif: fingerprints repeat")
    for finding, result in zip(expected, results):
        place = result["locations"][0]["physicalLocation"]
        location, region = place["artifactLocation"], place["region"]
        entry = None
        for related in result.get("relatedLocations", []):
            located = related["physicalLocation"]["artifactLocation"]
            artifact = artifacts[located["index"]]
            check(artifact["location"]["uri"] == located["uri"], f"{what}: sarif: {located}")
            if "parentIndex" in artifact:
                entry = urllib.parse.unquote(artifact["location"]["uri"], errors="strict")
                artifact = artifacts[artifact["parentIndex"]]
            else:
                offset = related["physicalLocation"]["region"]["byteOffset"]
                check(offset == finding["byte_offset"], f"{what}: sarif: byte {offset}")
            check(artifact["location"]["uri"] == finding["input"], f"{what}: sarif: {artifact}")
        same = [
            (result["ruleId"], finding["rule"]),
            (rules[result["ruleIndex"]]["id"], finding["rule"]),
            (result["level"], finding["severity"]),
            (entry, finding["entry"]),
            (region["startLine"], finding["line"] or 1),
            (region["startColumn"], finding["column"] or 1),
            (region["endLine"], finding["end_line"] or 1),
            (region["endColumn"], finding["end_column"] or 1),
        ]
        for one, other in same:
            check(one == other, f"{what}: sarif: {one!r} is not {other!r}")
        check(re.fullmatch(r"[A-Za-z0-9._~/%-]+", location["uri"]), f"{what}: sarif: {location['uri']}")
        told = result["message"]["text"]
        check("](" not in told, f"{what}: sarif: a link in {told}")
        check(not re.search(r"{\d+}", told.replace("{{", "").replace("}}", "")), f"{what}: sarif: a place in {told}")
        check(is_told(finding["message"], told.replace("{{", "{").replace("}}", "}")), f"{what}: sarif: {told!r}")
    for rule in rules:
        for key in ("shortDescription", "fullDescription", "help"):
            check(0 < len(rule[key]["text"]) <= (1024 if key != "help" else 1 << 20), f"{rule['id']}: {key}")
        check(rule["properties"]["precision"] in ("very-high", "high", "medium", "low"), f"{rule['id']}: precision")
        check(0 < float(rule["properties"].get("security-severity", "1")) <= 10, f"{rule['id']}: severity")
        check(0 < len(rule["properties"]["tags"]) <= 10, f"{rule['id']}: tags")
    for key in ("startTimeUtc", "endTimeUtc", "timeUtc"):
        check(key not in reports["sarif"], f"{what}: sarif: {key}")
    table = folder / "sarif.csv"
    subprocess.run([SARIF_TOOLS, "csv", "-o", table, folder / "sarif"], check=True, capture_output=True)
    with table.open(newline="", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    check(len(rows) == len(results), f"{what}: sarif-tools reads {len(rows)} of {len(results)} results")
    told = subprocess.run([SARIF_TOOLS, "summary", folder / "sarif"], check=True, capture_output=True, text=True).stdout
    for level in ("error", "warning"):
        number = sum(result["level"] == level for result in results)
        check(f"{level}: {number}\n" in told, f"{what}: sarif-tools does not count {number} of level {level}")
    return document


def read_gitlab(what, reports, expected):
    issues = json.loads(reports["gitlab"])
    check(len(issues) == len(expected), f"{what}: gitlab: {len(issues)} of {len(expected)}")
    check(len({issue["fingerprint"] for issue in issues}) == len(issues), f"{what}: gitlab: fingerprints repeat")
    for finding, issue in zip(expected, issues):
        keys = {"description", "check_name", "fingerprint", "severity", "location"}
        check(set(issue) == keys and set(issue["location"]) == {"path", "lines"}, f"{what}: gitlab: {issue}")
        check(issue["severity"] in ("info", "minor", "major", "critical", "blocker"), f"{what}: gitlab: {issue}")
        check(is_told(finding["message"], issue["description"]), f"{what}: gitlab: {issue}")
        check(issue["check_name"] == finding["rule"], f"{what}: gitlab: {issue}")
        path, begin = issue["location"]["path"], issue["location"]["lines"]["begin"]
        check(path and not path.startswith(("/", "./")) and "/../" not in path, f"{what}: gitlab: {path}")
        check(begin == (finding["line"] or 1), f"{what}: gitlab: {issue}")


def read_junit(what, reports, folder, document, expected):
    root = junitparser.JUnitXml.fromfile(str(folder / "junit"))
    cases = [case for suite in root for case in suite]
    failures = [case for case in cases if any(isinstance(result, junitparser.Failure) for result in case.result)]
    wrong = sum(finding["severity"] == "error" for finding in expected)
    check(cases, f"{what}: junit: no case")
    check((root.tests, root.failures, root.errors) == (len(cases), len(failures), 0), f"{what}: junit: the sums")
    for suite in root:
        check(suite.tests == len(list(suite)), f"{what}: junit: the sum of {suite.name}")
    check(len(failures) == wrong, f"{what}: junit: {len(failures)} failures, {wrong} errors")
    check(len(list(root)) == len(document["inputs"]), f"{what}: junit: suites")
    reported = [case for case in cases if case.name not in ("no findings", "findings that are not listed")]
    check(len(reported) == len(expected), f"{what}: junit: {len(reported)} cases of {len(expected)}")
    for finding, case in zip(expected, reported):
        check(case.name.startswith(finding["rule"] + " at "), f"{what}: junit: {case.name}")
    check(junitparser.JUnitXml.fromstring(root.tostring()).tests == root.tests, f"{what}: junit: written again")


def read_github(what, reports, document):
    shown = {"error": 0, "warning": 0}
    for line in reports["github"].splitlines():
        # The runner skips white space, and knows the older form anywhere in a line.
        check("##[" not in line, f"{what}: github: {line}")
        if not line.strip().startswith("::"):
            continue
        command = COMMAND.fullmatch(line)
        check(command, f"{what}: github: {line}")
        if command:
            shown[command[1]] += 1
            check(not re.search("%(?!25|0A|0D|3A|2C)", line), f"{what}: github: {line}")
    for level, number in shown.items():
        total = document["summary"][level + "s"]
        check(number == min(total, ANNOTATION_LIMIT), f"{what}: github: {number} of {total} {level}s")
    rest = document["summary"]["errors"] + document["summary"]["warnings"] - sum(shown.values())
    check((f"{rest} more finding" in reports["github"]) == (rest > 0), f"{what}: github: {rest} not shown")


def read_summary(what, reports, expected):
    text = reports["summary"]
    check(len(text.encode()) <= SUMMARY_LIMIT, f"{what}: summary: {len(text.encode())} bytes")
    page = cmarkgfm.markdown_to_html_with_extensions(
        text, options=cmarkgfm.Options.CMARK_OPT_UNSAFE, extensions=["table", "autolink", "strikethrough", "tasklist"]
    )
    tags = set(re.findall(r"<[^>]*>", page))
    known = {"table", "thead", "tbody", "tr", "th", "td", "code", "p", "h3"}
    check({tag.strip("</>") for tag in tags} <= known, f"{what}: summary: {tags}")
    rows = page.count("<tr>") - (1 if expected else 0)
    left = re.search(r"<p>(\d+) more findings? not listed", page)
    check(rows + (int(left[1]) if left else 0) == len(expected), f"{what}: summary: {rows} rows of {len(expected)}")
    check(page.count("<td>") == 4 * rows, f"{what}: summary: a cell breaks")


def read(what, folder, paths, *options):
    """All reports of one run, all of whose findings are listed in each."""
    reports = run(folder, paths, *options)
    document = reports["document"]
    expected = document["findings"]
    read_sarif(what, reports, folder, expected)
    read_gitlab(what, reports, expected)
    read_junit(what, reports, folder, document, expected)
    read_github(what, reports, document)
    read_summary(what, reports, expected)
    return reports


# About these nothing is to say.
REQUIRED = {"manifest.py": "metadata = {'name': 'demo', 'version': '1.0.0'}\n", "pipeline.py": "def extract(request): return []\n"}


def pack(path, files):
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text)


def hostile_files():
    files = {f"demo/{name}": text for name, text in REQUIRED.items()}
    for number, attack in enumerate(ATTACKS):
        line = attack.replace("\n", "").replace("\r", "").replace("\x00", "")
        files[f"demo/{number}{attack}.py"] = f"eval(1)  # {line}\nimport os, subprocess # {line}\n"
        files[f"demo/{number}b.py"] = f"x = '{line}' = ({line}\n"
        files[f"demo/{number}{attack}/._DS_Store"] = ""
    files["demo/../climbing.py"] = "eval(1)\n"
    files["/absolute.py"] = "eval(1)\n"
    return files


def many(folder):
    """More findings than GitHub takes: the errors stay."""
    files = dict(REQUIRED)
    for number in range(30):
        files[f"m{number}.py"] = "import pickle\n" * 900 + "eval(1)\n" * 100
    pack(folder / "many.zip", files)
    reports = run(folder, ["many.zip"])
    findings = reports["document"]["findings"]
    check(len(findings) == 30_000, f"many: {len(findings)} findings")
    errors = [finding for finding in findings if finding["severity"] == "error"]
    warnings = [finding for finding in findings if finding["severity"] == "warning"]
    left = RESULT_LIMIT - len(errors)
    listed, expected = set(map(id, errors + warnings[:left])), []
    for finding in findings:
        if id(finding) in listed:
            expected.append(finding)
    document = read_sarif("many", reports, folder, expected)
    tell = json.dumps(document["runs"][0]["invocations"])
    check(f"{RESULT_LIMIT} most severe of 30000" in tell, f"many: sarif does not tell: {tell}")
    check("25000 most severe findings are listed, 5000 more are not" in reports["errors"], "many: standard error")
    compressed = len(gzip.compress(reports["sarif"].encode(), 6))
    print(f"30,000 findings: {RESULT_LIMIT} results, {compressed} bytes when compressed")
    check(compressed < BYTE_LIMIT, f"many: {compressed} bytes")
    read_gitlab("many", reports, findings)
    read_junit("many", reports, folder, reports["document"], findings)
    read_github("many", reports, reports["document"])
    read_summary("many", reports, findings)


def incompressible(folder):
    """Names that no compression makes shorter: the file stays within GitHub's bound all the same."""
    rng = random.Random(1)
    letters = ["".join(map(chr, range(0x4E00, 0x9FA5))), string.ascii_letters + string.digits + "-_"]
    files = dict(REQUIRED)
    for number in range(900):
        alphabet = letters[number % 2]
        size = 75 if number % 2 == 0 else 220
        parts = ["".join(rng.choices(alphabet, k=size)) for _ in range(17)]
        files[f"{number}/{'/'.join(parts)}.py"] = "eval(1)\n" * 2 + "import pickle\n" * 2
    pack(folder / "long.zip", files)
    reports = run(folder, ["long.zip"])
    results = json.loads(reports["sarif"])["runs"][0]["results"]
    total = len(reports["document"]["findings"])
    compressed = len(gzip.compress(reports["sarif"].encode(), 6))
    print(f"long names: {len(results)} of {total} results, {compressed} bytes when compressed")
    check(compressed < BYTE_LIMIT, f"long: {compressed} bytes")
    check(0 < len(results) < total, f"long: {len(results)} results of {total}")
    check(all(result["level"] == "error" for result in results), "long: a warning took the place of an error")
    check(f"{total - len(results)} more are not" in reports["errors"], "long: standard error")


def moved_lines(folder):
    """A finding keeps its fingerprint when lines move, and what is the same twice is told apart."""
    source = ["import subprocess", "eval(1)", "x = 1", "eval(1)", "import pickle"]
    prints = []
    for lines in (source, ["", "# more", *source[:2], "", *(f"  \t{line} ".strip() + "  " for line in source[2:])]):
        pack(folder / "moved.zip", REQUIRED | {"core.py": "\n".join(lines) + "\n"})
        reports = run(folder, ["moved.zip"])
        results = json.loads(reports["sarif"])["runs"][0]["results"]
        prints.append({result["partialFingerprints"]["primaryLocationLineHash"] for result in results})
        check({issue["fingerprint"] for issue in json.loads(reports["gitlab"])} == prints[-1], "moved: gitlab")
    check(len(prints[0]) == 4 and prints[0] == prints[1], f"moved: {prints}")


def validator_refuses(folder):
    """What is wrong is refused: the schema and its formats are in force."""
    pack(folder / "bad.zip", REQUIRED | {"core.py": "eval(1)\n"})
    text = run(folder, ["bad.zip"])["sarif"]
    breaks = {'"core.py"': '"a b%"', '"error"': '"fatal"', '"startLine": 1': '"startLine": 0', '"results"': '"x"'}
    for old, new in breaks.items():
        check(old in text and not VALIDATOR.is_valid(json.loads(text.replace(old, new))), f"{new} is taken for valid")
    check(VALIDATOR.is_valid(json.loads(text)), "bad: sarif")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for archive in sorted(FIXTURES.glob("*/*.zip")):
            (folder / "input.zip").write_bytes(archive.read_bytes())
            read(archive.name, folder, ["input.zip"], "--path-prefix", "plugins/demo")
        for source in sorted((FIXTURES / "plugins").iterdir()):
            if source.is_dir():
                (folder / "plugin").symlink_to(source.resolve())
                read(source.name, folder, ["./plugin/"])
                (folder / "plugin").unlink()
        pack(folder / "hostile.zip", hostile_files())
        reports = read("hostile", folder, ["hostile.zip"])
        check(len(reports["document"]["findings"]) > 70, "hostile: too few findings")
        again = run(folder, ["hostile.zip"])
        check(all(again[key] == reports[key] for key in reports), "the same input gave other bytes")
        validator_refuses(folder)
        many(folder)
        incompressible(folder)
        moved_lines(folder)
    print(f"{counts['reports']} reports on {counts['findings']} findings read, {len(problems)} problems")
    return 1 if problems else 0


sys.exit(main())
