import Foundation
import Testing

@Suite struct OutputTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("demo.zip", bytes: Zip.plugin(core: "import subprocess\nimport pickle\neval('1')\n"))
  }

  @Test func `the text names file, line, column and shows the blamed text`() throws {
    let result = try sandbox.run("demo.zip")
    #expect(
      result.output.contains(
        """
        error[forbidden-import]: Forbidden import: subprocess
          --> processors/core.py:1:8
           |
         1 | import subprocess
           |        ^^^^^^^^^^
        """))
    #expect(result.output.hasSuffix("(policy mixpeek-2026-03-09)\n"))
    #expect(result.output.contains("demo.zip: rejected. 2 errors, 1 warning; 3 Python files scanned"))
  }

  @Test(arguments: [["--format", "json"], ["--format", "concise"], ["--quiet"], ["--output", "report"]])
  func `what a folder leaves out is told where the report does not`(_ options: [String]) throws {
    for name in ["manifest.py", "pipeline.py", "env/pyvenv.cfg", "env/a.py"] { try sandbox.write("plugin/\(name)", "") }
    let result = try sandbox.shell("plugin-lint \(options.joined(separator: " ")) plugin")
    #expect(result.errors.contains("left out env"))
  }

  @Test func `JSON is one document with the keys of the contract`() throws {
    let document = try json(try sandbox.run("demo.zip", "--format", "json").output)
    #expect(document["verdict"] as? String == "rejected")
    #expect(document["complete"] as? Bool == true)
    let input = try #require((document["inputs"] as? [[String: Any]])?.first)
    #expect(input["kind"] as? String == "archive")
    #expect((input["sha256"] as? String)?.count == 64)
    #expect(input["files"] as? Int == 3)
    #expect(input["files_scanned"] as? Int == 3)
    let finding = try #require((document["findings"] as? [[String: Any]])?.first)
    #expect(finding["rule"] as? String == "forbidden-import")
    #expect(finding["entry"] as? String == "demo/processors/core.py")
    #expect(finding["file"] as? String == "processors/core.py")
    #expect(finding["column"] as? Int == 8)
    #expect((finding["node"] as? [String: Int]) == ["line": 1, "col_offset": 0])
  }

  @Test func `JSON lines are the findings and a summary`() throws {
    let lines = try sandbox.run("demo.zip", "--format", "jsonl").output.split(separator: "\n").map {
      try json(String($0))
    }
    #expect(lines.map { $0["rule"] as? String } == ["forbidden-import", "risky-module", "forbidden-builtin", nil])
    #expect((lines.last?["summary"] as? [String: Int]) == ["errors": 2, "warnings": 1, "files_scanned": 3])
  }

  @Test func `the server's form is its answer`() throws {
    let document = try json(try sandbox.run("demo.zip", "--format", "server").output)
    #expect(document["detail"] as? String == "Security scan failed")
    let violation = try #require((document["violations"] as? [[String: Any]])?.first)
    #expect(Set(violation.keys) == ["file", "line", "column", "message", "severity"])
    #expect(violation["column"] as? Int == 0)
    try sandbox.write("good.zip", bytes: Zip.plugin(core: "import os\n"))
    let passed = try json(try sandbox.run("good.zip", "--format", "server").output)
    #expect(passed["success"] as? Bool == true)
    #expect(passed["validation_status"] as? String == "passed")
  }

  @Test func `what is wrong with a manifest is no part of the server's form and decides the status`() throws {
    try sandbox.write("plugin/manifest.py", "metadata = {'name': 'a-b', 'version': '1.0.0'}\n")
    try sandbox.write("plugin/pipeline.py", "from .steps import build_steps\n")
    let result = try sandbox.run("plugin", "--format", "json")
    let document = try json(result.output)
    let finding = try #require((document["findings"] as? [[String: Any]])?.first)
    #expect(finding["rule"] as? String == "invalid-plugin-name")
    #expect(finding["class"] as? String == "manifest")
    #expect((finding["node"] as? [String: Int]) == ["line": 1, "col_offset": 20])
    #expect(document["verdict"] as? String == "rejected")
    #expect(result.status == 1)
    let scan = try sandbox.run("plugin", "--format", "server")
    let answer = try json(scan.output)
    #expect(answer["success"] as? Bool == true)
    #expect((answer["violations"] as? [[String: Any]])?.isEmpty == true)
    #expect(scan.status == 1)
  }

  @Test func `a manifest alone is checked under its own name, on standard input too`() throws {
    try sandbox.write("x/manifest.py", "version = 'new'\nfeature_extractor_name = 'abc'\n")
    try sandbox.write("x/other.py", "version = 'new'\n")
    let line = "x/manifest.py:1:11: error[invalid-plugin-version] Invalid plugin version: 'new'\n"
    #expect(try sandbox.run("x/manifest.py", "--format", "concise").output.hasPrefix(line))
    #expect(try sandbox.run("x/other.py").status == 0)
    let input = Array(try sandbox.read("x/manifest.py").utf8)
    let piped = try sandbox.run("-", "--stdin-filename", "x/manifest.py", "--format", "concise", input: input)
    #expect(piped.output.hasPrefix(line))
  }

  @Test(arguments: ["sarif", "github", "gitlab", "server", "json"])
  func `no number of warnings hides an error`(_ format: String) throws {
    let warnings = String(repeating: "x.__class__\n", count: 100_000)
    try sandbox.write("a.py", warnings)
    try sandbox.write("z.py", warnings + "import subprocess\n")
    let result = try sandbox.run("a.py", "z.py", "--format", format)
    #expect(result.output.contains("Forbidden import: subprocess"))
    #expect(result.status == 1)
  }

  @Test func `what the server's form does not list is told on standard error`() throws {
    try sandbox.write("many.py", String(repeating: "eval()\n", count: 100_003))
    let result = try sandbox.run("many.py", "--format", "server", "--output", "report.json")
    #expect(result.errors == "plugin-lint: server: the first 100000 findings are listed, 3 more are not\n")
    #expect(result.status == 1)
  }

  @Test func `findings are sorted by input, and inputs stand as they were given`() throws {
    try sandbox.write("b.py", "eval(1)\n")
    try sandbox.write("a.py", "exec(1)\n")
    let document = try json(try sandbox.run("b.py", "a.py", "--format", "json").output)
    #expect((document["findings"] as? [[String: Any]])?.map { $0["file"] as? String } == ["a.py", "b.py"])
    #expect((document["inputs"] as? [[String: Any]])?.map { $0["path"] as? String } == ["b.py", "a.py"])
  }

  @Test func `of many inputs those without findings are counted`() throws {
    for number in 0..<30 { try sandbox.write("m/\(number).py", number == 7 ? "eval(1)\n" : "x = 1\n") }
    let closing = """

      m/7.py: rejected. 1 error, 0 warnings; 1 Python file scanned
      29 other inputs: accepted (--verbose names all)
      30 inputs: rejected. 1 error, 0 warnings; 30 Python files scanned (policy mixpeek-2026-03-09)

      """
    #expect(try sandbox.shell("plugin-lint m/*.py").output.hasSuffix(closing))
    #expect(try sandbox.shell("plugin-lint --verbose m/*.py").output.contains("m/8.py: accepted."))
    #expect(try sandbox.shell("rm m/7.py; plugin-lint m/*.py").output.hasPrefix("29 inputs: accepted (--verbose"))
  }

  @Test func `several reports come out of one run`() throws {
    let plain = try sandbox.run("demo.zip")
    let result = try sandbox.run("demo.zip", "--output", "json=a.json", "--output", "concise=b.txt")
    #expect(result.output == plain.output)
    #expect(try sandbox.read("a.json") == sandbox.run("demo.zip", "--format", "json").output)
    #expect(try sandbox.read("b.txt") == sandbox.run("demo.zip", "--format", "concise").output)
    let quiet = try sandbox.run("demo.zip", "--format", "json", "--output", "c.json")
    #expect(quiet.output == "")
    #expect(quiet.status == 1)
    #expect(try sandbox.read("c.json") == sandbox.read("a.json"))
  }

  @Test func `a report that can't be written leaves the old file and the other reports`() throws {
    let result = try sandbox.run("demo.zip", "--output", "json=no/such/folder/a.json", "--output", "concise=b.txt")
    #expect(result.status == 2)
    #expect(result.errors.contains("no/such/folder/a.json"))
    #expect(result.output.contains("rejected"))
    #expect(sandbox.exists("b.txt"))
    try sandbox.write("old.json", "old")
    let unchanged = try sandbox.shell("ulimit -f 0; plugin-lint demo.zip --output old.json")
    #expect(unchanged.status != 0)
    #expect(try sandbox.read("old.json") == "old")
    let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.path).filter { $0.hasSuffix(".part") }
    #expect(left.isEmpty)
  }

  @Test func `an output is never what is to be checked`() throws {
    try sandbox.write("a.py", "eval(1)\n")
    for output in ["json=a.py", "./a.py", "json=demo.zip"] {
      let result = try sandbox.run("a.py", "demo.zip", "--output", output)
      #expect(result.status == 2)
      #expect(result.errors.contains("would overwrite"))
      #expect(result.output.isEmpty)
    }
    #expect(try sandbox.read("a.py") == "eval(1)\n")
    // A folder's files are checked too.
    let result = try sandbox.run(".", "--output", "a.py")
    #expect(result.status == 2)
    #expect(result.errors.contains("would overwrite"))
    #expect(try sandbox.read("a.py") == "eval(1)\n")
    #expect(try sandbox.run(".", "--output", "report.json").status != 2)
    #expect(try sandbox.run(".", "--output", "report.json").status != 2)
  }

  @Test(arguments: ["-", "/dev/stdout"])
  func `an output that is standard output leaves what stands there`(_ name: String) throws {
    try sandbox.write("a.py", "eval(1)\n")
    let command = "{ echo before; plugin-lint a.py --format concise --output \(name); echo after; } >all.txt"
    _ = try sandbox.shell(command)
    let lines = try sandbox.read("all.txt").split(separator: "\n")
    #expect(lines.first == "before")
    #expect(lines.dropFirst().first == "a.py:1:1: error[forbidden-builtin] Forbidden builtin: eval")
    #expect(lines.last == "after")
    #expect(!sandbox.exists("-"))
  }

  @Test(arguments: ["hook", "hook.txt", "hook.ZIP", "ok.py"])
  func `standard input with a name is Python unless the name is that of an archive`(_ name: String) throws {
    let result = try sandbox.run("-", "--stdin-filename", name, "--format", "concise", input: Array("eval(1)\n".utf8))
    #expect(result.output.contains(name.hasSuffix("ZIP") ? "archive-format" : "\(name):1:1: error[forbidden-builtin]"))
    #expect(result.status == 1)
  }

  @Test func `standard input is an archive, or Python where its name says so`() throws {
    let archive = try sandbox.run("-", input: Zip.plugin(core: "eval(1)\n"))
    #expect(archive.status == 1)
    #expect(archive.output.contains("processors/core.py:1:1"))
    #expect(archive.output.contains("<stdin>: rejected"))
    let source = try sandbox.run("-", "--stdin-filename", "x/y.py", input: Array("eval(1)\n".utf8))
    #expect(source.status == 1)
    #expect(source.output.contains("x/y.py:1:1"))
    #expect(try sandbox.run("-", input: Array("eval(1)\n".utf8)).output.contains("archive-format"))
  }

  @Test func `the number of jobs changes nothing`() throws {
    let names = (0..<40).map { (name: "m\($0).py", text: "import socket\nexec(\($0))\n") }
    try sandbox.write("many.zip", bytes: Zip.archive(names + [("manifest.py", ""), ("pipeline.py", "")]))
    let one = try sandbox.run("many.zip", "--format", "json", "--jobs", "1")
    let many = try sandbox.run("many.zip", "--format", "json", "--jobs", "8")
    #expect(one.output == many.output)
    #expect(one.status == 1)
  }

  @Test func `a limit hides findings and says how many`() throws {
    let result = try sandbox.run("demo.zip", "--format", "concise", "--max-findings", "1")
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.output.contains("2 more findings not shown"))
    let document = try json(try sandbox.run("demo.zip", "--format", "json", "--max-findings", "1").output)
    #expect(
      (document["summary"] as? [String: Int]) == ["errors": 2, "warnings": 1, "files_scanned": 3, "not_shown": 2])
  }

  @Test func `quiet keeps the findings, verbose and statistics say more`() throws {
    let plain = try sandbox.run("demo.zip")
    #expect(!(try sandbox.run("demo.zip", "--quiet").output.contains("rejected")))
    #expect(try sandbox.run("demo.zip", "-q").output.contains("Forbidden import"))
    #expect(try sandbox.run("demo.zip", "--verbose").output.contains("sha256"))
    let statistics = try sandbox.run("demo.zip", "--statistics")
    #expect(statistics.output == plain.output)
    #expect(statistics.errors.contains(" ms "))
    #expect(statistics.errors.contains("3  Python files scanned"))
  }

  @Test func `an older policy forbids more`() throws {
    try sandbox.write("one.py", "getattr(x, 'y')\n")
    #expect(try sandbox.run("one.py").status == 0)
    let result = try sandbox.run("one.py", "--policy", "mixpeek-2026-02-16")
    #expect(result.status == 1)
    #expect(result.output.contains("(policy mixpeek-2026-02-16)"))
  }

  @Test func `a broken policy folder is refused with file and line`() throws {
    try sandbox.write("one.py", "")
    try sandbox.write("mine/policy.toml", "id = \"mine\"\nrevision = 3\nextends = \"mixpeek-2026-03-09\"\n")
    let result = try sandbox.run("one.py", "--policy", "mine")
    #expect(result.status == 2)
    #expect(result.errors.contains("mine/policy.toml:2"), "\(result.errors)")
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
