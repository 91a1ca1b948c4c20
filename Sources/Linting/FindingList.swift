package import Policy

/// How many findings of one rule a report counts and does not list.
package struct UnlistedFindings: Hashable, Sendable {
  package var rule: String
  package var ruleClass: Rule.Class
  package var severity: Rule.Severity
  package var count: Int

  package init(rule: String, ruleClass: Rule.Class, severity: Rule.Severity, count: Int) {
    self.rule = rule
    self.ruleClass = ruleClass
    self.severity = severity
    self.count = count
  }

  /// That one finding.
  init(_ finding: Finding) {
    self.init(rule: finding.rule, ruleClass: finding.ruleClass, severity: finding.severity, count: 1)
  }
}

/// The findings of one input, of which the most severe ones are kept, the first of them in the order of a report, and the rest is counted.
struct FindingList: Sendable {
  /// So many are kept.
  let limit: Int
  private var findings: [Finding] = []
  private var counts: [String: UnlistedFindings] = [:]
  /// What comments suppress, in no particular order.
  private var suppressed: [Finding] = []
  private var unlistedSuppressedCount = 0

  init(limit: Int) { self.limit = limit }

  mutating func append(_ finding: Finding) { append([finding]) }

  mutating func append(_ more: [Finding]) {
    findings += more
    // Not each time, since it sorts.
    if findings.count > limit + limit / 8 { trim() }
  }

  mutating func suppress(_ more: [Finding]) {
    suppressed += more
    if suppressed.count > limit + limit / 8 { trimSuppressed() }
  }

  private mutating func trimSuppressed() {
    suppressed.sort(by: Finding.precedes)
    let excess = suppressed.count - limit
    if excess <= 0 { return }
    suppressed.removeLast(excess)
    unlistedSuppressedCount += excess
  }

  /// What comments suppress in the order of a report, as far as it is kept, and how much more there is.
  mutating func finishSuppressed() -> (findings: [Finding], unlistedCount: Int) {
    trimSuppressed()
    return (suppressed, unlistedSuppressedCount)
  }

  /// Counts what nobody kept.
  mutating func count(_ unlisted: [UnlistedFindings]) {
    for rule in unlisted { count(rule) }
  }

  private mutating func count(_ unlisted: UnlistedFindings) {
    var entry = unlisted
    entry.count += counts[unlisted.rule]?.count ?? 0
    counts[unlisted.rule] = entry
  }

  /// What is behind the limit can't come in front of it again, whatever is added.
  private mutating func trim() {
    let places = Finding.sortedPlaces(of: findings)
    let sorted = places.map { findings[$0] }
    let (kept, dropped) = sorted.mostSevere(limit)
    for finding in dropped { count(UnlistedFindings(finding)) }
    findings = kept
  }

  /// All findings that are kept, in the order of a report, and the others by rule.
  mutating func finish() -> (findings: [Finding], unlisted: [UnlistedFindings]) {
    trim()
    let unlisted = counts.values.sorted { $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8) }
    return (findings, unlisted)
  }
}

extension [Finding] {
  /// The first `limit` findings, errors before warnings; both lists keep their order.
  func mostSevere(_ limit: Int) -> (kept: [Finding], dropped: [Finding]) {
    if count <= limit { return (self, []) }
    var errorsLeft = limit
    var warningsLeft = Swift.max(0, limit - self.count { $0.severity == .error })
    var (kept, dropped): ([Finding], [Finding]) = ([], [])
    for finding in self {
      let isError = finding.severity == .error
      if (isError ? errorsLeft : warningsLeft) == 0 {
        dropped.append(finding)
        continue
      }
      if isError { errorsLeft -= 1 } else { warningsLeft -= 1 }
      kept.append(finding)
    }
    return (kept, dropped)
  }
}
