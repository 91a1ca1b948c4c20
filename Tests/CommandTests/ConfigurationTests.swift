import Foundation
import TestSupport
import Testing

@Suite struct ConfigurationTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("project/plugin/manifest.py", "import pickle\n" + Zip.manifest)
    try sandbox.write("project/plugin/pipeline.py", Zip.pipeline)
    try sandbox.write("project/plugin/tests/test.py", "eval(x)\n")
    try sandbox.write("project/plugin.zip", bytes: Zip.plugin(core: "import pickle\n"))
    try sandbox.write("project/banned-requests.toml", try Self.rule())
  }

  /// README's example, with another text in places.
  private static func rule(_ replacements: (String, String)...) throws -> String {
    let file = Checkout.folder.appending(path: "Fixtures/rules-of-your-own/banned-requests.toml")
    let text = try String(contentsOf: file, encoding: .utf8)
    return replacements.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  // MARK: Where it is found

  @Test(arguments: [
    "project/plugin-lint.toml", "project/pyproject.toml", "plugin-lint.toml", "project/plugin/pyproject.toml",
  ])
  func `the nearest file at or above the input counts`(_ file: String) throws {
    try sandbox.write(
      file, file.hasSuffix("pyproject.toml") ? "[tool.plugin-lint]\nstrict = true\n" : "strict = true\n")
    #expect(try sandbox.run("project/plugin", "--exclude", "tests").status == 1)
    #expect(try sandbox.run("project/plugin", "--exclude", "tests", "--no-config").status == 0)
    #expect(try sandbox.run("project/plugin", "--exclude", "tests", "--no-strict").status == 0)
    #expect(try sandbox.shell("cd project/plugin && plugin-lint --exclude tests .").status == 1)
    #expect(try sandbox.shell("cd project/plugin && plugin-lint --stdin-filename a.py - <manifest.py").status == 1)
  }

  @Test func `the nearer file takes the place of the farther one`() throws {
    try sandbox.write("project/plugin-lint.toml", "strict = true\n")
    try sandbox.write("project/pyproject.toml", "[tool.plugin-lint]\nstrict = 3\n")
    try sandbox.write("plugin-lint.toml", "strict = 4\n")
    let result = try sandbox.run("project/plugin/manifest.py")
    #expect(result.status == 1)
    #expect(result.errors == "")
  }

  @Test func `of several inputs the folder that holds them all counts`() throws {
    try sandbox.write("plugin-lint.toml", "strict = true\n")
    try sandbox.write("project/plugin/plugin-lint.toml", "strict = 3\n")
    #expect(try sandbox.run("project/plugin/manifest.py", "project/plugin.zip").status == 1)
    #expect(try sandbox.run("project/plugin/manifest.py", "project/plugin/pipeline.py").status == 2)
  }

  @Test(arguments: ["[project]\nname = 'x'\n", "this is no TOML", "[tool.other]\nplugin-lint = 1\n", "# plugin-lint\n"])
  func `a project file without the table is passed by`(_ text: String) throws {
    try sandbox.write("project/pyproject.toml", text)
    try sandbox.write("plugin-lint.toml", "strict = true\n")
    let result = try sandbox.run("project/plugin.zip")
    // One that names the tool is read, and must be TOML then.
    #expect(result.status == 1)
    #expect(result.errors == "")
  }

  @Test func `nothing in an archive is a configuration`() throws {
    try sandbox.write("demo/plugin-lint.toml", "strict = true\n")
    try sandbox.write(
      "a.zip",
      bytes: Zip.archive([
        ("manifest.py", "import pickle\n"), ("pipeline.py", ""), ("plugin-lint.toml", "strict = 3\n"),
      ]))
    let result = try sandbox.run("a.zip")
    #expect(result.status == 0)
    #expect(result.errors == "")
  }

  @Test func `a pipe with the name of a configuration is not waited for`() throws {
    let result = try sandbox.shell(
      "mkfifo project/pyproject.toml && timeout 20 \"$PROGRAM\" project/plugin.zip",
      environment: ["PROGRAM": Sandbox.program.path])
    #expect(result.status == 0)
  }

  // MARK: What it says

  @Test(arguments: [
    ("stirct = true", "plugin-lint.toml:1: unknown key `stirct`; did you mean `strict`?"),
    ("\nzzz = true", "plugin-lint.toml:2: unknown key `zzz`; use `exclude`, `fail-level`"),
    ("strict = 'yes'", "plugin-lint.toml:1: `strict` has the wrong type; write `true` or `false`"),
    ("strict = ", "plugin-lint.toml:1: the file is no TOML"),
    (
      "policy = 'mixpeek-2026-03-0'", "`mixpeek-2026-03-0` is no value for `policy`; did you mean `mixpeek-2026-03-09`?"
    ),
    ("policy = 'rules/'", "give a folder of rule files on the command line"),
    ("format = 'jsno'", "did you mean `json`?"),
    ("fail-level = 'never'", "`never` is no value for `fail-level`; use one of `error`, `warning`"),
    (
      "strict = true\nfail-level = 'error'",
      "plugin-lint.toml:2: `strict = true` and `fail-level = \"error\"` say different things"
    ),
    ("exclude = ['/tests']", "`exclude`: '/tests' is no pattern"),
    ("exclude = 'tests'", "`exclude` has the wrong type"),
    ("rules = ['nope.toml']", "nope.toml: no such file"),
    ("exit-zero = true", "unknown key `exit-zero`"),
  ])
  func `what is wrong in it is told with file and line`(_ text: String, _ words: String) throws {
    try sandbox.write("project/plugin-lint.toml", text + "\n")
    let result = try sandbox.run("project/plugin")
    #expect(result.status == 2)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.errors.contains("project/"), "\(result.errors)")
    #expect(result.output == "")
  }

  @Test func `every key counts, and the command line wins`() throws {
    try sandbox.write(
      "project/pyproject.toml",
      """
      [tool.plugin-lint]
      policy = "mixpeek-2026-02-16"
      rules = ["banned-requests.toml"]
      fail-level = "warning"
      exclude = ["tests"]
      format = "concise"
      """)
    try sandbox.write("project/plugin/more.py", "import requests\nhasattr(x, 'y')\n")
    let result = try sandbox.run("project/plugin")
    #expect(
      result.output == """
        manifest.py:1:8: warning[risky-module] Risky module: pickle
        more.py:1:8: error[banned-requests] Banned import: requests
        more.py:2:1: error[forbidden-builtin] Forbidden builtin: hasattr

        """)
    #expect(result.errors == "plugin-lint: project/plugin: left out tests\n")
    let other = try sandbox.run(
      "project/plugin", "--policy", "mixpeek-2026-03-09", "--exclude", "more.py", "--exclude", "test*", "--format",
      "text", "--fail-level", "error", "--rules", "project/banned-requests.toml")
    #expect(other.status == 0)
    #expect(other.output.contains("project/plugin: left out more.py, tests"))
    #expect(other.output.contains("accepted with warnings"))
  }

  @Test func `--show-config tells each setting and what set it`() throws {
    try sandbox.write("project/plugin-lint.toml", "strict = true\nexclude = [\"a\\\"b\"]\n")
    let result = try sandbox.run("--show-config", "--format", "json", "project/plugin")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("# configuration: /") == true)
    #expect(lines.first?.hasSuffix("/project/plugin-lint.toml") == true)
    #expect(
      Array(lines.dropFirst()) == [
        "policy = \"mixpeek-2026-03-09\"  # default", "rules = []  # default", "strict = true  # configuration",
        "exclude = [\"a\\\"b\"]  # configuration", "format = \"json\"  # command line",
      ])
    #expect(try sandbox.run("--show-config", "--no-config").output.hasPrefix("# no configuration file\n"))
    // What it prints can be a configuration itself.
    try sandbox.write("copy.toml", result.output)
    #expect(try sandbox.run("--show-config", "--config", "copy.toml", "project/plugin").status == 0)
  }

  // MARK: No error of the server passes

  @Test(arguments: [
    "strict = false", "fail-level = \"error\"", "rules = [\"banned-requests.toml\"]", "exclude = [\"*\"]",
    "policy = \"mixpeek-2026-02-16\"",
  ])
  func `no configuration lets an error of the server pass`(_ text: String) throws {
    try sandbox.write("project/plugin-lint.toml", text + "\n")
    try sandbox.write("project/plugin/core.py", "import subprocess\n")
    #expect(try sandbox.run("project/plugin").status == 1)
    #expect(try sandbox.run("project/plugin/core.py").status == 1)
  }

  @Test func `a rule of one's own hides no error of the server`() throws {
    try sandbox.write("project/plugin-lint.toml", "rules = [\"own.toml\"]\n")
    let rule = try Self.rule(("\"requests\"", "\"run\""), ("\"import\"", "\"builtin\""), ("\"error\"", "\"warning\""))
    try sandbox.write("project/own.toml", rule)
    try sandbox.write("project/run.py", "import os.system as run\nrun('id')\n")
    let result = try sandbox.run("project/run.py", "--format", "concise")
    #expect(result.status == 1)
    #expect(result.output.contains("error[forbidden-call]"))
    #expect(result.output.contains("warning[banned-requests]"))
  }

  @Test func `a rule of one's own is added and takes no other's place`() throws {
    try sandbox.write("one.py", "import requests\nimport subprocess\n")
    let result = try sandbox.run("one.py", "--rules", "project/banned-requests.toml")
    #expect(result.output.contains("error[banned-requests]: Banned import: requests"))
    #expect(result.output.contains("standing: a rule of your own, not of the server"))
    #expect(result.output.contains("Forbidden import: subprocess"))
    #expect(
      !(try sandbox.run("one.py", "--rules", "project/banned-requests.toml", "--format", "server").output.contains(
        "requests")))
    #expect(try sandbox.run("rules", "--rules", "project/banned-requests.toml").output.contains("banned-requests"))
    #expect(try sandbox.run("explain", "banned-requests", "--rules", "project/banned-requests.toml").status == 0)
    for (text, words) in [
      (
        try Self.rule(("banned-requests", "forbidden-import")), "own.toml:1: there is a rule `forbidden-import` already"
      ),
      (try Self.rule(("hardening", "server")), "own.toml:3: a rule of your own is none of the server's"),
      (try Self.rule(("\"error\"", "\"fatal\"")), "own.toml:2: `fatal` is no value"),
      (
        String(try Self.rule(("\"import\"", "\"syntax\""), ("{symbol}", "{detail}")).prefix { $0 != "[" }),
        "both have `check"
      ),
    ] {
      try sandbox.write("own.toml", text)
      let result = try sandbox.run("one.py", "--rules", "own.toml")
      #expect(result.status == 2)
      #expect(result.errors.contains(words), "\(result.errors)")
    }
  }
}
