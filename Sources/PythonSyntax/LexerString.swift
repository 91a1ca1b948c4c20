/// String literals, and f-strings by a stack of modes as PEP 701 describes them.
extension Lexer {
  /// An f-string that is open.
  struct FString {
    let quote: UInt8
    let quoteCount: Int
    let isRaw: Bool
    /// The offset of its prefix.
    let start: Int
    /// How many brackets are open inside of it.
    var depth = 0
    /// The bracket depth outside the innermost open replacement field, -1 outside of all.
    var fieldDepth = -1
    var isInText = true
    var isInFormatSpec = false

    var openField: Int? { fieldDepth >= 0 ? fieldDepth : nil }
  }

  /// A string from its quote at `position` on; `start` is at its prefix.
  mutating func string() -> Token {
    let quote = byte(position)
    let count = quoteCount()
    position += count
    var hasEscape = false
    var hasEscapedQuote = false
    if count == 1 {
      while true {
        position = plainEnd(from: position)
        let byte = byte(position)
        if byte == quote { break }
        if byte == UInt8(ascii: "\\") {
          hasEscape = true
          position += 1
          if self.byte(position) == quote { hasEscapedQuote = true }
          if isAtEnd { return unterminated(quote, 1, hasEscapedQuote) }
        } else if byte == 0x0A || (byte == 0 && isAtEnd) {
          return unterminated(quote, 1, hasEscapedQuote)
        }
        position += 1
      }
      position += 1
      return token(.string, isSpecial: hasEscape)
    }
    while true {
      position = plainEnd(from: position)
      let byte = byte(position)
      if byte == quote, self.byte(position + 1) == quote, self.byte(position + 2) == quote { break }
      if byte == UInt8(ascii: "\\") {
        hasEscape = true
        position += 1
      }
      if isAtEnd { return unterminated(quote, 3, false) }
      position += 1
    }
    position += 3
    return token(.string, isSpecial: hasEscape)
  }

  /// The offset of the next byte that may not be just text of a string.
  @inline(__always)
  private func plainEnd(from start: Int) -> Int {
    let text = text.span
    var offset = start
    while !ByteClass.stopsString(text[offset]) { offset += 1 }
    return offset
  }

  /// 3 for a triple quote at `position`, else 1.
  private func quoteCount() -> Int {
    let quote = byte(position)
    return byte(position + 1) == quote && byte(position + 2) == quote ? 3 : 1
  }

  private mutating func unterminated(_ quote: UInt8, _ count: Int, _ hasEscapedQuote: Bool) -> Token {
    let line = lineOfEnd()
    let range = start..<start + 1
    if let fstring = fstrings.last, fstring.quote == quote, fstring.quoteCount == count {
      return fail("f-string: expecting '}'", at: range)
    }
    let kind = count == 3 ? "triple-quoted string" : "string"
    let hint = hasEscapedQuote ? "; perhaps you escaped the end quote?" : ""
    return fail("unterminated \(kind) literal (detected at line \(line))\(hint)", at: range)
  }

  /// The number of the line at `position`, where the end of the text is on its last line.
  private func lineOfEnd() -> Int {
    text[..<min(position, max(0, text.count - 2))].count { $0 == 0x0A } + 1
  }

  /// The prefix and the quotes that open an f-string.
  mutating func fstring(_ prefix: StringPrefix) -> Token {
    let quote = byte(position)
    let count = quoteCount()
    if fstrings.count >= Self.fstringLimit { return fail("too many nested f-strings") }
    position += count
    leaveLine()
    fstrings.append(FString(quote: quote, quoteCount: count, isRaw: prefix.isRaw, start: start))
    return token(.fstringStart)
  }

