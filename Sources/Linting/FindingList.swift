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
}

/// The findings of one input, of which the first ones in the order of a report are kept and the rest is counted.
struct FindingList: Sendable {
  /// So many are kept.
  let limit: Int
  private var findings: [Finding] = []
  private var counts: [String: UnlistedFindings] = [:]

  init(limit: Int) { self.limit = limit }

  mutating func append(_ finding: Finding) { append([finding]) }

  mutating func append(_ more: [Finding]) {
    findings += more
    // Not each time, since it sorts.
    if findings.count > limit + limit / 8 { trim() }
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
    // A finding is large: sorting their places moves less.
    let order = findings.indices.sorted { Finding.precedes(findings[$0], findings[$1]) }
    for place in order.dropFirst(limit) {
      let finding = findings[place]
      count(
        UnlistedFindings(rule: finding.rule, ruleClass: finding.ruleClass, severity: finding.severity, count: 1))
    }
    findings = order.prefix(limit).map { findings[$0] }
  }

  /// All findings that are kept, in the order of a report, and the others by rule.
  mutating func finish() -> (findings: [Finding], unlisted: [UnlistedFindings]) {
    trim()
    let unlisted = counts.values.sorted { $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8) }
    return (findings, unlisted)
  }
}
