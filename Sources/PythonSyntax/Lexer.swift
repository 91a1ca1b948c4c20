/// Cuts a text into tokens exactly as CPython 3.13's tokenizer does, f-strings included (PEP 701).
///
/// The tokens do not depend on the parser, so they are read in advance; what is plain depends on the names that it learns, see
/// `LineContent`. After the first error every further token is that
/// error, after the end every further token is the end marker.
struct Lexer {
  /// The text and `Source.padding` NULs behind it.
  let text: [UInt8]
  var symbols: SymbolTable
  /// See `Source.hasRawLineEnds`.
  private let hasRawLineEnds: Bool
  /// Whether what holds nothing of interest comes as tokens of the kind `plain`.
  let readsPlain: Bool
  /// Whether a statement begins at the current position that may be plain.
  var beginsStatement = false
  var plainBlocks = PlainBlocks()
  var lineContent = LineContent()
  var isPaused = false
  var position = 0
  /// The offset of the token that is being read.
  var start = 0
  /// How many brackets are open.
  var level = 0
  var fstrings: [FString] = []
  /// The offsets of the open brackets; what stands from `level` on means nothing.
  var brackets: [UInt32] = []
  var indentation = Indentation()
  var isAtLineStart = true
  /// Where a text is raw: nothing but a comment or a carriage return was read of the line, which counts as blank so far.
  private var isLineBlank = false
  /// Indents (positive) or dedents (negative) that wait to be returned.
  var pendingIndents = 0
  /// The last token was the NEWLINE that ends the last line.
  var hasEndedLine = true
  private(set) var error: LexicalError?
  /// Where the directives begin that were read.
  private(set) var directives: [UInt32] = []

  /// - Parameters:
  ///   - text: the text with its padding.
  ///   - hasRawLineEnds: see `Source.hasRawLineEnds`.
  ///   - readsPlain: whether what holds no name of `symbols` comes as tokens of the kind `plain`, where that is possible.
  ///   - memory: what is in it is taken out.
  init(
    _ text: [UInt8], symbols: SymbolTable, hasRawLineEnds: Bool = false, readsPlain: Bool = false,
    memory: inout ParserMemory
  ) {
    self.text = text
    self.symbols = symbols
    self.hasRawLineEnds = hasRawLineEnds
    self.readsPlain = readsPlain
    exchange(&memory)
    if brackets.isEmpty { brackets = [UInt32](repeating: 0, count: SyntaxBounds.bracketCount) }
    indentation.reset()
    plainBlocks.reset()
  }

  init(_ text: [UInt8], symbols: SymbolTable, hasRawLineEnds: Bool = false, readsPlain: Bool = false) {
    var memory = ParserMemory()
    self.init(text, symbols: symbols, hasRawLineEnds: hasRawLineEnds, readsPlain: readsPlain, memory: &memory)
  }

  /// Takes the arrays of `memory`, or gives them back.
  mutating func exchange(_ memory: inout ParserMemory) {
    swap(&brackets, &memory.brackets)
    swap(&indentation, &memory.indentation)
    swap(&plainBlocks, &memory.plainBlocks)
  }

  /// Gives further names a symbol.
  mutating func learn(_ names: [String]) { symbols.add(names) }

  /// The symbol of a token that is a name.
  func symbol(of token: Token) -> UInt16 {
    let name = text[token.range.bounds]
    if name.allSatisfy({ $0 < 0x80 }) {
      return symbols.word(text.span, from: name.startIndex, to: name.endIndex).symbol
    }
    return symbols.symbol(of: Identifier.normalized(name))
  }

  /// The symbol of a token that is a short name of ASCII letters; `nil` for others.
  func plainSymbol(of token: Token) -> UInt16? {
    let name = text[token.range.bounds]
    return name.count <= 64 && name.allSatisfy { $0 < 0x80 } ? symbol(of: token) : nil
  }

  /// Whether the bytes between two offsets are a name with a symbol.
  func hasSymbol(from start: Int, to end: Int) -> Bool { symbols.word(text.span, from: start, to: end).symbol != 0 }

  /// The offset of the innermost open bracket.
  var openBracket: Int? { level > 0 ? Int(brackets[level - 1]) : nil }

  /// The byte at `offset`: 0 at the end of the text.
  @inline(__always) func byte(_ offset: Int) -> UInt8 { text[offset] }
  @inline(__always) var isAtEnd: Bool { position >= text.count - Source.padding }

  /// Whether text of an f-string comes next, outside of its replacement fields.
  private var isInText: Bool { fstrings.last?.isInText ?? false }

  @inline(__always)
  func token(_ kind: Token.Kind, detail: UInt16 = 0) -> Token {
    Token(kind, level: level, detail: detail, from: start, to: position)
  }

