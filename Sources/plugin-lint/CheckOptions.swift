import Checking
import Linting
import PluginArchive
import Policy
import Reporting
import Synchronization

/// A check as the command line asks for it, word by word; nothing of it is looked at before `run`.
struct CheckOptions: Hashable {
  var paths: [String]
  var settings = SettingsWords()
  /// `FILE` or `FORMAT=FILE`.
  var outputs: [String] = []
  var showsConfiguration = false
  /// The path of the baseline to read.
  var baseline: String?
  /// The path of the baseline to write.
  var newBaseline: String?
  /// Whether nothing is suppressed.
  var showsSuppressed = false
  /// `nil` for all cores.
  var jobs: Int?
  var color = ColorChoice.auto.rawValue
  /// A URL with `{rule}` in it; `nil` for what the environment names.
  var ruleURL: String?
  var isQuiet = false
  var isVerbose = false
  var showsStatistics = false
  /// 0 for all.
  var maxFindings = 0
  /// Relative to the repository's root; empty for the root.
  var pathPrefix = ""
  var exitsZero = false
  var stdinFilename: String?

  /// The check that runs.
  private static let check = Mutex<Check?>(nil)

  init(paths: [String]) { self.paths = paths }

  /// What a command line of paths alone asks for; `nil` where it may say anything else.
  ///
  /// The argument parser would come to the same, but it costs more than the check of a small plugin.
  init?(plain arguments: [String]) {
    guard let first = arguments.first, CommandName(rawValue: first) == nil, first != "help",
      !arguments.contains(where: { $0.utf8.first == UInt8(ascii: "-") })
    else { return nil }
    self.init(paths: arguments)
  }

  func run() async throws(Failure) -> ExitStatus {
    let clock = ContinuousClock()
    let start = clock.now
    let settings = try Settings(self.settings, try self.settings.configuration.load(for: paths))
    if showsConfiguration { return try show(settings) }
    let isStrict = settings.isStrict.content
    let destinations = try Destination.all(format: settings.format.content, outputs: outputs)
    let outputs = destinations.compactMap { $0.path.map { ("--output", $0) } }
    try refuseOverwriting(outputs + (newBaseline.map { [("--write-baseline", $0)] } ?? []), settings)
    var baseline = try knownFindings()
    var options = try reportOptions(settings)
    let check = try check(settings, digests: destinations.contains { $0.format.showsDigests(options) })
    // It lives as long as the process: to take it apart would cost a tenth of a small run.
    Self.check.withLock { $0 = check }
    options.know(check.policy.rules)
    let summary = try StepSummaryFile(besides: paths, destinations)

    var (report, unopened) = await check.run(unique(paths), progress: Progress(isShown: !isQuiet))
    let checked = clock.now
    let failures = unopened.map(Self.failure)

    var problems = failures
    if let newBaseline {
      baseline = report.baseline
      // Of what was not checked nothing is known, and it would be new the next time.
      if failures.isEmpty { do { try write(report.baseline, to: newBaseline) } catch { problems.append(error) } }
    }
    if !showsSuppressed { report.suppress(with: &baseline) }
    let verdict: ExitStatus = report.fails(strict: isStrict) && !exitsZero ? .rejected : .passed
    options.inputFailures = failures.map(\.message)
    options.exitStatus = Int((failures.isEmpty ? verdict : .misused).rawValue)
    // With no input at all there is nothing to report, and an empty report would read like a pass.
    if !report.inputs.isEmpty {
      let usesColor = options.usesColor
      for destination in destinations {
        options.usesColor = destination.path == nil ? usesColor : color == ColorChoice.always.rawValue
        do { try destination.write(report, options) } catch { problems.append(error) }
      }
      do { try summary?.append(report, options) } catch { problems.append(error) }
    }
    note(report, destinations, options, unmatched: showsSuppressed ? 0 : baseline.count)
    for problem in problems { Console.complain(problem) }
    if showsStatistics {
      Statistics(report: report, check: start.duration(to: checked), write: checked.duration(to: clock.now)).print()
    }
    return problems.isEmpty ? verdict : .misused
  }

  /// What must be told and the reports have no place for.
  ///
  /// - Parameter unmatched: how many findings of the baseline were not found.
  private func note(_ report: Report, _ destinations: [Destination], _ options: ReportOptions, unmatched: Int) {
    let tellsLeftOut = destinations.contains { $0.path == nil && $0.format.endsWithClosing }
    if isQuiet || !tellsLeftOut { noteLeftOut(of: report) }
    for destination in destinations {
      let isSilent = isQuiet && destination.format.endsWithClosing
      if isSilent || !destination.format.countsSuppressed, let note = Phrase.suppressed(in: report) {
        Console.note("\(Tool.name): \(destination.format.rawValue): \(note)")
      }
      if let note = Phrase.omission(from: report, as: destination.format, options) {
        Console.note("\(Tool.name): \(destination.format.rawValue): \(note)")
      }
    }
    if let baseline, unmatched > 0 {
      Console.note(
        "\(Tool.name): \(Phrase.count(unmatched, "finding")) of the baseline \(baseline) not found; --write-baseline writes it anew"
      )
    }
  }

