import Linting

/// How findings and inputs are named in `text` and `concise`.
struct Place {
  private let kinds: [String: InputSummary.Kind]
  private let hasOneInput: Bool
  /// What the last finding with a line was about, and what stood in front of its line.
  private var last: (subject: Finding.Subject, name: [UInt8])?

  init(_ report: Report) {
    kinds = Dictionary(report.inputs.map { ($0.path, $0.kind) }, uniquingKeysWith: { first, _ in first })
    hasOneInput = report.inputs.count <= 1
  }

  /// Standard input has no path to show.
  static func name(ofInput path: String) -> String { path == "-" ? "<stdin>" : path }

  /// `file:line:column`, with the input before it where several could be meant; `input: name` for a finding without a line.
  mutating func append(_ finding: Finding, to bytes: inout [UInt8]) {
    guard let location = finding.location else { return Escape.append(name(finding), to: &bytes) }
    if let last, last.subject === finding.subject {
      bytes.append(contentsOf: last.name)
    } else {
      let start = bytes.count
      Escape.append(name(finding), to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      last = (finding.subject, Array(bytes[start...]))
    }
    bytes.append(decimal: location.line)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(decimal: location.column)
  }

  // One string, so that what starts the line is known to the escape.
  private func name(_ finding: Finding) -> String {
    guard let file = finding.location == nil ? finding.entry ?? finding.file : finding.file else {
      return Self.name(ofInput: finding.input)
    }
    switch kinds[finding.input] ?? .archive {
    case .file: return file
    case .archive where hasOneInput && finding.location != nil: return file
    case .archive: return Self.name(ofInput: finding.input) + ": " + file
    case .folder where hasOneInput && finding.location != nil: return file
    case .folder: return (finding.input.hasSuffix("/") ? finding.input : finding.input + "/") + file
    }
  }
}
