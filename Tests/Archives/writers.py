#!/usr/bin/env python3.13
"""Has every zip writer that the machine has make archives, and checks that plugin-lint accepts each and sees what zipfile sees.

    writers.py PLUGIN_LINT ARCHIVE_DUMP [--keep FOLDER] [--small]

`--keep` puts the archives into FOLDER as `written-WRITER.zip`; those in Fixtures/archives/good were made so, with `--small`, out of
files of a few bytes. Nothing is installed. A writer that is missing is said to be SKIPPED, one a line. On Debian these packages have all of them:
zip p7zip-full libarchive-tools minizip ziptool git golang-go default-jdk-headless libcommons-compress-java libarchive-zip-perl
ruby-zip php-cli php-zip.
"""

import argparse
import hashlib
import io
import json
import os
import pathlib
import random
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "Oracles"))
import archives  # noqa: E402

JARS = "/usr/share/java/commons-compress.jar"
PROGRAMS = HERE / "writers"
PIPED = " | cat > {target}"

# Name, what must be there, the command; it runs beside the folder `demo`. Two are left out: what `zip -fz` writes with data
# descriptors (`-fd`, or to a pipe) lacks the zip64 end record that it announces, so that no reader opens it, and what bsdtar
# writes to a pipe is filled up with zeros behind the archive's end, which is refused as data after the archive.
SHELL = [
    ("zip", "zip", "zip -q -r {target} demo"),
    ("zip without extra fields", "zip", "zip -q -r -X {target} demo"),
    ("zip, stored", "zip", "zip -q -r -0 {target} demo"),
    ("zip, no folders", "zip", "zip -q -r -D {target} demo"),
    ("zip, to a pipe", "zip", "zip -q -r - demo" + PIPED),
    ("zip with descriptors", "zip", "zip -q -r -fd {target} demo"),
    ("zip with zip64", "zip", "zip -q -r -fz {target} demo"),
    ("zip with a comment", "zip", "zip -q -r {target} demo && echo words | zip -q -z {target}"),
    ("zip, updated", "zip", "zip -q -r {target} demo && touch demo/pipeline.py && zip -q -u {target} demo/pipeline.py"),
    ("zip, deleted from", "zip", "zip -q -r {target} demo && zip -q -d {target} 'demo/data/*'"),
    ("7-Zip", "7z", "7z a -tzip {target} demo"),
    ("7-Zip, stored", "7z", "7z a -tzip -mx0 {target} demo"),
    ("7-Zip, updated", "7z", "7z a -tzip {target} demo && touch demo/pipeline.py && 7z u -tzip {target} demo"),
    ("bsdtar", "bsdtar", "bsdtar --format=zip -cf {target} demo"),
    ("bsdtar of the folder itself", "bsdtar", "bsdtar --format=zip -cf {target} -C demo ."),
    ("bsdtar, stored, zip64", "bsdtar", "bsdtar --format=zip --options zip:compression=store,zip:zip64 -cf {target} demo"),
    ("git archive", "git", "cp -r demo tree && git init -q tree && git -C tree add . && git -C tree -c user.name=a -c user.email=a@b commit -qm a"
     " && git -C tree archive --format=zip --prefix=demo/ -o {target} HEAD; rm -rf tree"),
    ("minizip", "minizip", "minizip {target} $(find demo -type f)"),
    ("libzip", "ziptool", "for file in $(find demo -type f); do ziptool {target} add_file $file $file 0 0; done"),
    ("jar", "jar", "jar --create --no-manifest --file {target} demo"),
    ("jar with a manifest", "jar", "jar --create --file {target} -C demo ."),
    ("jar, stored", "jar", "jar --create --no-compress --no-manifest --file {target} demo"),
    ("Java's ZipOutputStream", "javac", "java {programs}/Writer.java demo {target} deflated"),
    ("Java's ZipOutputStream, stored", "javac", "java {programs}/Writer.java demo {target} stored"),
    ("Java's zip file system", "javac", "java {programs}/Writer.java demo {target} filesystem"),
    ("commons-compress", "javac " + JARS, "java -cp {jars} {programs}/Commons.java demo {target} seekable"),
    ("commons-compress, streamed", "javac " + JARS, "java -cp {jars} {programs}/Commons.java demo {target} streamed"),
    ("commons-compress, zip64", "javac " + JARS, "java -cp {jars} {programs}/Commons.java demo {target} zip64"),
    ("Go's archive/zip", "go", "go run {programs}/writer.go demo {target}"),
    ("perl's Archive::Zip", "perl perl:Archive::Zip", "perl {programs}/archive-zip.pl demo {target}"),
    ("perl's IO::Compress", "perl perl:IO::Compress::Zip", "perl {programs}/io-compress.pl demo {target}"),
    ("perl's IO::Compress, streamed", "perl perl:IO::Compress::Zip", "perl {programs}/io-compress.pl demo {target} streamed"),
    ("rubyzip", "ruby ruby:zip", "ruby {programs}/rubyzip.rb demo {target}"),
    ("rubyzip, streamed", "ruby ruby:zip", "ruby {programs}/rubyzip.rb demo {target} streamed"),
    ("PHP's ZipArchive", "php php:zip", "php {programs}/ziparchive.php demo {target}"),
    ("python -m zipfile", sys.executable, "{python} -m zipfile -c {target} demo"),
]  # fmt: skip


