import Policy

/// Swift source that makes policies. A rule that several policies share stands in it once.
struct PolicySource {
  private(set) var text: String
  private var rules: [Rule] = []

  /// - Parameter policies: at least one, the newest first.
  init(_ policies: [Policy]) {
    text = """
      // Compiled from the rule files; not to be edited.
      import Policy

      enum CompiledPolicies {
        static func newest() -> Policy { policy0() }

        static var all: [(id: String, policy: () -> Policy)] {
          [\(policies.indices.map { "(\(literal(policies[$0].id)), policy\($0))" }.joined(separator: ", "))]
        }

      """
    for (index, policy) in policies.enumerated() { add(policy, index) }
    for (index, rule) in rules.enumerated() { add(rule, index) }
    text += "}\n"
  }

  private mutating func add(_ policy: Policy, _ index: Int) {
    let calls = policy.rules.map { rule in
      let known = rules.firstIndex(of: rule)
      if known == nil { rules.append(rule) }
      return "rule\(known ?? rules.count - 1)()"
    }
    text += """

        private static func policy\(index)() -> Policy {
          Policy(
            id: \(literal(policy.id)), revision: \(literal(policy.revision)),
            limits: Policy.Limits(
              uploadByteCount: \(policy.limits.uploadByteCount), extractedByteCount: \(policy.limits.extractedByteCount),
              fileCount: \(policy.limits.fileCount)),
            requiredFiles: \(literal(policy.requiredFiles)),
            rules: [\(calls.joined(separator: ", "))])
        }

      """
  }

  private mutating func add(_ rule: Rule, _ index: Int) {
    let pieces = rule.message.pieces.map { piece in
      switch piece {
      case .text(let text): ".text(\(literal(text)))"
      case .placeholder(let placeholder): ".placeholder(.\(placeholder))"
      }
    }
    let groups = rule.groups.map { group in
      """
      Rule.Group(
                names: \(literal(group.names)), reason: \(literal(group.reason)),
                alternative: \(literal(group.alternative)), countsBareNames: \(group.countsBareNames),
                countsCallsOnly: \(group.countsCallsOnly), role: \(group.role.map { ".\($0)" } ?? "nil"),
                patterns: \(literal(group.patterns)), expected: \(literal(group.expected)), line: \(group.line))
      """
    }
    text += """

        private static func rule\(index)() -> Rule {
          Rule(
            id: \(literal(rule.id)), severity: .\(rule.severity), ruleClass: .\(rule.ruleClass),
            standing: .\(rule.standing), check: .\(rule.check), module: \(literal(rule.module)), summary: \(literal(rule.summary)),
            message: MessageTemplate([\(pieces.joined(separator: ", "))]), help: \(literal(rule.help)),
            groups: [\(groups.joined(separator: ", "))], functionsOf: \(literal(rule.functionsOf)),
            namesOf: \(literal(rule.namesOf)), explanation: \(literal(rule.explanation)), badExample: \(literal(rule.badExample)),
            goodExample: \(literal(rule.goodExample)), file: \(literal(rule.file)))
        }

      """
  }
}

private func literal(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars { literal += scalar.escaped(asASCII: true) }
  return literal + "\""
}

private func literal(_ text: String?) -> String { text.map { literal($0) } ?? "nil" }

private func literal(_ texts: [String]) -> String { "[\(texts.map { literal($0) }.joined(separator: ", "))]" }
