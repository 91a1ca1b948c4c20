/// Eight bytes of a text at once, the first one lowest, for scans without a branch a byte.
struct ByteWord {
  let bits: UInt64

  /// How many bytes must stand behind the last one that a scan looks at.
  static let byteCount = 8

  /// The bytes of `text` from `offset` on; all eight must be there.
  @inline(__always)
  init(_ text: Span<UInt8>, at offset: Int) {
    // One check of the bounds, and one load of eight bytes: the compiler puts them together, unless one of them was loaded before.
    let bytes = text.extracting(droppingFirst: offset)
    let last = UInt64(bytes[7]) << 56
    bits =
      last | UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
      | UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40 | UInt64(bytes[6]) << 48
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// A byte in each place.
  @inline(__always) private static func all(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  /// A 1 in each place that holds `byte`, a 0 in all others.
  @inline(__always)
  func ones(of byte: UInt8) -> UInt64 {
    let difference = bits ^ Self.all(byte)
    // The high bit of the places that differ.
    let others = ((difference & ~Self.highBits) &+ ~Self.highBits | difference) & Self.highBits
    return (others ^ Self.highBits) &>> 7
  }

  /// A 1 in each place that holds the first byte of a UTF-8 character, a 0 where one goes on (0x80 to 0xBF).
  @inline(__always)
  var onesOfFirstBytes: UInt64 { ((~bits | bits &<< 1) & Self.highBits) &>> 7 }

  /// The sum of the bytes, which must be below 2,048.
  @inline(__always)
  static func sum(_ bytes: UInt64) -> UInt32 {
    // Pairs first: a sum of all of them does not fit into a byte.
    let pairs = (bytes & 0x00FF_00FF_00FF_00FF) &+ (bytes &>> 8 & 0x00FF_00FF_00FF_00FF)
    return UInt32(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
  }

  @inline(__always) var isASCII: Bool { bits & Self.highBits == 0 }
}
