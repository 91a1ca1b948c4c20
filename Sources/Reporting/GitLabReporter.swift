import Linting
import Policy

/// GitLab's code quality report: an array of what its documentation asks for, and no more.
///
/// Descriptions are shown: hidden characters in them are made visible. Paths are as they are.
struct GitLabReporter: Reporter {
  var bytes: [UInt8] {
    get { writer.bytes }
    _modify { yield &writer.bytes }
  }
  let findingLimit: Int?
  private var writer = JSONWriter(isPretty: true)
  private let paths: RepositoryPath
  private var fingerprints = Fingerprints()

  init(_ report: Report, _ options: ReportOptions) {
    findingLimit = options.findingLimit
    paths = RepositoryPath(report, options)
  }

  mutating func begin() { writer.open(UInt8(ascii: "[")) }

  mutating func add(_ finding: Finding) {
    let path = paths.of(finding)
    let fingerprint = fingerprints.next(finding, path: path)
    writer.startItem()
    writer.object {
      $0.member("description", Escape.forTerminal(Phrase.sentence(finding)))
      $0.member("check_name", finding.rule)
      $0.member("fingerprint", fingerprint)
      $0.member("severity", Self.severity(finding))
      $0.object("location") {
        $0.member("path", path)
        $0.object("lines") { $0.member("begin", finding.location?.line ?? 1) }
      }
    }
  }

  mutating func end() {
    writer.close(UInt8(ascii: "]"))
    writer.endLine()
  }

  /// Of `info`, `minor`, `major`, `critical` and `blocker`.
  private static func severity(_ finding: Finding) -> String {
    switch (finding.severity, finding.ruleClass) {
    case (.error, _): "critical"
    case (.warning, .server), (.warning, .manifest): "major"
    case (.warning, .hardening): "minor"
    }
  }
}