def by_zipfile(target: pathlib.Path, method: int, stream: bool = False, **options: bool) -> None:
    """With zipfile, on a file or on something like a pipe."""
    file: io.IOBase = archives.archive_cases.Unseekable() if stream else io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for path in sorted(pathlib.Path("demo").rglob("*")):
            if path.is_dir():
                archive.write(path)
            else:
                with archive.open(zipfile.ZipInfo.from_file(path), "w", **options) as entry:
                    entry.write(path.read_bytes())
    target.write_bytes(bytes(file.bytes) if stream else file.getvalue())


PYTHON = [
    ("zipfile", lambda target: by_zipfile(target, zipfile.ZIP_DEFLATED)),
    ("zipfile, stored", lambda target: by_zipfile(target, zipfile.ZIP_STORED)),
    ("zipfile, streamed", lambda target: by_zipfile(target, zipfile.ZIP_DEFLATED, stream=True)),
    ("zipfile with zip64", lambda target: by_zipfile(target, zipfile.ZIP_DEFLATED, force_zip64=True)),
    ("zipfile with zip64, streamed", lambda target: by_zipfile(target, zipfile.ZIP_DEFLATED, stream=True, force_zip64=True)),
    ("shutil.make_archive", lambda target: shutil.make_archive(str(target.with_suffix("")), "zip", ".", "demo")),
    ("shutil.make_archive of the folder itself", lambda target: shutil.make_archive(str(target.with_suffix("")), "zip", "demo")),
]


def missing(need: str) -> bool:
    """Whether a program, a file or a module of a language (`perl:Archive::Zip`) is not there."""
    probes = {
        "perl": lambda module: ["perl", "-M" + module, "-e", "1"], "ruby": lambda module: ["ruby", "-r", module, "-e", "1"],
        "php": lambda module: ["php", "-r", f"exit(extension_loaded('{module}') ? 0 : 1);"],
    }  # fmt: skip
    language, separator, module = need.partition(":")
    if separator and language in probes:
        probe = probes[language](module)
        return shutil.which(probe[0]) is None or subprocess.run(probe, capture_output=True).returncode != 0
    return not pathlib.Path(need).exists() if need.startswith("/") else shutil.which(need) is None


def make_plugin(folder: pathlib.Path, scale: int) -> None:
    chance = random.Random(1)
    files = {
        "manifest.py": b'metadata = {"name": "demo_plugin", "version": "1.0.0"}\n', "pipeline.py": b"def build_steps(request):\n    return []\n",
        "processors/__init__.py": b"", "processors/core.py": b"def run(x):\n    return x\n" * (5 * scale), "data/weights.bin": chance.randbytes(100 * scale),
        "data/words.txt": b"one two three\n" * 3,
    }  # fmt: skip
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (folder / "data/empty").mkdir()


def problem(linter: str, dump: str, target: pathlib.Path) -> str | None:
    """What is wrong with plugin-lint's reading of an archive."""
    data = target.read_bytes()
    report = json.loads(subprocess.run([linter, "--format", "json", target], capture_output=True).stdout)
    if report["findings"] or report["verdict"] != "accepted":
        return "; ".join(finding["message"] for finding in report["findings"])
    answer = subprocess.run([dump], input=struct.pack("<I", len(data)) + data, capture_output=True).stdout.decode().strip()
    expected = archives.seen_by_zipfile(data)
    if answer != expected:
        return f"plugin-lint sees {answer[:300]}, zipfile {expected[:300]}"
    with zipfile.ZipFile(target) as archive:
        names = {name.rpartition("demo/")[2].removeprefix("./") for name in archive.namelist()}
        core = next((name for name in archive.namelist() if name.endswith("processors/core.py")), None)
        digest = hashlib.sha256(archive.read(core)).hexdigest() if core else ""
    if not {"manifest.py", "pipeline.py", "processors/core.py"} <= names:
        return f"the writer left out files: {sorted(names)}"
    if digest != hashlib.sha256(pathlib.Path("demo/processors/core.py").read_bytes()).hexdigest():
        return "the writer changed a file"
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("linter", type=os.path.abspath)
    parser.add_argument("dump", type=os.path.abspath)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args()
    accepted, skipped, failed = 0, 0, 0
    keep = options.keep and options.keep.absolute()
    with tempfile.TemporaryDirectory() as temporary:
        os.chdir(temporary)
        make_plugin(pathlib.Path("demo"), 1 if options.small else 1000)
        for number, (name, needs, make) in enumerate([*SHELL, *((name, "", make) for name, make in PYTHON)]):
            absent = [need for need in needs.split() if missing(need)]
            if absent:
                skipped += 1
                print(f"SKIPPED {name}: {', '.join(absent)} is missing")
                continue
            target = pathlib.Path(temporary, f"{number}.zip")
            wrong = None
            if callable(make):
                make(target)
            else:
                command = make.format(target=target, programs=PROGRAMS, jars=JARS, python=sys.executable)
                made = subprocess.run(["bash", "-c", command], capture_output=True, env=os.environ | {"TZ": "UTC"})
                if not target.exists():
                    wrong = "the writer failed: " + made.stderr.decode(errors="replace")[-300:]
            wrong = wrong or problem(options.linter, options.dump, target)
            if keep and target.exists():
                keep.mkdir(parents=True, exist_ok=True)
                shutil.copy(target, keep / f"written-{re.sub('[^a-z0-9]+', '-', name.lower())}.zip")
            failed += wrong is not None
            accepted += wrong is None
            print(f"{name}: {'accepted' if wrong is None else 'WRONG: ' + wrong}")
        os.chdir("/")
    print(f"{accepted} writers accepted, {failed} wrong, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
