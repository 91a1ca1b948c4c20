import ArgumentParser
import Linting
import PluginArchive
import Policy
import Reporting

/// `plugin-lint [check] PATH…`: the report and the verdict.
struct CheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks archives, plugin folders and Python files.",
    discussion: """
      A path is a plugin folder, a .py file, - for standard input, or else an archive. An archive is checked whole: \
      layout, limits, structure, every .py entry. A folder is checked as the archive that it would become. A .py file \
      alone gets the source rules. Where one of several paths can't be opened, the others are still reported, and the \
      exit status is 2.
      """)

  @Argument(help: "Archives, plugin folders, .py files, or - for standard input.") var paths: [String] = []

  @Option(
    help: ArgumentHelp("\(Format.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "format"))
  var format = Format.text.rawValue

  @Option(
    help: ArgumentHelp(
      "Write the report there instead of to standard output; FORMAT=FILE adds a report. Repeatable.", valueName: "file")
  )
  var output: [String] = []

  @Flag(help: "Warnings fail too, as in the server's strict mode.") var strict = false

  @OptionGroup var policyOption: PolicyOption

  @Option(help: ArgumentHelp("Files that are checked at the same time; all cores by default.", valueName: "number"))
  var jobs: Int?

  @Option(help: ArgumentHelp("auto, always, never.", valueName: "when")) var color = ColorChoice.auto.rawValue

  @Flag(name: .shortAndLong, help: "Findings alone: no closing lines, no progress.") var quiet = false

  @Flag(name: .shortAndLong, help: "Say more about each input.") var verbose = false

  @Flag(help: "Counts and times on standard error.") var statistics = false

  @Option(help: ArgumentHelp("Show at most so many findings, 0 for all; the totals count all.", valueName: "number"))
  var maxFindings = 0

  @Flag(help: "Exit with 0 whatever was found; wrong use is still 2.") var exitZero = false

  @Option(help: ArgumentHelp("What standard input is called; Python where this ends in .py.", valueName: "name"))
  var stdinFilename: String?

  func execute() async throws(Failure) -> ExitStatus {
    let clock = ContinuousClock()
    let start = clock.now
    let destinations = try Destination.all(format: format, outputs: output)
    var options = try reportOptions()
    let check = try self.check()
    options.standings = Dictionary(
      check.policy.rules.map { ($0.id, $0.standing) }, uniquingKeysWith: { first, _ in first })

    let (report, failures) = await check.run(unique(paths), progress: Progress(isShown: !quiet))
    let checked = clock.now

    var problems = failures
    // With no input at all there is nothing to report, and an empty report would read like a pass.
    if !report.inputs.isEmpty {
      let usesColor = options.usesColor
      for destination in destinations {
        options.usesColor = destination.path == nil ? usesColor : color == ColorChoice.always.rawValue
        do { try destination.write(report, options) } catch { problems.append(error) }
      }
    }
    for problem in problems { Console.complain(problem) }
    if statistics {
      Statistics(report: report, check: start.duration(to: checked), write: checked.duration(to: clock.now)).print()
    }
    if !problems.isEmpty { return .misused }
    let isRejected = strict ? !report.findings.isEmpty : report.errorCount > 0
    return isRejected && !exitZero ? .rejected : .passed
  }

  private func reportOptions() throws(Failure) -> ReportOptions {
    guard let color = ColorChoice(rawValue: color) else {
      throw Failure(unknown: "colour choice", color, known: ColorChoice.allCases.map(\.rawValue))
    }
    guard maxFindings >= 0 else { throw Failure("--max-findings must be 0 (show all) or more, not \(maxFindings)") }
    var options = ReportOptions()
    options.usesColor = color.usesColor()
    options.isStrict = strict
    options.isQuiet = quiet
    options.isVerbose = verbose
    options.findingLimit = maxFindings == 0 ? nil : maxFindings
    return options
  }

  private func check() throws(Failure) -> Check {
    guard !paths.isEmpty else {
      throw Failure("no path given; name an archive, a plugin folder or .py files, or - for standard input")
    }
    if let jobs, jobs < 1 { throw Failure("--jobs must be 1 or more, not \(jobs)") }
    if stdinFilename != nil, !paths.contains("-") {
      throw Failure("--stdin-filename names standard input, but - is not among the paths")
    }
    return try Check(policy: try policyOption.load(), jobs: jobs, stdinFilename: stdinFilename)
  }

  /// Each path once: a second look would count everything twice.
  private func unique(_ paths: [String]) -> [String] {
    var seen: Set<String> = []
    return paths.filter { seen.insert($0).inserted }
  }
}
