package import Linting
import Policy

extension Report {
  /// The findings as GitHub Flavored Markdown for the summary of a workflow's step: a verdict and a table, the errors first.
  ///
  /// Where the table would have more than `byteLimit` bytes it ends at a row, and a line says so.
  package func stepSummary(byteLimit: Int, options: ReportOptions) -> [UInt8] {
    var summary = StepSummary(self, options)
    return summary.write(byteLimit: byteLimit)
  }
}

/// Builds the summary. All that comes from an input stands in code spans, in which Markdown knows no link, no HTML, no
/// mention and no emphasis.
struct StepSummary {
  private let report: Report
  private let options: ReportOptions
  private let paths: RepositoryPath
  private var bytes: [UInt8] = []

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
    paths = RepositoryPath(report, options)
  }

  mutating func write(byteLimit: Int) -> [UInt8] {
    let tooLarge = "GitHub takes 1 MiB of a step"
    // More than the line that may follow the table.
    let reserve = 128
    writeHead()
    if bytes.count + reserve > byteLimit { return [] }
    let limit = min(report.findings.count, options.findingLimit ?? .max)
    var reason =
      limit < report.findings.count
      ? "--max-findings asks for \(limit)" : "a report lists \(LintBounds.findingCount) at most"
    var shown = 0
    rows: for severity in [Rule.Severity.error, .warning] {
      for finding in report.findings where finding.severity == severity && shown < limit {
        let end = bytes.count
        write(finding)
        if bytes.count + reserve > byteLimit {
          bytes.removeSubrange(end...)
          reason = tooLarge
          break rows
        }
        shown += 1
      }
    }
    if shown < report.findingCount { bytes.append(rest(report.findingCount - shown, reason)) }
    bytes.append("\n")
    return bytes
  }

  private func rest(_ count: Int, _ reason: String) -> String {
    "\n\(Phrase.count(count, "more finding")) not listed: \(reason)\n"
  }

  private mutating func writeHead() {
    // What stands before it may be a table, or a line without its end.
    bytes.append(
      "\n\n### \(Tool.name): \(Phrase.verdict(report.verdict, isStrict: options.isStrict && report.warningCount > 0))\n\n"
    )
    bytes.append("\(Phrase.count(report.errorCount, "error")), \(Phrase.count(report.warningCount, "warning"))")
    if report.suppressedCount > 0 { bytes.append(", \(report.suppressedCount) suppressed") }
    bytes.append("; ")
    bytes.append("\(Phrase.count(report.filesScanned, "Python file")) scanned in ")
    if report.inputs.count == 1 {
      append(code: Place.name(ofInput: report.inputs[0].path))
    } else {
      bytes.append("\(report.inputs.count) inputs")
    }
    bytes.append(" (policy ")
    append(code: report.policyID)
    bytes.append(").\n\n")
    if !report.isComplete {
      bytes.append(
        "The check is incomplete: what could not be read or parsed was not checked, so more may be wrong.\n\n")
    }
    if !report.findings.isEmpty { bytes.append("| severity | rule | place | message |\n|---|---|---|---|\n") }
  }

  private mutating func write(_ finding: Finding) {
    bytes.append("| \(finding.severity.rawValue) | ")
    append(code: finding.rule)
    bytes.append(" | ")
    append(code: paths.of(finding) + (finding.location.map { ":\($0.line):\($0.column)" } ?? ""))
    bytes.append(" | ")
    append(code: Phrase.sentence(finding))
    bytes.append(" |\n")
  }

  /// A code span between two backticks on each side; what could end it or a cell of the table is written as an escape.
  private mutating func append(code text: String) {
    var visible: [UInt8] = []
    Escape.append(text, to: &visible)
    bytes.append("`` ")
    var previous: UInt8 = 0
    for byte in visible {
      if byte == UInt8(ascii: "|") || byte == UInt8(ascii: "`") && previous == byte {
        bytes.append("\\x")
        bytes.append(hexadecimal: UInt32(byte), digits: 2)
        previous = 0
      } else {
        bytes.append(byte)
        previous = byte
      }
    }
    bytes.append(" ``")
  }
}
