/// Operators and brackets.
extension Lexer {
  /// The operator or bracket that starts with `first` at `position`.
  mutating func operatorToken(_ first: UInt8) -> Token {
    let second = byte(position + 1)
    switch first {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return openBracket(first)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return closeBracket(first)
    case UInt8(ascii: "."):
      if ByteClass.isDigit(second) { return fraction() }
      if second == first, byte(position + 2) == first { return take(3, .ellipsis) }
      return take(1, .dot)
    case UInt8(ascii: ","): return take(1, .comma)
    case UInt8(ascii: ";"): return take(1, .semicolon)
    case UInt8(ascii: "~"): return take(1, .tilde)
    case UInt8(ascii: ":"): return colon()
    case UInt8(ascii: "="): return second == first ? take(2, .equalEqual) : take(1, .equal)
    case UInt8(ascii: "!"): return second == UInt8(ascii: "=") ? take(2, .notEqual) : take(1, .exclamation)
    case UInt8(ascii: "-"):
      return second == UInt8(ascii: ">") ? take(2, .arrow) : plain(.minus, .minusEqual)
    case UInt8(ascii: "+"): return plain(.plus, .plusEqual)
    case UInt8(ascii: "%"): return plain(.percent, .percentEqual)
    case UInt8(ascii: "@"): return plain(.at, .atEqual)
    case UInt8(ascii: "&"): return plain(.ampersand, .ampersandEqual)
    case UInt8(ascii: "|"): return plain(.bar, .barEqual)
    case UInt8(ascii: "^"): return plain(.caret, .caretEqual)
    case UInt8(ascii: "*"): return doubled(first, .star, .starEqual, .doubleStar, .doubleStarEqual)
    case UInt8(ascii: "/"): return doubled(first, .slash, .slashEqual, .doubleSlash, .doubleSlashEqual)
    case UInt8(ascii: "<"):
      if second == UInt8(ascii: ">") { return take(2, .stray) }
      return doubled(first, .less, .lessEqual, .leftShift, .leftShiftEqual)
    case UInt8(ascii: ">"): return doubled(first, .greater, .greaterEqual, .rightShift, .rightShiftEqual)
    case 0x20..<0x7F: return take(1, .stray)
    default:
      position += 1
      let code = String(first, radix: 16, uppercase: true)
      return fail("invalid non-printable character U+00\(first < 16 ? "0" : "")\(code)")
    }
  }

  /// `:` and `:=`, or the colon in front of a format spec.
  private mutating func colon() -> Token {
    let last = fstrings.count - 1
    if last >= 0, let field = fstrings[last].openField, fstrings[last].depth - 1 == field {
      fstrings[last].isInText = true
      fstrings[last].isInFormatSpec = true
      return take(1, .colon)
    }
    return byte(position + 1) == UInt8(ascii: "=") ? take(2, .colonEqual) : take(1, .colon)
  }

  @inline(__always) private mutating func take(_ count: Int, _ kind: Token.Kind) -> Token {
    position += count
    return token(kind)
  }

  @inline(__always) private mutating func plain(_ kind: Token.Kind, _ assigning: Token.Kind) -> Token {
    byte(position + 1) == UInt8(ascii: "=") ? take(2, assigning) : take(1, kind)
  }

  @inline(__always)
  private mutating func doubled(
    _ first: UInt8, _ kind: Token.Kind, _ assigning: Token.Kind, _ double: Token.Kind, _ doubleAssigning: Token.Kind
  ) -> Token {
    if byte(position + 1) != first { return plain(kind, assigning) }
    return byte(position + 2) == UInt8(ascii: "=") ? take(3, doubleAssigning) : take(2, double)
  }

  private mutating func openBracket(_ byte: UInt8) -> Token {
    position += 1
    if level >= SyntaxBounds.bracketCount { return fail("too many nested parentheses") }
    brackets[level] = UInt32(truncatingIfNeeded: position - 1)
    level += 1
    if !fstrings.isEmpty { fstrings[fstrings.count - 1].depth += 1 }
    return token(Token.Kind(character: byte))
  }

  private mutating func closeBracket(_ byte: UInt8) -> Token {
    position += 1
    let last = fstrings.count - 1
    if last >= 0, fstrings[last].depth == 0, byte == UInt8(ascii: "}") {
      return fail("f-string: single '}' is not allowed")
    }
    guard let opening = openBracket else { return fail("unmatched '\(Character(UnicodeScalar(byte)))'") }
    level -= 1
    if !Self.closes(byte, text[opening]) { return mismatch(byte, opening) }
    if last >= 0 {
      fstrings[last].depth -= 1
      if fstrings[last].depth < 0 { return fail("f-string: unmatched '\(Character(UnicodeScalar(byte)))'") }
      if byte == UInt8(ascii: "}"), fstrings[last].depth == fstrings[last].fieldDepth {
        fstrings[last].fieldDepth -= 1
        fstrings[last].isInText = true
        fstrings[last].isInFormatSpec = false
      }
    }
    return token(Token.Kind(character: byte))
  }

  private mutating func mismatch(_ close: UInt8, _ opening: Int) -> Token {
    let character = Character(UnicodeScalar(close))
    if let fstring = fstrings.last, text[opening] == UInt8(ascii: "{"), fstring.depth - 1 == fstring.fieldDepth {
      return fail("f-string: unmatched '\(character)'")
    }
    let open = Character(UnicodeScalar(text[opening]))
    let line = text[..<opening].count { $0 == 0x0A }
    let isSameLine = !text[opening..<start].contains(0x0A)
    return fail(
      "closing parenthesis '\(character)' does not match opening parenthesis '\(open)'"
        + (isSameLine ? "" : " on line \(line + 1)"))
  }
}
