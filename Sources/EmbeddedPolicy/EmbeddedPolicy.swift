package import Policy

/// The policies that the build compiled from the folder `rules`.
///
/// `CompiledPolicies` is what the plugin `CompileRules` writes at every build.
extension Policy {
  /// The newest revision that is embedded in the program.
  package static func builtIn() -> Policy { CompiledPolicies.newest() }

  /// The id of that revision.
  package static var newestID: String { CompiledPolicies.all[0].id }

  /// The embedded revision with this id, or `nil`.
  package static func embedded(id: String) -> Policy? { CompiledPolicies.all.first { $0.id == id }?.policy() }

  /// The ids of all embedded revisions, the newest first.
  package static var embeddedIDs: [String] { CompiledPolicies.all.map(\.id) }

  /// All embedded revisions, the newest first.
  package static var embedded: [Policy] { CompiledPolicies.all.map { $0.policy() } }
}
