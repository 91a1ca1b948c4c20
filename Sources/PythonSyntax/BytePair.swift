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
    // As `ByteWord`, but with one check for both words: two of those take 2 % more instructions for a large archive.
    let bytes = text.extracting(droppingFirst: offset)
    let last = UInt64(bytes[15]) << 56
    high =
      last | UInt64(bytes[8]) | UInt64(bytes[9]) << 8 | UInt64(bytes[10]) << 16 | UInt64(bytes[11]) << 24
      | UInt64(bytes[12]) << 32 | UInt64(bytes[13]) << 40 | UInt64(bytes[14]) << 48
    low = bytes_together(
      UInt64(bytes[7]) << 56 | UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16
        | UInt64(bytes[3]) << 24 | UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40 | UInt64(bytes[6]) << 48)
  }

  @inline(__always) var first: UInt8 { UInt8(truncatingIfNeeded: low) }

  /// How many bytes, from the first on, are ASCII letters, digits or `_`.
  @inline(__always)
  var nameCount: Int { (~bytes_in_names(low, high)).trailingZeroBitCount }

  /// How many spaces the bytes begin with.
  @inline(__always)
  var spaceCount: Int { (~bytes_equal(low, high, UInt8(ascii: " "))).trailingZeroBitCount }

  /// A bit for each byte, the first one lowest: whether it is `byte`.
  @inline(__always)
  func places(of byte: UInt8) -> UInt32 { bytes_equal(low, high, byte) }

  /// A bit for each byte, the first one lowest: whether it is `quote`, a backslash, a line end or a NUL.
  @inline(__always)
  func places(inQuotes quote: UInt8) -> UInt32 { bytes_in_quotes(low, high, quote) }

  /// The first bytes, eight at most, of the first `count`, which are sixteen at most, and zeros.
  @inline(__always)
  func prefix(_ count: Int) -> UInt64 { low & prefixMasks[count] }
}

/// By their number, the bits of so many bytes of a word. Literals, so that they are constant data that no access has to make first.
private let prefixMasks: InlineArray<17, UInt64> = [
  0, 0xFF, 0xFFFF, 0xFF_FFFF, 0xFFFF_FFFF, 0xFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF, 0xFF_FFFF_FFFF_FFFF, .max, .max, .max,
  .max, .max, .max, .max, .max, .max,
]
