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

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  @inline(__always) var isASCII: Bool { bits & Self.highBits == 0 }
}
