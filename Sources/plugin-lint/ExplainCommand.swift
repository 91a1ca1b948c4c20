import ArgumentParser
import Checking
import Policy
import Reporting

/// `plugin-lint explain RULE`: all that the rule's file says.
struct ExplainCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: CommandName.explain.rawValue,
    abstract: "Explains one rule: what, why, a bad and a good example, who says so.")

  @Argument(
    help: "The id of a rule; plugin-lint rules lists them.",
    completion: .shellCommand("plugin-lint rules | tail -n +2 | cut -d ' ' -f 1"))
  var rule: String
  @OptionGroup var policyOption: PolicyOption

  func execute() throws(Failure) -> ExitStatus {
    let policy = try policyOption.load()
    guard let rule = policy.rule(rule) else {
      guard let similar = Suggestion.nearest(to: rule, among: policy.rules.map(\.id)) else {
        throw Failure("unknown rule '\(rule)'; plugin-lint rules lists the rules of policy \(policy.id)")
      }
      throw Failure("unknown rule '\(rule)'; did you mean '\(similar)'?")
    }
    try Console.print(Array(Self.text(rule, policy).utf8))
    return .passed
  }

  private static func text(_ rule: Rule, _ policy: Policy) -> String {
    let standing = Phrase.standing(rule.standing, of: rule.ruleClass, revision: policy.revision)
    var text = """
      \(rule.id): \(rule.summary)

      severity  \(rule.severity.rawValue)
      class     \(rule.ruleClass.rawValue)
      standing  \(standing)
      policy    \(policy.id)

      """
    text += "\n" + lines(rule.explanation, indent: "")
    for group in rule.groups {
      text += "\n" + wrapped(group.names.joined(separator: ", "), indent: "  ")
      if !group.patterns.isEmpty {
        text += "    forms:   \(Escape.forTerminal(group.patterns.joined(separator: "  ")))\n"
      }
      if !group.reason.isEmpty { text += "    why:     \(Escape.forTerminal(group.reason))\n" }
      if !group.alternative.isEmpty { text += "    instead: \(Escape.forTerminal(group.alternative))\n" }
    }
    if let help = rule.help { text += "\nInstead: \(Escape.forTerminal(help))\n" }
    text += "\nBad:\n\n" + lines(rule.badExample, indent: "    ")
    text += "\nGood:\n\n" + lines(rule.goodExample, indent: "    ")
    return text
  }

  /// Each line of `text` escaped and indented, without blank lines at the end.
  private static func lines(_ text: String, indent: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    return lines.map { $0.isEmpty ? "\n" : indent + Escape.forTerminal($0) + "\n" }.joined()
  }

  /// `text` broken at spaces into lines of about 100 characters.
  private static func wrapped(_ text: String, indent: String) -> String {
    var lines = [indent]
    for word in text.split(separator: " ") {
      let word = Escape.forTerminal(String(word))
      if lines[lines.count - 1].count + word.count > 100 { lines.append(indent) }
      lines[lines.count - 1] += lines[lines.count - 1] == indent ? word : " " + word
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
