/// The parts of a text that are read in one piece.
extension PlainText {
  /// The name or keyword that begins at `start`.
  ///
  /// - Returns: where it ends, `start` where there is none. Where it holds bytes beyond ASCII its kind is `error`.
  @inline(never)
  static func word(_ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> (end: Int, word: SymbolTable.Word) {
    frequentWord(text, from: start, words)
  }

  /// The same, where that is called most.
  @inline(__always)
  static func frequentWord(_ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> (
    end: Int, word: SymbolTable.Word
  ) {
    let pair = BytePair(text, at: start)
    let count = pair.nameCount
    var end = start &+ count
    if count == BytePair.byteCount { end = Lexer.endOfASCIIName(text, from: end) }
    if text[end] >= 0x80 { return (start, SymbolTable.Word(kind: .error, symbol: 0)) }
    if count < ByteWord.byteCount { return (end, words.word(short: pair.prefix(count))) }
    return (end, words.word(pair.prefix(count), text, from: start, to: end))
  }

  @inline(__always)
  static func spaces(_ text: Span<UInt8>, from start: Int) -> Int { Lexer.spaces(text, from: start) }

  /// Where the name ends that begins at `start`; `nil` where it may be a keyword or of interest, or the prefix of a string, or is long, or holds
  /// bytes beyond ASCII.
  ///
  /// - Parameter pair: the bytes from `start` on.
  @inline(__always)
  static func plainNameEnd(_ pair: BytePair, _ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> Int? {
    let count = pair.nameCount
    let end = start &+ count
    let next = text[end]
    if count == BytePair.byteCount { return longNameEnd(text, from: start, pair, words) }
    if !PlainClass(next).endsPlainName || words.mayHold(pair.prefix(count), count) { return nil }
    return end
  }

  /// The same for a name whose first bytes are `pair`.
  @inline(never)
  private static func longNameEnd(_ text: Span<UInt8>, from start: Int, _ pair: BytePair, _ words: SymbolTable) -> Int?
  {
    let end = Lexer.endOfASCIIName(text, from: start &+ BytePair.byteCount)
    return text[end] >= 0x80 || words.mayHold(pair.prefix(BytePair.byteCount), end &- start) ? nil : end
  }

  /// Where the name ends that begins at `start`; -1 where it is a keyword or of interest, or holds bytes beyond ASCII.
  @inline(__always)
  static func endOfName(_ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> Int {
    endOfName(BytePair(text, at: start), text, from: start, words)
  }

  /// The same, where the bytes from `start` on are `pair`.
  @inline(__always)
  static func endOfName(_ pair: BytePair, _ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> Int {
    let count = pair.nameCount
    let end = start &+ count
    if count == BytePair.byteCount {
      return longNameEnd(text, from: start, pair, words) ?? endOfKnownName(text, from: start, words)
    }
    if text[end] >= 0x80 || words.mayHold(pair.prefix(count), count) {
      return endOfKnownName(text, from: start, words)
    }
    return end
  }

  @inline(never)
  private static func endOfKnownName(_ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> Int {
    let (end, word) = word(text, from: start, words)
    return word.kind == .name && !words.isOfInterest(word.symbol) ? end : -1
  }

  /// Where white space ends, or a comment, or a backslash and its line end; -1 where the comment is a directive, or anything else
  /// follows the backslash.
  @inline(never)
  static func endOfGap(_ text: Span<UInt8>, from start: Int) -> Int {
    switch text[start] {
    case UInt8(ascii: "#"):
      return Directive.begins(text, at: start) ? -1 : Lexer.endOfLine(text, from: start)
    case UInt8(ascii: "\\"):
      return text[start &+ 1] == 0x0A ? start &+ 2 &+ spaces(text, from: start &+ 2) : -1
    default: return start &+ max(1, spaces(text, from: start))
    }
  }

  /// Where the number ends that begins at `start`; -1 for forms that are seldom or wrong.
  @inline(__always)
  static func endOfNumber(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while ByteClass.isDigit(text[end]) { end &+= 1 }
    if ByteClass.continuesNumber(text[end]) || text[start] == UInt8(ascii: "0") && end &- start > 1
      || end &- start > SyntaxBounds.integerDigitCount
    {
      return endOfLongNumber(text, from: start)
    }
    return end
  }

  @inline(never)
  private static func endOfLongNumber(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    if text[start] == UInt8(ascii: "0") {
      end &+= 1
      if text[end] | 0x20 == UInt8(ascii: "x") {
        end &+= 1
        let first = end
        while ByteClass.isHexDigit(text[end]) { end &+= 1 }
        return end == first || ByteClass.continuesNumber(text[end]) ? -1 : end
      }
      if ByteClass.isDigit(text[end]) { return -1 }
    }
    while ByteClass.isDigit(text[end]) { end &+= 1 }
    if text[end] == UInt8(ascii: ".") {
      end &+= 1
      while ByteClass.isDigit(text[end]) { end &+= 1 }
    }
    if text[end] | 0x20 == UInt8(ascii: "e") {
      end &+= 1
      if text[end] == UInt8(ascii: "+") || text[end] == UInt8(ascii: "-") { end &+= 1 }
      if !ByteClass.isDigit(text[end]) { return -1 }
      while ByteClass.isDigit(text[end]) { end &+= 1 }
    }
    if text[end] | 0x20 == UInt8(ascii: "j") { end &+= 1 }
    return ByteClass.continuesNumber(text[end]) || end &- start > SyntaxBounds.integerDigitCount ? -1 : end
  }

  /// Where the string ends whose quotes begin at `start`; -1 where it has none, or it may be the name of an attribute that Python gives, or
  /// has escapes that may be wrong.
  @inline(__always)
  static func endOfString(_ text: Span<UInt8>, from start: Int) -> Int {
    let quote = text[start]
    let first = BytePair(text, at: start &+ 1)
    let places = first.places(inQuotes: quote)
    let end = start &+ 1 &+ places.trailingZeroBitCount
    let underscore = UInt8(ascii: "_")
    if places == 0 || end == start &+ 1 || text[end] != quote || text[start &+ 2] == underscore
      || text[start &+ 3] == underscore
    {
      return endOfString(text, from: start, isRaw: false, isBytes: false)
    }
    return end &+ 1
  }

  @inline(never)
  static func endOfString(_ text: Span<UInt8>, from start: Int, isRaw: Bool, isBytes: Bool) -> Int {
    let extent = Lexer.extent(text, from: start)
    let underscore = UInt8(ascii: "_")
    if !extent.isTerminated || text[start &+ 2] == underscore || text[start &+ 3] == underscore
      || extent.hasBackslash && !isRaw && !hasPlainEscapes(text, from: start, to: extent.end)
      || isBytes && !isASCII(text, from: start, to: extent.end)
    {
      return -1
    }
    return extent.end
  }

  /// Whether no escape between two offsets can be wrong, or leave letters alone: `\n`, `\"`, and so on.
  private static func hasPlainEscapes(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var offset = start
    while offset < end {
      if text[offset] == UInt8(ascii: "\\") {
        offset &+= 1
        switch text[offset] {
        case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "\\"), UInt8(ascii: "'"),
          UInt8(ascii: "\""), UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"):
          break
        default: return false
        }
      }
      offset &+= 1
    }
    return true
  }

  private static func isASCII(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    for offset in start..<end where text[offset] >= 0x80 { return false }
    return true
  }

  /// Where the parameters of a lambda end, behind their colon, if they are names alone.
  static func endOfParameters(_ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> Int? {
    var position = start
    while true {
      position &+= spaces(text, from: position)
      if text[position] != UInt8(ascii: ":") {
        let (end, word) = word(text, from: position, words)
        if PlainClass(text[position]) != .name || word.kind != .name || words.isOfInterest(word.symbol) {
          return nil
        }
        position = end &+ spaces(text, from: end)
        if text[position] == UInt8(ascii: ",") {
          position &+= 1
          continue
        }
      }
      return text[position] == UInt8(ascii: ":") && text[position &+ 1] != UInt8(ascii: "=") ? position &+ 1 : nil
    }
  }

  /// Where the targets of a comprehension end, behind their `in`, if they are names, perhaps in parentheses.
  static func endOfTargets(_ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> Int? {
    var position = start
    var level = 0
    while true {
      position &+= spaces(text, from: position)
      while text[position] == UInt8(ascii: "(") {
        level += 1
        position &+= 1
      }
      var (end, word) = word(text, from: position, words)
      if PlainClass(text[position]) != .name || level > PlainState.levelCount { return nil }
      if word.kind == .name {
        if words.isOfInterest(word.symbol) { return nil }
        position = end
        while level > 0, text[position] == UInt8(ascii: ")") {
          level -= 1
          position &+= 1
        }
        position &+= spaces(text, from: position)
        if text[position] == UInt8(ascii: ",") {
          position &+= 1
          continue
        }
        (end, word) = self.word(text, from: position, words)
      } else if position == start &+ spaces(text, from: start) {
        // Nothing between `for` and `in`.
        return nil
      }
      return word.kind == .in && level == 0 ? end : nil
    }
  }

  /// Whether the statement at `start` begins with a word that is a keyword in front of a colon.
  static func beginsWithSoftKeyword(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let pair = BytePair(text, at: start)
    let name = pair.prefix(pair.nameCount)
    // Their bytes, the first one lowest.
    return name == 0x68_6374_616D || name == 0x6573_6163
  }
}

/// What a byte can begin in plain text.
enum PlainClass: UInt8 {
  /// A letter, `_`, or a byte of a character beyond ASCII.
  case name
  case digit, quote
  case parenthesis, bracket, brace, close
  case comma, colon, semicolon, dot, equal
  /// `+` or `-`.
  case sign
  case star, tilde
  /// Of any other binary operator.
  case `operator`
  case newline, comment, backslash
  /// A space, a tab, a form feed.
  case blank
  case rare

  @inline(__always) init(_ byte: UInt8) { self = plainClasses[Int(byte)] }

  /// Whether a name is plain behind which such a byte stands: no character beyond ASCII, and no quote of which it may be the prefix.
  @inline(__always) var endsPlainName: Bool { rawValue > Self.quote.rawValue }
}

/// Literals, so that they are constant data that no access has to make first.
private let plainClasses: InlineArray<256, PlainClass> = [
  .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .blank, .newline, .rare, .blank, .rare, .rare, .rare,
  .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare, .rare,
  .blank, .operator, .quote, .comment, .rare, .operator, .operator, .quote, .parenthesis, .close, .star, .sign, .comma,
  .sign, .dot, .operator, .digit, .digit, .digit, .digit, .digit, .digit, .digit, .digit, .digit, .digit, .colon,
  .semicolon, .operator, .equal, .operator, .rare, .operator, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .bracket, .backslash, .close, .operator, .name, .rare, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .brace, .operator, .close, .tilde, .rare, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name, .name,
  .name, .name, .name, .name, .name, .name, .name, .name, .name,
]
