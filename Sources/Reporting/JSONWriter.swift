/// Writes one JSON document or line (RFC 8259) as UTF-8, keys in the order in which they are given.
///
/// Strings hold no control, bidirectional or other hidden character as such, and no `##[`: those are `\u` escapes, so that
/// a document can be shown in a terminal or a CI log.
package struct JSONWriter {
  package var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  /// Whether the innermost object or array has something in it already.
  private var needsComma = false

  /// - Parameter isPretty: one member a line, indented by two spaces; else everything on one line without spaces.
  package init(isPretty: Bool) { self.isPretty = isPretty }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// The counterpart of `close`, for an array that is written over several chunks.
  mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsComma { startLine() }
    bytes.append(bracket)
    needsComma = true
  }

  mutating func key(_ name: String) {
    startItem()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(name)
    bytes.append(isPretty ? "\": " : "\":")
  }

  /// Before each element of an array.
  package mutating func startItem() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    startLine()
    needsComma = true
  }

  private mutating func startLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(repeating: UInt8(ascii: " "), count: 2 * depth)
  }

  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { bytes.append("null") }
  }

  package mutating func member(_ name: String, _ number: Int?) {
    key(name)
    if let number { bytes.append(decimal: number) } else { bytes.append("null") }
  }

  package mutating func member(_ name: String, _ truth: Bool) {
    key(name)
    bytes.append(truth ? "true" : "false")
  }

  package mutating func member(_ name: String, _ texts: [String]) {
    array(name) { array in
      for text in texts {
        array.startItem()
        array.string(text)
      }
    }
  }

  package mutating func array(_ name: String, _ elements: (inout JSONWriter) -> Void) {
    key(name)
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  package mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
    key(name)
    object(members)
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.needsNoEscape(text) {
      bytes.append(text)
    } else {
      let scalars = Array(text.unicodeScalars)
      for (index, scalar) in scalars.enumerated() {
        append(scalar, escaped: Escape.isCommandBracket(scalars, at: index))
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ scalar: Unicode.Scalar, escaped: Bool) {
    switch scalar {
    case "\"": bytes.append("\\\"")
    case "\\": bytes.append("\\\\")
    case "\n": bytes.append("\\n")
    case "\r": bytes.append("\\r")
    case "\t": bytes.append("\\t")
    case _ where escaped || Escape.isHidden(scalar):
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        bytes.append("\\u")
        bytes.append(hexadecimal: UInt32(unit), digits: 4)
      }
    default: bytes.append(scalar)
    }
  }

  private static func needsNoEscape(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
        && byte != UInt8(ascii: "#")
    }
  }
}
