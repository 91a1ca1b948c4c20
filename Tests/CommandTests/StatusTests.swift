import Testing

@Suite struct StatusTests {
  @Test(arguments: [
    ("x = 1\n", [], 0),
    ("import subprocess\n", [], 1),
    ("import subprocess\n", ["--exit-zero"], 0),
    ("import pickle\n", [], 0),
    ("import pickle\n", ["--strict"], 1),
    ("import pickle\n", ["--strict", "--exit-zero"], 0),
    ("x = (\n", [], 1),
    ("# coding: klingon\n", [], 1),
  ])
  func `the status is 1 for an error, in strict mode for any finding`(
    _ core: String, _ options: [String], _ status: Int
  ) throws {
    let sandbox = try Sandbox()
    try sandbox.write("demo.zip", bytes: Zip.plugin(core: core))
    try sandbox.write("one.py", core)
    try sandbox.write("plugin/manifest.py", "metadata = {'name': 'demo', 'version': '1.0.0'}\n")
    try sandbox.write("plugin/pipeline.py", "def build_steps(request): return []\n")
    try sandbox.write("plugin/processors/core.py", core)
    for path in ["demo.zip", "one.py", "plugin"] {
      for format in ["text", "concise", "json", "jsonl", "server", "sarif", "github", "gitlab", "junit"] {
        let line = (["plugin-lint", path, "--format", format] + options).joined(separator: " ")
        let result = try sandbox.shell(line)
        #expect(result.status == Int32(status), "\(line)")
        #expect(result.errors == "", "\(line)")
      }
    }
  }

  @Test(arguments: ["plugin.tar.gz", "plugin.zip", "plugin"])
  func `a file of any other name is an archive, and what is none is an error finding`(_ name: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(name, bytes: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    let result = try sandbox.run(name)
    #expect(result.status == 1)
    #expect(result.output.contains("error[archive-format]"))
    #expect(result.output.contains("\(name): rejected. 1 error"))
    #expect(result.errors == "")
  }

  @Test(arguments: [
    ("", "no path given"),
    ("missing.zip", "missing.zip"),
    ("one.py/x.zip", "one.py/x.zip"),
    ("--exit-zero missing.zip", "missing.zip"),
    ("--fail-level waring one.py", "did you mean 'warning'"),
    ("--fail-level error --strict one.py", "different things"),
    ("--fail-level warning --no-strict one.py", "different things"),
    ("--config missing.toml one.py", "missing.toml"),
    ("--config empty one.py", "empty"),
    ("--config missing.toml --no-config one.py", "different things"),
    ("--exclude ../x empty", "--exclude: '../x'"),
    ("--exclude '' empty", "--exclude"),
    ("--rules missing.toml one.py", "missing.toml"),
    ("--rules one.py one.py", "one.py:1: unknown key `x`"),
    ("--formt json one.py", "did you mean '--format'"),
    ("--format jsno one.py", "did you mean 'json'"),
    ("--format xml one.py", "unknown format 'xml'"),
    ("--output jsn=report one.py", "did you mean 'json'"),
    ("--output json= one.py", "names no file"),
    ("--output a --output a one.py", "twice"),
    ("--color sometimes one.py", "sometimes"),
    ("--jobs 0 one.py", "--jobs"),
    ("--jobs many one.py", "many"),
    ("--max-findings=-1 one.py", "--max-findings"),
    ("--policy mixpeek-2026-03-9 one.py", "did you mean 'mixpeek-2026-03-09'"),
    ("--policy empty one.py", "policy.toml"),
    ("--stdin-filename a.py one.py", "--stdin-filename"),
    ("explain forbiden-import", "did you mean 'forbidden-import'"),
    ("explain nonsense", "unknown rule 'nonsense'"),
    ("explain", "<rule>"),
    ("rules everything", "everything"),
    ("inspect missing.zip", "missing.zip"),
    ("chekc one.py", "did you mean the command 'check'"),
    ("help chekc", "did you mean 'check'"),
    ("rulse", "did you mean the command 'rules'"),
    ("--stric one.py", "did you mean '--strict'"),
    ("-strict one.py", "did you mean '--strict'"),
    ("check --max-finding=1 one.py", "did you mean '--max-findings'"),
    ("rules --polcy x", "did you mean '--policy'"),
    ("--foo one.py", "unknown option '--foo'; see plugin-lint --help"),
    ("--strict=yes one.py", "was specified; see plugin-lint --help"),
    ("--color alway one.py", "did you mean 'always'"),
    ("--generate-completion-script ksh", "zsh bash fish"),
  ])
  func `wrong use is status 2 and one sentence on standard error`(_ line: String, _ words: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("one.py", "x = 1\n")
    try sandbox.write("empty/readme", "")
    let result = try sandbox.shell("plugin-lint " + line)
    #expect(result.status == 2)
    #expect(result.errors.lowercased().contains(words.lowercased()), "\(result.errors)")
    #expect(result.errors.split(separator: "\n", omittingEmptySubsequences: false).count == 2, "\(result.errors)")
    #expect(result.errors.hasPrefix("plugin-lint: "))
    #expect(line.hasPrefix("chekc") || result.output == "")
  }

  @Test func `a path that can't be opened takes nothing away from the others`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("bad.py", "eval(x)\n")
    let result = try sandbox.run("missing.zip", "bad.py")
    #expect(result.status == 2)
    #expect(result.output.contains("Forbidden"))
    #expect(result.output.contains("The check is incomplete"))
    #expect(result.errors.contains("missing.zip"))
  }

  @Test(arguments: [
    ["--help"], ["--version"], ["check", "--help"], ["rules"], ["explain", "forbidden-import"], ["help"],
  ])
  func `answers go to standard output with status 0`(_ arguments: [String]) throws {
    let result = try Sandbox().shell("plugin-lint " + arguments.joined(separator: " "))
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("\n"))
    #expect(result.errors == "")
  }

  @Test func `the version names the policy`() throws {
    #expect(try Sandbox().run("--version").output == "plugin-lint 0.1.0 (policy mixpeek-2026-03-09)\n")
  }

  @Test func `a reader that goes away is no error`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("many.py", String(repeating: "eval(x)\n", count: 3000))
    let result = try sandbox.shell("plugin-lint many.py | head -c 10; echo \" ${PIPESTATUS[0]}\"")
    #expect(result.output.hasSuffix(" 1\n"))
    #expect(result.errors == "")
  }

  @Test func `a full disk is status 2`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("one.py", "x = 1\n")
    for line in [
      "plugin-lint one.py >/dev/full", "plugin-lint one.py --output /dev/full", "plugin-lint rules >/dev/full",
    ] {
      let result = try sandbox.shell(line)
      #expect(result.status == 2, "\(line)")
      #expect(result.errors.contains("No space left on device"), "\(line)")
    }
  }
}
