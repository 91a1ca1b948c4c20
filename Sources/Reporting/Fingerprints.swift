import Linting
import PluginArchive

/// Tells findings apart by what stands where, and keeps doing so when lines move: rule, path, the text of the line, and
/// which of the findings that agree in all of these it is.
struct Fingerprints {
  private static let digitCount = 32
  private var counts: [String: Int] = [:]

  /// Of the next finding in the report's order: hexadecimal digits, a colon, and a number from 1. No two are the same.
  ///
  /// A finding without a line is told by its message.
  mutating func next(_ finding: Finding, path: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(finding.rule)
    bytes.append(0)
    bytes.append(path)
    bytes.append(0)
    Self.append(normalized: finding.location?.excerpt.text ?? finding.message, to: &bytes)
    let hash = String(Digest.sha256(of: bytes).prefix(Self.digitCount))
    let occurrence = counts[hash, default: 0] + 1
    counts[hash] = occurrence
    return "\(hash):\(occurrence)"
  }

  /// Without white space at both ends, and each other run of it as one space.
  private static func append(normalized text: String, to bytes: inout [UInt8]) {
    var isFirst = true
    for word in text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }) {
      if !isFirst { bytes.append(" ") }
      bytes.append(String(word))
      isFirst = false
    }
  }
}
