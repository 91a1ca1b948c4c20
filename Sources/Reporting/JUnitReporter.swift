import Linting
import Policy

/// JUnit's XML as Jenkins, GitLab and others read it: a suite an input, a case a finding.
///
/// What lets the check fail is a failure, another warning a case that passes and has output. An input without findings is
/// one case that passes, and one that could not be opened is a case in error.
struct JUnitReporter: Reporter {
  var bytes: [UInt8] = []
  let findingLimit: Int?
  private let report: Report
  private let options: ReportOptions
  private let paths: RepositoryPath
  /// By input.
  private var counts: [String: Count] = [:]
  private var openInput: String?
  private var written: Set<String> = []

  /// The cases of one suite.
  private struct Count {
    var listed = 0
    var listedFailures = 0
    var unlisted = 0
    var unlistedFailures = 0

    /// One case stands for all that is not listed, and one for an input without findings.
    var tests: Int { max(1, listed + (unlisted > 0 ? 1 : 0)) }
    var failures: Int { listedFailures + (unlistedFailures > 0 ? 1 : 0) }
  }

  init(_ report: Report, _ options: ReportOptions) {
    findingLimit = options.findingLimit
    self.report = report
    self.options = options
    paths = RepositoryPath(report, options)
    for (index, finding) in report.findings.enumerated() {
      let failure = fails(finding.severity) ? 1 : 0
      if index < findingLimit ?? .max {
        counts[finding.input, default: Count()].listed += 1
        counts[finding.input, default: Count()].listedFailures += failure
      } else {
        counts[finding.input, default: Count()].unlisted += 1
        counts[finding.input, default: Count()].unlistedFailures += failure
      }
    }
    for input in report.inputs {
      for rule in input.unlisted {
        counts[input.path, default: Count()].unlisted += rule.count
        if fails(rule.severity) { counts[input.path, default: Count()].unlistedFailures += rule.count }
      }
    }
  }

  private func fails(_ severity: Rule.Severity) -> Bool { severity == .error || options.isStrict }

  mutating func begin() {
    let all = report.inputs.map { counts[$0.path] ?? Count() }
    let errors = options.inputFailures.count
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites")
    append("name", Tool.name)
    appendCounts(
      tests: all.reduce(errors) { $0 + $1.tests }, failures: all.reduce(0) { $0 + $1.failures }, errors: errors)
    bytes.append(">\n")
  }

  mutating func add(_ finding: Finding) {
    if finding.input != openInput {
      closeSuite()
      openSuite(finding.input)
    }
    let path = paths.of(finding)
    let place = path + (finding.location.map { ":\($0.line):\($0.column)" } ?? "")
    openCase(className: path, name: "\(finding.rule) at \(place)")
    append("file", path)
    if let location = finding.location { append("line", String(location.line)) }
    bytes.append(">\n")
    let sentence = Phrase.sentence(finding)
    closeCase(
      fails: fails(finding.severity), rule: finding.rule, message: sentence,
      detail: "\(place): \(finding.severity.rawValue)[\(finding.rule)] \(sentence)")
  }

  mutating func end() {
    closeSuite()
    for input in report.inputs where written.insert(input.path).inserted {
      openSuite(input.path)
      closeSuite()
    }
    if !options.inputFailures.isEmpty { writeFailures() }
    bytes.append("</testsuites>\n")
  }

  private mutating func openSuite(_ input: String) {
    openInput = input
    written.insert(input)
    let count = counts[input] ?? Count()
    bytes.append("  <testsuite")
    append("name", Place.name(ofInput: input))
    appendCounts(tests: count.tests, failures: count.failures, errors: 0)
    bytes.append(">\n    <properties>\n")
    let suppressed =
      report.suppressed.count { $0.input == input }
      + report.inputs.reduce(0) { $1.path == input ? $0 + $1.unlistedSuppressedCount : $0 }
    let properties = [
      ("policy", report.policyID), ("complete", report.isComplete ? "true" : "false"), ("suppressed", "\(suppressed)"),
    ]
    for (name, value) in properties {
      bytes.append("      <property")
      append("name", name)
      append("value", value)
      bytes.append("/>\n")
    }
    bytes.append("    </properties>\n")
  }

  private mutating func closeSuite() {
    guard let input = openInput else { return }
    openInput = nil
    let count = counts[input] ?? Count()
    let name = Place.name(ofInput: input)
    if count.unlisted > 0 {
      openCase(className: name, name: "findings that are not listed")
      bytes.append(">\n")
      let sentence = "\(Phrase.count(count.unlisted, "more finding")) not listed"
      closeCase(fails: count.unlistedFailures > 0, rule: "not listed", message: sentence, detail: sentence)
    } else if count.listed == 0 {
      openCase(className: name, name: "no findings")
      bytes.append("/>\n")
    }
    bytes.append("  </testsuite>\n")
  }

  private mutating func writeFailures() {
    let count = options.inputFailures.count
    bytes.append("  <testsuite")
    append("name", Tool.name)
    appendCounts(tests: count, failures: 0, errors: count)
    bytes.append(">\n")
    for (index, failure) in options.inputFailures.enumerated() {
      openCase(className: Tool.name, name: "input that was not checked, \(index + 1)")
      bytes.append(">\n      <error")
      append("type", "input")
      append("message", failure)
      bytes.append("/>\n    </testcase>\n")
    }
    bytes.append("  </testsuite>\n")
  }

  private mutating func openCase(className: String, name: String) {
    bytes.append("    <testcase")
    append("classname", className)
    append("name", name)
  }

  private mutating func closeCase(fails: Bool, rule: String, message: String, detail: String) {
    if fails {
      bytes.append("      <failure")
      append("type", rule)
      append("message", message)
      bytes.append(">")
      append(escaped: detail)
      bytes.append("</failure>\n")
    } else {
      bytes.append("      <system-out>")
      append(escaped: detail)
      bytes.append("</system-out>\n")
    }
    bytes.append("    </testcase>\n")
  }

  private mutating func append(_ attribute: String, _ value: String) {
    bytes.append(" \(attribute)=\"")
    append(escaped: value)
    bytes.append("\"")
  }

  private mutating func appendCounts(tests: Int, failures: Int, errors: Int) {
    append("tests", String(tests))
    append("failures", String(failures))
    append("errors", String(errors))
  }

  /// `text` as content or attribute of XML 1.0: hidden characters, and those that XML can't hold, are made visible.
  private mutating func append(escaped text: String) {
    var visible: [UInt8] = []
    Escape.append(text, to: &visible)
    for scalar in String(decoding: visible, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "&": bytes.append("&amp;")
      case "<": bytes.append("&lt;")
      case ">": bytes.append("&gt;")
      case "\"": bytes.append("&quot;")
      case "\u{FFFE}", "\u{FFFF}": Escape.append(scalar, escaped: true, to: &bytes)
      default: bytes.append(scalar)
      }
    }
  }
}
