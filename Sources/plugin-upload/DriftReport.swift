import Checking
import Linting
import PluginArchive
import Reporting
import Uploading

/// What the makers of a policy need to know where the server's verdict is another one: no source, no key.
struct DriftReport {
  let report: Report
  let comparison: VerdictComparison
  let isAccepted: Bool
  let plugin: PluginIdentity
  let archive: UploadArchive
  let baseURL: BaseURL
  /// The server's words.
  let message: String?

  func write(to path: String) throws(Failure) {
    do throws(SystemError) {
      var file = try OutputFile(path: path)
      try file.write(json)
      try file.commit()
    } catch {
      throw Failure("cannot write the report of differences to '\(path)': \(error)")
    }
  }

  private var json: [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.object {
      $0.member("version", 1)
      $0.object("tool") {
        $0.member("name", PluginUpload.name)
        $0.member("version", Tool.version)
      }
      $0.object("policy") {
        $0.member("id", report.policyID)
        $0.member("revision", report.policyRevision)
      }
      $0.member("base_url", baseURL.description)
      $0.object("plugin") {
        $0.member("name", plugin.name)
        $0.member("version", plugin.version)
        $0.member("sha256", archive.sha256)
      }
      $0.object("verdicts") {
        $0.member("local", report.verdict.rawValue)
        $0.member("server", isAccepted ? "accepted" : "rejected")
      }
      $0.member("message", message)
      $0.array("differences") { array in
        for difference in comparison.differences {
          array.startItem()
          array.object {
            $0.member("side", difference.side.rawValue)
            $0.add(difference.violation, rule: difference.rule)
          }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }
}
