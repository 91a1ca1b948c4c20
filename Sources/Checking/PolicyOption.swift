package import ArgumentParser
import EmbeddedPolicy
package import Policy

/// Which rules are asked.
package struct PolicyOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("An embedded policy by its id, or a folder of rule files.", valueName: "id|folder"),
    completion: .list(Policy.embeddedIDs))
  package var policy: String?

  @Option(help: ArgumentHelp("A rule file of your own, in the form of the policy's. Repeatable.", valueName: "file"))
  package var rules: [String] = []

  package init() {}

  /// - Throws: as `PolicyChoice.load`.
  package func load() throws(Failure) -> Policy { try PolicyChoice.load(policy, rules: rules) }
}
