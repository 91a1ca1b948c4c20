/// A comment that speaks to this program, as in `x = f()  # plugin-lint: …`, and the code that it is about.
package struct Directive: Hashable, Sendable {
  /// What such a comment begins with, behind `#` and spaces.
  package static let marker = Array("plugin-lint:".utf8)

  /// What code a comment is about.
  package enum Scope: CaseIterable, Sendable {
    /// That in front of it in its line; a string of several lines counts whole.
    case line
    /// Where it stands alone within brackets, the next line.
    case nextLine
    /// Where it stands alone, the simple statement that comes next, or the head of the compound one.
    case nextStatement
  }

  /// From the `#` to the end of the line.
  package var range: ByteRange
  package var scope: Scope
  /// The code; empty where there is none.
  package var subject: ByteRange

  /// Whether a comment can be one, by the two bytes behind its `#`.
  @inline(__always)
  private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    first == UInt8(ascii: "p") || first == UInt8(ascii: " ") && (second == UInt8(ascii: "p") || second == first)
  }

  /// Whether the comment at `start` of `text` is one.
  @inline(__always)
  static func begins(_ text: Span<UInt8>, at start: Int) -> Bool {
    mayBegin(text[start &+ 1], text[start &+ 2]) && holdsMarker(text, from: start &+ 1)
  }

  @inline(never)
  private static func holdsMarker(_ text: Span<UInt8>, from start: Int) -> Bool {
    var position = start &+ Lexer.spaces(text, from: start)
    for byte in marker {
      if text[position] != byte { return false }
      position &+= 1
    }
    return true
  }
}

extension Source {
  /// The directives that a scan of this text has found.
  ///
  /// - Parameter offsets: where they begin, in the order of the text, which has no lexical error.
  package func directives(at offsets: [UInt32]) -> [Directive] {
    var reader = DirectiveReader(self, offsets)
    return offsets.isEmpty ? [] : reader.read()
  }
}

/// Reads a text once more, to see what code its directives are about.
private struct DirectiveReader {
  private let text: [UInt8]
  private var lexer: Lexer
  private var offsets: ArraySlice<UInt32>
  private var directives: [Directive] = []
  /// Where the first token starts of which some part stands in the line; `nil` where none does so far.
  private var lineStart: UInt32?
  /// From the first to the last token that begins in the line.
  private var line: ByteRange?
  /// From the first to the last token behind the last NEWLINE.
  private var statement: ByteRange?
  /// The places of the directives that are about this line, and about this statement, or else the next one.
  private var aboutLine: [Int] = []
  private var aboutStatement: [Int] = []

  init(_ source: Source, _ offsets: [UInt32]) {
    text = source.padded
    lexer = Lexer(source.padded, symbols: .empty, hasRawLineEnds: source.hasRawLineEnds)
    self.offsets = offsets[...]
  }

  mutating func read() -> [Directive] {
    var tokens = [Token](repeating: Token(.error, level: 0, from: 0, to: 0), count: 64)
    var end: UInt32 = 0
    while true {
      lexer.read(into: &tokens, from: 0)
      for token in tokens {
        readGap(from: end, to: token.start)
        end = max(end, token.end)
        switch token.kind {
        case .endMarker, .error: return directives
        case .newline: endStatement()
        case .indent, .dedent: break
        default:
          line = ByteRange(line?.start ?? token.start, token.end)
          statement = ByteRange(statement?.start ?? token.start, token.end)
          if holdsLineEnd(token.start, token.end) {
            endLine()
            lineStart = token.start
          } else if lineStart == nil {
            lineStart = token.start
          }
        }
      }
    }
  }

  /// What stands between two tokens.
  private mutating func readGap(from start: UInt32, to end: UInt32) {
    var start = start
    while let offset = offsets.first, offset < end {
      offsets.removeFirst()
      if holdsLineEnd(start, offset) { endLine() }
      start = offset
      let length = text[Int(offset)...].prefix { $0 != 0x0A && $0 != 0x0D }.count
      let range = ByteRange(offset, min(offset + UInt32(length), UInt32(text.count - Source.padding)))
      let scope: Directive.Scope = lineStart != nil ? .line : statement != nil ? .nextLine : .nextStatement
      if scope == .nextLine { aboutLine.append(directives.count) }
      if scope == .nextStatement { aboutStatement.append(directives.count) }
      directives.append(Directive(range: range, scope: scope, subject: ByteRange(lineStart ?? offset, offset)))
    }
    if holdsLineEnd(start, end) { endLine() }
  }

  private mutating func endLine() {
    lineStart = nil
    guard let line else { return }
    for index in aboutLine { directives[index].subject = line }
    aboutLine = []
    self.line = nil
  }

  private mutating func endStatement() {
    endLine()
    guard let statement else { return }
    for index in aboutStatement { directives[index].subject = statement }
    aboutStatement = []
    self.statement = nil
  }

  private func holdsLineEnd(_ start: UInt32, _ end: UInt32) -> Bool {
    start < end && text[Int(start)..<Int(end)].contains { $0 == 0x0A || $0 == 0x0D }
  }
}
