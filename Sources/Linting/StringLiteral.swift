import PythonSyntax

/// Reads adjacent string literals of Python as the text that they are together.
struct StringLiteral {
  enum Piece { case field, end }

  private let text: ArraySlice<UInt8>
  private let end: Int
  private let byteLimit: Int
  private var index: Int
  /// The quote of the literal that is being read, how many there are, and what its prefix says; `nil` between literals.
  private var open: (quote: UInt8, count: Int, isRaw: Bool, isFormatted: Bool)?
  private(set) var content = ""

  /// - Parameters:
  ///   - range: of the literals in `text`, from the first prefix to the last quote.
  ///   - byteLimit: a longer text is not read.
  init(_ text: ArraySlice<UInt8>, _ range: Range<Int>, byteLimit: Int = LintBounds.literalByteCount) {
    self.text = text
    self.byteLimit = byteLimit
    index = range.lowerBound
    end = min(range.upperBound, text.endIndex)
  }

  /// The text of one literal without a prefix and without escapes, which most are; `nil` for others.
  static func plain(_ text: ArraySlice<UInt8>, _ range: Range<Int>) -> String? {
    let quote = text[range.lowerBound]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), range.count > 2 else { return nil }
    let content = text[range.lowerBound + 1..<range.upperBound - 1]
    if content.count > LintBounds.constantByteCount { return nil }
    if content.contains(where: { $0 == quote || $0 == UInt8(ascii: "\\") }) { return nil }
    return String(decoding: content, as: UTF8.self)
  }

  private func byte(_ index: Int) -> UInt8 { index < end ? text[index] : 0 }

  /// Adds a text in place of what stands up to `index`.
  mutating func append(_ text: String, resumingAt index: Int) {
    content += text
    self.index = index
  }

  /// Reads on to the replacement field at `field`, or to the end.
  ///
  /// - Returns: `nil` where the text is too long or no literal.
  mutating func piece(upTo field: Int) -> Piece? {
    while index < end {
      if index >= field { return .field }
      if content.utf8.count > byteLimit { return nil }
      if open == nil {
        guard openLiteral() else { return nil }
      } else {
        readCharacter()
      }
    }
    return open == nil ? .end : nil
  }

  /// Steps over what stands between two literals, or over the prefix and the quotes of one.
  private mutating func openLiteral() -> Bool {
    var isRaw = false
    var isFormatted = false
    while index < end {
      let byte = text[index]
      switch byte {
      case 0x20, 0x09, 0x0C, 0x0A, 0x0D, UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "#"): while index < end, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let count = self.byte(index + 1) == byte && self.byte(index + 2) == byte ? 3 : 1
        index += count
        open = (byte, count, isRaw, isFormatted)
        return true
      default:
        let letter = byte | 0x20
        guard letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") else { return false }
        if letter == UInt8(ascii: "r") { isRaw = true }
        if letter == UInt8(ascii: "f") { isFormatted = true }
        index += 1
      }
    }
    return true
  }

  private mutating func readCharacter() {
    guard let open else { return }
    let byte = text[index]
    if byte == open.quote, open.count == 1 || self.byte(index + 1) == byte && self.byte(index + 2) == byte {
      index += open.count
      self.open = nil
    } else if byte == UInt8(ascii: "\\"), !open.isRaw {
      readEscape()
    } else if byte == UInt8(ascii: "\\"), self.byte(index + 1) == open.quote || self.byte(index + 1) == byte {
      // In a raw literal the backslash keeps what comes next from ending it, and stays.
      content.unicodeScalars.append(Unicode.Scalar(byte))
      content.unicodeScalars.append(Unicode.Scalar(self.byte(index + 1)))
      index += 2
    } else if open.isFormatted, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}"), self.byte(index + 1) == byte {
      content.unicodeScalars.append(Unicode.Scalar(byte))
      index += 2
    } else {
      let start = index
      index += 1
      while index < end, text[index] & 0xC0 == 0x80 { index += 1 }
      content += String(decoding: text[start..<index], as: UTF8.self)
    }
  }

  private mutating func readEscape() {
    let letter = byte(index + 1)
    index += 2
    switch letter {
    case 0x0A: return
    case UInt8(ascii: "x"): appendCode(digits: 2, radix: 16)
    case UInt8(ascii: "u"): appendCode(digits: 4, radix: 16)
    case UInt8(ascii: "U"): appendCode(digits: 8, radix: 16)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      index -= 1
      appendCode(digits: 3, radix: 8)
    case UInt8(ascii: "n"): content += "\n"
    case UInt8(ascii: "t"): content += "\t"
    case UInt8(ascii: "a"): content += "\u{07}"
    case UInt8(ascii: "b"): content += "\u{08}"
    case UInt8(ascii: "f"): content += "\u{0C}"
    case UInt8(ascii: "v"): content += "\u{0B}"
    case UInt8(ascii: "r"): content += "\r"
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""):
      content.unicodeScalars.append(Unicode.Scalar(letter))
    case UInt8(ascii: "N") where byte(index) == UInt8(ascii: "{"): appendNamed()
    default:
      // No escape: the backslash stands for itself.
      content += "\\"
      index -= 1
    }
  }

  /// The character whose name stands in braces.
  private mutating func appendNamed() {
    let name = text[index + 1..<end].prefix { $0 != UInt8(ascii: "}") }
    index = min(name.endIndex + 1, end)
    content.unicodeScalars.append(CharacterName.scalar(name).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
  }

  private mutating func appendCode(digits: Int, radix: Int) {
    var value: UInt32 = 0
    var count = 0
    while count < digits, let digit = Character(Unicode.Scalar(byte(index))).hexDigitValue, digit < radix {
      value = value << (radix == 8 ? 3 : 4) | UInt32(digit)
      index += 1
      count += 1
    }
    content.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
  }
}
