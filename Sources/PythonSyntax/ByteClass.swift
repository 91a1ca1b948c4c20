/// What a byte can be part of.
enum ByteClass {
  /// What a token that begins with a byte can be.
  enum Lead: UInt8 {
    /// A letter, `_`, or a byte of a character beyond ASCII.
    case name
    case digit, newline, comment
    /// A space, a tab, a form feed.
    case blank
    case open, close
    case `operator`
    case quote
    /// A backslash, a NUL, what starts no token.
    case rare

    /// Whether a byte of this class can't belong to the operator `first` in front of it.
    @inline(__always) func separates(from first: UInt8) -> Bool {
      self != .operator && (self != .digit || first != UInt8(ascii: "."))
    }
  }

  private static let nameFlag: UInt8 = 1
  private static let tokenStartFlag: UInt8 = 2

  @inline(__always) static func lead(_ byte: UInt8) -> Lead { leads[Int(byte)] }

  /// A letter, a digit, `_`, or a byte of a character beyond ASCII.
  @inline(__always) static func continuesName(_ byte: UInt8) -> Bool { flags[Int(byte)] & nameFlag != 0 }

  /// What can be the first byte of a token, if not of all.
  @inline(__always) static func startsToken(_ byte: UInt8) -> Bool { flags[Int(byte)] & tokenStartFlag != 0 }

  @inline(__always) static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// What makes a number longer than its first decimal digits.
  @inline(__always) static func continuesNumber(_ byte: UInt8) -> Bool {
    continuesName(byte) || byte == UInt8(ascii: ".")
  }

  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  @inline(__always) static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6
  }
}

/// The `Lead` of each byte. Literals, so that they are constant data that no access has to make first.
private let leads: InlineArray<256, ByteClass.Lead> = [
  .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .blank, .newline, .rare, .blank, .rare, .rare, .rare,
  .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare,
  .blank, .operator, .quote, .comment, .rare, .operator, .operator, .quote, .open, .close, .operator, .operator,
  .operator, .operator, .operator, .operator, .digit, .digit, .digit, .digit, .digit, .digit, .digit, .digit, .digit,
  .digit, .operator, .operator, .operator, .operator, .operator, .rare, .operator, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .open, .rare, .close, .operator, .name, .rare, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .open, .operator, .close, .operator, .rare, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
]

/// The flags of each byte.
private let flags: InlineArray<256, UInt8> = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 2, 2, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 0,
  2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 0, 2, 2, 3,
  0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 0,
  3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
  3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
  3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
  3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
]
