import Foundation
import Testing

@Suite struct SuppressionTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("one.py", Self.source)
  }

  private static let source = """
    import os, pickle  # plugin-lint: ignore[risky-module] our own cache
    f = os.system
    g = os.system; eval(f)

    """

  @Test func `what is suppressed is counted in every report`() throws {
    let text = try sandbox.run("one.py")
    #expect(!text.output.contains("risky-module"))
    #expect(text.output.contains("one.py: rejected. 1 error, 2 warnings, 1 suppressed; 1 Python file scanned"))
    #expect(
      try sandbox.run("one.py", "--format", "concise").output.hasSuffix(
        "\n1 finding suppressed (--no-ignores shows all)\n"))
    #expect(try sandbox.run("one.py", "--format", "json").output.contains("\"suppressed\": 1\n"))
    #expect(try sandbox.run("one.py", "--format", "jsonl").output.contains("\"suppressed\":1}"))
    // Its form has no place for it, and the server reads no comments.
    let server = try sandbox.run("one.py", "--format", "server")
    #expect(server.errors == "plugin-lint: server: 1 finding suppressed (--no-ignores shows all)\n")
    #expect(server.output.contains("Risky module: pickle"))
    #expect(try sandbox.run("one.py", "--format", "gitlab").errors.contains("gitlab: 1 finding suppressed"))
    #expect(try sandbox.run("one.py", "--format", "sarif").output.contains("1 finding suppressed"))
    #expect(try sandbox.run("one.py", "--format", "github").output.contains("2 warnings, 1 suppressed;"))
    #expect(try sandbox.run("one.py", "--format", "junit").output.contains("name=\"suppressed\" value=\"1\""))
    let all = try sandbox.run("one.py", "--no-ignores", "--format", "json")
    #expect(all.output.contains("risky-module"))
    #expect(!all.output.contains("\"suppressed\""))
  }

  @Test func `no suppression changes the server's verdict, and no error is suppressed`() throws {
    try sandbox.write("warned.py", "import pickle  # plugin-lint: ignore[risky-module]\n")
    let result = try sandbox.run("warned.py", "--strict", "--format", "json")
    #expect(result.status == 0)
    #expect(result.output.contains("\"verdict\": \"accepted_with_warnings\""))
    #expect(
      try sandbox.run("warned.py").output.contains(
        "warned.py: accepted with warnings. 0 errors, 0 warnings, 1 suppressed"))
    #expect(try sandbox.run("warned.py", "--strict", "--no-ignores").status == 1)
    try sandbox.write("error.py", "import socket  # plugin-lint: ignore[forbidden-import] please\n")
    #expect(try sandbox.run("error.py").status == 1)
    #expect(try sandbox.run("error.py", "--write-baseline", "b.toml").status == 1)
    #expect(try sandbox.run("error.py", "--baseline", "b.toml").status == 1)
    #expect(!(try sandbox.read("b.toml").contains("rule = \"forbidden-import\"")))
  }

  @Test
  func `warnings about a manifest are suppressed like others, and what only other files tell is not called unused`()
    throws
  {
    let manifest = """
      feature_extractor_name = 'a-b'  # plugin-lint: ignore[invalid-plugin-name]
      version = '1.0'
      features = [{'type': 1}]  # plugin-lint: ignore[wrong-feature-key] for an older server
      feature_uri = 'mixpeek://a@1'  # plugin-lint: ignore[missing-realtime] made by the build

      """
    try sandbox.write("plugin/manifest.py", manifest)
    try sandbox.write("plugin/pipeline.py", "from .steps import build_steps\n")
    for (path, count) in [("plugin/manifest.py", 1), ("plugin", 2)] {
      let result = try sandbox.run(path, "--format", "jsonl")
      let rules = result.output.split(separator: "\n").dropLast().compactMap {
        $0.firstMatch(of: /"rule":"([a-z-]+)"/)?.1
      }
      #expect(rules == ["invalid-plugin-name", "unused-suppression"], "\(path)")
      #expect(result.output.contains("\"suppressed\":\(count)}"), "\(path)")
      #expect(result.status == 1)
    }
  }

  @Test func `comments in an archive count, several inputs are counted each`() throws {
    try sandbox.write("demo.zip", bytes: Zip.plugin(core: "import pickle  # plugin-lint: ignore[risky-module]\n"))
    let result = try sandbox.run("demo.zip", "one.py", "--strict")
    #expect(result.output.contains("demo.zip: accepted with warnings. 0 errors, 0 warnings, 1 suppressed;"))
    #expect(result.output.contains("one.py: rejected. 1 error, 2 warnings, 1 suppressed;"))
    #expect(result.output.contains("2 inputs: rejected. 1 error, 2 warnings, 2 suppressed;"))
  }

  @Test func `a quiet report that has no place for it lets standard error tell`() throws {
    for format in ["text", "github"] {
      let result = try sandbox.run("one.py", "--quiet", "--format", format)
      #expect(result.errors == "plugin-lint: \(format): 1 finding suppressed (--no-ignores shows all)\n")
    }
  }

  @Test func `names in comments are read up to a bound`() throws {
    let names = Array(repeating: "no-such-rule-of-many-letters-that-is-far-from-all", count: 100_000)
    try sandbox.write("many.py", "x = 1  # plugin-lint: ignore[\(names.joined(separator: ","))]\n")
    let result = try sandbox.run("many.py", "--format", "json")
    #expect(result.output.contains("\"warnings\": 10001\n") || result.output.contains("\"warnings\": 10001,"))
    #expect(result.output.contains("at most 10000 are read in a file"))
  }

  @Test func `a baseline takes out what it has, wherever it moves, and nothing else`() throws {
    let written = try sandbox.run("one.py", "--write-baseline", "b.toml", "--format", "concise")
    #expect(written.output.hasPrefix("one.py:3:16: error[forbidden-builtin]"))
    #expect(written.output.hasSuffix("3 findings suppressed (--no-ignores shows all)\n"))
    let moved = Self.source.replacing("f = os", with: "\n\n  \nf   =  os").replacing(
      "; eval(f)", with: "; h = os.popen")
    try sandbox.write("one.py", moved)
    let result = try sandbox.run("one.py", "--baseline", "b.toml", "--format", "concise")
    #expect(
      result.output == """
        one.py:6:5: warning[forbidden-reference] Reference to a forbidden function: os.system
        one.py:6:20: warning[forbidden-reference] Reference to a forbidden function: os.popen
        2 findings suppressed (--no-ignores shows all)

        """)
    #expect(
      result.errors
        == "plugin-lint: 1 finding of the baseline b.toml not found; --write-baseline writes it anew\n")
    // As often as it was there, and no more.
    try sandbox.write("one.py", "import os\nf = os.system\nf = os.system\n")
    #expect(try sandbox.run("one.py", "--baseline", "b.toml", "--strict").output.contains("1 warning, 1 suppressed"))
    #expect(try sandbox.run("one.py", "--baseline", "b.toml", "--no-ignores").output.contains("2 warnings;"))
  }

  @Test func `a baseline holds any text and is the same at every run`() throws {
    let hostile = "import os\nf = os.system; s = '\u{202E}\\\"\t\u{7F}\u{1F600}'\n"
    try sandbox.write("two.py", hostile)
    _ = try sandbox.run("two.py", "one.py", "--write-baseline", "a.toml")
    _ = try sandbox.run("one.py", "two.py", "--write-baseline", "b.toml")
    #expect(try sandbox.read("a.toml") == sandbox.read("b.toml"))
    let result = try sandbox.run("two.py", "--baseline", "a.toml", "--strict")
    #expect(result.status == 0)
    #expect(result.output.contains("suppressed"))
  }

  @Test(arguments: [
    ("", "broken baseline: b.toml:1: the key `version` is missing"),
    ("version = 2\n", "b.toml:1: this is version 2"),
    ("version = 1\nfinding = 3\n", "b.toml:2: unknown key `finding`; did you mean `findings`?"),
    ("version = 1\n\n[[findings]]\nfile = 'a'\n", "b.toml:3: the key `rule` is missing"),
    ("version = 1\n\n[[findings]]\nrule = 'a'\ncount = 0\n", "b.toml:5: `count` is 0"),
    ("{}", "b.toml:1: the file is no TOML"),
    (
      "version = 1\n[[findings]]\nrule = 'a'\ncount = 9223372036854775807\n", "b.toml:4: `count` is 9223372036854775807"
    ),
  ])
  func `a broken baseline is told with its line`(_ text: String, _ words: String) throws {
    try sandbox.write("b.toml", text)
    let result = try sandbox.run("one.py", "--baseline", "b.toml")
    #expect(result.status == 2)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output == "")
  }

  @Test func `a baseline is written whole, over no input, and only of what was checked`() throws {
    #expect(try sandbox.run("one.py", "--write-baseline", "one.py").errors.contains("would overwrite"))
    #expect(try sandbox.run("one.py", "--baseline", "x", "--write-baseline", "y").status == 2)
    for line in [
      "plugin-lint - --stdin-filename a.py --output json=one.py <one.py",
      "plugin-lint one.py --output json=a --output junit=./a",
      "plugin-lint one.py --output json=c.toml --write-baseline c.toml",
      "echo version = 1 >old.toml; plugin-lint one.py --baseline old.toml --output old.toml",
      "touch a; ln -s a b; plugin-lint one.py --output json=a --output junit=b",
    ] {
      let result = try sandbox.shell(line)
      #expect(result.status == 2, "\(line)")
      #expect(result.errors.contains("would overwrite") || result.errors.contains("are one file"), "\(result.errors)")
    }
    #expect(try sandbox.run("one.py", "--baseline", "missing.toml").status == 2)
    #expect(try sandbox.run("one.py", "missing.zip", "--write-baseline", "c.toml").status == 2)
    #expect(!sandbox.exists("c.toml"))
    let result = try sandbox.run("one.py", "--write-baseline", "no/such/folder/b.toml")
    #expect(result.status == 2)
    #expect(result.errors.contains("no/such/folder/b.toml"))
    #expect(try sandbox.read("one.py") == Self.source)
  }
}
