/// How text from strangers is shown: no character of a name, a message or a source line may move the cursor, reorder the
/// line, hide itself or speak to the system that reads the log.
///
/// Letters of every script stay as they are.
package enum Escape {
  /// `text` for a terminal or a log, its hidden characters written as Python writes them: `\n`, `\x1b`, `\u202e`.
  ///
  /// A leading `::`, and `##[` or `##name[` anywhere, are broken up: CI systems read them as commands.
  package static func forTerminal(_ text: String) -> String {
    if isPlain(text) { return text }
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `forTerminal` returns.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    if isPlain(text) { return bytes.append(contentsOf: text.utf8) }
    let scalars = Array(text.unicodeScalars)
    let first = scalars.firstIndex { !$0.properties.isWhitespace } ?? 0
    for (index, scalar) in scalars.enumerated() {
      let startsCommand = index == first && scalar == ":" && scalars.dropFirst(index + 1).first == ":"
      append(scalar, escaped: startsCommand || isCommandBracket(scalars, at: index), to: &bytes)
    }
  }

  /// Appends one character, as an escape where it is hidden or `escaped` asks for it.
  static func append(_ scalar: Unicode.Scalar, escaped: Bool, to bytes: inout [UInt8]) {
    guard escaped || isHidden(scalar) else { return bytes.append(scalar) }
    switch scalar.value {
    case 0x09: bytes.append("\\t")
    case 0x0A: bytes.append("\\n")
    case 0x0D: bytes.append("\\r")
    case ..<0x100:
      bytes.append("\\x")
      bytes.append(hexadecimal: scalar.value, digits: 2)
    case ..<0x1_0000:
      bytes.append("\\u")
      bytes.append(hexadecimal: scalar.value, digits: 4)
    default:
      bytes.append("\\U")
      bytes.append(hexadecimal: scalar.value, digits: 8)
    }
  }

  /// Whether `text` is printable ASCII that no CI system could read as a command, as nearly all text is.
  static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte >= 0x20, byte < 0x7F else { return false }
      if byte == previous, byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#") { return false }
      previous = byte
    }
    return true
  }

  /// Whether the scalar at `index` is the second `#` of `##[` or `##name[`.
  static func isCommandBracket(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0, scalars[index] == "#", scalars[index - 1] == "#" else { return false }
    return scalars.dropFirst(index + 1).first { !$0.properties.isAlphabetic } == "["
  }

  /// Whether a terminal or an editor shows nothing for `scalar`, or obeys it: controls, line and paragraph separators,
  /// bidirectional and other format characters, fillers and variation selectors.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}

extension Escape {
  /// The cells that the escape of `scalar` takes.
  static func width(ofEscaped scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: 2
    case ..<0x100: 4
    case ..<0x1_0000: 6
    default: 10
    }
  }
}
