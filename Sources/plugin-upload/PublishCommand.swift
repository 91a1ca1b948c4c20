import ArgumentParser
import Checking
import Foundation
import Linting
import PluginArchive
import Policy
import Reporting
import Synchronization
import Uploading

/// `plugin-upload publish ARCHIVE|FOLDER`: check, upload, confirm.
struct PublishCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Checks a plugin, uploads it and has the server confirm it.",
    discussion: """
      A folder is packed as by plugin-lint pack. What the check rejects (with --strict: any finding) is never sent. Name, \
      version and description are those that manifest.py states, as far as it can be read without running it.
      """)

  @Argument(help: "An archive, or the folder of a plugin.", completion: .file(extensions: ["zip"])) var plugin: String

  @OptionGroup var identityOptions: IdentityOptions

  @Flag(help: "Say what would be sent, and send nothing.") var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Where the server's verdict is another one than the check's, write what differs there, as JSON.",
      valueName: "file"), completion: .file())
  var reportDrift: String?

  @OptionGroup var settingsOptions: SettingsOptions

  @Flag(help: "Comments suppress nothing.") var noIgnores = false

  @OptionGroup(title: "Server") var server: ServerOptions

  func execute() async throws(Failure) -> ExitStatus {
    let words = try settingsOptions.words()
    let configuration = try words.configuration.load(for: [plugin])
    let settings = try Settings(words, configuration)
    try refuseOverwriting(read: [server.keyFile, configuration?.file].compactMap { $0 } + settings.rules.content)
    // What is missing for the upload is told before the check, which may take longer.
    let pluginServer = dryRun ? nil : try server.server(configuration)
    let baseURL: BaseURL
    if let pluginServer { baseURL = pluginServer.baseURL } else { baseURL = try server.url(configuration) }
    var driftFile: DriftFile?
    var driftPart: String?
    if let reportDrift {
      let file = try DriftFile(reportDrift)
      driftPart = file.temporaryPath
      driftFile = consume file
    }
    let next = NextCommand(server, baseURL)
    let scratch = FilePath.isFolder(plugin) ? try ScratchFolder() : nil
    let stage = Stage()
    let interruption = Interruption { [driftPart] in
      scratch?.remove()
      if let driftPart { try? FileManager.default.removeItem(atPath: driftPart) }
      guard let publication = stage.publication else { return "nothing was sent" }
      return "to go on: \(publication.nextCommand(next))"
    }
    defer {
      interruption.cancel()
      scratch?.remove()
    }
    let candidate = try await Candidate(
      path: plugin, settings, noIgnores: noIgnores, scratch, progress: Checking.Progress(isShown: !server.quiet))
    let options = try candidate.reportOptions(isQuiet: server.quiet)
    guard let archive = candidate.archive, let contents = candidate.contents else {
      return try reject(candidate.report, options, baseURL)
    }
    let identity = try identityOptions.identity(contents)
    if server.format == .text { try show(candidate.report, options) }
    var answer = Answer("publish", .wouldPublish)
    answer.baseURL = baseURL
    answer.plugin = Answer.PluginFacts(identity)
    answer.upload = Answer.UploadFacts(byteCount: archive.byteCount, sha256: archive.sha256)
    answer.report = candidate.report
    guard let pluginServer else { return try tellDryRun(answer, identity, archive) }

    let publication = Publication(of: identity, archive, to: pluginServer)
    stage.publication = publication
    let result = await send(publication, archive)
    interruption.cancel()
    let verdict = ServerVerdict(
      candidate.report, contents, candidate.policy, options, input: plugin, format: server.format,
      tellsDrift: reportDrift != nil)
    let title = "\(identity.name) \(identity.version)"
    tell(result, of: publication, title, next, verdict, in: &answer)
    if let driftFile = driftFile.take() {
      write(
        answer, to: driftFile,
        DriftReport.Subject(
          report: candidate.report, plugin: identity, archive: archive, baseURL: baseURL))
    }
    return answer.outcome.exitStatus
  }

  private func write(_ answer: Answer, to driftFile: consuming DriftFile, _ subject: DriftReport.Subject) {
    guard let comparison = answer.comparison, let isAccepted = answer.isAccepted,
      !isAccepted || !comparison.differences.isEmpty
    else {
      let why = answer.isAccepted == nil ? "the server has told no verdict" : "the verdicts do not differ"
      return server.note("\(why), so '\(driftFile.path)' is not written")
    }
    driftFile.write(
      DriftReport(
        subject: subject, comparison: comparison, isAccepted: isAccepted,
        message: answer.problem?.message ?? answer.plugin?.message))
  }

  /// Sends the archive and has it confirmed, with a line that says how far it is.
  private func send(_ publication: Publication, _ archive: UploadArchive) async -> Result<
    UploadConfirmation, ServerError
  > {
    let line = Checking.Progress(isShown: !server.quiet)
    defer { line.finish() }
    let label = Escape.forTerminal(String(plugin.suffix(40)))
    do throws(ServerError) {
      return .success(
        try await publication.run { sent in line.update { Bar.text(label, sent: sent, of: archive.byteCount) } })
    } catch {
      return .failure(error)
    }
  }

  private func tell(
    _ result: Result<UploadConfirmation, ServerError>, of publication: Publication, _ title: String,
    _ next: NextCommand, _ verdict: ServerVerdict, in answer: inout Answer
  ) {
    let progress = publication.progress
    answer.upload?.id = progress.uploadID
    answer.upload?.etag = progress.etag
    if progress.isSent, progress.etag == nil {
      server.note("the store told no ETag, so of the archive only the size is confirmed")
    }
    switch result {
    case .success(let confirmation):
      answer.plugin?.take(confirmation)
      answer.outcome = confirmation.isAccepted ? .published : .rejectedByServer
      answer.isAccepted = confirmation.isValid
      if confirmation.isPending, let id = answer.plugin?.id {
        server.note("the server is not done yet; \(next.command("get", id)) tells how it ends")
      }
      verdict.tell(confirmation, in: &answer, task: title)
    case .failure(let error):
      let id = answer.plugin?.id ?? ""
      let problem = Problem(error, task: "to publish \(title)", isAboutPlugin: progress.isSent) { refusal in
        switch refusal.status {
        case 409 where progress.isSent: "\(next.command("get", id)) tells what is there"
        case 409: "raise the version, or remove what is there with \(next.command("delete", id))"
        case 400 where refusal.isStore || progress.isSent, 404 where refusal.isStore || progress.isSent:
          "publish it again"
        case 401 where refusal.isStore, 403 where refusal.isStore, 410 where refusal.isStore: "publish it again"
        case _ where refusal.isStore: "ask whoever runs the server, since its store does not take it"
        default: nil
        }
      }
      answer.outcome = problem.outcome
      if problem.outcome == .rejectedByServer { answer.isAccepted = false }
      answer.next = Self.next(after: problem, publication, next)
      verdict.tell(problem, in: &answer, task: title)
    }
  }

  /// The command line that goes on; `nil` where nothing has begun, or all is done.
  private static func next(after problem: Problem, _ publication: Publication, _ next: NextCommand) -> String? {
    let progress = publication.progress
    switch problem.outcome {
    case .unreachable: return publication.nextCommand(next)
    case .refused where progress.uploadID == nil || problem.status == 409: return nil
    // The upload is over: there is no such object, or no time left.
    case .refused where progress.isSent && (problem.status == 400 || problem.status == 404): return next.again
    case .refused: return publication.nextCommand(next)
    default: return nil
    }
  }

  // MARK: Before

  /// - Parameter read: files that are read beside the plugin.
  private func refuseOverwriting(read: [String]) throws(Failure) {
    guard let reportDrift else { return }
    if let file = ([plugin] + read).first(where: { FilePath.areSame(reportDrift, $0) }) {
      throw Failure("--report-drift '\(reportDrift)' would overwrite '\(file)', which is read; name another file")
    }
    if FilePath.isFolder(plugin), OutputFile.lies(reportDrift, in: plugin) {
      throw Failure(
        "--report-drift '\(reportDrift)' would lie in the plugin, and be published with it; name another file")
    }
  }

  /// The check's findings, and warnings that the folder left something out.
  private func show(_ report: Report, _ options: ReportOptions) throws(Failure) {
    Output.print(report, options)
    if options.isQuiet, let leftOut = report.inputs.first?.leftOut, !leftOut.isEmpty {
      Output.note("\(plugin): left out \(leftOut.joined(separator: ", "))")
    }
  }

  private func reject(_ report: Report, _ options: ReportOptions, _ baseURL: BaseURL) throws(Failure) -> ExitStatus {
    var answer = Answer("publish", .rejectedHere)
    answer.baseURL = baseURL
    answer.report = report
    if server.format == .json {
      Output.print(answer.json)
    } else {
      try show(report, options)
    }
    server.note("'\(plugin)' is rejected here, so nothing was sent")
    return answer.outcome.exitStatus
  }

  private func tellDryRun(
    _ answer: Answer, _ plugin: PluginIdentity, _ archive: UploadArchive
  ) throws(Failure) -> ExitStatus {
    if server.format == .json {
      Output.print(answer.json)
      return answer.outcome.exitStatus
    }
    let size = Phrase.count(archive.byteCount, "byte")
    var text = "would publish \(plugin.name) \(plugin.version) to \(answer.baseURL?.description ?? "")\n"
    text += "  archive            \(size), sha256 \(archive.sha256)\n"
    text += answer.plugin?.lines ?? ""
    Output.print(text)
    return answer.outcome.exitStatus
  }
}

/// What a signal finds.
private final class Stage: Sendable {
  private let state = Mutex<Publication?>(nil)

  /// `nil` as long as nothing is sent.
  var publication: Publication? {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }
}

extension Publication {
  /// The command line that finishes it, or makes it anew where nothing is in the store.
  fileprivate func nextCommand(_ next: NextCommand) -> String {
    let progress = progress
    guard progress.isSent, let uploadID = progress.uploadID else { return next.again }
    return next.confirm(uploadID, etag: progress.etag, size: byteCount)
  }
}

/// How much of an archive is sent, in one line.
enum Bar {
  private static let width = 24

  static func text(_ label: String, sent: Int, of total: Int) -> String {
    let share = total > 0 ? min(1, Double(sent) / Double(total)) : 1
    let full = Int(share * Double(width))
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    return "uploading \(label) [\(bar)] \(Int(share * 100)) % of \(megabytes(total)) MB"
  }

  /// With one decimal.
  private static func megabytes(_ byteCount: Int) -> String {
    let tenths = (byteCount + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
