import Linting
import Policy

/// What the server would answer to the upload: its refusal with the violations, or its acceptance with what it would
/// only complain about in strict mode.
struct ServerReporter: Reporter {
  var bytes: [UInt8] {
    get { writer.bytes }
    _modify { yield &writer.bytes }
  }
  /// The server shows all.
  var findingLimit: Int? { nil }
  private var writer = JSONWriter(isPretty: true)
  private let isRefused: Bool

  init(_ report: Report, _ options: ReportOptions) {
    isRefused =
      report.findings.contains { $0.ruleClass == .server && ($0.severity == .error || options.isStrict) }
      || report.unlisted.contains { $0.ruleClass == .server && ($0.severity == .error || options.isStrict) }
  }

  mutating func begin() {
    writer.open(UInt8(ascii: "{"))
    if isRefused {
      writer.member("detail", "Security scan failed")
    } else {
      writer.member("success", true)
      writer.member("validation_status", "passed")
    }
    writer.key("violations")
    writer.open(UInt8(ascii: "["))
  }

  mutating func add(_ finding: Finding) {
    guard finding.ruleClass == .server else { return }
    writer.startItem()
    writer.object {
      $0.member("file", finding.file)
      $0.member("line", finding.location?.nodeLine)
      $0.member("column", finding.location?.nodeColumnOffset)
      $0.member("message", finding.message)
      $0.member("severity", finding.severity.rawValue)
    }
  }

  mutating func end() {
    writer.close(UInt8(ascii: "]"))
    writer.close(UInt8(ascii: "}"))
    writer.endLine()
  }
}