  /// Records the first error and gives the token that stands for it.
  mutating func fail(_ message: String, at range: Range<Int>? = nil, kind: LexicalError.Kind = .immediate) -> Token {
    let range = range ?? start..<max(position, start)
    error = LexicalError(kind: kind, message: message, start: range.lowerBound, end: range.upperBound)
    // No line starts behind an error, which may come from outside where one would.
    isAtLineStart = false
    return token(.error)
  }

  /// Reads tokens into the places of `tokens` from `first` on, of which there is at least one, or `PlainBlocks.tokenCount` where what is plain is
  /// read.
  ///
  /// - Returns: the place behind the last one that was filled: where `isPaused` is set, in front of a statement; at an error or the end, behind that
  ///   and two more of its kind, as far as there is room.
  @discardableResult
  mutating func read(into tokens: inout [Token], from first: Int) -> Int {
    var next = first
    isPaused = false
    reading: while next < tokens.count, !isPaused {
      if isAtLineStart, let failure = startLine() {
        tokens[next] = failure
        next += 1
      } else if pendingIndents != 0 {
        start = position
        tokens[next] = token(pendingIndents > 0 ? .indent : .dedent)
        next += 1
        pendingIndents += pendingIndents > 0 ? -1 : 1
      } else {
        if fstrings.isEmpty, error == nil, !hasRawLineEnds { readFrequent(into: &tokens, &next) }
        if next < tokens.count, !isAtLineStart, !isPaused, let token = rareToken() {
          tokens[next] = token
          next += 1
          if isLineBlank, token.kind != .endMarker, token.kind != .dedent {
            isLineBlank = false
            hasEndedLine = false
          }
          switch token.kind {
          case .error, .endMarker: break reading
          case .newline:
            isPaused = readsPlain && lineContent.mayTeach
            lineContent.isImport = false
            lineContent.holdsSymbol = false
          case .import: lineContent.isImport = true
          case .name where token.detail != 0: lineContent.note(token.detail, symbols)
          default: break
          }
        }
      }
    }
    if isPaused { return next }
    // After an error or the end.
    let end = max(next, min(next + 2, tokens.count))
    while next < end {
      tokens[next] = tokens[next - 1]
      next += 1
    }
    return next
  }

  /// The next token of any kind within a line; `nil` where there is none.
  private mutating func rareToken() -> Token? {
    if error != nil { return token(.error) }
    if isInText, let token = fstringText() { return token }
    position += Self.spaces(text.span, from: position)
    start = position
    let lead = byte(position)
    switch ByteClass.lead(lead) {
    case .name: return nameOrString()
    case .digit: return number()
    case .open, .close, .operator: return operatorToken(lead)
    case .quote: return string()
    case .comment:
      noteComment()
      if hasRawLineEnds {
        while byte(position) != 0x0A, byte(position) != 0x0D, !isAtEnd { position += 1 }
        return byte(position) == 0x0D ? behindCarriageReturn() : nil
      }
      position = Self.endOfLine(text.span, from: position)
    case .blank: position += 1
    case .newline:
      position += 1
      if level > 0 { return nil }
      isAtLineStart = true
      if isLineBlank { return nil }
      hasEndedLine = true
      return Token(.newline, level: 0, from: start, to: start)
    case .rare where lead == UInt8(ascii: "\\"): return continueLine()
    case .rare where lead == 0 && isAtEnd: return endOfText()
    case .rare where lead == 0x0D: return behindCarriageReturn()
    case .rare: return operatorToken(lead)
    }
    return nil
  }

  /// Takes notice of the comment that begins here.
  private mutating func noteComment() {
    if Directive.begins(text.span, at: position) {
      directives.append(UInt32(position))
    }
  }

  /// NEWLINE where the last line has none, then a DEDENT for each open block, then the end marker.
  private mutating func endOfText() -> Token {
    if let open = openBracket {
      return fail("'\(Character(UnicodeScalar(text[open])))' was never closed", at: open..<open + 1, kind: .unclosed)
    }
    if !hasEndedLine {
      // CPython ends the last line of a file, but not of what a codec makes of one.
      if hasRawLineEnds { return fail("invalid syntax") }
      hasEndedLine = true
      return token(.newline)
    }
    if hasRawLineEnds, leavesBlocksOpen { return fail("expected an unindented line at the end") }
    let open = indentation.close()
    if open == 0 { return token(.endMarker) }
    pendingIndents = -open + 1
    return token(.dedent)
  }

