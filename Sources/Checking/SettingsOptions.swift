package import ArgumentParser

/// What a configuration can say too, and which one counts.
package struct SettingsOptions: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: "Warnings fail too, as in the server's strict mode.") package var strict: Bool?

  @Option(
    help: ArgumentHelp("error or warning: what makes a run fail; warning is --strict.", valueName: "severity"),
    completion: .list(["error", "warning"]))
  package var failLevel: String?

  @OptionGroup package var policyOption: PolicyOption

  @Option(
    help: ArgumentHelp(
      "Leave out of folders what has such a name, as in `tests` or `docs/*.py`. Repeatable.", valueName: "pattern"))
  package var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "A configuration file, instead of the nearest plugin-lint.toml or pyproject.toml above the paths.",
      valueName: "file"), completion: .file(extensions: ["toml"]))
  package var config: String?

  @Flag(help: "Look for no configuration file.") package var noConfig = false

  package init() {}

  /// - Throws: where they contradict each other.
  package func words() throws(Failure) -> SettingsWords {
    if noConfig, config != nil { throw Failure("--config and --no-config say different things; give one of the two") }
    var words = SettingsWords()
    words.isStrict = strict
    words.failLevel = failLevel
    words.policy = policyOption.policy
    words.rules = policyOption.rules
    words.excludes = exclude
    words.configuration = noConfig ? .none : config.map { .file($0) } ?? .nearest
    return words
  }
}

/// The settings as the command line gives them, word by word; what is `nil` or empty may stand in a configuration.
package struct SettingsWords: Hashable, Sendable {
  package var format: String?
  package var isStrict: Bool?
  /// A severity.
  package var failLevel: String?
  /// An id or a folder.
  package var policy: String?
  /// Paths of rule files.
  package var rules: [String] = []
  /// Patterns of names.
  package var excludes: [String] = []
  package var configuration = ConfigurationChoice.nearest

  package init() {}
}
