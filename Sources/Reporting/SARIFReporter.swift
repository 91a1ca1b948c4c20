import Linting
import Policy

/// One run of SARIF 2.1.0 (OASIS) as GitHub's code scanning takes it.
///
/// A result stands at a path of the repository, always with a line, since GitHub shows no other. Related locations tell the
/// member of the archive, which is an artifact within the archive's (3.24.3), and the byte. Braces in messages are
/// doubled (3.11.5), and no text makes an embedded link (3.11.6).
struct SARIFReporter: Reporter {
  fileprivate static let base = "%SRCROOT%"

  var bytes: [UInt8] {
    get { writer.bytes }
    _modify { yield &writer.bytes }
  }
  /// What is listed is not the first part of the findings.
  var findingLimit: Int? { nil }
  private var writer = JSONWriter(isPretty: true)
  private let report: Report
  private let options: ReportOptions
  private let paths: RepositoryPath
  private let selection: SARIFSelection
  private let ruleIndices: [String: Int]
  private var fingerprints = Fingerprints()
  /// So many of the selected ones were not met yet.
  private var errorsLeft: Int
  private var warningsLeft: Int
  /// The archives, and the members that results are about; the property stands behind the results.
  private var artifacts: [Artifact] = []
  private var artifactIndices: [Finding.Subject: Int] = [:]