  /// Whether CPython finds blocks open where a raw text ends: they end where a line begins, and it sees none in a comment.
  private var leavesBlocksOpen: Bool {
    let line = text[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let rest = text[line..<position]
    if isLineBlank || rest.contains(UInt8(ascii: "#")) { return indentation.isOpen }
    return !rest.isEmpty && rest.last != 0x0C
  }

  /// What comes behind a carriage return in a raw text: CPython reads the character behind it as the first one of an operator, a
  /// bracket or a number, and nothing else. That token begins where the carriage return stands, or the comment in front of it.
  private mutating func behindCarriageReturn() -> Token? {
    position += 1
    let lead = byte(position)
    switch ByteClass.lead(lead) {
    case .newline: return nil
    case .rare where lead == UInt8(ascii: "\\"): return continueLine()
    case .open, .close, .operator, .digit:
      let first = position
      let token = ByteClass.isDigit(lead) ? number() : operatorToken(lead)
      // CPython compares the text of these two, and makes a number only of an integer without a comment in front of it.
      if token.kind == .notEqual || token.kind == .stray { break }
      if token.kind == .number, byte(start) != 0x0D || !isInteger(first..<position) { break }
      return token
    default: break
    }
    return fail("invalid syntax")
  }

  /// Whether a number literal has no point, no exponent and no imaginary unit.
  private func isInteger(_ range: Range<Int>) -> Bool {
    let isHexadecimal = byte(range.lowerBound + 1) | 0x20 == UInt8(ascii: "x")
    return isHexadecimal
      || text[range].allSatisfy {
        $0 != UInt8(ascii: ".") && $0 | 0x20 != UInt8(ascii: "e") && $0 | 0x20 != UInt8(ascii: "j")
      }
  }

  /// Steps over blank lines and lines of a comment alone, up to the first token of a line, and enters or leaves blocks.
  private mutating func startLine() -> Token? {
    isAtLineStart = false
    isLineBlank = false
    var column = 0
    var alternative = 0
    // Of an indentation that is split by backslashes the first part counts.
    var continued = 0
    measuring: while true {
      switch byte(position) {
      case UInt8(ascii: " "):
        let count = Self.spaces(text.span, from: position)
        column += count
        alternative += count
        position += count
      case 0x09:
        column = (column / 8 + 1) * 8
        alternative += 1
        position += 1
      case 0x0C:
        column = 0
        alternative = 0
        position += 1
      case UInt8(ascii: "\\"):
        if continued == 0 { continued = column }
        start = position
        if let failure = continueLine() { return failure }
      case UInt8(ascii: "#"):
        if hasRawLineEnds {
          isLineBlank = true
          return nil
        }
        noteComment()
        position = Self.endOfLine(text.span, from: position)
      case 0x0D:
        isLineBlank = true
        return nil
      case 0x0A:
        column = 0
        alternative = 0
        continued = 0
        position += 1
      default: break measuring
      }
    }
    if isAtEnd { return nil }
    hasEndedLine = false
    if continued != 0 {
      column = continued
      alternative = continued
    }
    start = position
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
    beginsStatement = readsPlain
    return nil
  }

  /// Steps over a backslash and the line end that must follow it.
  private mutating func continueLine() -> Token? {
    position += 1
    if byte(position) == 0x0D { position += 1 }
    guard byte(position) == 0x0A else {
      if isAtEnd { return fail("unexpected EOF while parsing", kind: .deferred) }
      return fail(
        "unexpected character after line continuation character", at: position..<position + 1, kind: .deferred)
    }
    position += 1
    if isAtEnd { return fail("unexpected EOF while parsing", at: position - 1..<position, kind: .deferred) }
    return nil
  }

  /// A name of any letters, or a string with a prefix.
  private mutating func nameOrString() -> Token {
    while ByteClass.continuesName(byte(position)) { position += 1 }
    if ByteClass.isQuote(byte(position)), let prefix = StringPrefix(text[start..<position]) {
      return prefix.isFormatted ? fstring(prefix) : string()
    }
    let name = text[start..<position]
    if name.allSatisfy({ $0 < 0x80 }) {
      let word = symbols.word(text.span, from: start, to: position)
      return token(word.kind, detail: word.symbol)
    }
    if name.count > SyntaxBounds.wideNameByteCount {
      return fail("a name of \(name.count) bytes with letters beyond ASCII is too long to be read")
    }
    // Python finds keywords before it normalises.
    guard let invalid = Identifier.firstInvalidScalar(in: name) else {
      return token(.name, detail: symbols.symbol(of: Identifier.normalized(name)))
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

/// What has been read of a line that may make further names ones of interest.
struct LineContent {
  /// Whether a name of interest has been read; the parser sets it back. Until then `Lexer.read` stops at each line end, so that nothing is read as
  /// plain that is not.
  var holdsInterest = false
  var isImport = false
  /// Whether a name has a symbol.
  var holdsSymbol = false

  var mayTeach: Bool { holdsInterest || isImport && holdsSymbol }

  @inline(__always)
  mutating func note(_ symbol: UInt16, _ words: SymbolTable) {
    holdsSymbol = true
    if words.isOfInterest(symbol) { holdsInterest = true }
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
