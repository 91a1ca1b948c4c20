import ArgumentParser
import EmbeddedPolicy
import Policy

/// Which rules are asked.
struct PolicyOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("An embedded policy by its id, or a folder of rule files.", valueName: "id|folder"),
    completion: .list(Policy.embeddedIDs))
  var policy: String?

  @Option(help: ArgumentHelp("A rule file of your own, in the form of the policy's. Repeatable.", valueName: "file"))
  var rules: [String] = []

  /// - Throws: as `PolicyChoice.load`.
  func load() throws(Failure) -> Policy { try PolicyChoice.load(policy, rules: rules) }
}
