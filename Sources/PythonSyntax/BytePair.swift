internal import CBytes

/// Sixteen bytes of a text at once, for scans by the processor's vector instructions.
struct BytePair {
  private let low: UInt64
  private let high: UInt64

  /// How many bytes must stand behind the last one that a scan looks at.
  static let byteCount = 16

  /// The bytes of `text` from `offset` on; all sixteen must be there.
  @inline(__always)
  init(_ text: Span<UInt8>, at offset: Int) {
    low = ByteWord(text, at: offset).bits
    high = ByteWord(text, at: offset &+ ByteWord.byteCount).bits
  }

  /// How many bytes, from the first on, are ASCII letters, digits or `_`.
  @inline(__always)
  var nameCount: Int { (~bytes_in_names(low, high)).trailingZeroBitCount }

  /// How many spaces the bytes begin with.
  @inline(__always)
  var spaceCount: Int { (~bytes_equal(low, high, UInt8(ascii: " "))).trailingZeroBitCount }

  /// A bit for each byte, the first one lowest: whether it is `quote`, a backslash, a line end or a NUL.
  @inline(__always)
  func places(inQuotes quote: UInt8) -> UInt32 { bytes_in_quotes(low, high, quote) }

  /// The first bytes, eight at most, of the first `count`, and zeros.
  @inline(__always)
  func prefix(_ count: Int) -> UInt64 {
    count >= ByteWord.byteCount ? low : low & ((1 &<< (8 &* UInt64(truncatingIfNeeded: count))) &- 1)
  }
}
