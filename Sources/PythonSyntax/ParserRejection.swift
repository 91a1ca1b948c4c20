/// The text is not Python; why is in the parser's `diagnosis`.
struct Rejected: Error {}

/// The errors of the parser, in CPython's words and at CPython's line.
///
/// CPython reports the furthest token it saw, unless one of the grammar's `invalid_…` rules has a better
/// explanation, and prefers an error of the tokenizer further on to both.
extension Parser {
  /// The grammar has no place for the next token.
  mutating func unexpected() -> Rejected {
    if token.start >= furthest?.start ?? 0 { furthest = token }
    return Rejected()
  }

  /// The text at `range` is wrong for a reason that has a name.
  mutating func reject(_ message: String, at range: ByteRange) -> Rejected {
    if diagnosis == nil { diagnosis = SyntaxError(message: message, range: range) }
    return unexpected()
  }

  mutating func reject(_ message: String) -> Rejected { reject(message, at: token.range) }

  /// Consumes the `:` in front of a block.
  mutating func expectColon(always: Bool = false) throws(Rejected) {
    if token.kind == .colon { return advance() }
    throw always || token.kind == .newline ? reject("expected ':'") : unexpected()
  }

  /// The error that CPython would report, after a production has thrown.
  mutating func verdict() -> SyntaxError {
    let last = furthest ?? token
    if !hasReachedError, diagnosis == nil {
      if last.kind == .indent { return SyntaxError(message: "unexpected indent", range: last.range) }
      if last.kind == .dedent { return SyntaxError(message: "unexpected unindent", range: last.range) }
    }
    return lexicalError(after: last) ?? diagnosis ?? SyntaxError(message: "invalid syntax", range: last.range)
  }

  /// The error of the tokenizer that hides the parser's; `last` is the furthest token that the parser saw.
  private mutating func lexicalError(after last: Token) -> SyntaxError? {
    let isReached = hasReachedError
    guard let error = nextLexicalError() else { return nil }
    let range = ByteRange(UInt32(error.start), UInt32(error.end))
    // CPython does not look for errors inside of f-strings ahead.
    if isReached || (error.kind == .immediate && lexer.fstrings.isEmpty) {
      return SyntaxError(message: error.message, range: range)
    }
    guard error.kind != .immediate, let open = lexer.openBracket else { return nil }
    let lines = LineIndex(source)
    let bracket = ByteRange(UInt32(open), UInt32(open + 1))
    guard lines.line(of: last.start) > lines.line(of: bracket.start) else { return nil }
    return SyntaxError(message: "'\(Character(UnicodeScalar(lexer.text[open])))' was never closed", range: bracket)
  }

  // MARK: Two expressions in a row

  /// `a b`: explains an expression (from `start` on) that is followed by the start of another one.
  mutating func juxtaposition(start: UInt32) -> Rejected {
    let rejected = unexpected()
    if isExplaining { return rejected }
    let isName = isBareName(from: start)
    if isName, let name = nodes.last?.range {
      for word in [SoftKeyword.print, .exec] where spells(name, word) {
        var end = lastEnd
        let isCall = speculate { (parser) throws(Rejected) in
          parser.isExplaining = true
          try parser.starExpressions()
          end = parser.lastEnd
        }
        isExplaining = false
        guard isCall else { break }
        return reject(
          "Missing parentheses in call to '\(word)'. Did you mean \(word)(...)?", at: ByteRange(start, end))
      }
    }
    if !isName, let word = operandOfOldStatement(start) {
      return reject(
        "Missing parentheses in call to '\(word)'. Did you mean \(word)(...)?", at: ByteRange(start, lastEnd))
    }
    if (isName && token.kind == .string) || startsWithSoftKeyword(start) { return rejected }
    let opensBracket = token.kind == .leftParen || token.kind == .leftBracket || token.kind == .leftBrace
    let isInBrackets = token.level > (opensBracket ? 1 : 0)
    guard isInBrackets else { return rejected }
    var end = lastEnd
    let isExpression = speculate { (parser) throws(Rejected) in
      parser.isExplaining = true
      try parser.expression()
      end = parser.lastEnd
    }
    // A PEG parser takes as much of an expression as can be read: of `f(a b)` the name.
    let isStart =
      isExpression
      || speculate { (parser) throws(Rejected) in
        parser.isExplaining = true
        try parser.operandStart()
        end = parser.lastEnd
      }
    isExplaining = false
    guard isStart else { return rejected }
    return reject("invalid syntax. Perhaps you forgot a comma?", at: ByteRange(start, end))
  }

  /// The statement of Python 2 that the expression from `start` on looks like, with a sign in front of its operand: `print -a`.
  private func operandOfOldStatement(_ start: UInt32) -> SoftKeyword? {
    var end = Int(start)
    while ByteClass.continuesName(lexer.byte(end)) { end += 1 }
    let range = ByteRange(start, UInt32(end))
    guard let word = [SoftKeyword.print, .exec].first(where: { spells(range, $0) }) else { return nil }
    while lexer.byte(end) == UInt8(ascii: " ") { end += 1 }
    switch lexer.byte(end) {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "~"): return word
    default: return nil
    }
  }

  private func startsWithSoftKeyword(_ start: UInt32) -> Bool {
    var end = Int(start)
    while ByteClass.continuesName(lexer.byte(end)) { end += 1 }
    let range = ByteRange(start, UInt32(end))
    return [.match, .case, .type, .wildcard].contains { spells(range, $0) }
  }
}
