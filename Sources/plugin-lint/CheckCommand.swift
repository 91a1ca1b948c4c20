import ArgumentParser
import Reporting

/// `plugin-lint [check] PATH…`: the report and the verdict.
struct CheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: CommandName.check.rawValue, abstract: "Checks archives, plugin folders and Python files.",
    discussion: """
      A path is a plugin folder, a .py file, - for standard input, or else an archive. An archive is checked whole: \
      layout, limits, structure, every .py entry. A folder is checked as the archive that it would become. A .py file \
      alone gets the source rules. Where one of several paths can't be opened, the others are still reported, and the \
      exit status is 2.
      """)

  private static let defaults = CheckOptions(paths: [])

  @Argument(help: "Archives, plugin folders, .py files, or - for standard input.") var paths: [String] = []

  @Option(
    help: ArgumentHelp("\(Format.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "format"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "Write the report there instead of to standard output; FORMAT=FILE adds a report. Repeatable.", valueName: "file")
  )
  var output = defaults.outputs

  @Flag(inversion: .prefixedNo, help: "Warnings fail too, as in the server's strict mode.") var strict: Bool?

  @Option(help: ArgumentHelp("error or warning: what makes a run fail; warning is --strict.", valueName: "severity"))
  var failLevel: String?

  @OptionGroup var policyOption: PolicyOption

  @Option(
    help: ArgumentHelp(
      "Leave out of folders what has such a name, as in `tests` or `docs/*.py`. Repeatable.", valueName: "pattern"))
  var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "A configuration file, instead of the nearest plugin-lint.toml or pyproject.toml above the paths.",
      valueName: "file"))
  var config: String?

  @Flag(help: "Look for no configuration file.") var noConfig = false

  @Flag(help: "Print the settings and what sets them, and check nothing.") var showConfig = false

  @Option(help: ArgumentHelp("Files that are checked at the same time; all cores by default.", valueName: "number"))
  var jobs: Int?

  @Option(help: ArgumentHelp("auto, always, never.", valueName: "when")) var color = defaults.color

  @Option(help: ArgumentHelp("Leave out of the report the warnings that are in this file.", valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write all warnings into this file, and leave them out of the report.", valueName: "file"))
  var writeBaseline: String?

  @Flag(help: "Report also what comments and the baseline suppress.") var noIgnores = false

  @Flag(name: .shortAndLong, help: "Findings alone: no closing lines, no progress.") var quiet = defaults.isQuiet

  @Flag(name: .shortAndLong, help: "Say more about each input.") var verbose = defaults.isVerbose

  @Flag(help: "Counts and times on standard error.") var statistics = defaults.showsStatistics

  @Option(help: ArgumentHelp("Show at most so many findings, 0 for all; the totals count all.", valueName: "number"))
  var maxFindings = defaults.maxFindings

  @Flag(help: "Exit with 0 whatever was found; wrong use is still 2.") var exitZero = defaults.exitsZero

  @Option(help: ArgumentHelp("What standard input is called; Python unless this ends in .zip.", valueName: "name"))
  var stdinFilename: String?

  var options: CheckOptions {
    var options = CheckOptions(paths: paths)
    options.format = format
    options.outputs = output
    options.isStrict = strict
    options.failLevel = failLevel
    options.policy = policyOption.policy
    options.rules = policyOption.rules
    options.excludes = exclude
    options.configuration = noConfig ? .none : config.map { .file($0) } ?? .nearest
    options.showsConfiguration = showConfig
    options.jobs = jobs
    options.baseline = baseline
    options.newBaseline = writeBaseline
    options.showsSuppressed = noIgnores
    options.color = color
    options.isQuiet = quiet
    options.isVerbose = verbose
    options.showsStatistics = statistics
    options.maxFindings = maxFindings
    options.exitsZero = exitZero
    options.stdinFilename = stdinFilename
    return options
  }

  func execute() async throws(Failure) -> ExitStatus {
    if noConfig, config != nil { throw Failure("--config and --no-config say different things; give one of the two") }
    if baseline != nil, writeBaseline != nil {
      throw Failure("--write-baseline writes all warnings, also those in --baseline; give one of the two")
    }
    return try await options.run()
  }
}