  /// The next token of the innermost f-string, outside of its replacement fields.
  mutating func fstringText() -> Token {
    start = position
    let last = fstrings.count - 1
    let fstring = fstrings[last]
    if byte(position) == UInt8(ascii: "{"), byte(position + 1) != UInt8(ascii: "{") {
      return openField() ?? nextInCode()
    }
    if hasQuotes(fstring) {
      position += fstring.quoteCount
      fstrings.removeLast()
      return token(.fstringEnd)
    }
    let isInFormatSpec = fstring.isInFormatSpec && fstring.openField != nil
    var hasEscape = false
    var isNamedEscape = false
    while true {
      let byte = byte(position)
      switch byte {
      case 0 where isAtEnd, 0x0A where fstring.quoteCount == 1:
        if isInFormatSpec, byte == 0x0A {
          fstrings[last].isInText = false
          fstrings[last].isInFormatSpec = false
          return token(.fstringMiddle, isSpecial: hasEscape)
        }
        return unterminated(fstring)
      case fstring.quote where hasQuotes(fstring): return token(.fstringMiddle, isSpecial: hasEscape)
      case UInt8(ascii: "{"):
        if self.byte(position + 1) == UInt8(ascii: "{"), !isInFormatSpec { return doubledBrace(hasEscape) }
        let middle = token(.fstringMiddle, isSpecial: hasEscape)
        return openField() ?? middle
      case UInt8(ascii: "}"):
        if isNamedEscape {
          position += 1
          return token(.fstringMiddle, isSpecial: hasEscape)
        }
        if self.byte(position + 1) == UInt8(ascii: "}"), !isInFormatSpec, fstring.depth == 0 {
          return doubledBrace(hasEscape)
        }
        fstrings[last].isInText = false
        return token(.fstringMiddle, isSpecial: hasEscape)
      case UInt8(ascii: "\\"):
        hasEscape = true
        position += 1
        let escaped = self.byte(position)
        // A brace behind a backslash is a brace all the same.
        if escaped == UInt8(ascii: "{") || escaped == UInt8(ascii: "}") || isAtEnd { continue }
        if escaped == UInt8(ascii: "N"), !fstring.isRaw, self.byte(position + 1) == UInt8(ascii: "{") {
          position += 1
          isNamedEscape = true
        }
        position += 1
      default: position += 1
      }
    }
  }

  private func hasQuotes(_ fstring: FString) -> Bool {
    let quote = fstring.quote
    if byte(position) != quote { return false }
    return fstring.quoteCount == 1 || (byte(position + 1) == quote && byte(position + 2) == quote)
  }

  /// `{{` or `}}`: one brace belongs to the text, the other is left out.
  private mutating func doubledBrace(_ hasEscape: Bool) -> Token {
    position += 2
    var token = token(.fstringMiddle, isSpecial: hasEscape)
    token.end -= 1
    return token
  }

  /// Goes into a replacement field.
  ///
  /// - Returns: the error token where fields nest too deep.
  private mutating func openField() -> Token? {
    let last = fstrings.count - 1
    fstrings[last].fieldDepth += 1
    if fstrings[last].fieldDepth >= Self.fieldLimit { return fail("f-string: expressions nested too deeply") }
    fstrings[last].isInText = false
    return nil
  }

  private mutating func unterminated(_ fstring: FString) -> Token {
    let line = lineOfEnd()
    let kind = fstring.quoteCount == 3 ? "triple-quoted f-string" : "f-string"
    return fail("unterminated \(kind) literal (detected at line \(line))", at: fstring.start..<fstring.start + 1)
  }
}

/// The letters in front of a string's quote.
struct StringPrefix {
  var isRaw = false
  var isBytes = false
  var isFormatted = false

  /// - Parameter spelling: the bytes of a name of one or two letters, the last one lowest.
  /// - Returns: `nil` for letters that are no prefix.
  init?(_ spelling: UInt64) {
    switch spelling | 0x2020 {
    case 0x2072: isRaw = true
    case 0x2062: isBytes = true
    case 0x2066: isFormatted = true
    case 0x2075: break
    case 0x6272, 0x7262:
      isRaw = true
      isBytes = true
    case 0x6672, 0x7266:
      isRaw = true
      isFormatted = true
    default: return nil
    }
  }
}
