import Linting
import Policy
import Reporting
import Testing

/// A report to show, and what its golden files are called.
struct Sample: CustomTestStringConvertible {
  let name: String
  let report: Report
  var options = ReportOptions()

  var testDescription: String { name }

  static let all: [Sample] = [rejected, accepted, hostile, several, limited]

  /// What a plugin author sees most: an error, a warning, a finding about the archive.
  static let rejected = Sample(
    name: "rejected",
    report: checked(
      inputs: [archive("demo.zip")],
      [
        Finding(
          rule: "archive-format", ruleClass: .server, severity: .error,
          message: "Unsupported compression method: bzip2", help: "write the archive with stored or deflated entries",
          reason: "the server's reader knows stored and deflate", input: "demo.zip", entry: "demo/weights.bin",
          file: "weights.bin", byteOffset: 1042),
        Finding(
          rule: "missing-required-file", ruleClass: .server, severity: .error,
          message: "Missing required file: manifest.py", help: "add manifest.py beside pipeline.py",
          symbol: "manifest.py", input: "demo.zip"),
        source(
          "forbidden-import", "Forbidden import: subprocess", help: "call the platform's API instead of a process",
          reason: "process execution is blocked", symbol: "subprocess", file: "processors/core.py",
          location: location(line: 15, "import «subprocess»", node: 0)),
        source(
          "dunder-access", "Dunder access: __class__", severity: .warning, symbol: "__class__",
          file: "processors/core.py",
          location: location(line: 104, "\treturn 日本.«__class__», naïve", node: 8)),
        source(
          "dynamic-lookup", "Dynamic lookup: getattr(os, \"system\")", ruleClass: .hardening, severity: .warning,
          reason: "reaches os.system", symbol: "os.system", file: "processors/core.py",
          location: location(line: 110, "run = «getattr(os,»", node: 6, endLine: 112, endColumn: 2)),
      ], isComplete: false),
    options: with {
      $0.standings = standings
      $0.rules = rules
      $0.pathPrefix = "./plugins/demo/"
      $0.exitStatus = 1
    })

  static let accepted = Sample(
    name: "accepted",
    report: checked(
      inputs: [
        InputSummary(
          path: "demo", kind: .folder, files: 8, filesScanned: 1, bytesScanned: 1,
          leftOut: [".git", "__pycache__", "a", "b", "c", "node_modules"])
      ], [], isComplete: true))

  /// Every text that comes from an archive tries to break out of its line.
  static let hostile = Sample(
    name: "hostile",
    report: checked(
      inputs: [archive("::error::\u{1B}[2J.zip")],
      [
        Finding(
          rule: "archive-format", ruleClass: .server, severity: .error,
          message: "Name climbs out: ../\n::set-output name=x::y\u{202E}", help: "##[error]rename \"it\" \\ \u{85}",
          reason: "##vso[task.setvariable]\u{2028}", symbol: "\u{200B}\u{E0001}", input: "::error::\u{1B}[2J.zip",
          entry: "::warning::a\rb\tc\0", file: "  ::debug::", byteOffset: 0),
        source(
          "syntax-error", "invalid character '\u{202E}' (U+202E)", symbol: "\u{061C}\u{FEFF}",
          input: "::error::\u{1B}[2J.zip", file: "::notice file=x::\u{2066}y.py",
          location: location(line: 1, "::add-mask::\u{1B}[31m «\u{202E}e\u{301}\u{200D}» ##[group]", node: 0)),
      ], isComplete: true))

  /// An archive, a folder, a file and standard input in one run, in strict mode and in colour.
  static let several = Sample(
    name: "several",
    report: checked(
      inputs: [
        archive("demo.zip"),
        InputSummary(path: "plugin/", kind: .folder, files: 3, filesScanned: 2, bytesScanned: 640, leftOut: ["venv"]),
        InputSummary(path: "src/one.py", kind: .file, files: 1, filesScanned: 1, bytesScanned: 64),
        archive("-"),
      ],
      [
        source(
          "forbidden-builtin", "Forbidden builtin: eval", symbol: "eval", file: "pipeline.py",
          location: location(line: 3, "x = «eval»(y)", node: 4)),
        source(
          "risky-module", "Risky module: pickle", severity: .warning, symbol: "pickle", input: "plugin/",
          file: "processors/core.py", location: location(line: 1, "import «pickle»", node: 0)),
        source(
          "source-encoding", "Unknown encoding: klingon", input: "src/one.py", file: "src/one.py", location: nil),
        source(
          "archive-format", "Not a zip archive", input: "-", file: nil, location: nil),
      ], isComplete: true),
    options: with {
      $0.usesColor = true
      $0.isStrict = true
      $0.isVerbose = true
      $0.inputFailures = ["no such file: 'b.zip' [x](https://example.com) {0}; check the spelling of the path"]
      $0.exitStatus = 2
    })

