import EmbeddedPolicy
import Policy
import Testing

@Suite struct LoadingTests {
  private func expectError(
    _ folder: PolicyFolder, file: String, line: Int?, _ fragment: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do throws(PolicyError) {
      _ = try Policy.load(folder.contents, extending: Policy.embedded)
      Issue.record("the folder loads", sourceLocation: sourceLocation)
    } catch {
      #expect(error.file == file, sourceLocation: sourceLocation)
      #expect(error.line == line, "\(error)", sourceLocation: sourceLocation)
      #expect(error.message.contains(fragment), "\(error)", sourceLocation: sourceLocation)
      #expect(!error.remedy.isEmpty, sourceLocation: sourceLocation)
    }
  }

  @Test func `a folder adds to the policy that it extends`() throws {
    var folder = PolicyFolder()
    folder.files["README.md"] = "not a rule"
    let policy = try Policy.load(folder.contents, extending: Policy.embedded)
    #expect(policy.id == "demo")
    #expect(policy.rules.count == (Policy.builtIn().rules.count) + 1)
    let rule = try #require(policy.rule("no-yaml"))
    #expect(rule.groups.map(\.names) == [["yaml"], ["ruamel", "oyaml"]])
    #expect(rule.groups.map(\.line) == [16, 21])
    #expect(rule.explanation == "names = [\"not a key\"]\n# not a comment\n")
    #expect(rule.message.filled { _ in "yaml" } == "Import of yaml")
    #expect(rule.file == "no-yaml.toml")
  }

  @Test(arguments: [
    ("severity = \"error\"", "severity = error", 2, "no TOML"),
    ("class = \"hardening\"", "", 1, "`class` is missing"),
    ("standing", "stand", 4, "unknown key `stand`"),
    ("standing = \"chosen\"", "standing = 3", 4, "wrong type"),
    ("standing = \"chosen\"", "standing = 2026-01-01", 4, "wrong type"),
    ("severity = \"error\"", "severity = \"fatal\"", 2, "`fatal` is no value"),
    ("check = \"import\"", "check = \"regex\"", 5, "`regex` is no value"),
    ("id = \"no-yaml\"", "id = \"No_Yaml\"", 1, "no kebab-case"),
    ("id = \"no-yaml\"", "id = \"no-yaml\"\nid = \"again\"", 2, "no TOML"),
    ("{symbol}", "{name}", 7, "placeholder"),
    ("{symbol}", "{detail}", 7, "placeholder"),
    ("{symbol}", "symbol}", 7, "placeholder"),
    ("an import of yaml", " ", 6, "`summary` is empty"),
    ("names = [\"yaml\"]", "names = []", 16, "`names` is empty"),
    ("names = [\"yaml\"]", "names = \"yaml\"", 16, "wrong type"),
    ("names = [\"yaml\"]", "names = [\"yaml\", 3]", 16, "something else than names"),
    ("names = [\"yaml\"]", "names = [\"yaml\", \"yaml\"]", 16, "listed twice"),
    ("\"oyaml\"", "\"yaml\"", 23, "listed twice"),
    ("\"oyaml\"", "\"o yaml\"", 23, "no dotted name"),
    ("\"oyaml\"", "\"oyaml*\"", 23, "no dotted name"),
    ("\"oyaml\"", "\"o.*.yaml\"", 23, "no dotted name"),
    ("\"oyaml\"", "\"öyaml\"", 23, "no dotted name"),
    ("\"oyaml\"", "\"oyaml\\u0000\"", 23, "NUL"),
    ("alternative = \"use json\"", "", 15, "`alternative` is missing"),
    ("reason = \"the same\"", "reason = \"the same\"\nbare_name = true", 26, "`bare_name` needs"),
    ("[[groups]] # more of them", "[[group]]", 20, "unknown key `group`"),
    ("check = \"import\"", "check = \"call\"\nfunctions_of = \"forbidden-call\"", 6, "`functions_of` needs"),
    (
      "check = \"import\"\nsummary = \"an import of yaml\"\nmessage = \"Import of {symbol}\"",
      "check = \"syntax\"\nsummary = \"a summary\"\nmessage = \"{detail}\"", 15, "lists no names"
    ),
    ("reason = \"the same\"", "reason = \"the same\"\npatterns = [\"^a$\"]", 26, "`patterns` needs"),
    ("reason = \"the same\"", "reason = \"the same\"\nexpected = \"a\"", 26, "`expected` does not go with"),
    ("check = \"import\"", "check = \"import\"\nmodule = \"manifest.py\"", 6, "`module` does not go with"),
    ("check = \"import\"", "check = \"value\"", 1, "`module` is missing"),
    ("check = \"import\"", "check = \"value\"\nmodule = \"manifest.py\"", 16, "`patterns` is missing"),
    ("check = \"import\"", "check = \"wrong-key\"\nmodule = \"manifest.py\"", 17, "`yaml` is no path to a value"),
    ("[[groups]] # more of them", "[=", 20, "header has no name"),
    ("[[groups]] # more of them", "[[", 20, "header has no name"),
  ])
  func `a broken rule file is refused with its line`(_ old: String, _ new: String, _ line: Int, _ fragment: String) {
    let folder = PolicyFolder().replacing(old, with: new, in: "no-yaml.toml")
    expectError(folder, file: "no-yaml.toml", line: line, fragment)
  }

