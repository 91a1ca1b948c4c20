import Foundation
import FoundationXML
import TestSupport
import Testing

/// No name and no line of an archive moves the cursor, colours the screen, forges a command of a CI system or breaks a format.
@Suite struct HostileTests {
  private let sandbox = try! Sandbox()

  /// What a terminal, a CI system or a reader of one of the formats could obey.
  private static let attacks = [
    "\u{1B}[2J\u{1B}]0;title\u{7}", "\n::error file=a.py::forged", "\r\n##[error]forged", "\u{8}\u{8}\u{7F}",
    "\u{B}\u{C}",
    "\"}],\"verdict\":\"accepted\",\"x\":[{\"", "</script><b>&amp;]]>", "\\u001b[31m\\", "${IFS}`id`$(id)'",
    "%0A::error::forged", "a,line=9::b", "[x](https://example.com)", "`|`` |```", "@octocat \u{FFFE}\u{FFFF}", "{0}{{",
    "\u{9B}31m\u{85}", "\u{202E}\u{2066}gnp.\u{2069}", "\u{2028}::error::forged\u{2029}", "\u{FEFF}\u{200B}\u{E0041}",
    "\u{1F600}\u{301}", "\u{D}accepted",
  ]

  /// One file a hostile name, each with a finding on a hostile line, and files that do not parse or decode.
  private func archive() -> [UInt8] {
    var files = [(name: "manifest.py", text: ""), (name: "pipeline.py", text: "")]
    for (number, attack) in Self.attacks.enumerated() {
      // libzip lists no name that has both a control character and a letter beyond ASCII.
      let name = String(String.UnicodeScalarView(attack.unicodeScalars.filter { $0.isASCII }))
      files.append((name: "\(number)\(name)/x.py", text: Self.source(attack)))
      if attack.unicodeScalars.allSatisfy({ $0.value >= 0xA0 }) {
        files.append((name: "\(number)\(attack).py", text: Self.source(attack)))
      }
      files.append((name: "broken\(number).py", text: "x = '\(attack)' = )\n"))
      files.append((name: "cookie\(number).py", text: "# coding: \(attack)\n"))
    }
    return Zip.archive(files)
  }

  private static func source(_ attack: String) -> String {
    let inLine = attack.replacing("\n", with: "").replacing("\r", with: "")
    return "eval('''\(inLine)''')  # \(inLine)\nimport os as \u{212B}, subprocess\n\u{212B}.system('\(inLine)')\n"
  }

  fileprivate static let formats = [
    "text", "concise", "json", "jsonl", "server", "sarif", "github", "gitlab", "junit",
  ]

  @Test(arguments: HostileTests.formats, ["never", "always"])
  func `an archive forges nothing`(_ format: String, _ color: String) throws {
    try sandbox.write("demo.zip", bytes: archive())
    let options = [
      "demo.zip", "--verbose", "--statistics", "--format", format, "--color", color, "--max-findings", "0",
    ]
    let result = try sandbox.run(options)
    #expect(result.status == 1)
    expectHarmless(result.output, isColored: color == "always", commands: format == "github" ? 20 : 0)
    expectHarmless(result.errors, isColored: color == "always")
    if ["json", "server", "sarif", "gitlab"].contains(format) {
      _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    }
    if format == "junit" { try expectWellFormed(result.output) }
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    if format == "jsonl" {
      for line in lines.dropLast() { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
    if format == "concise" {
      let findings = try document("demo.zip")
      #expect(lines.filter { $0.contains("[") && $0.contains("] ") }.count >= findings.count)
      #expect(lines.count <= findings.count + 10)
    }
  }

  @Test func `JSON has the names and lines as they are`() throws {
    try sandbox.write("demo.zip", bytes: archive())
    let entries = Set(try document("demo.zip").compactMap { $0["entry"] as? String })
    for (number, attack) in Self.attacks.enumerated() {
      let name = String(String.UnicodeScalarView(attack.unicodeScalars.filter { $0.isASCII }))
      #expect(entries.contains { $0.utf8.elementsEqual("\(number)\(name)/x.py".utf8) }, "\(number)")
    }
  }

  @Test func `a list of the entries forges nothing`() throws {
    try sandbox.write("demo.zip", bytes: archive())
    let result = try sandbox.run("inspect", "demo.zip")
    expectHarmless(result.output, isColored: false)
    #expect(result.output.split(separator: "\n").count < Self.attacks.count * 4 + 20)
  }

  @Test(arguments: HostileTests.formats)
  func `the name of an input forges nothing`(_ format: String) throws {
    for (number, attack) in Self.attacks.enumerated() where !attack.contains("/") {
      let name = "\(number)\(attack).py"
      try sandbox.write(name, "eval(1)\n")
      let result = try sandbox.run(name, "--format", format, "--verbose")
      #expect(result.status == 1)
      expectHarmless(result.output, isColored: false, commands: format == "github" ? 1 : 0)
      expectHarmless(result.errors, isColored: false)
      if format == "junit" { try expectWellFormed(result.output) }
      let missing = try sandbox.run("missing" + name, "--format", format)
      #expect(missing.status == 2)
      expectHarmless(missing.errors, isColored: false)
    }
  }

  @Test func `a job summary forges nothing`() throws {
    try sandbox.write("demo.zip", bytes: archive())
    let environment = ["GITHUB_STEP_SUMMARY": "summary.md"]
    _ = try sandbox.run("demo.zip", "--format", "github", environment: environment)
    let summary = try sandbox.read("summary.md")
    expectHarmless(summary, isColored: false)
    let rows = summary.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(try document("demo.zip").count + 1 == rows.count)
    for row in rows.dropFirst() {
      // Four cells, of which three hold one code span each and nothing else.
      #expect(row.wholeMatch(of: /\| (error|warning) \| `` [^|]* `` \| `` [^|]* `` \| `` [^|]* `` \|/) != nil, "\(row)")
      #expect(row.components(separatedBy: "``").count == 7, "\(row)")
    }
  }

  /// As Foundation's parser sees it.
  private func expectWellFormed(_ text: String) throws {
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  private func document(_ name: String) throws -> [[String: Any]] {
    let output = try sandbox.run(name, "--format", "json", "--max-findings", "0").output
    let document = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    return try #require(document["findings"] as? [[String: Any]])
  }

  /// Printable text, line ends and, where there is colour, sequences that do nothing else.
  ///
  /// - Parameter commands: so many lines may be commands for GitHub at most, of the form that reports findings.
  private func expectHarmless(
    _ text: String, isColored: Bool, commands: Int = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let plain = isColored ? text.replacing(/\u{1B}\[[0-9;]*m/, with: "") : text
    for scalar in plain.unicodeScalars where scalar != "\n" {
      let isHidden = scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
      let breaksLines = scalar.value == 0x2028 || scalar.value == 0x2029
      #expect(!isHidden && !breaksLines, "U+\(String(scalar.value, radix: 16))", sourceLocation: sourceLocation)
    }
    let command = /::(error|warning) file=[^:,]*(,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?)?,title=[a-z-]+::.*/
    let lines = plain.split(separator: "\n")
    let others = lines.filter { $0.wholeMatch(of: command) == nil }
    #expect(lines.count - others.count <= commands, sourceLocation: sourceLocation)
    for line in others {
      let start = line.drop { $0 == " " }
      #expect(!start.hasPrefix("::") && !start.hasPrefix("##["), "\(line)", sourceLocation: sourceLocation)
    }
  }
}
