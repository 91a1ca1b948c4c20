import ArgumentParser
import Checking
import Linting
import PluginArchive
import Policy
import Reporting

/// `plugin-lint pack FOLDER`: the archive to upload, where nothing is wrong with the folder.
struct PackCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: CommandName.pack.rawValue, abstract: "Checks a plugin folder and packs it into an archive to upload.",
    discussion: """
      The folder is checked as by plugin-lint check, and so is the archive before it is put in its place: where one of \
      them has an error (with --strict: a finding), nothing is written and the exit status is 1. The same files give \
      the same bytes on every machine. What the check leaves out is not packed, nor what tools, editors and systems \
      leave behind, nor empty folders.
      """)

  @Argument(help: "The plugin's folder, with manifest.py in it.", completion: .directory) var folder: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The archive; by default the folder's name and .zip, in the current folder.", valueName: "file"),
    completion: .file(extensions: ["zip"]))
  var output: String?

  @OptionGroup var settingsOptions: SettingsOptions

  @Flag(help: "Report also what comments suppress.") var noIgnores = false

  @Flag(name: .shortAndLong, help: "Findings alone.") var quiet = false

  func execute() async throws(Failure) -> ExitStatus {
    let words = try settingsOptions.words()
    let settings = try Settings(words, try words.configuration.load(for: [folder]))
    let strict = settings.isStrict.content
    let check = try Check(
      policy: try PolicyChoice.load(settings.policy.content, rules: settings.rules.content),
      excludes: try settings.patterns(), honoursComments: !noIgnores, jobs: nil, stdinFilename: nil, digests: true)
    let options = try reportOptions(check, strict: strict)
    let plugin = try check.folder(at: folder).withoutJunk()
    let path = try archivePath(of: plugin)
    switch try await check.pack(plugin, to: path, strict: strict, progress: Progress(isShown: !quiet)) {
    case .rejected(let report):
      try show(report, options)
      return .rejected
    case .packed(var packed):
      do { try packed.file.commit() } catch { throw Failure("cannot write '\(path)': \(error)") }
      try show(packed.report, options)
      if !quiet { try tell(packed.archiveReport, path: path, byteCount: packed.byteCount) }
      return .passed
    }
  }

  /// - Throws: where there is no good place for the archive.
  private func archivePath(of plugin: PluginFolder) throws(Failure) -> String {
    guard let path = output ?? plugin.ownName.map({ $0 + ".zip" }) else {
      throw Failure("'\(folder)' has no name for the archive; name one with --output")
    }
    guard path.lowercased().hasSuffix(".zip") else {
      throw Failure("--output '\(path)' is no .zip, and the server takes nothing else; name a file that ends in .zip")
    }
    if OutputFile.lies(path, in: folder) {
      throw Failure(
        "'\(path)' would lie in the folder that is packed, and so in the next archive; name a place outside of it with --output"
      )
    }
    return path
  }

  private func reportOptions(_ check: Check, strict: Bool) throws(Failure) -> ReportOptions {
    var options = ReportOptions()
    options.usesColor = ColorChoice.auto.usesColor()
    options.ruleLink = try RuleLink(option: nil)
    options.isStrict = strict
    options.isQuiet = quiet
    options.know(check.policy.rules)
    return options
  }

  private func show(_ report: Report, _ options: ReportOptions) throws(Failure) {
    try Destination(format: .text, path: nil).write(report, options)
    if quiet, let leftOut = report.inputs.first?.leftOut, !leftOut.isEmpty {
      Console.note("\(Tool.name): \(folder): left out \(leftOut.joined(separator: ", "))")
    }
  }

  private func tell(_ packed: Report, path: String, byteCount: Int) throws(Failure) {
    let input = packed.inputs[0]
    let counts = "\(Phrase.count(input.files, "file")), \(Phrase.count(byteCount, "byte"))"
    try Console.print(Array("\(Escape.forTerminal(path)): \(counts), sha256 \(input.sha256 ?? "")\n".utf8))
  }
}
