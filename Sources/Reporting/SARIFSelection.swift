import Linting
import Policy

/// Which findings a SARIF file lists: as many as GitHub's code scanning takes, the most severe ones.
///
/// GitHub refuses a run with more than 25,000 results and a file that has more than 10 MB when gzip compressed it. Of what it
/// takes it shows the 5,000 most severe results itself.
struct SARIFSelection {
  static let resultLimit = 25_000
  static let shownLimit = 5_000
  /// Less than 10 MB: the rules need some of it, too.
  private static let compressedByteLimit = 9_000_000
  /// What a result takes beside its message and its path: numbers, a fingerprint, and references to what repeats, as the
  /// rules' advice does.
  private static let resultByteCount = 128
  /// deflate finds what is repeated within 32 KiB, as a longer path of the next result may not be, and takes 258 bytes of it
  /// at once, for less than 4 bytes.
  private static let repeatedByteLimit = 1 << 14
  private static let repeatedByteRatio = 64

  /// So many errors are listed, the first ones of the report, and so many warnings.
  private(set) var errorCount = 0
  private(set) var warningCount = 0
  var count: Int { errorCount + warningCount }

  init(_ report: Report, _ options: ReportOptions) {
    let limit = min(Self.resultLimit, options.findingLimit ?? .max)
    var byteCount = 0
    for severity in [Rule.Severity.error, .warning] {
      var previous: Finding.Subject?
      for finding in report.findings where finding.severity == severity {
        byteCount += Self.compressedByteCount(finding, behind: previous)
        if count == limit || byteCount > Self.compressedByteLimit { return }
        previous = finding.subject
        if severity == .error { errorCount += 1 } else { warningCount += 1 }
      }
    }
  }

  /// No less than what the result adds to the compressed file.
  private static func compressedByteCount(_ finding: Finding, behind previous: Finding.Subject?) -> Int {
    let subject = finding.subject
    let path = weight(subject.input) + weight(subject.file ?? "") + weight(subject.entry ?? "") * 2
    let isRepeated = previous == subject && path < repeatedByteLimit
    return resultByteCount + weight(finding.message) + (isRepeated ? path / repeatedByteRatio : path)
  }

  /// A byte counts as one, and one that JSON or a URI writes as an escape as three, which no text needs when compressed.
  private static func weight(_ text: String) -> Int {
    text.utf8.reduce(0) { $0 + (RepositoryPath.isUnreserved($1) || $1 == 0x20 || $1 == UInt8(ascii: "/") ? 1 : 3) }
  }
}
