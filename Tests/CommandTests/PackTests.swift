import Foundation
import Testing

@Suite struct PackTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("demo/manifest.py", Zip.manifest)
    try sandbox.write("demo/pipeline.py", Zip.pipeline)
    try sandbox.write("demo/processors/core.py", "import os\n")
    try sandbox.write("demo/data/ä.bin", bytes: [0, 1, 2])
  }

  /// The names of the archives and of all that a run may leave half done.
  private func left() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: sandbox.folder.path).filter {
      $0.contains(".zip") || $0.hasSuffix(".part")
    }.sorted()
  }

  @Test func `a good folder becomes an archive that passes, named for the folder`() throws {
    let result = try sandbox.run("pack", "demo")
    #expect(result.status == 0)
    #expect(result.errors == "")
    let lines = result.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("demo: accepted. 0 errors, 0 warnings; 3 Python files scanned") == true)
    #expect(try left() == ["demo.zip"])
    let listed = try sandbox.run("inspect", "demo.zip")
    let summary = try #require(listed.output.split(separator: "\n").last)
    let digest = try #require(summary.split(separator: " ").last)
    #expect(lines.last?.hasPrefix("demo.zip: 4 files, ") == true)
    #expect(lines.last?.hasSuffix(" bytes, sha256 \(digest)") == true)
    let names = listed.output.split(separator: "\n").dropFirst().dropLast().compactMap {
      $0.split(separator: " ").first
    }
    #expect(names == ["data/ä.bin", "manifest.py", "pipeline.py", "processors/core.py"])
    #expect(try sandbox.run("demo.zip", "--strict").status == 0)
  }

  @Test func `the bytes are those of the names and contents alone`() throws {
    #expect(try sandbox.run("pack", "demo").status == 0)
    let command = """
      umask 077 && mkdir other other/processors other/data && cat demo/processors/core.py >other/processors/core.py \
      && cat demo/pipeline.py >other/pipeline.py && cat demo/manifest.py >other/manifest.py && cp demo/data/* other/data \
      && mkdir other/empty other/__pycache__ other/.git && echo x >other/__pycache__/a.pyc && echo x >other/.DS_Store \
      && echo x >other/data/._manifest.py && chmod +x other/pipeline.py && touch -d 2001-01-01 other/manifest.py \
      && cd other && LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo '\(Sandbox.program.path)' pack --strict . -o ../again.zip
      """
    let result = try sandbox.shell(command)
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains("left out .DS_Store, .git, __pycache__, data/._manifest.py\n"))
    #expect(try sandbox.shell("cmp demo.zip again.zip").status == 0)
  }

  @Test func `what tools leave behind is named and not packed`() throws {
    let junk = [
      ".mypy_cache/3.13/a.json", ".pytest_cache/x", ".vscode/settings.json", "a.pyc", "notes.txt~",
      "processors/.core.py.swp",
      "Thumbs.db",
    ]
    for name in junk { try sandbox.write("demo/\(name)", "x") }
    let result = try sandbox.run("pack", "demo", "--strict")
    #expect(result.status == 0, "\(result)")
    #expect(try sandbox.run("inspect", "demo.zip").output.split(separator: "\n").count == 6)
    #expect(result.output.contains("left out .mypy_cache/3.13/a.json, "))
  }

  @Test func `what a killed run has left is in no one's way`() throws {
    let result = try sandbox.shell(
      "bash -c 'touch .plugin-lint-$$-0.part; exec \"\(Sandbox.program.path)\" pack demo -o \(String(repeating: "n", count: 250)).zip'"
    )
    #expect(result.status == 0, "\(result)")
  }

  @Test func `a folder with an error is reported as by a check, and nothing is written`() throws {
    try sandbox.write("demo/processors/core.py", "import subprocess\n")
    let result = try sandbox.run("pack", "demo")
    #expect(result.status == 1)
    #expect(result.output == (try sandbox.run("demo").output))
    #expect(try left() == [])
    try FileManager.default.removeItem(at: sandbox.folder.appending(path: "demo/manifest.py"))
    #expect(try sandbox.run("pack", "demo").output.contains("missing-required-file"))
  }

  @Test func `a warning fails in strict mode alone`() throws {
    try sandbox.write("demo/processors/core.py", "import pickle\n")
    let strict = try sandbox.run("pack", "demo", "--strict")
    #expect(strict.status == 1)
    #expect(strict.output.contains("rejected in strict mode"))
    #expect(try left() == [])
    let result = try sandbox.run("pack", "demo")
    #expect(result.status == 0)
    #expect(result.output.contains("warning[risky-module]"))
    #expect(try left() == ["demo.zip"])
    #expect(
      try sandbox.run("pack", "demo", "--policy", "mixpeek-2026-02-16").output.contains("(policy mixpeek-2026-02-16)"))
  }

  @Test func `quiet tells findings and what was left out`() throws {
    try sandbox.write("demo/.git/x", "")
    let result = try sandbox.run("pack", "demo", "--quiet")
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.errors == "plugin-lint: demo: left out .git\n")
  }

  @Test(arguments: [
    ("pack missing", "missing: no such file"),
    ("pack demo/manifest.py", "is not a folder"),
    ("pack", "<folder>"),
    ("pack demo --output demo.tar", "demo.tar' is no .zip"),
    ("pack demo --output -", "name a file that ends in .zip"),
    ("pack demo -o demo/new.zip", "would lie in the folder"),
    ("pack demo -o demo/data/../new.zip", "would lie in the folder"),
    ("pack demo -o link/new.zip", "would lie in the folder"),
    ("pack demo -o inside.zip", "would lie in the folder"),
    ("pack .", "name a place outside of it with --output"),
    ("pack /", "name one with --output"),
    ("pack demo -o no/such/folder/a.zip", "no/such/folder/a.zip': No such file or directory"),
    ("pack demo -o folder.zip", "folder.zip': Is a directory"),
    ("pack demo -o full.zip", "full.zip' is no regular file"),
    ("pack demo --policy mixpeek-2026-03-08", "did you mean 'mixpeek-2026-03-09'"),
    ("pack demo --formt json", "unknown option '--formt'"),
  ])
  func `wrong use is status 2, one sentence, and no archive`(_ line: String, _ words: String) throws {
    let files =
      "ln -s demo link; ln -s demo/a.zip inside.zip; echo >demo/a.zip; mkdir folder.zip; ln -s /dev/null full.zip; "
    let result = try sandbox.shell(files + "plugin-lint \(line)")
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.lowercased().contains(words.lowercased()), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    #expect(try left() == ["demo/a.zip", "folder.zip", "full.zip", "inside.zip"])
    #expect(try sandbox.read("demo/a.zip") == "\n")
  }

  @Test func `links and special files are findings`() throws {
    _ = try sandbox.shell("ln -s manifest.py demo/link.py; mkfifo demo/pipe")
    let result = try sandbox.run("pack", "demo")
    #expect(result.status == 1)
    #expect(result.output.contains("error[symbolic-link]"))
    #expect(result.output.contains("error[special-file]"))
    #expect(try left() == [])
  }

  @Test func `an archive over the policy's limit is a finding, though its files are not`() throws {
    try sandbox.write(
      "small/policy.toml",
      """
      id = "small"
      revision = "2026-04-01"
      extends = "mixpeek-2026-03-09"
      limits = { upload_bytes = 400, extracted_bytes = 400, files = 10 }
      """)
    #expect(try sandbox.run("demo", "--policy", "small").status == 0)
    let result = try sandbox.run("pack", "demo", "--policy", "small")
    #expect(result.status == 1)
    #expect(result.output.contains("error[archive-size]"))
    #expect(result.output.contains("demo.zip: rejected. 1 error"), "\(result.output)")
    #expect(try left() == [])
  }

  @Test func `a file that changes while its folder is packed is told, and nothing is written`() throws {
    // The last file grows as soon as the first ones are being written.
    let command = """
      for number in $(seq 100 500); do truncate -s 1000000 demo/data/$number.bin; done; truncate -s 1000 demo/z.bin
      '\(Sandbox.program.path)' pack demo & while kill -0 $! 2>/dev/null && ! ls .*.part >/dev/null 2>&1; do :; done; echo more >>demo/z.bin; wait $!
      """
    var result = try sandbox.shell(command)
    // On a busy machine all may be written before.
    for _ in 1..<5 where result.status == 0 { result = try sandbox.shell("rm demo.zip; \(command)") }
    #expect(result.status == 2)
    #expect(
      result.errors == "plugin-lint: 'demo/z.bin' changed while it was packed, so nothing was written; pack it again\n")
    #expect(try left() == [])
  }

  @Test func `a hostile name of the folder forges nothing`() throws {
    let name = "\n::error::\u{1B}[2J\u{202E}"
    for file in ["manifest.py", "pipeline.py"] { try sandbox.write("\(name)/\(file)", "") }
    let packed = try sandbox.run("pack", name)
    #expect(packed.status == 0)
    let refused = try sandbox.run("pack", name, "-o", "\(name)/a.zip")
    #expect(refused.status == 2)
    for text in [packed.output, refused.errors] {
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{202E}" })
      #expect(text.split(separator: "\n").allSatisfy { !$0.hasPrefix("::") })
    }
  }

  @Test func `an archive that can't be written whole leaves the old one`() throws {
    try sandbox.write("demo.zip", "old")
    let result = try sandbox.shell("ulimit -f 0; plugin-lint pack demo")
    #expect(result.status != 0)
    #expect(try sandbox.read("demo.zip") == "old")
    #expect(try left() == ["demo.zip"])
    #expect(try sandbox.run("pack", "demo").status == 0)
    #expect(try sandbox.read("demo.zip").hasPrefix("PK"))
  }
}
