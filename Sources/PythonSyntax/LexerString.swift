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

  /// How far a string literal goes.
  struct StringExtent {
    /// Behind the closing quotes, or where they are missed.
    var end: Int
    var quoteCount: Int
    var hasBackslash = false
    var hasEscapedQuote = false
    var isTerminated = false
  }

  /// The extent of the string whose opening quotes stand at `start`.
  static func extent(_ text: Span<UInt8>, from start: Int) -> StringExtent {
    let quote = text[start]
    let count = text[start + 1] == quote && text[start + 2] == quote ? 3 : 1
    var extent = StringExtent(end: start + count, quoteCount: count)
    while true {
      // Long ones hold little but text.
      while count == 3, extent.end + ByteBlock.byteCount <= text.count,
        !ByteBlock.contains(quote, UInt8(ascii: "\\"), orNullIn: text, at: extent.end)
      {
        extent.end += ByteBlock.byteCount
      }
      let pair = BytePair(text, at: extent.end)
      var places = pair.places(inQuotes: quote)
      // Between three quotes a line end is text.
      if count == 3 { places &= ~pair.places(of: 0x0A) }
      if places == 0 {
        extent.end &+= BytePair.byteCount
        continue
      }
      extent.end &+= places.trailingZeroBitCount
      let byte = text[extent.end]
      if byte == quote {
        if count == 1 || text[extent.end + 1] == quote && text[extent.end + 2] == quote {
          extent.end += count
          extent.isTerminated = true
          return extent
        }
      } else if byte == UInt8(ascii: "\\") {
        extent.hasBackslash = true
        extent.end += 1
        if text[extent.end] == 0x0D { extent.end += 1 }
        if text[extent.end] == quote { extent.hasEscapedQuote = true }
        if text[extent.end] == 0 { return extent }
      } else {
        return extent
      }
      extent.end += 1
    }
  }

  /// A string from its quote at `position` on; `start` is at its prefix.
  mutating func string() -> Token {
    let quote = byte(position)
    let extent = Self.extent(text.span, from: position)
    position = extent.end
    if extent.isTerminated { return token(.string, detail: extent.hasBackslash ? 1 : 0) }
    return unterminated(quote, extent.quoteCount, extent.quoteCount == 1 && extent.hasEscapedQuote)
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
    text[..<min(position, max(0, text.count - Source.padding - 1))].count { $0 == 0x0A } + 1
  }

  /// The prefix and the quotes that open an f-string.
  mutating func fstring(_ prefix: StringPrefix) -> Token {
    let quote = byte(position)
    let count = quoteCount()
    if fstrings.count >= SyntaxBounds.formatStringCount { return fail("too many nested f-strings") }
    position += count
    fstrings.append(FString(quote: quote, quoteCount: count, isRaw: prefix.isRaw, start: start))
    return token(.fstringStart)
  }

  /// The next token of the innermost f-string, outside of its replacement fields; `nil` where a field begins.
  mutating func fstringText() -> Token? {
    start = position
    let last = fstrings.count - 1
    let fstring = fstrings[last]
    if byte(position) == UInt8(ascii: "{"), byte(position + 1) != UInt8(ascii: "{") {
      return openField()
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
          return token(.fstringMiddle, detail: hasEscape ? 1 : 0)
        }
        return unterminated(fstring)
      case fstring.quote where hasQuotes(fstring): return token(.fstringMiddle, detail: hasEscape ? 1 : 0)
      case UInt8(ascii: "{"):
        if self.byte(position + 1) == UInt8(ascii: "{"), !isInFormatSpec { return doubledBrace(hasEscape) }
        let middle = token(.fstringMiddle, detail: hasEscape ? 1 : 0)
        return openField() ?? middle
      case UInt8(ascii: "}"):
        if isNamedEscape {
          position += 1
          return token(.fstringMiddle, detail: hasEscape ? 1 : 0)
        }
        if self.byte(position + 1) == UInt8(ascii: "}"), !isInFormatSpec, fstring.depth == 0 {
          return doubledBrace(hasEscape)
        }
        fstrings[last].isInText = false
        return token(.fstringMiddle, detail: hasEscape ? 1 : 0)
      case UInt8(ascii: "\\"):
        hasEscape = true
        position += 1
        if self.byte(position) == 0x0D { position += 1 }
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

  @inline(__always)
  private func hasQuotes(_ fstring: FString) -> Bool {
    let quote = fstring.quote
    if byte(position) != quote { return false }
    return fstring.quoteCount == 1 || (byte(position + 1) == quote && byte(position + 2) == quote)
  }

  /// `{{` or `}}`: one brace belongs to the text, the other is left out.
  private mutating func doubledBrace(_ hasEscape: Bool) -> Token {
    position += 2
    var token = token(.fstringMiddle, detail: hasEscape ? 1 : 0)
    token.end -= 1
    return token
  }

  /// Goes into a replacement field.
  ///
  /// - Returns: the error token where fields nest too deep.
  private mutating func openField() -> Token? {
    let last = fstrings.count - 1
    fstrings[last].fieldDepth += 1
    if fstrings[last].fieldDepth >= SyntaxBounds.fieldDepth { return fail("f-string: expressions nested too deeply") }
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

  /// - Parameter letters: what stands in front of the quote.
  /// - Returns: `nil` for letters that are no prefix.
  init?(_ letters: ArraySlice<UInt8>) {
    switch String(decoding: letters, as: UTF8.self).lowercased() {
    case "r": isRaw = true
    case "b": isBytes = true
    case "f": isFormatted = true
    case "u": break
    case "br", "rb":
      isRaw = true
      isBytes = true
    case "fr", "rf":
      isRaw = true
      isFormatted = true
    default: return nil
    }
  }
}
