import ArgumentParser
import Checking
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

  @Argument(help: "Archives, plugin folders, .py files, or - for standard input.", completion: .file()) var paths:
    [String] = []

  @Option(
    help: ArgumentHelp("\(Format.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "format"),
    completion: .list(Format.allCases.map(\.rawValue)))
  var format: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the report there instead of to standard output; FORMAT=FILE adds a report. Repeatable.", valueName: "file"),
    completion: .file())
  var output = defaults.outputs

  @OptionGroup var settingsOptions: SettingsOptions

  @Flag(help: "Print the settings and what sets them, and check nothing.") var showConfig = false

  @Option(help: ArgumentHelp("Files that are checked at the same time; all cores by default.", valueName: "number"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("auto, always, never.", valueName: "when"),
    completion: .list(ColorChoice.allCases.map(\.rawValue)))
  var color = defaults.color

  @Option(
    name: .customLong("rule-url"),
    help: ArgumentHelp(
      "Coloured text links each rule to this URL, {rule} in it being its id; PLUGIN_LINT_RULE_URL by default.",
      valueName: "url"))
  var ruleURL: String?

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

  @Option(
    help: ArgumentHelp(
      "The folder of the repository that the members of archives come from, for sarif, github, gitlab and junit.",
      valueName: "folder"))
  var pathPrefix = defaults.pathPrefix

  @Flag(help: "Exit with 0 whatever was found; wrong use is still 2.") var exitZero = defaults.exitsZero

  @Option(help: ArgumentHelp("What standard input is called; Python unless this ends in .zip.", valueName: "name"))
  var stdinFilename: String?

  /// - Throws: where options contradict each other.
  func options() throws(Failure) -> CheckOptions {
    var options = CheckOptions(paths: paths)
    options.settings = try settingsOptions.words()
    options.settings.format = format
    options.outputs = output
    options.showsConfiguration = showConfig
    options.jobs = jobs
    options.baseline = baseline
    options.newBaseline = writeBaseline
    options.showsSuppressed = noIgnores
    options.color = color
    options.ruleURL = ruleURL
    options.isQuiet = quiet
    options.isVerbose = verbose
    options.showsStatistics = statistics
    options.maxFindings = maxFindings
    options.pathPrefix = pathPrefix
    options.exitsZero = exitZero
    options.stdinFilename = stdinFilename
    return options
  }

  func execute() async throws(Failure) -> ExitStatus {
    if baseline != nil, writeBaseline != nil {
      throw Failure("--write-baseline writes all warnings, also those in --baseline; give one of the two")
    }
    return try await options().run()
  }
}
