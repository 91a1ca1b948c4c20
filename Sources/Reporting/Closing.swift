import Linting
import Policy

/// The last lines of the text form: what was scanned, what was left out, and the verdict in words.
struct Closing {
  private let report: Report
  private let options: ReportOptions
  private let style: Style
  /// How many folders and files that were left out are named unless `--verbose` asks for all.
  private static let leftOutLimit = 5
  /// With more inputs than so many, those without findings are named by `--verbose` alone.
  private static let inputLimit = 10

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
    style = Style(usesColor: options.usesColor)
  }

  func lines() -> [UInt8] {
    var bytes: [UInt8] = []
    let counts = countsByInput()
    for input in report.inputs { appendLeftOut(input, to: &bytes) }
    if report.inputs.count > 1 {
      let namesAll = options.isVerbose || report.inputs.count <= Self.inputLimit
      let named = namesAll ? report.inputs : report.inputs.filter { counts[$0.path] != nil }
      for input in named {
        let count = counts[input.path] ?? Count()
        appendVerdict(Place.name(ofInput: input.path), count, files: input.filesScanned, to: &bytes)
        bytes.append("\n")
        appendDetails(input, to: &bytes)
      }
      let rest = report.inputs.count - named.count
      if rest > 0 {
        bytes.append("\(Phrase.count(rest, named.isEmpty ? "input" : "other input")): accepted (--verbose names all)\n")
      }
    }
    let subject =
      report.inputs.count == 1 ? Place.name(ofInput: report.inputs[0].path) : "\(report.inputs.count) inputs"
    let all = Count(
      errors: report.errorCount, warnings: report.warningCount, suppressed: report.suppressedCount,
      hidesServersWarnings: report.suppressed.contains { $0.ruleClass == .server })
    appendVerdict(subject, all, files: report.filesScanned, to: &bytes)
    bytes.append(" (policy ")
    Escape.append(report.policyID, to: &bytes)
    bytes.append(")\n")
    if report.inputs.count == 1 { appendDetails(report.inputs[0], to: &bytes) }
    if !report.isComplete {
      bytes.append("The check is incomplete: what could not be read or parsed was not checked, so more may be wrong.\n")
    }
    return bytes
  }

  private struct Count {
    var errors = 0
    var warnings = 0
    var suppressed = 0
    /// Whether warnings of the server's are among those.
    var hidesServersWarnings = false

    var verdict: Verdict {
      errors > 0 ? .rejected : warnings > 0 || hidesServersWarnings ? .acceptedWithWarnings : .accepted
    }
  }

  private func countsByInput() -> [String: Count] {
    var counts: [String: Count] = [:]
    for finding in report.findings {
      switch finding.severity {
      case .error: counts[finding.input, default: Count()].errors += 1
      case .warning: counts[finding.input, default: Count()].warnings += 1
      }
    }
    for finding in report.suppressed {
      counts[finding.input, default: Count()].suppressed += 1
      if finding.ruleClass == .server { counts[finding.input, default: Count()].hidesServersWarnings = true }
    }
    for input in report.inputs {
      if input.unlistedSuppressedCount > 0 {
        counts[input.path, default: Count()].suppressed += input.unlistedSuppressedCount
      }
      for rule in input.unlisted {
        switch rule.severity {
        case .error: counts[input.path, default: Count()].errors += rule.count
        case .warning: counts[input.path, default: Count()].warnings += rule.count
        }
      }
    }
    return counts
  }

  private func appendVerdict(_ subject: String, _ count: Count, files: Int, to bytes: inout [UInt8]) {
    let verdict = count.verdict
    let failsStrictly = options.isStrict && count.warnings > 0
    bytes.append(style.strong)
    Escape.append(subject, to: &bytes)
    bytes.append(style.end)
    bytes.append(": ")
    bytes.append(
      verdict == .rejected || failsStrictly
        ? style.error : verdict == .accepted ? style.success : style.warning)
    bytes.append(Phrase.verdict(verdict, isStrict: failsStrictly))
    bytes.append(style.end)
    bytes.append(". \(Phrase.count(count.errors, "error")), \(Phrase.count(count.warnings, "warning"))")
    if count.suppressed > 0 { bytes.append(", \(count.suppressed) suppressed") }
    bytes.append("; \(Phrase.count(files, "Python file")) scanned")
  }

  private func appendLeftOut(_ input: InputSummary, to bytes: inout [UInt8]) {
    if input.leftOut.isEmpty { return }
    Escape.append(Place.name(ofInput: input.path), to: &bytes)
    bytes.append(": left out ")
    let shown = options.isVerbose ? input.leftOut[...] : input.leftOut.prefix(Self.leftOutLimit)
    for (index, name) in shown.enumerated() {
      if index > 0 { bytes.append(", ") }
      Escape.append(name, to: &bytes)
    }
    if shown.count < input.leftOut.count {
      bytes.append(" and \(input.leftOut.count - shown.count) more (--verbose names all)")
    }
    bytes.append("\n")
  }

  private func appendDetails(_ input: InputSummary, to bytes: inout [UInt8]) {
    guard options.isVerbose else { return }
    bytes.append("  \(input.kind.rawValue): ")
    if input.kind != .file { bytes.append("\(Phrase.count(input.files, "file")), ") }
    bytes.append("\(Phrase.count(input.bytesScanned, "byte")) of Python scanned")
    if let sha256 = input.sha256 { bytes.append(", sha256 \(sha256)") }
    bytes.append("\n")
  }
}
