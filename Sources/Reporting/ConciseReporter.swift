import Linting
import Policy

/// `file:line:column: severity[rule] message`, one line a finding.
struct ConciseReporter: Reporter {
  var bytes: [UInt8] = []
  let findingLimit: Int?
  private var place: Place
  private let style: Style
  private let report: Report

  init(_ report: Report, _ options: ReportOptions) {
    findingLimit = options.findingLimit
    place = Place(report)
    style = Style(usesColor: options.usesColor)
    self.report = report
  }

  mutating func begin() {}

  mutating func add(_ finding: Finding) {
    place.append(finding, to: &bytes)
    bytes.append(": ")
    bytes.append(style.of(finding.severity))
    bytes.append(finding.severity.rawValue)
    bytes.append(style.end)
    bytes.append("[")
    Escape.append(finding.rule, to: &bytes)
    bytes.append("] ")
    Escape.append(finding.message, to: &bytes)
    if let byteOffset = finding.byteOffset {
      bytes.append(" (at byte ")
      bytes.append(decimal: byteOffset)
      bytes.append(")")
    }
    bytes.append("\n")
  }

  mutating func end() {
    for line in [Phrase.notShown(of: report, limit: findingLimit), Phrase.suppressed(in: report)] {
      guard let line else { continue }
      bytes.append(line)
      bytes.append("\n")
    }
  }
}
