/// Where the lines of a text are, to turn a byte offset into a line and a column.
///
/// Every answer takes a time that does not depend on the length of the text or of the line.
package struct LineIndex: Sendable {
  /// Of a block.
  private static let blockByteCount = 128

  private let source: Source
  /// The line ends before each block.
  private let lineEnds: [UInt32]
  /// The Unicode code points that begin before each block; empty for a text of ASCII alone.
  private let codePoints: [UInt32]

  /// - Parameter end: nobody will ask for a place behind this offset.
  package init(_ source: Source, through end: Int = .max) {
    self.source = source
    let text = source.padded.span.extracting(first: min(end, source.byteCount))
    let blockCount = text.count / Self.blockByteCount
    lineEnds = Self.sums(text, blockCount) { 1 &- min($0 ^ 0x0A, 1) }
    codePoints = source.isASCII ? [] : Self.sums(text, blockCount) { (~$0 &>> 7 | $0 &>> 6) & 1 }
  }

  /// How many bytes before each block, and before the end of the last one, are counted.
  ///
  /// - Parameter one: 1 for a byte that is counted, else 0; without a comparison, or the compiler makes no vector instructions of it.
  @inline(__always)
  private static func sums(_ text: Span<UInt8>, _ blockCount: Int, _ one: (UInt8) -> UInt8) -> [UInt32] {
    var sums: [UInt32] = [0]
    sums.reserveCapacity(blockCount + 1)
    var sum: UInt32 = 0
    for number in 0..<blockCount {
      sum &+= UInt32(ByteBlock.count(text, at: number &* blockByteCount, blockByteCount, one))
      sums.append(sum)
    }
    return sums
  }

  /// The number of the block with `offset`, and the bytes from its start up to `offset`.
  private func block(of offset: UInt32) -> (number: Int, bytes: Range<Int>) {
    let offset = min(Int(offset), source.byteCount)
    let number = min(offset / Self.blockByteCount, lineEnds.count - 1)
    return (number, number * Self.blockByteCount..<offset)
  }

  /// The number of the line that holds the byte at `offset`, from 1.
  package func line(of offset: UInt32) -> Int {
    let (number, bytes) = block(of: offset)
    return Int(lineEnds[number]) + source.padded[bytes].count { $0 == 0x0A } + 1
  }

  /// The line, from 1, and the distance from its start in UTF-8 bytes, from 0: `lineno` and `col_offset` of CPython's `ast`.
  package func bytePosition(of offset: UInt32) -> (line: Int, columnOffset: Int) {
    (line(of: offset), Int(offset) - lineStart(of: offset))
  }

  /// The line and the column, both from 1; the column counts Unicode code points.
  package func position(of offset: UInt32) -> (line: Int, column: Int) {
    let start = UInt32(lineStart(of: offset))
    return (line(of: offset), codePointCount(before: offset) - codePointCount(before: start) + 1)
  }

  private func lineStart(of offset: UInt32) -> Int {
    let (number, bytes) = block(of: offset)
    if let end = source.padded[bytes].lastIndex(of: 0x0A) { return end + 1 }
    // The first block before which all line ends stand comes right behind the one with the last of them.
    let first = lineEnds[...number].partitioningIndex { $0 >= lineEnds[number] }
    let end = first * Self.blockByteCount
    return (source.padded[..<end].lastIndex(of: 0x0A) ?? -1) + 1
  }

  /// The code points that start before `offset`.
  private func codePointCount(before offset: UInt32) -> Int {
    if codePoints.isEmpty { return min(Int(offset), source.byteCount) }
    let (number, bytes) = block(of: offset)
    return Int(codePoints[number]) + source.padded[bytes].count { $0 & 0xC0 != 0x80 }
  }

  /// The bytes of the line that holds `offset`, without its end; of a long line what is up to `limit` bytes behind `offset`.
  package func content(around offset: UInt32, upTo limit: Int = .max) -> ArraySlice<UInt8> {
    let offset = min(Int(offset), source.byteCount)
    let rest = source.text[offset...].prefix(limit)
    return source.text[lineStart(of: UInt32(offset))..<(rest.firstIndex(of: 0x0A) ?? rest.endIndex)]
  }
}
