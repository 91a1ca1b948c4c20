import Foundation
import Testing

@Suite struct TerminalTests {
  /// The check of a file with an error, as a terminal shows it.
  private func inTerminal(
    _ options: String, _ environment: [String: String], of sandbox: Sandbox
  ) throws -> Sandbox.Result {
    try sandbox.write("one.py", "eval(x)\n")
    let command = "\(Sandbox.program.path) one.py \(options)"
    return try sandbox.shell("script -qec '\(command)' /dev/null", environment: environment)
  }

  @Test(arguments: [
    ([:], "", false),
    ([:], "--color always", true),
    ([:], "--color never", false),
    (["CLICOLOR_FORCE": "1"], "", true),
    (["CLICOLOR_FORCE": "0"], "", false),
    (["CLICOLOR_FORCE": "1"], "--color never", false),
    (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], "", false),
    (["NO_COLOR": "1"], "--color always", true),
  ])
  func `a pipe gets colour only where it is asked for`(
    _ environment: [String: String], _ options: String, _ isColored: Bool
  ) throws {
    let sandbox = try Sandbox()
    try sandbox.write("one.py", "eval(x)\n")
    let result = try sandbox.shell("plugin-lint one.py \(options)", environment: environment)
    #expect(result.output.contains("\u{1B}[") == isColored)
  }

  @Test(arguments: [
    (["TERM": "xterm"], "", true),
    (["TERM": "dumb"], "", false),
    (["TERM": "xterm", "NO_COLOR": "1"], "", false),
    (["TERM": "xterm", "NO_COLOR": ""], "", true),
    (["TERM": "dumb"], "--color always", true),
    (["TERM": "xterm"], "--format json", false),
  ])
  func `a terminal gets colour unless it can't or must not`(
    _ environment: [String: String], _ options: String, _ isColored: Bool
  ) throws {
    let sandbox = try Sandbox()
    let result = try inTerminal(options, environment, of: sandbox)
    #expect(result.status == 1)
    #expect(result.output.contains("\u{1B}[") == isColored, "\(result.output)")
  }

  @Test func `a report in a file has no colour unless it is asked for`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("one.py", "eval(x)\n")
    _ = try sandbox.run("one.py", "--output", "a", environment: ["CLICOLOR_FORCE": "1"])
    #expect(!(try sandbox.read("a").contains("\u{1B}")))
    _ = try sandbox.run("one.py", "--output", "b", "--color", "always")
    #expect(try sandbox.read("b").contains("\u{1B}"))
  }

  @Test(arguments: [
    (["TERM": "xterm"], "--rule-url https://a.example/{rule}.md", true),
    (["TERM": "xterm", "PLUGIN_LINT_RULE_URL": "https://a.example/{rule}.md"], "", true),
    (["TERM": "xterm", "PLUGIN_LINT_RULE_URL": "file:///b/{rule}"], "--rule-url https://a.example/{rule}.md", true),
    (["TERM": "xterm", "PLUGIN_LINT_RULE_URL": ""], "", false),
    (["TERM": "xterm"], "--rule-url https://a.example/{rule}.md --format concise", false),
    (["TERM": "dumb"], "--rule-url https://a.example/{rule}.md", false),
    (["TERM": "xterm", "NO_COLOR": "1"], "--rule-url https://a.example/{rule}.md", false),
  ])
  func `rules are links in a terminal with colour, where their pages are told`(
    _ environment: [String: String], _ options: String, _ isLinked: Bool
  ) throws {
    let sandbox = try Sandbox()
    let result = try inTerminal(options, environment, of: sandbox)
    let rule = "forbidden-builtin"
    let link = "[\u{1B}]8;;https://a.example/\(rule).md\u{1B}\\\(rule)\u{1B}]8;;\u{1B}\\]"
    #expect(result.output.contains(link) == isLinked, "\(result.output)")
    #expect(result.output.contains("\u{1B}]") == isLinked)
    #expect(try !sandbox.shell("plugin-lint one.py \(options)", environment: environment).output.contains("\u{1B}"))
  }

  @Test(arguments: [
    "https://a.example/", "{rule}", "javascript://{rule}", "https://a.example/{rule}\u{1B}]8;;", "https://a b/{rule}",
    "https://ä/{rule}", "https://a.example/{rule}\u{7}", "https://a.example/{rule}\n", "", "https://a.example/{{rule}",
  ])
  func `what is no URL of rules is wrong use`(_ url: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("one.py", "eval(x)\n")
    let option = try sandbox.run("one.py", "--color", "always", "--rule-url", url)
    #expect(option.status == 2)
    #expect(option.output == "")
    #expect(option.errors.hasPrefix("plugin-lint: --rule-url '"))
    expectHarmless(option.errors)
    if url.isEmpty { return }
    let variable = try sandbox.run("one.py", "--color", "always", environment: ["PLUGIN_LINT_RULE_URL": url])
    #expect(variable.status == 2)
    #expect(variable.errors.hasPrefix("plugin-lint: PLUGIN_LINT_RULE_URL '"))
    expectHarmless(variable.errors)
  }

  @Test(arguments: ["text", "concise", "json", "jsonl", "server"])
  func `hostile names and source reach no terminal and no CI system`(_ format: String) throws {
    let sandbox = try Sandbox()
    let evil = "::error::\u{1B}[2J\u{202E}\u{200B}##[group]"
    let archive = Zip.archive([
      ("manifest.py", ""), ("pipeline.py", "eval('\(evil)')\n\(evil)\n"), ("\(evil).py", "eval(1)\n"), ("\n::x", ""),
    ])
    try sandbox.write("::warning::\u{1B}.zip", bytes: archive)
    for arguments in [["--format", format], ["--format", format, "--verbose"]] {
      let result = try sandbox.shell("plugin-lint " + arguments.joined(separator: " ") + " -- *.zip")
      #expect(result.status == 1)
      expectHarmless(result.output)
    }
    expectHarmless(try sandbox.shell("plugin-lint inspect -- *.zip").output)
    expectHarmless(try sandbox.run("\(evil)\n.zip").errors)
    expectHarmless(try sandbox.run("--\(evil)\n").errors)
    expectHarmless(try sandbox.run("explain", "\(evil)\n").errors)
  }

  private func expectHarmless(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(text != "", sourceLocation: sourceLocation)
    for line in text.split(separator: "\n") {
      #expect(!line.drop { $0.isWhitespace }.hasPrefix("::"), "\(line)", sourceLocation: sourceLocation)
      #expect(!line.contains("##["), "\(line)", sourceLocation: sourceLocation)
    }
    let hidden = text.unicodeScalars.filter {
      $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.generalCategory == .format)
    }
    #expect(hidden.isEmpty, "\(hidden.map(\.value))", sourceLocation: sourceLocation)
  }
}
