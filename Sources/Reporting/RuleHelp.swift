import Policy

/// What a rule's file says, for readers who have no `plugin-lint explain`.
struct RuleHelp {
  let rule: Rule
  /// The date of the policy.
  let revision: String

  /// The first paragraph of the explanation as one line, or the summary where that is longer than `limit` characters.
  func description(limit: Int) -> String {
    let lines = rule.explanation.split(separator: "\n", omittingEmptySubsequences: false)
    let paragraph = lines.prefix { !$0.isEmpty }.joined(separator: " ")
    return paragraph.isEmpty || paragraph.unicodeScalars.count > limit ? rule.summary : paragraph
  }

  var text: String { write(isMarkdown: false) }

  /// Names as code, examples as code blocks.
  var markdown: String { write(isMarkdown: true) }

  private func write(isMarkdown: Bool) -> String {
    var text = Self.trimmed(rule.explanation) + "\n"
    for group in rule.groups {
      let names = group.names.map { isMarkdown ? "`\($0)`" : $0 }.joined(separator: ", ")
      let words = [group.reason, group.alternative].filter { !$0.isEmpty }.joined(separator: "; ")
      text += "\n- \(names)" + (words.isEmpty ? "" : ": \(words)")
    }
    if !rule.groups.isEmpty { text += "\n" }
    if let help = rule.help { text += "\nInstead: \(help)\n" }
    text += "\nBad:\n\n\(Self.indented(rule.badExample))\n\nGood:\n\n\(Self.indented(rule.goodExample))\n"
    let standing = Phrase.standing(rule.standing, of: rule.ruleClass, revision: revision)
    return text + "\nStanding: \(standing).\n"
  }

  private static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.drop(while: \.isEmpty).joined(separator: "\n")
  }

  /// A code block of Markdown without a fence, which no line of the text could close.
  private static func indented(_ text: String) -> String {
    trimmed(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
  }
}