  fileprivate enum Artifact {
    case archive(InputSummary)
    /// - Parameter parent: the archive's place in `artifacts`.
    case member(entry: String, parent: Int)
  }

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
    paths = RepositoryPath(report, options)
    selection = SARIFSelection(report, options)
    ruleIndices = Dictionary(
      zip(options.rules.map(\.id), options.rules.indices), uniquingKeysWith: { first, _ in first })
    (errorsLeft, warningsLeft) = (selection.errorCount, selection.warningCount)
    for input in report.inputs where input.kind == .archive {
      artifactIndices[Finding.Subject(input: input.path)] = artifacts.count
      artifacts.append(.archive(input))
    }
  }

  mutating func begin() {
    writer.open(UInt8(ascii: "{"))
    writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    writer.member("version", "2.1.0")
    writer.key("runs")
    writer.open(UInt8(ascii: "["))
    writer.startItem()
    writer.open(UInt8(ascii: "{"))
    writer.object("tool") { [options, report] in
      $0.object("driver") {
        $0.member("name", Tool.name)
        $0.member("semanticVersion", Tool.version)
        $0.array("rules") {
          for rule in options.rules {
            $0.startItem()
            $0.add(rule, revision: report.policyRevision)
          }
        }
        $0.object("properties") { $0.member("policy", report.policyID) }
      }
    }
    addInvocation()
    writer.member("columnKind", "unicodeCodePoints")
    writer.object("originalUriBaseIds") {
      $0.object(Self.base) { $0.object("description") { $0.member("text", "the root of the repository") } }
    }
    writer.key("results")
    writer.open(UInt8(ascii: "["))
  }

  private mutating func addInvocation() {
    let notifications = self.notifications
    writer.array("invocations") { [options] in
      $0.startItem()
      $0.object {
        $0.member("executionSuccessful", options.inputFailures.isEmpty)
        $0.member("exitCode", options.exitStatus)
        if notifications.isEmpty { return }
        $0.array("toolExecutionNotifications") {
          for (level, text) in notifications {
            $0.startItem()
            $0.object {
              $0.member("level", level)
              $0.object("message") { $0.member("text", Self.message(text)) }
            }
          }
        }
      }
    }
  }

  /// What the results alone don't tell.
  private var notifications: [(level: String, text: String)] {
    var all = options.inputFailures.map { (level: "error", text: $0) }
    if !report.isComplete {
      all.append(("warning", "the check is incomplete: what could not be read or parsed was not checked"))
    }
    if selection.count < report.findingCount {
      let asked = options.findingLimit.map { $0 <= selection.count } ?? false
      let reason =
        asked
        ? "--max-findings 0 lists all"
        : "GitHub takes \(SARIFSelection.resultLimit) results and 10 MB when compressed"
      all.append(
        ("warning", "the \(selection.count) most severe of \(report.findingCount) findings are listed: \(reason)"))
    }
    if let suppressed = Phrase.suppressed(in: report) { all.append(("note", suppressed)) }
    if selection.count > SARIFSelection.shownLimit {
      all.append(("note", "GitHub shows the \(SARIFSelection.shownLimit) most severe results of a run"))
    }
    return all
  }

  mutating func add(_ finding: Finding) {
    let path = paths.of(finding)
    // Counted for what is not listed too: what is listed keeps its fingerprint.
    let fingerprint = fingerprints.next(finding, path: path)
    switch finding.severity {
    case .error where errorsLeft > 0: errorsLeft -= 1
    case .warning where warningsLeft > 0: warningsLeft -= 1
    default: return
    }
    let archive = artifactIndices[Finding.Subject(input: finding.input)]
    let member = archive.flatMap { index(of: finding.subject, in: $0) }
    writer.startItem()
    writer.object { [ruleIndices, artifacts] in
      $0.member("ruleId", finding.rule)
      if let index = ruleIndices[finding.rule] { $0.member("ruleIndex", index) }
      $0.member("level", finding.severity.rawValue)
      $0.object("message") { $0.member("text", Self.message(Phrase.sentence(finding))) }
      $0.array("locations") {
        $0.startItem()
        $0.object {
          $0.object("physicalLocation") {
            $0.object("artifactLocation") { $0.addURI(path: path) }
            $0.object("region") {
              $0.member("startLine", finding.location?.line ?? 1)
              $0.member("startColumn", finding.location?.column ?? 1)
              $0.member("endLine", finding.location?.endLine ?? 1)
              $0.member("endColumn", finding.location?.endColumn ?? 1)
            }
          }
        }
      }
      if member != nil || finding.byteOffset != nil {
        $0.array("relatedLocations") {
          if let member { $0.addRelatedLocation(artifacts[member], member, "the member of the archive") }
          if let archive, let byteOffset = finding.byteOffset {
            $0.addRelatedLocation(
              artifacts[archive], archive, byteOffset: byteOffset, "byte \(byteOffset) of the archive")
          }
        }
      }
      $0.object("partialFingerprints") { $0.member("primaryLocationLineHash", fingerprint) }
    }
  }

  /// - Returns: `nil` for the archive as a whole.
  private mutating func index(of subject: Finding.Subject, in archive: Int) -> Int? {
    guard let entry = subject.entry else { return nil }
    if let index = artifactIndices[subject] { return index }
    artifactIndices[subject] = artifacts.count
    artifacts.append(.member(entry: entry, parent: archive))
    return artifacts.count - 1
  }

  mutating func end() {
    writer.close(UInt8(ascii: "]"))
    writer.array("artifacts") { [artifacts] in
      for artifact in artifacts {
        $0.startItem()
        $0.object {
          $0.object("location") { $0.addURI(of: artifact) }
          switch artifact {
          case .archive(let input):
            $0.member("roles", ["analysisTarget"])
            if let sha256 = input.sha256 { $0.object("hashes") { $0.member("sha-256", sha256) } }
          case .member(_, let parent): $0.member("parentIndex", parent)
          }
        }
      }
    }
    writer.close(UInt8(ascii: "}"))
    writer.close(UInt8(ascii: "]"))
    writer.close(UInt8(ascii: "}"))
    writer.endLine()
  }

  /// `text` as a message string that is shown as it is: hidden characters made visible, braces doubled, and `](`, without
  /// which there is no link, broken up.
  private static func message(_ text: String) -> String {
    var visible: [UInt8] = []
    Escape.append(text, to: &visible)
    var bytes: [UInt8] = []
    var previous: UInt8 = 0
    for byte in visible {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"): bytes += [byte, byte]
      case UInt8(ascii: "(") where previous == UInt8(ascii: "]"): bytes.append("\\x28")
      default: bytes.append(byte)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  /// The properties of an `artifactLocation` object (SARIF 2.1.0, 3.4); an absolute path has no base.
  fileprivate mutating func addURI(path: String) {
    member("uri", RepositoryPath.uri(path))
    if path.utf8.first != UInt8(ascii: "/") { member("uriBaseId", SARIFReporter.base) }
  }

  /// The same for an artifact; a member's is relative to its archive.
  fileprivate mutating func addURI(of artifact: SARIFReporter.Artifact) {
    switch artifact {
    case .archive(let input): addURI(path: RepositoryPath.of(input: input.path))
    case .member(let entry, _): member("uri", RepositoryPath.uri(entry: entry))
    }
  }

  /// A `location` object (SARIF 2.1.0, 3.28) in an artifact.
  ///
  /// - Parameter index: the artifact's place in `artifacts`.
  fileprivate mutating func addRelatedLocation(
    _ artifact: SARIFReporter.Artifact, _ index: Int, byteOffset: Int? = nil, _ message: String
  ) {
    startItem()
    object {
      $0.object("physicalLocation") {
        $0.object("artifactLocation") {
          $0.addURI(of: artifact)
          $0.member("index", index)
        }
        if let byteOffset {
          $0.object("region") {
            $0.member("byteOffset", byteOffset)
            $0.member("byteLength", 0)
          }
        }
      }
      $0.object("message") { $0.member("text", message) }
    }
  }
}
