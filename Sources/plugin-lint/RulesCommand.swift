import ArgumentParser
import Checking
import Policy
import Reporting

/// `plugin-lint rules`: one line a rule.
struct RulesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: CommandName.rules.rawValue, abstract: "Lists every rule: id, severity, class, one line.")

  @OptionGroup var policyOption: PolicyOption

  func execute() throws(Failure) -> ExitStatus {
    let policy = try policyOption.load()
    let rows = policy.rules.map { [$0.id, $0.severity.rawValue, $0.ruleClass.rawValue, $0.summary] }
    let table = Table(header: ["rule", "severity", "class", "what it reports"], rows: rows)
    try Console.print(Array(table.text.utf8))
    return .passed
  }
}
