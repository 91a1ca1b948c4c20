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
