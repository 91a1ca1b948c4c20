import PythonSyntax

/// Turns places in one file's text into locations for findings.
///
/// The work for one location does not depend on the length of its line, and findings that share an excerpt share its text.
struct SourceLocations {
  private let lines: LineIndex
  /// The excerpt that was made last, with the line and the byte of it where it starts.
  private var last: (line: Int, start: Int, excerpt: Excerpt)?

  /// - Parameter end: no place is behind this offset.
  init(_ source: Source, through end: UInt32) { lines = LineIndex(source, through: Int(end)) }

  /// - Parameters:
  ///   - range: the text to blame.
  ///   - nodeStart: the offset of the syntax node that the server would name.
  mutating func location(of range: ByteRange, nodeStart: UInt32) -> Location {
    let start = lines.position(of: range.start)
    let end = lines.position(of: max(range.start, range.end))
    let node = lines.bytePosition(of: nodeStart)
    return Location(
      line: start.line, column: start.column, endLine: end.line, endColumn: end.column, nodeLine: node.line,
      nodeColumnOffset: node.columnOffset, excerpt: excerpt(line: start.line, around: range.start))
  }

  private mutating func excerpt(line: Int, around offset: UInt32) -> Excerpt {
    // One byte more than an excerpt takes shows that the line goes on.
    let content = lines.content(around: offset, upTo: Excerpt.byteLimit + 1)
    let start = Self.start(in: content, around: Int(offset))
    if let last, last.line == line, last.start == start { return last.excerpt }
    let excerpt = Excerpt(
      cutting: content, from: start, firstColumn: lines.position(of: UInt32(start)).column)
    last = (line, start, excerpt)
    return excerpt
  }

  /// Where to cut a long line so that `offset` is shown with some text before it; in steps, so that neighbours share the cut.
  private static func start(in content: ArraySlice<UInt8>, around offset: Int) -> Int {
    let step = Excerpt.byteLimit / 4
    let distance = offset - content.startIndex
    guard content.count > Excerpt.byteLimit, distance > 2 * step else { return content.startIndex }
    var start = content.startIndex + (distance / step - 1) * step
    while start < content.endIndex, content[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }
}

extension Excerpt {
  /// The part of a line from the byte at `start` on, as far as the limit allows.
  ///
  /// - Parameter firstColumn: of that byte, from 1 in code points.
  init(cutting content: ArraySlice<UInt8>, from start: Int, firstColumn: Int) {
    var end = min(start + Self.byteLimit, content.endIndex)
    let isCut = end < content.endIndex
    if isCut {
      while end > start, content[end] & 0xC0 == 0x80 { end -= 1 }
    }
    self.init(text: String(decoding: content[start..<end], as: UTF8.self), firstColumn: firstColumn, isCutAtEnd: isCut)
  }
}
