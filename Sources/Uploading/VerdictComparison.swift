package import Linting
package import Policy

/// What the server reports beside what the check reports, of the rules that the server has.
package struct VerdictComparison: Sendable {
  /// Something that one of both does not report.
  package struct Difference: Sendable, Hashable {
    package enum Side: String, Sendable { case server, local }

    /// Who reports it.
    package let side: Side
    /// The id of the rule; `nil` where none of the policy has such a message.
    package let rule: String?
    package let violation: ServerViolation
  }

  /// The server's first, each list in its order.
  package let differences: [Difference]
  /// What the server reports as findings, in its order, each in its place in the archive as far as there is one.
  package let findings: [Finding]
  /// The same as the server has it.
  package let violations: [ServerViolation]

  /// The word for a rule of the server's that the policy does not have.
  package static let unknownRule = "server"

  /// - Parameters:
  ///   - violations: the server's.
  ///   - report: of the check; `nil` where there was none.
  ///   - contents: of the archive; `nil` where it is not at hand.
  ///   - input: how findings call the archive.
  package init(
    _ violations: [ServerViolation], _ report: Report?, _ contents: PluginContents?, _ policy: Policy, input: String
  ) {
    var local = (report?.unsuppressed.findings ?? []).filter { $0.ruleClass == .server }
    var sources: [String: PluginSource] = [:]
    var findings: [Finding] = []
    var differences: [Difference] = []
    for violation in violations {
      if let place = local.firstIndex(where: { violation.mayBe($0) }) {
        findings.append(local.remove(at: place))
        continue
      }
      let statement = Finding.Statement(violation, policy)
      let file = violation.plainFile
      let entry = file.flatMap { contents?.entry(of: $0) }
      var location: Location?
      if let file, entry != nil, let line = violation.line {
        let source = sources[file] ?? contents?.source(of: file)
        sources[file] = source
        location = source?.location(line: line, columnOffset: violation.columnOffset ?? 0, symbol: statement.symbol)
      }
      if location == nil, let line = violation.line {
        location = Location(line: line, columnOffset: violation.columnOffset ?? 0)
      }
      findings.append(Finding(statement, about: .init(input: input, entry: entry, file: file), at: location))
      let isKnown = statement.rule != Self.unknownRule
      differences.append(Difference(side: .server, rule: isKnown ? statement.rule : nil, violation: violation))
    }
    if report != nil, !violations.isEmpty {
      differences += local.map {
        Difference(side: .local, rule: $0.rule, violation: ServerViolation($0))
      }
    }
    self.findings = findings
    self.violations = violations
    self.differences = differences
  }
}

extension ServerViolation {
  /// A finding as the server would say it.
  package init(_ finding: Finding) {
    self.init(
      file: finding.file, line: finding.location?.nodeLine, columnOffset: finding.location?.nodeColumnOffset,
      message: finding.message, severity: finding.severity)
  }

  /// `file` without `./` in front.
  fileprivate var plainFile: String? { file.map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 } }

  /// Whether both are one, as far as the server says where it is.
  fileprivate func mayBe(_ finding: Finding) -> Bool {
    message == finding.message && (severity == finding.severity || !isSeverityStated)
      && (plainFile == nil || plainFile == finding.file)
      && (line == nil || line == finding.location?.nodeLine)
      && (columnOffset == nil || columnOffset == finding.location?.nodeColumnOffset)
  }
}

extension Finding.Statement {
  /// What the server reports, with the advice of the rule whose message it is.
  fileprivate convenience init(_ violation: ServerViolation, _ policy: Policy) {
    for index in policy.rules.indices where policy.rules[index].ruleClass == .server {
      guard let symbol = policy.rules[index].message.value(in: violation.message) else { continue }
      let rule = policy.rules[index]
      let group = rule.groups.first { $0.names.contains { Self.covers($0, symbol) } }
      self.init(
        rule: rule.id, ruleClass: .server, severity: violation.severity, message: violation.message,
        help: group?.alternative ?? rule.help, reason: group?.reason, symbol: symbol)
      return
    }
    self.init(
      rule: VerdictComparison.unknownRule, ruleClass: .server, severity: violation.severity, message: violation.message)
  }

  /// Whether a name of a rule (`M`, `M.name`, `M.prefix*`) is about a symbol.
  private static func covers(_ name: String, _ symbol: String) -> Bool {
    if name.hasSuffix("*") { return symbol.hasPrefix(name.dropLast()) }
    return symbol == name || symbol.hasPrefix(name + ".")
  }
}

extension Location {
  /// A place in a line of which nobody has the text.
  fileprivate init(line: Int, columnOffset: Int) {
    self.init(
      line: line, column: columnOffset + 1, endLine: line, endColumn: columnOffset + 2, nodeLine: line,
      nodeColumnOffset: columnOffset, excerpt: Excerpt(text: "", firstColumn: 1, isCutAtEnd: false))
  }
}
