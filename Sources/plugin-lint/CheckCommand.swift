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
  var format = defaults.format

  @Option(
    help: ArgumentHelp(
      "Write the report there instead of to standard output; FORMAT=FILE adds a report. Repeatable.", valueName: "file")
  )
  var output = defaults.outputs

  @Flag(help: "Warnings fail too, as in the server's strict mode.") var strict = defaults.isStrict

  @OptionGroup var policyOption: PolicyOption

  @Option(help: ArgumentHelp("Files that are checked at the same time; all cores by default.", valueName: "number"))
  var jobs: Int?

  @Option(help: ArgumentHelp("auto, always, never.", valueName: "when")) var color = defaults.color

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

  var options: CheckOptions {
    var options = CheckOptions(paths: paths)
    options.format = format
    options.outputs = output
    options.isStrict = strict
    options.policy = policyOption.policy
    options.jobs = jobs
    options.color = color
    options.isQuiet = quiet
    options.isVerbose = verbose
    options.showsStatistics = statistics
    options.maxFindings = maxFindings
    options.pathPrefix = pathPrefix
    options.exitsZero = exitZero
    options.stdinFilename = stdinFilename
    return options
  }

  func execute() async throws(Failure) -> ExitStatus { try await options.run() }
}