  @Test func `a pattern that can't be read is refused with its line`() {
    let folder = PolicyFolder()
      .replacing("check = \"import\"", with: "check = \"value\"\nmodule = \"manifest.py\"", in: "no-yaml.toml")
      .replacing("names = [\"yaml\"]", with: "names = [\"a[].b\"]\npatterns = [\"^a$\",\n\"^a*$\"]", in: "no-yaml.toml")
    expectError(folder, file: "no-yaml.toml", line: 19, "`^a*$` is no pattern")
  }

  @Test(arguments: [
    ("revision = \"2026-01-31\"", "revision = \"January\"", 2, "no date"),
    ("extends = \"mixpeek-2026-03-09\"", "extends = \"mixpeek\"", 3, "no policy `mixpeek`"),
    ("extends = \"mixpeek-2026-03-09\"", "", 1, "`limits` is missing"),
    ("id = \"demo\"", "id = \"demo\"\nname = \"x\"", 2, "unknown key"),
    ("extends = \"mixpeek-2026-03-09\"", "extends = \"mixpeek-2026-03-09\"\n[limits]\nfiles = 0", 4, "is missing"),
    (
      "extends = \"mixpeek-2026-03-09\"",
      "required_files = [\"a.py\"]\n[limits]\nupload_bytes = 1\nextracted_bytes = 1\nfiles = 0", 7, "`files` is 0"
    ),
    (
      "extends = \"mixpeek-2026-03-09\"",
      "required_files = [\"a.py\"]\n[limits]\nupload_bytes = 1\nextracted_bytes = 1\nfiles = 1", 1, "no rule has"
    ),
  ])
  func `a broken policy file is refused with its line`(_ old: String, _ new: String, _ line: Int?, _ fragment: String) {
    let folder = PolicyFolder().replacing(old, with: new, in: "policy.toml")
    expectError(folder, file: "policy.toml", line: line, fragment)
  }

  @Test func `files that contradict each other are refused`() {
    var folder = PolicyFolder()
    folder.files["policy.toml"] = nil
    expectError(folder, file: "policy.toml", line: nil, "no `policy.toml`")

    folder = PolicyFolder()
    folder.files["policy-2.toml"] = folder.files["policy.toml"]
    expectError(folder, file: "policy.toml", line: nil, "already")

    folder = PolicyFolder()
    folder.files["other.toml"] = folder.files["no-yaml.toml"]
    expectError(folder, file: "other.toml", line: 1, "`no-yaml` is in")

    folder = PolicyFolder().replacing("check = ", with: "functions_of = \"no-yaml\"\ncheck = ", in: "no-yaml.toml")
    expectError(folder, file: "no-yaml.toml", line: nil, "`functions_of` names")
  }

  @Test func `bytes that are no text are refused`() throws {
    let error = #expect(throws: PolicyError.self) { try Policy.load([("policy.toml", [0x69, 0xFF])]) }
    #expect(error?.message == "the file is not UTF-8")
    #expect(throws: PolicyError.self) { try Policy.load([("policy.toml", Array("id = \"a\"\0".utf8))]) }
  }

  @Test func `no prefix and no changed byte of a rule file crashes the loader`() throws {
    let text = Array(try #require(PolicyFolder().files["no-yaml.toml"]).utf8)
    for count in text.indices {
      _ = try? Policy.load([("a.toml", Array(text[..<count]))])
    }
    for (index, byte) in zip(text.indices, [0x00, 0x0A, 0x22, 0x27, 0x5B, 0x5D, 0x5C, 0x7B, 0xC3].cycled(text.count)) {
      var changed = text
      changed[index] = byte
      _ = try? Policy.load([("a.toml", changed)])
    }
  }
}

extension [UInt8] {
  /// The bytes again and again, `count` in all.
  fileprivate func cycled(_ count: Int) -> [UInt8] { (0..<count).map { self[$0 % self.count] } }
}
