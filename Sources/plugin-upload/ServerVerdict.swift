import Checking
import Linting
import PluginArchive
import Policy
import Reporting
import Uploading

/// Tells what the server says of a plugin, beside what the check says.
struct ServerVerdict {
  /// Of the check; `nil` where there was none.
  private let report: Report?
  private let contents: PluginContents?
  private let policy: Policy
  private let options: ReportOptions
  private let input: String
  private let format: ServerOptions.Format
  /// Whether a report of differences is written.
  private let tellsDrift: Bool

  init(
    _ report: Report?, _ contents: PluginContents?, _ policy: Policy, _ options: ReportOptions, input: String,
    format: ServerOptions.Format, tellsDrift: Bool = false
  ) {
    self.report = report
    self.contents = contents
    self.policy = policy
    self.options = options
    self.input = input
    self.format = format
    self.tellsDrift = tellsDrift
  }

  /// - Parameter task: the plugin or the upload, in words.
  func tell(_ confirmation: UploadConfirmation, in answer: inout Answer, task: String) {
    let comparison = compare(confirmation.violations)
    if !confirmation.violations.isEmpty || !confirmation.isValid { answer.comparison = comparison }
    if format == .json { return Output.print(answer.json) }
    show(comparison)
    let title = Escape.forTerminal(task)
    var text: String
    if confirmation.isAccepted {
      text = "\(answer.command == "publish" ? "published" : "confirmed") \(title)\n"
    } else if confirmation.isValid {
      text = "\(title): accepted, but its deployment failed\n"
    } else {
      let said = confirmation.message ?? "validation \(confirmation.validationStatus)"
      text = "\(title): rejected by the server (\(Escape.forTerminal(said)))\n"
    }
    text += answer.plugin?.lines ?? ""
    text += differences(comparison, isAccepted: confirmation.isValid)
    Output.print(text)
  }

  func tell(_ problem: Problem, in answer: inout Answer, task: String) {
    answer.problem = problem
    let isRejection = problem.outcome == .rejectedByServer
    if isRejection { answer.comparison = compare(problem.violations) }
    // Before the document, which may have nowhere to go.
    if !isRejection { Output.note("\(problem.message); \(problem.help)") }
    if let next = answer.next { Output.note("to go on: \(next)") }
    if format == .json { return Output.print(answer.json) }
    guard let comparison = answer.comparison else { return }
    show(comparison)
    var text = "\(Escape.forTerminal(task)): rejected by the server (\(Escape.forTerminal(problem.message)))\n"
    text += differences(comparison, isAccepted: false)
    Output.print(text)
  }

  private func compare(_ violations: [ServerViolation]) -> VerdictComparison {
    VerdictComparison(violations, report, contents, policy, input: input)
  }

  /// The server's findings with their lines of code.
  private func show(_ comparison: VerdictComparison) {
    if comparison.findings.isEmpty { return }
    var options = options
    options.isQuiet = true
    let report = Report(
      policyID: policy.id, policyRevision: policy.revision, inputs: [], findings: comparison.findings, isComplete: true)
    Output.print(report, options)
  }

  /// Where the verdicts differ, in a line and one for each finding that only one of both has.
  private func differences(_ comparison: VerdictComparison, isAccepted: Bool) -> String {
    guard let report else { return "" }
    let passes = report.errorCount == 0
    if passes == isAccepted, comparison.differences.isEmpty { return "" }
    let here = passes ? "accepts" : "rejects"
    let there = isAccepted ? "accepts" : "rejects"
    var text =
      passes == isAccepted
      ? "the verdicts are the same, the findings are not:\n"
      : "the verdicts differ: \(Tool.name) \(Tool.version) (policy \(Escape.forTerminal(policy.id))) \(here) it, the server \(there) it\n"
    for difference in comparison.differences {
      let violation = difference.violation
      let side = difference.side == .server ? "the server alone" : "\(Tool.name) alone"
      text += "  \(side): \(Escape.forTerminal(violation.place.isEmpty ? "" : violation.place + ": "))"
      text += "\(violation.severity.rawValue)[\(difference.rule ?? VerdictComparison.unknownRule)] "
      text += "\(Escape.forTerminal(violation.message))\n"
    }
    return tellsDrift ? text : text + "\(PluginUpload.name) publish --report-drift FILE writes a report of it\n"
  }
}

extension ServerViolation {
  /// `FILE:LINE:COLUMN`, the column from 1, as far as the server says it.
  var place: String {
    [file, line.map(String.init), columnOffset.map { String($0 + 1) }].compactMap { $0 }.joined(separator: ":")
  }
}
