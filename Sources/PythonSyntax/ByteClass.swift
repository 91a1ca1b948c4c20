/// What a byte can be part of, one lookup a byte.
struct ByteClass: OptionSet {
  let rawValue: UInt8

  /// A letter, `_`, or a byte of a character beyond ASCII.
  static let nameStart = ByteClass(rawValue: 1)
  static let decimalDigit = ByteClass(rawValue: 2)
  static let hexDigit = ByteClass(rawValue: 4)
  /// Space, tab, form feed.
  static let space = ByteClass(rawValue: 8)

  var continuesName: Bool { rawValue & 3 != 0 }

  @inline(__always) static func of(_ byte: UInt8) -> ByteClass { table[Int(byte)] }

  private static let table: [ByteClass] = (0...255).map { byte in
    let byte = UInt8(byte)
    var found: ByteClass = []
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...:
      found.insert(.nameStart)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): found.insert([.decimalDigit, .hexDigit])
    case UInt8(ascii: " "), 0x09, 0x0C: found.insert(.space)
    default: break
    }
    if (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20) { found.insert(.hexDigit) }
    return found
  }
}
