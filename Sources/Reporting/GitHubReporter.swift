import Linting
import Policy

/// The workflow commands by which GitHub shows annotations: the most severe findings, as many as it shows of one step.
struct GitHubReporter: Reporter {
  /// GitHub shows no more errors, and no more warnings, of one step.
  static let annotationLimit = 10

  var bytes: [UInt8] = []
  /// Which findings are shown is known at the end only.
  var findingLimit: Int? { nil }
  private let report: Report
  private let options: ReportOptions
  private let paths: RepositoryPath
  private var errors: [Finding] = []
  private var warnings: [Finding] = []

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
    paths = RepositoryPath(report, options)
  }

  mutating func begin() {}

  mutating func add(_ finding: Finding) {
    switch finding.severity {
    case .error: if errors.count < Self.annotationLimit { errors.append(finding) }
    case .warning: if warnings.count < Self.annotationLimit { warnings.append(finding) }
    }
  }

  mutating func end() {
    let shown = (errors + warnings).prefix(options.findingLimit ?? .max)
    for finding in shown { write(finding) }
    let rest = report.findingCount - shown.count
    if rest > 0 {
      bytes.append("\(Phrase.count(rest, "more finding")) not shown: GitHub shows \(Self.annotationLimit) errors and ")
      bytes.append("\(Self.annotationLimit) warnings of a step")
      if let limit = options.findingLimit { bytes.append(", and --max-findings asks for \(limit)") }
      bytes.append("\n")
    }
    if !options.isQuiet {
      var plain = options
      plain.usesColor = false
      bytes.append(contentsOf: Closing(report, plain).lines())
    }
  }

  private mutating func write(_ finding: Finding) {
    bytes.append("::\(finding.severity.rawValue) ")
    append("file", paths.of(finding))
    if let location = finding.location {
      bytes.append(",line=\(location.line),endLine=\(location.endLine)")
      // GitHub knows columns within one line only.
      if location.line == location.endLine { bytes.append(",col=\(location.column),endColumn=\(location.endColumn)") }
    }
    bytes.append(",")
    append("title", finding.rule)
    bytes.append("::")
    append(escaped: Phrase.sentence(finding), isProperty: false)
    bytes.append("\n")
  }

  private mutating func append(_ property: String, _ value: String) {
    bytes.append(property)
    bytes.append("=")
    append(escaped: value, isProperty: true)
  }

  /// `text` as the runner reads it: `%`, CR and LF as `%` and two digits, in a property `:` and `,` too.
  ///
  /// Hidden characters, line ends among them, are made visible first.
  private mutating func append(escaped text: String, isProperty: Bool) {
    var visible: [UInt8] = []
    Escape.append(text, to: &visible)
    for byte in visible {
      switch byte {
      case UInt8(ascii: "%"), 0x0A, 0x0D: bytes.append(percent: byte)
      case UInt8(ascii: ":"), UInt8(ascii: ","): isProperty ? bytes.append(percent: byte) : bytes.append(byte)
      default: bytes.append(byte)
      }
    }
  }
}
