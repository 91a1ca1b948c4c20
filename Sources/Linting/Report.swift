package import Policy

/// All that one run found, in the order in which every format shows it.
package struct Report: Sendable {
  package var policyID: String
  package var policyRevision: String
  package var inputs: [InputSummary]
  /// Sorted by input, file, position, rule. The first `LintBounds.findingCount` errors and, as far as these are fewer, the first
  /// warnings: the inputs count the others.
  package var findings: [Finding]
  /// What comments and a baseline suppress: warnings, sorted as the findings, the first of them.
  package var suppressed: [Finding] = []
  /// False where anything could not be read or parsed whole.
  package var isComplete: Bool

  package init(
    policyID: String, policyRevision: String, inputs: [InputSummary], findings: [Finding], isComplete: Bool
  ) {
    self.policyID = policyID
    self.policyRevision = policyRevision
    self.inputs = inputs
    self.findings = findings
    self.isComplete = isComplete
  }

  /// Of all findings, listed or not, as the counts below.
  package var findingCount: Int { findings.count + unlisted.reduce(0) { $0 + $1.count } }
  package var errorCount: Int { count(.error) }
  package var warningCount: Int { count(.warning) }
  package var unlisted: [UnlistedFindings] { inputs.flatMap(\.unlisted) }

  private func count(_ severity: Rule.Severity) -> Int {
    unlisted.reduce(findings.count { $0.severity == severity }) { $1.severity == severity ? $0 + $1.count : $0 }
  }

  /// Of all that is suppressed.
  package var suppressedCount: Int { inputs.reduce(suppressed.count) { $0 + $1.unlistedSuppressedCount } }
  package var filesScanned: Int { inputs.reduce(0) { $0 + $1.filesScanned } }
  /// Whether the exit status is 1. Warnings fail too in the server's strict mode.
  package func fails(strict: Bool) -> Bool { strict ? findingCount > 0 : errorCount > 0 }

  /// What the server says, which knows of no suppression.
  package var verdict: Verdict {
    if errorCount > 0 { return .rejected }
    return warningCount > 0 || suppressed.contains { $0.ruleClass == .server } ? .acceptedWithWarnings : .accepted
  }

  /// Takes the warnings that `baseline` has out of the report, and out of `baseline`.
  package mutating func suppress(with baseline: inout Baseline) {
    if baseline.isEmpty { return }
    let known = findings.map { $0.severity == .warning && baseline.take($0.baselineEntry) }
    suppressed = merged(suppressed, zip(findings, known).filter(\.1).map(\.0))
    findings = zip(findings, known).filter { !$0.1 }.map(\.0)
  }

  /// All warnings that the report lists, as a baseline keeps them.
  package var baseline: Baseline {
    var baseline = Baseline()
    for finding in findings where finding.severity == .warning { baseline.add(finding.baselineEntry) }
    return baseline
  }

  /// Keeps the first `limit` findings, errors before warnings, and counts the others.
  package mutating func keepMostSevere(_ limit: Int) {
    let (kept, dropped) = findings.mostSevere(limit)
    if dropped.isEmpty { return }
    findings = kept
    let places = Dictionary(zip(inputs.map(\.path), inputs.indices), uniquingKeysWith: { first, _ in first })
    for finding in dropped {
      guard let place = places[finding.input] else { continue }
      if let known = inputs[place].unlisted.firstIndex(where: { $0.rule == finding.rule }) {
        inputs[place].unlisted[known].count += 1
      } else {
        inputs[place].unlisted.append(UnlistedFindings(finding))
      }
    }
  }

  /// The report as if nothing were suppressed.
  package var unsuppressed: Report {
    var report = self
    report.findings = merged(findings, suppressed)
    report.suppressed = []
    return report
  }

  /// Two lists of findings as one, all in their order.
  private func merged(_ one: [Finding], _ other: [Finding]) -> [Finding] {
    if other.isEmpty { return one }
    return (one + other).sorted {
      $0.input == $1.input
        ? Finding.precedes($0, $1) : $0.input.utf8.lexicographicallyPrecedes($1.input.utf8)
    }
  }
}

extension Finding {
  fileprivate var baselineEntry: Baseline.Entry {
    Baseline.Entry(
      rule: rule, file: file ?? entry ?? "", symbol: symbol ?? "", text: location?.excerpt.text ?? "")
  }
}

package enum Verdict: String, Sendable {
  case rejected
  case acceptedWithWarnings = "accepted_with_warnings"
  case accepted
}

/// What one input was and how much of it was scanned.
package struct InputSummary: Sendable {
  package enum Kind: String, Sendable { case archive, folder, file }

  /// As given on the command line; `-` for standard input.
  package var path: String
  package var kind: Kind
  /// Of the archive's bytes, 64 hexadecimal digits; `nil` for folders and files, and where nobody asked for it.
  package var sha256: String?
  /// Files in the input, folders not counted.
  package var files: Int
  /// Python files that were read and parsed whole.
  package var filesScanned: Int
  /// Bytes of those, as they stand in the input (before decoding).
  package var bytesScanned: Int
  /// Folders and files that were left out on purpose (`.git`, a virtual environment …), relative to the input, sorted.
  package var leftOut: [String]
  /// How much more is suppressed in the input than the report keeps.
  package var unlistedSuppressedCount = 0
  /// What was found in the input and is not listed, by rule.
  package var unlisted: [UnlistedFindings] = []

  package init(
    path: String, kind: Kind, sha256: String? = nil, files: Int, filesScanned: Int, bytesScanned: Int,
    leftOut: [String] = []
  ) {
    self.path = path
    self.kind = kind
    self.sha256 = sha256
    self.files = files
    self.filesScanned = filesScanned
    self.bytesScanned = bytesScanned
    self.leftOut = leftOut
  }
}
