import Testing

@Suite struct AnswerTests {
  @Test func `rules has one line a rule with its severity, class and what it reports`() throws {
    let lines = try Sandbox().run("rules").output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("rule ") == true)
    let rule = try #require(lines.first { $0.hasPrefix("dunder-access ") })
    let words = rule.split(separator: " ")
    #expect(words[1...2] == ["warning", "server"])
    #expect(words.count > 5)
    #expect(
      lines.dropFirst().allSatisfy { line in [" server ", " hardening ", " manifest "].contains(where: line.contains) })
  }

  @Test(arguments: ["forbidden-import", "archive-format", "syntax-error"])
  func `explain tells what, why, instead of what, examples and standing`(_ rule: String) throws {
    let text = try Sandbox().run("explain", rule).output
    #expect(text.hasPrefix("\(rule): "))
    for part in ["severity  error\n", "class     server\n", "standing  ", "\nBad:\n\n    ", "\nGood:\n\n    "] {
      #expect(text.contains(part), "\(part)")
    }
    if rule == "forbidden-import" {
      #expect(text.contains("  subprocess, "))
      #expect(text.contains("    why:     "))
      #expect(text.contains("    instead: "))
    }
  }

  @Test func `inspect lists the entries and says which are scanned`() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "demo.zip", bytes: Zip.archive([("manifest.py", "x = 1\n"), ("data/", ""), ("data/weights.bin", "123456789")]))
    let result = try sandbox.run("inspect", "demo.zip")
    #expect(result.status == 0)
    let rows = result.output.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 5).map(String.init) }
    #expect(rows[1][0...3] == ["manifest.py", "stored", "6", "6"])
    #expect(rows[1][5].hasSuffix("yes"))
    #expect(rows[2][5].hasSuffix("no: a folder"))
    // The check value of CRC-32.
    #expect(rows[3][4] == "cbf43926")
    #expect(rows[3][5].hasSuffix("no: not Python"))
    #expect(result.output.contains("3 entries, 1 scanned, sha256 "))
  }

  @Test func `inspect says what is wrong with an archive, with status 1`() throws {
    let sandbox = try Sandbox()
    var bytes = Zip.archive([("a.py", "x = 1\n")])
    bytes[30 + 4] ^= 1
    try sandbox.write("damaged.zip", bytes: bytes)
    let damaged = try sandbox.run("inspect", "damaged.zip")
    #expect(damaged.status == 1)
    #expect(damaged.output.contains("no: checksum"))
    try sandbox.write("text.zip", "no zip\n")
    #expect(try sandbox.run("inspect", "text.zip").status == 1)
  }

  @Test func `a folder is checked without what never belongs in an archive, and that is said`() throws {
    let sandbox = try Sandbox()
    for name in ["manifest.py", "pipeline.py", "build/a.py", "venv/b.py"] { try sandbox.write("plugin/" + name, "") }
    for name in [".git/x.py", "node_modules/y.py", "env/pyvenv.cfg", "env/z.py"] {
      try sandbox.write("plugin/" + name, "eval(1)\n")
    }
    let result = try sandbox.run("plugin")
    #expect(result.status == 0)
    #expect(result.output.contains("plugin: left out .git, env, node_modules\n"))
    #expect(result.output.contains("4 Python files scanned"))
  }

  @Test func `a folder of rule files is a policy`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("one.py", "eval(1)\n")
    try sandbox.write(
      "mine/policy.toml", "id = \"mine\"\nrevision = \"2026-04-01\"\nextends = \"mixpeek-2026-03-09\"\n")
    let result = try sandbox.run("one.py", "--policy", "mine")
    #expect(result.status == 1)
    #expect(result.output.contains("(policy mine)"))
    #expect(result.output.contains("2026-04-01"))
  }
}
