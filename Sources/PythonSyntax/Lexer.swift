/// Cuts a text into tokens exactly as CPython 3.13's tokenizer does, f-strings included (PEP 701).
///
/// The tokens do not depend on the parser. After the first error every further token is that error.
struct Lexer {
  /// How many brackets may be open at once (CPython's `MAXLEVEL`).
  static let bracketLimit = 200
  /// How many f-strings may nest (CPython's `MAXFSTRINGLEVEL`, less the outermost mode).
  static let fstringLimit = 149
  /// How deep replacement fields nest in format specs of one f-string (CPython's `MAX_EXPR_NESTING`).
  static let fieldLimit = 3

  /// The text and a NUL behind it.
  let text: [UInt8]
  var position = 0
  /// The offset of the token that is being read.
  var start = 0
  var brackets: [Bracket] = []
  var fstrings: [FString] = []
  private var indentation = Indentation()
  private var isAtLineStart = true
  /// Indents (positive) or dedents (negative) that wait to be returned.
  private var pendingIndents = 0
  /// Nothing but a token of this line can come next: no start of a line, no f-string, no error.
  private var isWithinLine = false
  /// The last token was the NEWLINE that ends the last line.
  private var hasEndedLine = true
  private(set) var error: LexicalError?

  struct Bracket {
    let byte: UInt8
    let offset: Int
  }

  init(_ text: [UInt8]) {
    self.text = text + [0]
  }

  /// The byte at `offset`: 0 at the end of the text.
  @inline(__always) func byte(_ offset: Int) -> UInt8 { text[offset] }
  @inline(__always) var isAtEnd: Bool { position >= text.count - 1 }

