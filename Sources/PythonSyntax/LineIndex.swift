/// Where each line of a text starts, to turn a byte offset into a line and a column.
///
/// Every answer takes a time that does not depend on the length of the line.
package struct LineIndex: Sendable {
  /// Code points are counted in advance up to every multiple of this many bytes.
  private static let stride = 128

  private let text: [UInt8]
  private let starts: [UInt32]
  /// The code points before each multiple of `stride`; empty for a text of ASCII alone.
  private let codePointCounts: [UInt32]

  /// - Parameters:
  ///   - text: UTF-8 with LF line ends, as `Source.text` holds it.
  ///   - end: nobody will ask for a place behind the line of this offset.
  package init(_ text: [UInt8], through end: Int = .max) {
    let rest = text.dropFirst(end)
    let text = rest.isEmpty ? text : Array(text[..<(rest.firstIndex(of: UInt8(ascii: "\n")) ?? text.count)])
    var starts: [UInt32] = [0]
    starts.reserveCapacity(text.count / 32 + 1)
    let span = text.span
    for offset in span.indices where span[offset] == UInt8(ascii: "\n") { starts.append(UInt32(offset + 1)) }
    var union: UInt8 = 0
    for offset in span.indices { union |= span[offset] }
    self.text = text
    self.starts = starts
    codePointCounts = union < 0x80 ? [] : Self.codePointCounts(of: text)
  }

  private static func codePointCounts(of text: [UInt8]) -> [UInt32] {
    var counts: [UInt32] = []
    counts.reserveCapacity(text.count / stride + 1)
    var count: UInt32 = 0
    for offset in text.indices {
      if offset % stride == 0 { counts.append(count) }
      if text[offset] & 0xC0 != 0x80 { count += 1 }
    }
    // For an offset at the very end.
    if text.count % stride == 0 { counts.append(count) }
    return counts
  }

  /// The number of lines; a text that ends with a line end has an empty last line.
  package var lineCount: Int { starts.count }

  /// The number of the line that holds the byte at `offset`, from 1.
  package func line(of offset: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line, from 1, and the distance from its start in UTF-8 bytes, from 0: `lineno` and `col_offset` of CPython's `ast`.
  package func bytePosition(of offset: UInt32) -> (line: Int, columnOffset: Int) {
    let line = line(of: offset)
    return (line, Int(offset - starts[line - 1]))
  }

  /// The line and the column, both from 1; the column counts Unicode code points.
  package func position(of offset: UInt32) -> (line: Int, column: Int) {
    let line = line(of: offset)
    let start = Int(starts[line - 1])
    return (line, codePointCount(before: Int(offset)) - codePointCount(before: start) + 1)
  }

  /// The code points that start before `offset`, which may be the text's end but not more.
  private func codePointCount(before offset: Int) -> Int {
    let offset = min(offset, text.count)
    if codePointCounts.isEmpty { return offset }
    let block = offset / Self.stride
    var count = Int(codePointCounts[block])
    for index in block * Self.stride..<offset where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The bytes of `line` (from 1) without its line end.
  package func content(of line: Int) -> ArraySlice<UInt8> {
    let start = Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) : text.count
    if end > start, text[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    return text[start..<end]
  }
}
