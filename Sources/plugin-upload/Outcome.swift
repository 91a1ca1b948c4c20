import Checking
import Linting
import Policy
import Reporting
import Uploading

/// How a command ended; the words are those of `--format json`.
enum Outcome: String {
  case published, confirmed, listed, found, deleted
  case wouldPublish = "would_publish"
  case rejectedHere = "rejected_locally"
  case rejectedByServer = "rejected_by_server"
  case refused, unreachable

  var exitStatus: ExitStatus {
    switch self {
    case .published, .confirmed, .listed, .found, .deleted, .wouldPublish: .done
    case .rejectedHere: .rejectedHere
    case .rejectedByServer: .rejectedByServer
    case .refused: .refused
    case .unreachable: .unreachable
    }
  }
}

/// What went wrong at the server's, in words.
struct Problem {
  let outcome: Outcome
  /// Of HTTP; `nil` where there was no answer.
  var status: Int?
  var type: String?
  let message: String
  /// What to do next.
  var help: String
  /// What the server found in the plugin.
  var violations: [ServerViolation] = []

  /// - Parameters:
  ///   - task: what the server was asked for, as in `to publish demo 1.0.0`.
  ///   - isAboutPlugin: whether the server was asked for its verdict on a plugin.
  ///   - help: what to do next where the request is to blame.
  init(_ error: ServerError, task: String, isAboutPlugin: Bool = false, help: (ServerRefusal) -> String?) {
    switch error.reason {
    case .unreachable(let reason, let help), .unexpected(let reason, let help):
      outcome = .unreachable
      message = reason
      self.help = help
    case .refused(let refusal):
      let isRejection = isAboutPlugin && (refusal.isVerdict || refusal.saysScanFailed)
      outcome = isRejection ? .rejectedByServer : .refused
      status = refusal.status
      type = refusal.type
      violations = refusal.violations
      let said = refusal.message.isEmpty ? "" : ": \(refusal.message)"
      message =
        isRejection
        ? (refusal.message.isEmpty ? "Security scan failed" : refusal.message)
        : "the \(refusal.isStore ? "store" : "server") refuses \(task)\(refusal.status < 300 ? "" : " with status \(refusal.status)")\(said)"
      self.help = help(refusal) ?? Self.help(status: refusal.status)
    }
  }

  private static func help(status: Int) -> String {
    switch status {
    case 401: "check the key in MIXPEEK_API_KEY"
    case 403: "check what the key may do, and the quota of the organisation"
    case 404: "check the spelling and the base URL; plugin-upload list tells the ids of plugins"
    case 422: "change what it complains about"
    default: "check the request and the base URL"
    }
  }
}

extension ServerRefusal {
  /// Whether it is the verdict on a plugin, as far as words tell it.
  var saysScanFailed: Bool {
    if isStore { return false }
    let words = message.lowercased()
    return status == 400 && ["scan failed", "validation failed"].contains { words.contains($0) }
  }
}
