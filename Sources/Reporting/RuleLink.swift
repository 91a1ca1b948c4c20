/// Where the page of each rule is, and the sequences by which a terminal links to it (OSC 8).
package struct RuleLink: Sendable {
  /// Stands for the rule's id in a template.
  package static let placeholder = "{rule}"

  private let parts: (before: String, after: String)

  /// - Parameter template: a URL with `{rule}` in it; `nil` is returned for anything else, for a scheme that is neither `http`,
  ///   `https` nor `file`, and for characters that can't stand in a URL, such as those that end the sequence.
  package init?(template: String) {
    let place = Array(Self.placeholder.utf8)
    let bytes = Array(template.utf8)
    guard ["https://", "http://", "file:///"].contains(where: { template.hasPrefix($0) }),
      let start = bytes.indices.first(where: { bytes[$0...].starts(with: place) })
    else { return nil }
    let parts = [bytes[..<start], bytes[(start + place.count)...]]
    guard parts.allSatisfy({ $0.allSatisfy(Self.canStand) }) else { return nil }
    self.parts = (String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self))
  }

  /// The URL of a rule's page.
  package func url(of rule: String) -> String {
    var url = Array(parts.before.utf8)
    for byte in rule.utf8 {
      if RepositoryPath.isUnreserved(byte) { url.append(byte) } else { url.append(percent: byte) }
    }
    return String(decoding: url, as: UTF8.self) + parts.after
  }

  /// What stands before the linked text.
  func start(of rule: String) -> String { "\u{1B}]8;;\(url(of: rule))\u{1B}\\" }

  /// What stands behind it.
  static let end = "\u{1B}]8;;\u{1B}\\"

  /// The characters of RFC 3986: all of printable ASCII but a few.
  private static func canStand(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
  }
}
