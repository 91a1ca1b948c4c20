import Checking
import Linting
import Policy
import Reporting

/// What `--statistics` tells on standard error: the only place where the clock is told.
struct Statistics {
  let report: Report
  let check: Duration
  let write: Duration

  func print() {
    var rules: [String: Int] = [:]
    for finding in report.findings { rules[finding.rule, default: 0] += 1 }
    for rule in report.unlisted { rules[rule.rule, default: 0] += rule.count }
    for (rule, count) in rules.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      Console.note("\(aligned("\(count)"))  \(rule)")
    }
    let bytes = report.inputs.reduce(0) { $0 + $1.bytesScanned }
    Console.note("\(aligned("\(report.filesScanned)"))  Python files scanned, \(Phrase.count(bytes, "byte"))")
    Console.note("\(aligned(milliseconds(check)))  ms reading and checking")
    Console.note("\(aligned(milliseconds(write)))  ms writing the report")
  }

  private func aligned(_ text: String) -> String { String(repeating: " ", count: max(0, 9 - text.count)) + text }

  /// With two decimals.
  private func milliseconds(_ duration: Duration) -> String {
    let hundredths = duration / .microseconds(10)
    let rounded = Int(hundredths.rounded())
    let decimals = String(rounded % 100)
    return "\(rounded / 100).\(decimals.count < 2 ? "0" : "")\(decimals)"
  }
}