  /// Only warnings, of which one is shown, in strict mode.
  static let limited = Sample(
    name: "limited",
    report: checked(
      inputs: [archive("demo.zip")],
      (1...3).map {
        source(
          "risky-module", "Risky module: pickle", severity: .warning, symbol: "pickle", file: "pipeline.py",
          location: location(line: $0, "import «pickle»", node: 0))
      }, isComplete: true),
    options: with {
      $0.findingLimit = 1
      $0.isStrict = true
    })
}

/// The location that `«»` mark in one line of source; it ends elsewhere where `endLine` says so.
func location(
  line: Int, _ marked: String, node: Int, endLine: Int? = nil, endColumn: Int? = nil, firstColumn: Int = 1,
  isCutAtEnd: Bool = false
) -> Location {
  let scalars = Array(marked.unicodeScalars)
  let start = (scalars.firstIndex(of: "«") ?? 0) + firstColumn
  let end = (scalars.firstIndex(of: "»") ?? 0) + firstColumn - 1
  let text = marked.filter { $0 != "«" && $0 != "»" }
  return Location(
    line: line, column: start, endLine: endLine ?? line, endColumn: endColumn ?? end, nodeLine: line,
    nodeColumnOffset: node, excerpt: Excerpt(text: text, firstColumn: firstColumn, isCutAtEnd: isCutAtEnd))
}

private let standings: [(rule: String, standing: Rule.Standing)] = [
  ("forbidden-import", .documented), ("archive-format", .chosen), ("dunder-access", .inferred),
  ("dynamic-lookup", .chosen),
]

/// One with names and one without.
private let rules: [Rule] = [
  Rule(
    id: "forbidden-import", severity: .error, ruleClass: .server, standing: .documented, check: .importing,
    summary: "an import that the server forbids", message: MessageTemplate([.placeholder(.symbol)]), help: nil,
    groups: [
      Rule.Group(names: ["os.system", "pty"], reason: "processes are blocked", alternative: "use a library", line: 1)
    ], functionsOf: nil, explanation: "The server refuses\n`import pty`.\n\nIt is\nno more than that.\n\n",
    badExample: "\nimport pty\n\ndef f(): {}\n", goodExample: "import os\n", file: "forbidden-import.toml"),
  Rule(
    id: "missing-required-file", severity: .error, ruleClass: .server, standing: .chosen, check: .requiredFile,
    summary: "a file that is missing", message: MessageTemplate([.text("Missing")]), help: "add it", groups: [],
    functionsOf: nil, explanation: String(repeating: "Long. ", count: 200), badExample: "none", goodExample: "both",
    file: "missing-required-file.toml"),
]

private func checked(inputs: [InputSummary], _ findings: [Finding], isComplete: Bool) -> Report {
  Report(
    policyID: "mixpeek-2026-03-09", policyRevision: "2026-03-09", inputs: inputs, findings: findings,
    isComplete: isComplete)
}

private func archive(_ path: String) -> InputSummary {
  InputSummary(
    path: path, kind: .archive, sha256: String(repeating: "0123456789abcdef", count: 4), files: 7, filesScanned: 5,
    bytesScanned: 5120)
}

private func source(
  _ rule: String, _ message: String, ruleClass: Rule.Class = .server, severity: Rule.Severity = .error,
  help: String? = nil, reason: String? = nil, symbol: String? = nil, input: String = "demo.zip", file: String?,
  location: Location?
) -> Finding {
  Finding(
    rule: rule, ruleClass: ruleClass, severity: severity, message: message, help: help, reason: reason, symbol: symbol,
    input: input, entry: input.hasSuffix(".zip") ? file.map { "demo/" + $0 } : nil, file: file, location: location)
}

private func with(_ change: (inout ReportOptions) -> Void) -> ReportOptions {
  var options = ReportOptions()
  change(&options)
  return options
}

extension Finding {
  init(
    rule: String, ruleClass: Rule.Class, severity: Rule.Severity, message: String, help: String? = nil,
    reason: String? = nil, symbol: String? = nil, input: String, entry: String? = nil, file: String? = nil,
    location: Location? = nil, byteOffset: Int? = nil
  ) {
    self.init(
      Statement(
        rule: rule, ruleClass: ruleClass, severity: severity, message: message, help: help, reason: reason,
        symbol: symbol),
      about: Subject(input: input, entry: entry, file: file), at: location, byteOffset: byteOffset)
  }
}
