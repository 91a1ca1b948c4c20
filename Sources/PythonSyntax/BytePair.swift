internal import CBytes

/// Sixteen bytes of a text at once, for scans by the processor's vector instructions.
struct BytePair {
  private let words: SIMD2<UInt64>
  private var low: UInt64 { words[0] }
  private var high: UInt64 { words[1] }

  /// How many bytes must stand behind the last one that a scan looks at.
  static let byteCount = 16

  /// The bytes of `text` from `offset` on; all sixteen must be there.
  @inline(__always)
  init(_ text: Span<UInt8>, at offset: Int) {
    // Its bounds are checked, and any bytes are two numbers: nothing about it is unsafe but its name.
    words = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
  }

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
  func prefix(_ count: Int) -> UInt64 {
    low & prefixMasks[count]
  }
}

/// By their number, the bits of so many bytes of a word. Literals, so that they are constant data that no access has to make first.
private let prefixMasks: InlineArray<17, UInt64> = [
  0, 0xFF, 0xFFFF, 0xFF_FFFF, 0xFFFF_FFFF, 0xFF_FFFF_FFFF, 0xFFFF_FFFF_FFFF, 0xFF_FFFF_FFFF_FFFF, .max, .max, .max,
  .max, .max, .max, .max, .max, .max,
]
