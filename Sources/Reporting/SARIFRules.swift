import Policy

extension JSONWriter {
  /// A `reportingDescriptor` object (SARIF 2.1.0, 3.49) with the properties that GitHub's code scanning reads.
  mutating func add(_ rule: Rule, revision: String) {
    let help = RuleHelp(rule: rule, revision: revision)
    object {
      $0.member("id", rule.id)
      $0.object("shortDescription") { $0.member("text", rule.summary) }
      $0.object("fullDescription") { $0.member("text", help.description(limit: 1024)) }
      $0.object("help") {
        $0.member("text", help.text)
        $0.member("markdown", help.markdown)
      }
      $0.object("defaultConfiguration") { $0.member("level", rule.severity.rawValue) }
      $0.object("properties") {
        $0.member("precision", rule.precision)
        $0.member("problem.severity", rule.severity.rawValue)
        if rule.isAboutSecurity { $0.member("security-severity", rule.securitySeverity) }
        $0.member(
          "tags",
          (rule.isAboutSecurity ? ["security"] : []) + [rule.ruleClass.rawValue, rule.standing.rawValue])
      }
    }
  }
}

extension Rule {
  /// How often the server would say the same.
  fileprivate var precision: String {
    switch standing {
    case .documented: "very-high"
    case .inferred: "high"
    case .chosen, .own: "medium"
    }
  }

  /// A number from 0.1 to 10.0: from 7.0 on GitHub calls it high, from 4.0 on medium.
  fileprivate var securitySeverity: String {
    switch severity {
    case .error: "8.0"
    case .warning: "5.0"
    }
  }

  /// False for what makes a plugin incomplete, too large or unreadable, and nothing worse.
  fileprivate var isAboutSecurity: Bool {
    switch check {
    case .importing, .builtin, .call, .attribute, .reference, .indirectCall, .lookup, .attributeLookup, .formatField,
      .memberModule, .starImport, .moduleValue, .character, .entry, .archive:
      true
    case .value, .wrongKey, .missingValue, .companionFile, .definition, .suppression, .syntax, .encoding, .uploadSize,
      .extractedSize, .fileCount, .requiredFile:
      false
    }
  }
}
