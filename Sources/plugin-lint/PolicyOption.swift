import ArgumentParser
import PluginArchive
import Policy

/// Which rules are asked.
struct PolicyOption: ParsableArguments {
  @Option(help: ArgumentHelp("An embedded policy by its id, or a folder of rule files.", valueName: "id|folder"))
  var policy: String?

  func load() throws(Failure) -> Policy {
    do {
      guard let name = policy else { return try .builtIn() }
      if let embedded = try Policy.embedded(id: name) { return embedded }
      return try .load([])
    } catch {
      throw Failure("the policy can't be used: \(error)")
    }
  }
}
