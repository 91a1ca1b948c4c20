import ArgumentParser

/// What a configuration can say too, and which one counts.
struct SettingsOptions: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: "Warnings fail too, as in the server's strict mode.") var strict: Bool?

  @Option(
    help: ArgumentHelp("error or warning: what makes a run fail; warning is --strict.", valueName: "severity"),
    completion: .list(["error", "warning"]))
  var failLevel: String?

  @OptionGroup var policyOption: PolicyOption

  @Option(
    help: ArgumentHelp(
      "Leave out of folders what has such a name, as in `tests` or `docs/*.py`. Repeatable.", valueName: "pattern"))
  var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "A configuration file, instead of the nearest plugin-lint.toml or pyproject.toml above the paths.",
      valueName: "file"), completion: .file(extensions: ["toml"]))
  var config: String?

  @Flag(help: "Look for no configuration file.") var noConfig = false

  /// - Throws: where they contradict each other.
  func apply(to options: inout CheckOptions) throws(Failure) {
    if noConfig, config != nil { throw Failure("--config and --no-config say different things; give one of the two") }
    options.isStrict = strict
    options.failLevel = failLevel
    options.policy = policyOption.policy
    options.rules = policyOption.rules
    options.excludes = exclude
    options.configuration = noConfig ? .none : config.map { .file($0) } ?? .nearest
  }
}
