import Testing

@Suite struct CompileRulesTests {
  /// A folder of rule files that compiles.
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      "rules/policy.toml",
      """
      id = "demo"
      revision = "2026-01-31"
      required_files = ["a.py"]
      limits = { upload_bytes = 1, extracted_bytes = 2, files = 3 }
      """)
    let checks = [
      "import", "builtin", "call", "attribute", "syntax", "encoding", "archive", "upload-size", "extracted-size",
      "file-count", "required-file", "suppression",
    ]
    for (index, check) in checks.enumerated() {
      let names = check == "archive" ? "not-a-zip" : "name"
      let groups = "\n[[groups]]\nnames = [\"\(names)\"]\nreason = \"r\"\nalternative = \"a\""
      try sandbox.write(
        "rules/rule\(index).toml",
        """
        id = "rule-\(check)"
        severity = "error"
        class = "server"
        standing = "chosen"
        check = "\(check)"
        summary = "s"
        message = "m"
        explanation = "\\"e\\" \\\\(x) ä"
        example_bad = "b"
        example_good = "g"
        \(index < 4 || check == "archive" ? groups : "")
        """)
    }
    return sandbox
  }

  @Test func `rule files become Swift source`() throws {
    let sandbox = try sandbox()
    let result = try sandbox.compileRules("rules", "output.swift")
    #expect(result.status == 0)
    #expect(result.output == "")
    let source = try sandbox.read("output.swift")
    #expect(source.contains("\"rule-upload-size\""))
    #expect(source.contains(#"explanation: "\"e\" \\(x) \u{00E4}""#))
  }

  @Test func `a broken rule file is told with its line, and nothing is written`() throws {
    let sandbox = try sandbox()
    try sandbox.write(
      "rules/rule3.toml", "id = \"rule-x\"\nseverity = \"fatal\"\ncheck = \"syntax\"\nmessage = \"m\"\n")
    let result = try sandbox.compileRules("rules", "output.swift")
    #expect(result.status == 1)
    #expect(
      result.output.hasPrefix("rules/rule3.toml:2: error: `fatal` is no value for `severity`"), "\(result.output)")
    #expect(!sandbox.exists("output.swift"))
  }

  @Test func `a folder extends the policy above it and needs an id of its own`() throws {
    let sandbox = try sandbox()
    try sandbox.write("rules/old/policy.toml", "id = \"old\"\nrevision = \"2025-01-31\"\nextends = \"demo\"\n")
    #expect(try sandbox.compileRules("rules", "output.swift").status == 0)
    #expect(try sandbox.read("output.swift").contains("[(\"demo\", policy0), (\"old\", policy1)]"))
    try sandbox.write("rules/old/policy.toml", "id = \"demo\"\nrevision = \"2025-01-31\"\nextends = \"demo\"\n")
    let result = try sandbox.compileRules("rules", "output.swift")
    #expect(result.status == 1)
    #expect(result.output.contains("two policies have the id `demo`"))
  }
}
