import ArgumentParser
import Checking
import Policy
import Reporting
import Uploading

/// `plugin-upload confirm UPLOAD_ID`: the end of a publication that was interrupted.
struct ConfirmCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Has the server confirm an upload whose publication was interrupted.")

  @Argument(help: "The identifier of the upload, as publish tells it.") var uploadID: String

  @Option(help: ArgumentHelp("What the store said of the archive.", valueName: "etag")) var etag: String?

  @Option(help: ArgumentHelp("Of the archive, in bytes.", valueName: "number")) var size: Int?

  @OptionGroup(title: "Server") var server: ServerOptions

  func execute() async throws(Failure) -> ExitStatus {
    if uploadID.isEmpty { throw Failure("the upload's identifier is empty; publish tells it") }
    if let size, size < 1 { throw Failure("--size must be 1 or more, not \(size)") }
    let configuration = try ConfigurationChoice.nearest.load(for: [])
    let settings = try Settings(SettingsWords(), configuration)
    let policy = try PolicyChoice.load(settings.policy.content, rules: settings.rules.content)
    let pluginServer = try server.server(configuration)
    var answer = Answer("confirm", .confirmed)
    answer.baseURL = pluginServer.baseURL
    let tag = etag.map(ETag.plain)
    let next = NextCommand(server, pluginServer.baseURL)
    answer.upload = Answer.UploadFacts(id: uploadID, etag: tag, byteCount: size)
    var options = ReportOptions()
    options.usesColor = ColorChoice.auto.usesColor()
    options.isQuiet = server.quiet
    options.know(policy.rules)
    let verdict = ServerVerdict(nil, nil, policy, options, input: uploadID, format: server.format)
    let confirmation: UploadConfirmation
    let interruption = Interruption { "to go on: \(next.again)" }
    defer { interruption.cancel() }
    do throws(ServerError) {
      confirmation = try await pluginServer.confirm(uploadID: uploadID, etag: tag, byteCount: size)
    } catch {
      let problem = Problem(error, task: "to confirm upload \(uploadID)", isAboutPlugin: true) { refusal in
        switch refusal.status {
        case 400, 404: "publish the plugin again"
        case 409: "\(next.listing) tells what is there"
        default: nil
        }
      }
      if problem.outcome == .unreachable { answer.next = next.again }
      answer.outcome = problem.outcome
      verdict.tell(problem, in: &answer, task: "upload \(uploadID)")
      return answer.outcome.exitStatus
    }
    var plugin = Answer.PluginFacts()
    plugin.take(confirmation)
    answer.plugin = plugin
    answer.outcome = confirmation.isAccepted ? .confirmed : .rejectedByServer
    if confirmation.isPending, let id = plugin.id {
      server.note("the server is not done yet; \(next.command("get", id)) tells how it ends")
    }
    verdict.tell(confirmation, in: &answer, task: "upload \(uploadID)")
    return answer.outcome.exitStatus
  }
}
