/// Scans through a whole text, several bytes at once.
extension Source {
  /// The offset of the first `byte`, which is none of the padding's, at or behind `start`.
  package func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    let offset = Self.offset(of: byte, padded.span, from: start, to: byteCount)
    return offset < byteCount ? offset : nil
  }

  /// The offset of the first byte that is not ASCII at or behind `start`.
  package func firstNonASCIIOffset(from start: Int) -> Int? {
    let offset = Self.nonASCIIOffset(padded.span, from: start, to: byteCount)
    return offset < byteCount ? offset : nil
  }

  // The text is a parameter, so that its loads are put together.

  private static func offset(of byte: UInt8, _ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      let places = ByteWord(text, at: offset).places(of: byte)
      offset &+= ByteWord.first(of: places)
      if places != 0 { return offset }
    }
    return end
  }

  private static func nonASCIIOffset(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, ByteWord(text, at: offset).isASCII { offset &+= ByteWord.byteCount }
    while offset < end, text[offset] < 0x80 { offset &+= 1 }
    return offset
  }
}
