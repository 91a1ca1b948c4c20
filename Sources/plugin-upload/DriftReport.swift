import Checking
import Linting
import PluginArchive
import Reporting
import Uploading

/// What the makers of a policy need to know where the server's verdict is another one: no source, no key.
struct DriftReport {
  /// What was checked and sent where.
  struct Subject {
    let report: Report
    let plugin: PluginIdentity
    let archive: UploadArchive
    let baseURL: BaseURL
  }

  let subject: Subject
  let comparison: VerdictComparison
  /// Whether the server takes the plugin.
  let isAccepted: Bool
  /// The server's words.
  let message: String?

  var json: [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.object {
      $0.addHeader()
      $0.addPolicy(of: subject.report)
      $0.member("base_url", subject.baseURL.description)
      $0.object("plugin") {
        $0.member("name", subject.plugin.name)
        $0.member("version", subject.plugin.version)
        $0.member("sha256", subject.archive.sha256)
      }
      $0.object("verdicts") {
        $0.member("local", subject.report.verdict.rawValue)
        $0.member("server", isAccepted ? "accepted" : "rejected")
      }
      $0.member("message", message)
      $0.addDifferences(of: comparison)
    }
    writer.endLine()
    return writer.bytes
  }
}

/// Where the report of differences goes: a file that can be written, as is known before anything is sent.
struct DriftFile: ~Copyable {
  let path: String
  private var file: OutputFile

  /// Where it is until it is whole; `nil` where it is written in place.
  var temporaryPath: String? { file.temporaryPath }

  init(_ path: String) throws(Failure) {
    self.path = path
    if path.isEmpty || path == "-" { throw Failure("--report-drift '\(path)' names no file; name one") }
    do { file = try OutputFile(path: path) } catch {
      throw Failure("--report-drift '\(path)' can't be written: \(error); name another file")
    }
  }

  /// What goes wrong now changes nothing of what was done.
  consuming func write(_ report: DriftReport) {
    do throws(SystemError) {
      try file.write(Output.withoutKey(report.json))
      try file.commit()
      Output.note("\(path): what differs between the verdicts")
    } catch {
      Output.complain(Failure("cannot write the report of differences to '\(path)': \(error)"))
    }
  }
}
