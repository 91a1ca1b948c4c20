/// A row of bytes of a text at once, in loops that the compiler turns into vector instructions: for scans that seldom find anything.
///
/// All bytes from `offset` on must be there.
enum ByteBlock {
  static let byteCount = 64

  /// Whether any of them is `byte`.
  @inline(__always)
  static func contains(_ byte: UInt8, _ text: Span<UInt8>, at offset: Int) -> Bool {
    let block = text.extracting(offset..<offset + byteCount)
    var least: UInt8 = 0xFF
    for index in block.indices { least = min(least, block[index] ^ byte) }
    return least == 0
  }

  /// Whether any of them is one of the two, or a NUL.
  @inline(__always)
  static func contains(_ one: UInt8, _ other: UInt8, orNullIn text: Span<UInt8>, at offset: Int) -> Bool {
    let block = text.extracting(offset..<offset + byteCount)
    var least: UInt8 = 0xFF
    for index in block.indices {
      let byte = block[index]
      least = min(least, min(byte, min(byte ^ one, byte ^ other)))
    }
    return least == 0
  }

  /// Whether any of them is `first`, with `second` behind it.
  @inline(__always)
  static func contains(_ first: UInt8, _ second: UInt8, _ text: Span<UInt8>, at offset: Int) -> Bool {
    let block = text.extracting(offset..<offset + byteCount)
    let next = text.extracting(offset + 1..<offset + 1 + byteCount)
    var found: UInt8 = 0
    for index in block.indices { found |= (block[index] == first ? 1 : 0) & (next[index] == second ? 1 : 0) }
    return found != 0
  }

  @inline(__always)
  static func isASCII(_ text: Span<UInt8>, at offset: Int) -> Bool {
    let block = text.extracting(offset..<offset + byteCount)
    var union: UInt8 = 0
    for index in block.indices { union |= block[index] }
    return union < 0x80
  }

  /// The sum of what the next `byteCount` bytes count, which must be below 256.
  @inline(__always)
  static func count(_ text: Span<UInt8>, at offset: Int, _ byteCount: Int, _ one: (UInt8) -> UInt8) -> UInt8 {
    let block = text.extracting(offset..<offset + byteCount)
    var count: UInt8 = 0
    for index in block.indices { count &+= one(block[index]) }
    return count
  }
}