  /// What no check has seen is always told: where the report does not say it, on standard error.
  private func noteLeftOut(of report: Report) {
    for input in report.inputs where !input.leftOut.isEmpty {
      Console.note("\(Tool.name): \(input.path): left out \(input.leftOut.joined(separator: ", "))")
    }
  }

  private func knownFindings() throws(Failure) -> Baseline {
    guard let baseline else { return Baseline() }
    let bytes = try SmallFile.read(baseline)
    do { return try Baseline.read(file: baseline, bytes: bytes) } catch { throw Failure("broken baseline: \(error)") }
  }

  private func write(_ baseline: Baseline, to path: String) throws(Failure) {
    do throws(SystemError) {
      var file = try OutputFile(path: path)
      try file.write(Array(baseline.text.utf8))
      try file.commit()
    } catch {
      throw Failure("cannot write the baseline to '\(path)': \(error)")
    }
  }

  /// - Throws: where what is written would take the place of what is read, or of what is written as well.
  private func refuseOverwriting(_ outputs: [(option: String, path: String)], _ settings: Settings) throws(Failure) {
    let read = [baseline, settings.file].compactMap { $0 } + settings.rules.content
    for (index, output) in outputs.enumerated() {
      if let input = paths.first(where: { OutputFile.replaces(output.path, $0 == "-" ? "/dev/stdin" : $0) }) {
        throw Failure(
          "\(output.option) '\(output.path)' would overwrite '\(input)', which is to be checked; name another file")
      }
      if let file = read.first(where: { OutputFile.replaces(output.path, $0) }) {
        throw Failure("\(output.option) '\(output.path)' would overwrite '\(file)', which is read; name another file")
      }
      let others = outputs[..<index]
      // A pipe or a device can take both.
      if let other = others.first(where: { FilePath.areSame($0.path, output.path) && !FilePath.isSpecial(output.path) })
      {
        throw Failure(
          "\(other.option) '\(other.path)' and \(output.option) '\(output.path)' are one file; give each a file of its own"
        )
      }
    }
  }

  private func show(_ settings: Settings) throws(Failure) -> ExitStatus {
    let policy = try PolicyChoice.load(settings.policy.content, rules: settings.rules.content)
    _ = try settings.patterns()
    _ = try Destination.all(format: settings.format.content, outputs: [])
    try Console.print(Array(settings.text(policy: policy.id).utf8))
    return .passed
  }

  private func reportOptions(_ settings: Settings) throws(Failure) -> ReportOptions {
    guard let color = ColorChoice(rawValue: color) else {
      throw Failure(unknown: "colour choice", color, known: ColorChoice.allCases.map(\.rawValue))
    }
    guard maxFindings >= 0 else { throw Failure("--max-findings must be 0 (show all) or more, not \(maxFindings)") }
    var options = ReportOptions()
    options.usesColor = color.usesColor()
    options.ruleLink = try RuleLink(option: ruleURL)
    options.isStrict = settings.isStrict.content
    options.isQuiet = isQuiet
    options.isVerbose = isVerbose
    options.findingLimit = maxFindings == 0 ? nil : maxFindings
    guard !pathPrefix.hasPrefix("/"), !pathPrefix.split(separator: "/").contains("..") else {
      throw Failure(
        "--path-prefix must be a folder below the repository's root, such as plugins/demo, not '\(pathPrefix)'")
    }
    options.pathPrefix = pathPrefix
    return options
  }

  private func check(_ settings: Settings, digests: Bool) throws(Failure) -> Check {
    guard !paths.isEmpty else {
      throw Failure("no path given; name an archive, a plugin folder or .py files, or - for standard input")
    }
    if let jobs, jobs < 1 { throw Failure("--jobs must be 1 or more, not \(jobs)") }
    if stdinFilename != nil, !paths.contains("-") {
      throw Failure("--stdin-filename names standard input, but - is not among the paths")
    }
    return try Check(
      policy: try PolicyChoice.load(settings.policy.content, rules: settings.rules.content),
      excludes: try settings.patterns(), honoursComments: !showsSuppressed, jobs: jobs, stdinFilename: stdinFilename,
      digests: digests)
  }

  /// A path that is not there may be a mistyped command.
  private static func failure(_ error: InputError) -> Failure {
    let commands = CommandName.allCases.map(\.rawValue)
    guard error.reason == .noSuchFile, let command = Suggestion.nearest(to: error.path, among: commands) else {
      return Failure(error)
    }
    return Failure("\(error); did you mean the command '\(command)'?")
  }

  /// Each path once: a second look would count everything twice.
  private func unique(_ paths: [String]) -> [String] {
    // A set of texts took 3 % of the instructions of a small run.
    if paths.count < 2 { return paths }
    var seen: Set<String> = []
    return paths.filter { seen.insert($0).inserted }
  }
}
