/// Number literals: https://docs.python.org/3.13/reference/lexical_analysis.html#numeric-literals
extension Lexer {
  /// A number that starts with a digit at `position`.
  mutating func number() -> Token {
    guard byte(position) == UInt8(ascii: "0") else { return skipDigits() ? afterInteger() : invalid("decimal") }
    switch byte(position + 1) | 0x20 {
    case UInt8(ascii: "x"): return radixNumber("hexadecimal", base: 16)
    case UInt8(ascii: "o"): return radixNumber("octal", base: 8)
    case UInt8(ascii: "b"): return radixNumber("binary", base: 2)
    default: return zeroOrFraction()
    }
  }

  /// `.5`, with `position` at the point.
  mutating func fraction() -> Token {
    position += 1
    return skipDigits() ? exponent() : invalid("decimal")
  }

  private mutating func radixNumber(_ kind: String, base: UInt8) -> Token {
    position += 2
    repeat {
      if byte(position) == UInt8(ascii: "_") { position += 1 }
      guard isDigit(byte(position), base: base) else { return invalidDigit(kind) }
      while isDigit(byte(position), base: base) { position += 1 }
    } while byte(position) == UInt8(ascii: "_")
    if ByteClass.isDigit(byte(position)) { return invalidDigit(kind) }
    return numberEnd(kind)
  }

  private func isDigit(_ byte: UInt8, base: UInt8) -> Bool {
    base == 16 ? ByteClass.isHexDigit(byte) : byte &- UInt8(ascii: "0") < base
  }

  private mutating func invalidDigit(_ kind: String) -> Token {
    guard ByteClass.isDigit(byte(position)) else { return invalid(kind) }
    let digit = Character(UnicodeScalar(byte(position)))
    return fail("invalid digit '\(digit)' in \(kind) literal", at: position..<position + 1)
  }

  /// A number that starts with 0: only zeros are an integer.
  private mutating func zeroOrFraction() -> Token {
    while byte(position) == UInt8(ascii: "0") || byte(position) == UInt8(ascii: "_") {
      if byte(position) == UInt8(ascii: "_"), !ByteClass.isDigit(byte(position + 1)) { return invalid("decimal") }
      position += 1
    }
    let hasOtherDigits = ByteClass.isDigit(byte(position))
    if hasOtherDigits, !skipDigits() { return invalid("decimal") }
    switch byte(position) {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "j"), UInt8(ascii: "J"):
      return afterInteger()
    default: break
    }
    if hasOtherDigits {
      return fail(
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
    }
    return numberEnd("decimal")
  }

  private mutating func afterInteger() -> Token {
    if byte(position) == UInt8(ascii: ".") {
      position += 1
      if ByteClass.isDigit(byte(position)), !skipDigits() { return invalid("decimal") }
    }
    return exponent()
  }

  private mutating func exponent() -> Token {
    if byte(position) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(position + 1)
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        guard ByteClass.isDigit(byte(position + 2)) else { return invalid("decimal") }
        position += 2
      } else if ByteClass.isDigit(sign) {
        position += 1
      } else {
        return numberEnd("decimal")
      }
      if !skipDigits() { return invalid("decimal") }
    }
    if byte(position) | 0x20 == UInt8(ascii: "j") {
      position += 1
      return numberEnd("imaginary")
    }
    return numberEnd("decimal")
  }

  /// Digits with single underscores between them; false where an underscore is not followed by a digit.
  private mutating func skipDigits() -> Bool {
    while true {
      while ByteClass.isDigit(byte(position)) { position += 1 }
      if byte(position) != UInt8(ascii: "_") { return true }
      position += 1
      if !ByteClass.isDigit(byte(position)) { return false }
    }
  }

  /// A number may be followed directly by a keyword (`1if x else y`), by no other name.
  private mutating func numberEnd(_ kind: String) -> Token {
    let next = byte(position)
    guard next < 0x80, ByteClass.continuesName(next) else { return token(.number) }
    let second = byte(position + 1)
    let isKeyword =
      switch next {
      case UInt8(ascii: "a"): second == UInt8(ascii: "n") && byte(position + 2) == UInt8(ascii: "d")
      case UInt8(ascii: "e"):
        second == UInt8(ascii: "l") && byte(position + 2) == UInt8(ascii: "s")
          && byte(position + 3) == UInt8(ascii: "e")
      case UInt8(ascii: "f"): second == UInt8(ascii: "o") && byte(position + 2) == UInt8(ascii: "r")
      case UInt8(ascii: "i"):
        second == UInt8(ascii: "f") || second == UInt8(ascii: "n") || second == UInt8(ascii: "s")
      case UInt8(ascii: "o"): second == UInt8(ascii: "r")
      case UInt8(ascii: "n"): second == UInt8(ascii: "o") && byte(position + 2) == UInt8(ascii: "t")
      default: false
      }
    return isKeyword ? token(.number) : invalid(kind)
  }

  private mutating func invalid(_ kind: String) -> Token { fail("invalid \(kind) literal") }
}
