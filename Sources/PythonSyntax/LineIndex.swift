/// Where each line of a text starts, to turn a byte offset into a line and a column.
package struct LineIndex: Sendable {
  private let starts: [UInt32]
  private let text: [UInt8]

  /// - Parameter text: UTF-8 with LF line ends, as `Source.text` holds it.
  package init(_ text: [UInt8]) {
    var starts: [UInt32] = [0]
    for offset in text.indices where text[offset] == UInt8(ascii: "\n") { starts.append(UInt32(offset + 1)) }
    self.starts = starts
    self.text = text
  }

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
    var column = 1
    for index in Int(starts[line - 1])..<min(Int(offset), text.count) where text[index] & 0xC0 != 0x80 { column += 1 }
    return (line, column)
  }

  /// The bytes of `line` (from 1) without its line end.
  package func content(of line: Int) -> ArraySlice<UInt8> {
    let start = Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) : text.count
    if end > start, text[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    return text[start..<end]
  }
}
