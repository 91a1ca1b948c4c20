/// What a byte can be part of.
enum ByteClass {
  /// A letter, `_`, or a byte of a character beyond ASCII.
  static let nameStart: UInt8 = 1
  static let digit: UInt8 = 2
  /// What can end the plain text of a string: a quote, a backslash, a line end, a NUL.
  static let stringStop: UInt8 = 4

  @inline(__always) static func of(_ byte: UInt8) -> UInt8 { byteClasses[Int(byte)] }

  /// A letter, a digit, `_`, or a byte of a character beyond ASCII.
  @inline(__always) static func continuesName(_ byte: UInt8) -> Bool { of(byte) & (nameStart | digit) != 0 }

  @inline(__always) static func startsName(_ byte: UInt8) -> Bool { of(byte) & nameStart != 0 }

  @inline(__always) static func stopsString(_ byte: UInt8) -> Bool { of(byte) & stringStop != 0 }

  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  @inline(__always) static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6
  }
}

/// The classes of each byte. A literal, so that it is constant data that no access has to make first.
private let byteClasses: InlineArray<256, UInt8> = [
  4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 4, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0,
  0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 4, 0, 0, 1,
  0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
]
