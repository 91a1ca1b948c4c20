extension Lexer {
  /// The first byte in certain ranges that a token holds; `nil` if all those up to the first error are in comments.
  ///
  /// - Parameters:
  ///   - text: with its padding.
  ///   - next: the first of the ranges at or behind an offset.
  static func firstOffset(in text: [UInt8], outsideComments next: (Int) -> Range<Int>?) -> Int? {
    var lexer = Lexer(text, symbols: .empty)
    var token = [Token(.error, level: 0, from: 0, to: 0)]
    var range = next(0)
    while true {
      lexer.read(into: &token, from: 0)
      let isError = token[0].kind == .error
      // An error may end in front of the byte that makes it one.
      let bounds = Int(token[0].start)..<Int(token[0].end) + (isError ? 1 : 0)
      if let old = range, old.upperBound <= bounds.lowerBound { range = next(bounds.lowerBound) }
      guard let range else { return nil }
      if range.overlaps(bounds) { return max(range.lowerBound, bounds.lowerBound) }
      if isError || token[0].kind == .endMarker { return nil }
    }
  }
}

extension Lexer {
  /// The offset of the next line end, or of the end of the text.
  static func endOfLine(_ text: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while true {
      let pair = BytePair(text, at: offset)
      let places = pair.places(of: 0x0A) | pair.places(of: 0)
      if places != 0 { return offset &+ places.trailingZeroBitCount }
      offset &+= BytePair.byteCount
    }
  }

  /// Where the letters, digits and `_` end that go on at `start`.
  @inline(__always)
  static func endOfASCIIName(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while true {
      let count = BytePair(text, at: end).nameCount
      end &+= count
      if count < BytePair.byteCount { return end }
    }
  }

  /// How many spaces stand in a row at `start`.
  @inline(__always)
  static func spaces(_ text: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while true {
      let count = BytePair(text, at: offset).spaceCount
      offset &+= count
      if count < BytePair.byteCount { return offset &- start }
    }
  }

  /// Where the first token stands behind the line end at `end`, and behind how many spaces: behind blank lines and lines of a comment alone.
  /// `nil` where it is not that simple.
  @inline(__always)
  static func nextLine(_ text: Span<UInt8>, behind end: Int) -> (start: Int, column: Int)? {
    var position = end &+ 1
    while true {
      let column = spaces(text, from: position)
      position &+= column
      let lead = text[position]
      if lead == UInt8(ascii: "#") {
        if Directive.begins(text, at: position) { return nil }
        position = endOfLine(text, from: position)
        if text[position] != 0x0A { return nil }
      } else if lead != 0x0A {
        return ByteClass.startsToken(lead) ? (position, column) : nil
      }
      position &+= 1
    }
  }

  /// Whether the bracket `close` belongs to `open`: it stands one or two places behind it in ASCII.
  @inline(__always)
  static func closes(_ close: UInt8, _ open: UInt8) -> Bool { close &- open <= 2 }
}
