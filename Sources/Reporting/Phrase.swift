package import Linting
package import Policy

/// The words for numbers, verdicts and rules, the same wherever the program speaks.
package enum Phrase {
  /// `1 error`, `2 errors`.
  package static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// What is wrong and what to do instead, in one line: the message, `;` and the help.
  static func sentence(_ finding: Finding) -> String {
    finding.help.map { "\(finding.message); \($0)" } ?? finding.message
  }

  /// What standard error says of the findings that a report in `format` neither lists nor counts; `nil` where it does.
  package static func omission(from report: Report, as format: Format, _ options: ReportOptions) -> String? {
    let shown =
      switch format {
      case .server: report.findings.count
      case .gitlab: min(report.findings.count, options.findingLimit ?? .max)
      case .sarif: SARIFSelection(report, options).count
      case .text, .concise, .json, .jsonl, .github, .junit: report.findingCount
      }
    if shown == report.findingCount { return nil }
    let first = format == .sarif ? "\(shown) most severe" : "first \(shown)"
    return "the \(first) findings are listed, \(report.findingCount - shown) more are not"
  }

  /// What a report says of the findings that it counts and does not show; `nil` where it shows all.
  static func notShown(of report: Report, limit: Int?) -> String? {
    let shown = min(limit ?? .max, report.findings.count)
    if shown == report.findingCount { return nil }
    let number = count(report.findingCount - shown, "more finding")
    return limit.map { $0 < report.findings.count } ?? false
      ? "\(number) not shown (--max-findings 0 shows all)"
      : "\(number) not listed: a report lists \(LintBounds.findingCount) at most"
  }

  /// `nil` where nothing is suppressed.
  package static func suppressed(in report: Report) -> String? {
    report.suppressedCount == 0
      ? nil : "\(count(report.suppressedCount, "finding")) suppressed (--no-ignores shows all)"
  }

  static func verdict(_ verdict: Verdict, isStrict: Bool) -> String {
    switch verdict {
    case .rejected: "rejected"
    case .acceptedWithWarnings: isStrict ? "rejected in strict mode" : "accepted with warnings"
    case .accepted: "accepted"
    }
  }

  /// Who says that the server acts so.
  package static func standing(_ standing: Rule.Standing, of ruleClass: Rule.Class, revision: String) -> String {
    switch (standing, ruleClass) {
    case (.documented, _): "documented by the server, \(revision)"
    case (.inferred, _): "inferred from the server's examples, \(revision)"
    case (.own, _): "a rule of your own, not of the server"
    case (.chosen, .server): "chosen by plugin-lint: what the server does is not public"
    case (.chosen, .manifest): "chosen by plugin-lint: what the server makes of it is not public"
    case (.chosen, .hardening): "chosen by plugin-lint: not known to be rejected by the server"
    }
  }
}
