/// Where the lines of a text are, to turn a byte offset into a line and a column.
///
/// Every answer takes a time that does not depend on the length of the text or of the line.
package struct LineIndex: Sendable {
  /// What came before a block of bytes.
  private struct Mark {
    var lineEnds: UInt32 = 0
    /// The offset of the line that the block begins in.
    var lineStart: UInt32 = 0
    /// Unicode code points that began.
    var codePoints: UInt32 = 0
  }

  /// Of a block. So few that counts in it fit into a byte.
  private static let blockByteCount = 128

  private let source: Source
  private let marks: [Mark]

  /// - Parameter end: nobody will ask for a place behind this offset.
  package init(_ source: Source, through end: Int = .max) {
    self.source = source
    let text = source.padded.span.extracting(first: min(end, source.byteCount))
    var marks = [Mark()]
    marks.reserveCapacity(text.count / Self.blockByteCount + 1)
    var mark = Mark()
    var start = 0
    while start + Self.blockByteCount <= text.count {
      let block = text.extracting(start..<start + Self.blockByteCount)
      var lineEnds: UInt8 = 0
      var continuations: UInt8 = 0
      for offset in 0..<Self.blockByteCount {
        lineEnds &+= block[offset] == 0x0A ? 1 : 0
        continuations &+= block[offset] & 0xC0 == 0x80 ? 1 : 0
      }
      if lineEnds > 0 {
        mark.lineEnds += UInt32(lineEnds)
        mark.lineStart = UInt32(Self.lineStart(in: block, before: Self.blockByteCount) + start)
      }
      mark.codePoints += UInt32(Self.blockByteCount) - UInt32(continuations)
      start += Self.blockByteCount
      marks.append(mark)
    }
    self.marks = marks
  }

  /// The offset behind the last line end of `block` before `end`; 0 where there is none.
  private static func lineStart(in block: Span<UInt8>, before end: Int) -> Int {
    var start = end
    while start > 0, block[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// The mark of the block with `offset`, and the bytes from its start up to `offset`.
  private func block(of offset: UInt32) -> (mark: Mark, bytes: Range<Int>) {
    let offset = min(Int(offset), source.byteCount)
    let number = min(offset / Self.blockByteCount, marks.count - 1)
    return (marks[number], number * Self.blockByteCount..<offset)
  }

  /// The number of the line that holds the byte at `offset`, from 1.
  package func line(of offset: UInt32) -> Int {
    let (mark, bytes) = block(of: offset)
    return Int(mark.lineEnds) + source.padded[bytes].count { $0 == 0x0A } + 1
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
    let (mark, bytes) = block(of: offset)
    let start = Self.lineStart(in: source.padded.span.extracting(bytes), before: bytes.count)
    return start == 0 && bytes.lowerBound > 0 && source.padded[bytes.lowerBound - 1] != 0x0A
      ? Int(mark.lineStart) : start + bytes.lowerBound
  }

  /// The code points that start before `offset`.
  private func codePointCount(before offset: UInt32) -> Int {
    let (mark, bytes) = block(of: offset)
    return Int(mark.codePoints) + source.padded[bytes].count { $0 & 0xC0 != 0x80 }
  }

  /// The bytes of the line that holds `offset`, without its end; of a long line what is up to `limit` bytes behind `offset`.
  package func content(around offset: UInt32, upTo limit: Int = .max) -> ArraySlice<UInt8> {
    let offset = min(Int(offset), source.byteCount)
    let rest = source.text[offset...].prefix(limit)
    return source.text[lineStart(of: UInt32(offset))..<(rest.firstIndex(of: 0x0A) ?? rest.endIndex)]
  }
}
