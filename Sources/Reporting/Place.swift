import Linting

/// How findings and inputs are named in `text` and `concise`.
struct Place {
  private let kinds: [String: InputSummary.Kind]
  private let hasOneInput: Bool

  init(_ report: Report) {
    kinds = Dictionary(report.inputs.map { ($0.path, $0.kind) }, uniquingKeysWith: { first, _ in first })
    hasOneInput = report.inputs.count <= 1
  }

  /// Standard input has no path to show.
  static func name(ofInput path: String) -> String { path == "-" ? "<stdin>" : path }

  /// `file:line:column`, with the input before it where several could be meant; `input: name` for a finding without a line.
  func append(_ finding: Finding, to bytes: inout [UInt8]) {
    // One string, so that what starts the line is known to the escape.
    var text = ""
    if let file = finding.location == nil ? finding.entry ?? finding.file : finding.file {
      switch kinds[finding.input] ?? .archive {
      case .file: break
      case .archive where hasOneInput && finding.location != nil: break
      case .archive: text = Self.name(ofInput: finding.input) + ": "
      case .folder where hasOneInput && finding.location != nil: break
      case .folder: text = finding.input.hasSuffix("/") ? finding.input : finding.input + "/"
      }
      text += file
    } else {
      text = Self.name(ofInput: finding.input)
    }
    Escape.append(text, to: &bytes)
    if let location = finding.location {
      bytes.append(UInt8(ascii: ":"))
      bytes.append(decimal: location.line)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(decimal: location.column)
    }
  }
}