  @inline(__always) func token(_ kind: Token.Kind, isSpecial: Bool = false) -> Token {
    Token(
      kind: kind, level: UInt8(truncatingIfNeeded: brackets.count), isSpecial: isSpecial,
      start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: position))
  }

  /// What comes next may not be a token of this line.
  mutating func leaveLine() { isWithinLine = false }

  /// Records the first error and gives the token that stands for it.
  mutating func fail(_ message: String, at range: Range<Int>? = nil, kind: LexicalError.Kind = .immediate) -> Token {
    let range = range ?? start..<max(position, start)
    isWithinLine = false
    error = LexicalError(kind: kind, message: message, start: range.lowerBound, end: range.upperBound)
    return token(.error)
  }

  mutating func next() -> Token {
    if isWithinLine, let token = tokenOnLine(isBlank: false) { return token }
    if error != nil { return token(.error) }
    if let fstring = fstrings.last, fstring.isInText { return fstringText() }
    return nextInCode()
  }

  mutating func nextInCode() -> Token {
    while true {
      var isBlank = false
      if isAtLineStart {
        isAtLineStart = false
        if let failure = measureIndentation(isBlank: &isBlank) { return failure }
      }
      start = position
      if pendingIndents != 0 {
        let isIndent = pendingIndents > 0
        pendingIndents += isIndent ? -1 : 1
        return token(isIndent ? .indent : .dedent)
      }
      isWithinLine = !isBlank && fstrings.isEmpty
      if let token = tokenOnLine(isBlank: isBlank) { return token }
    }
  }

  /// The next token of this line; `nil` where a line without one ends.
  private mutating func tokenOnLine(isBlank: Bool) -> Token? {
    while true {
      start = position + spaces(from: position)
      position = start
      var first = byte(start)
      if ByteClass.startsName(first) { return nameOrString(first) }
      if first == UInt8(ascii: "#") {
        position = endOfLine(from: position)
        start = position
        first = byte(position)
      }
      switch first {
      case 0x0A:
        position += 1
        isAtLineStart = true
        isWithinLine = false
        if isBlank || !brackets.isEmpty { return nil }
        hasEndedLine = true
        var token = token(.newline)
        token.end = UInt32(start)
        return token
      case 0x09, 0x0C:
        position += 1
        continue
      case 0 where isAtEnd: return endOfText(isBlank: isBlank)
      case UInt8(ascii: "\\"):
        if let failure = continueLine() { return failure }
        continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): return string()
      default: return operatorToken(first)
      }
    }
  }

  /// NEWLINE where the last line has none, then a DEDENT for each open block, then the end marker.
  private mutating func endOfText(isBlank: Bool) -> Token {
    isWithinLine = false
    if let open = brackets.last {
      return fail(
        "'\(Character(UnicodeScalar(open.byte)))' was never closed", at: open.offset..<open.offset + 1, kind: .unclosed)
    }
    if !hasEndedLine && !isBlank {
      hasEndedLine = true
      return token(.newline)
    }
    let open = indentation.close()
    if open > 0 {
      pendingIndents = -open + 1
      return token(.dedent)
    }
    if pendingIndents < 0 {
      pendingIndents += 1
      return token(.dedent)
    }
    return token(.endMarker)
  }

  /// The offset of the next line end, or of the end of the text.
  private func endOfLine(from start: Int) -> Int {
    let text = text.span
    var offset = start
    while offset < text.count - 1, text[offset] != 0x0A { offset += 1 }
    return offset
  }

  private mutating func measureIndentation(isBlank: inout Bool) -> Token? {
    var column = spaces(from: position)
    var alternative = column
    position += column
    // Of an indentation that is split by backslashes the first part counts.
    var continued = 0
    measuring: while true {
      switch byte(position) {
      case UInt8(ascii: " "):
        column += 1
        alternative += 1
      case 0x09:
        column = (column / 8 + 1) * 8
        alternative += 1
      case 0x0C:
        column = 0
        alternative = 0
      case UInt8(ascii: "\\"):
        if continued == 0 { continued = column }
        start = position
        if let failure = continueLine() { return failure }
        continue
      default: break measuring
      }
      position += 1
    }
    let first = byte(position)
    isBlank = first == UInt8(ascii: "#") || first == 0x0A || (first == 0 && isAtEnd)
    if isBlank || !brackets.isEmpty { return nil }
    hasEndedLine = false
    if continued != 0 {
      column = continued
      alternative = continued
    }
    let line = position..<position
    switch indentation.update(column: column, alternative: alternative) {
    case .same: break
    case .indent: pendingIndents = 1
    case .dedent(let count): pendingIndents = -count
    case .inconsistent:
      return fail("inconsistent use of tabs and spaces in indentation", at: line, kind: .deferred)
    case .unmatched:
      return fail("unindent does not match any outer indentation level", at: line, kind: .deferred)
    case .tooDeep: return fail("too many levels of indentation", at: line, kind: .deferred)
    }
    return nil
  }

  /// How many spaces stand in a row at `start`.
  @inline(__always)
  private func spaces(from start: Int) -> Int {
    let text = text.span
    var offset = start
    while text[offset] == UInt8(ascii: " ") { offset += 1 }
    return offset - start
  }

  /// Steps over a backslash and the line end that must follow it.
  private mutating func continueLine() -> Token? {
    position += 1
    guard byte(position) == 0x0A else {
      if isAtEnd { return fail("unexpected EOF while parsing", kind: .deferred) }
      return fail(
        "unexpected character after line continuation character", at: position..<position + 1, kind: .deferred)
    }
    position += 1
    if isAtEnd { return fail("unexpected EOF while parsing", at: position - 1..<position, kind: .deferred) }
    return nil
  }

  private mutating func nameOrString(_ first: UInt8) -> Token {
    let name = scanName(first)
    let quote = byte(name.end)
    let count = name.end - position
    position = name.end
    if count <= 2, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), let prefix = StringPrefix(name.spelling) {
      return prefix.isFormatted ? fstring(prefix) : string()
    }
    if name.union >= 0x80 { return nonASCIIName() }
    return token(count <= 8 ? .keyword(name.spelling) : .name)
  }

  /// The end of the name at `position`, its last eight bytes, and all its bits.
  @inline(__always)
  private func scanName(_ first: UInt8) -> (end: Int, spelling: UInt64, union: UInt8) {
    let text = text.span
    var spelling = UInt64(first)
    var union = first
    var end = position + 1
    var byte = text[end]
    while ByteClass.continuesName(byte) {
      spelling = spelling << 8 | UInt64(byte)
      union |= byte
      end += 1
      byte = text[end]
    }
    return (end, spelling, union)
  }

  private mutating func nonASCIIName() -> Token {
    let name = text[start..<position]
    guard let invalid = Identifier.firstInvalidScalar(in: name) else {
      var token = token(.name)
      token.isSpecial = true
      return token
    }
    let offset = invalid.offset
    let code = String(invalid.scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
    let message =
      Identifier.isPrintable(invalid.scalar)
      ? "invalid character '\(Character(invalid.scalar))' (U+\(padded))"
      : "invalid non-printable character U+\(padded)"
    return fail(message, at: offset..<offset + UTF8.width(invalid.scalar))
  }
}

/// Why the text can't be cut into tokens from some place on.
struct LexicalError {
  enum Kind {
    /// Wins over an error of the parser in front of it.
    case immediate
    /// Counts only when the parser gets that far.
    case deferred
    /// The text ends with an open bracket.
    case unclosed
  }
  let kind: Kind
  let message: String
  let start: Int
  let end: Int
}
