import Checking
import Linting
import Policy
import Reporting
import Uploading

/// All that one command has to tell. What is `nil` or empty is left out of the document.
struct Answer {
  let command: String
  var outcome: Outcome
  var baseURL: BaseURL?
  var plugin: PluginFacts?
  var upload: UploadFacts?
  /// Of the check.
  var report: Report?
  /// What the server says of the plugin, whatever becomes of its deployment; `nil` where it has not said it.
  var isAccepted: Bool?
  /// What the server found.
  var comparison: VerdictComparison?
  var plugins: PluginList?
  var problem: Problem?
  /// The command line that goes on from here.
  var next: String?

  init(_ command: String, _ outcome: Outcome) {
    self.command = command
    self.outcome = outcome
  }

  /// What is known of the plugin.
  struct PluginFacts {
    var id: String?
    var name: String?
    var version: String?
    var description: String?
    var featureURI: String?
    var validationStatus: String?
    var deploymentStatus: String?
    var isDeployed: Bool?
    var createdAt: String?
    var updatedAt: String?
    /// What the server says beside.
    var message: String?
  }

  /// What is known of the upload.
  struct UploadFacts {
    var id: String?
    var etag: String?
    var byteCount: Int?
    var sha256: String?
  }

  /// The document of `--format json`.
  var json: [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.object {
      $0.addHeader()
      $0.member("command", command)
      $0.member("outcome", outcome.rawValue)
      $0.member("exit_status", Int(outcome.exitStatus.rawValue))
      if let baseURL { $0.member("base_url", baseURL.description) }
      if let plugin { $0.object("plugin", plugin.write) }
      if let upload { $0.object("upload", upload.write) }
      if let report {
        $0.object("check") {
          $0.addPolicy(of: report)
          $0.member("verdict", report.verdict.rawValue)
          $0.member("errors", report.errorCount)
          $0.member("warnings", report.warningCount)
        }
        $0.array("findings") { array in
          for finding in report.findings {
            array.startItem()
            array.add(finding)
          }
        }
      }
      if let comparison {
        $0.array("violations") { $0.add(zip(comparison.findings.map(\.rule), comparison.violations)) }
        $0.addDifferences(of: comparison)
      }
      if let plugins {
        $0.array("plugins") { array in
          for plugin in plugins.plugins {
            array.startItem()
            array.object(PluginFacts(plugin).write)
          }
        }
        $0.member("total", plugins.total)
      }
      if let problem {
        $0.object("error") {
          if let status = problem.status { $0.member("status", status) }
          if let type = problem.type { $0.member("type", type) }
          $0.member("message", problem.message)
          $0.member("help", problem.help)
        }
      }
      if let next { $0.member("next", next) }
    }
    writer.endLine()
    return writer.bytes
  }
}

extension Answer.PluginFacts {
  init(_ plugin: PluginIdentity) {
    self.init(id: plugin.pluginID, name: plugin.name, version: plugin.version, description: plugin.description)
  }

  init(_ plugin: PluginSummary) {
    self.init(
      id: plugin.pluginID, name: plugin.name, version: plugin.version, description: plugin.description,
      featureURI: plugin.featureURI, validationStatus: plugin.validationStatus, isDeployed: plugin.isDeployed,
      createdAt: plugin.createdAt, updatedAt: plugin.updatedAt)
  }

  mutating func take(_ confirmation: UploadConfirmation) {
    id = confirmation.pluginID ?? id
    featureURI = confirmation.featureURI
    validationStatus = confirmation.validationStatus
    deploymentStatus = confirmation.deploymentStatus
    message = confirmation.message
  }

  fileprivate func write(_ writer: inout JSONWriter) {
    for (key, value) in members { writer.member(key, value) }
    if let isDeployed { writer.member("deployed", isDeployed) }
  }

  /// What is known of it in words, by its JSON keys.
  private var members: [(String, String)] {
    [
      ("plugin_id", id), ("name", name), ("version", version), ("description", description),
      ("feature_uri", featureURI), ("validation_status", validationStatus), ("deployment_status", deploymentStatus),
      ("created_at", createdAt), ("updated_at", updatedAt), ("message", message),
    ].compactMap { key, value in value.map { (key, $0) } }
  }

  /// The same for people, one line each, without name and version.
  var lines: String {
    let words = members.filter { $0.0 != "name" && $0.0 != "version" }
    let deployed = isDeployed.map { [("deployed", $0 ? "yes" : "no")] } ?? []
    return (words + deployed).map { key, value in
      let label = key.split(separator: "_").map { $0 == "uri" ? "URI" : String($0) }.joined(separator: " ")
      return "  \(label)\(String(repeating: " ", count: max(1, 19 - label.count)))\(Escape.forTerminal(value))\n"
    }.joined()
  }
}

extension Answer.UploadFacts {
  fileprivate func write(_ writer: inout JSONWriter) {
    if let id { writer.member("upload_id", id) }
    if let etag { writer.member("etag", etag) }
    if let byteCount { writer.member("byte_count", byteCount) }
    if let sha256 { writer.member("sha256", sha256) }
  }
}

extension JSONWriter {
  /// The version of the document's form, and who writes it.
  mutating func addHeader() {
    member("version", 1)
    object("tool") {
      $0.member("name", PluginUpload.name)
      $0.member("version", Tool.version)
    }
  }

  /// The members `id` and `revision` of an object `policy`.
  mutating func addPolicy(of report: Report) {
    object("policy") {
      $0.member("id", report.policyID)
      $0.member("revision", report.policyRevision)
    }
  }

  /// The member `differences`.
  mutating func addDifferences(of comparison: VerdictComparison) {
    array("differences") { array in
      for difference in comparison.differences {
        array.startItem()
        array.object {
          $0.member("side", difference.side.rawValue)
          $0.add(difference.violation, rule: difference.rule)
        }
      }
    }
  }

  fileprivate mutating func add(_ violations: some Sequence<(String, ServerViolation)>) {
    for (rule, violation) in violations {
      startItem()
      object { $0.add(violation, rule: rule == VerdictComparison.unknownRule ? nil : rule) }
    }
  }

  /// The members of a violation, as the server has them, and the rule.
  mutating func add(_ violation: ServerViolation, rule: String?) {
    member("rule", rule)
    member("file", violation.file)
    member("line", violation.line)
    member("column", violation.columnOffset)
    member("message", violation.message)
    member("severity", violation.severity.rawValue)
  }
}
