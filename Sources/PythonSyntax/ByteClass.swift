/// What a byte can be part of.
enum ByteClass {
  /// A letter, a digit, `_`, or a byte of a character beyond ASCII.
  @inline(__always)
  static func continuesName(_ byte: UInt8) -> Bool {
    // One bit for each of `0`…`9` in the first word, for each of `A`…`Z`, `_`, `a`…`z` in the second.
    let bits: UInt64 = byte & 0x40 == 0 ? 0x03FF_0000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return byte >= 0x80 || bits &>> UInt64(byte & 0x3F) & 1 != 0
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  static func startsName(_ byte: UInt8) -> Bool { continuesName(byte) && !isDigit(byte) }

  @inline(__always)
  static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6 }

  /// Space, tab, form feed.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C }
}
