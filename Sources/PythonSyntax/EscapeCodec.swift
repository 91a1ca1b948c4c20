/// Latin-1 in which backslashes begin the escape sequences of Python's string literals: all of them, or as in raw ones of
/// Python 2 only `\u` and `\U`.
struct EscapeCodec: TextCodec {
  let isRaw: Bool

  func decode(_ bytes: [UInt8]) throws(CodecFailure) -> [UInt8] {
    var text = DecodedText(reserving: bytes.count + bytes.count / 4)
    var offset = 0
    while offset < bytes.count {
      let start = offset
      offset += 1
      guard bytes[start] == UInt8(ascii: "\\"), offset < bytes.count else {
        // A lone backslash at the end stands for itself in raw text alone.
        guard bytes[start] != UInt8(ascii: "\\") || isRaw else { throw CodecFailure(offset: start) }
        _ = text.append(UInt32(bytes[start]))
        continue
      }
      let letter = bytes[offset]
      offset += 1
      switch letter {
      case UInt8(ascii: "u"): try append(hexDigits: 4, in: bytes, &offset, from: start, to: &text)
      case UInt8(ascii: "U"): try append(hexDigits: 8, in: bytes, &offset, from: start, to: &text)
      case _ where isRaw:
        _ = text.append(UInt32(bytes[start]))
        _ = text.append(UInt32(letter))
      case UInt8(ascii: "x"): try append(hexDigits: 2, in: bytes, &offset, from: start, to: &text)
      case UInt8(ascii: "N"): try append(named: bytes, &offset, from: start, to: &text)
      case UInt8(ascii: "0")...UInt8(ascii: "7"):
        var scalar = UInt32(letter & 7)
        for _ in 1...2 where (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(bytes[orZero: offset]) {
          scalar = scalar << 3 | UInt32(bytes[offset] & 7)
          offset += 1
        }
        _ = text.append(scalar)
      case 0x0A: break
      default:
        if let character = Self.characters[letter] {
          _ = text.append(character)
        } else {
          _ = text.append(UInt32(bytes[start]))
          _ = text.append(UInt32(letter))
        }
      }
    }
    return text.utf8
  }

  private static let characters: [UInt8: UInt32] = [
    UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "'"): 0x27, UInt8(ascii: "\""): 0x22, UInt8(ascii: "a"): 0x07,
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "t"): 0x09, UInt8(ascii: "v"): 0x0B,
  ]

  private func append(
    hexDigits count: Int, in bytes: [UInt8], _ offset: inout Int, from start: Int, to text: inout DecodedText
  ) throws(CodecFailure) {
    var scalar: UInt32 = 0
    for _ in 0..<count {
      guard let digit = Self.hexDigit(bytes[orZero: offset]) else { throw CodecFailure(offset: start) }
      scalar = scalar << 4 | digit
      offset += 1
    }
    if !text.append(scalar) { throw CodecFailure(offset: start) }
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte & 0x0F)
    case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte & 0x0F) + 9
    default: nil
    }
  }

  /// Reads a name in braces.
  private func append(
    named bytes: [UInt8], _ offset: inout Int, from start: Int, to text: inout DecodedText
  ) throws(CodecFailure) {
    guard bytes[orZero: offset] == UInt8(ascii: "{") else { throw CodecFailure(offset: start) }
    // Bounded, since a text can be full of braces that are never closed.
    let name = bytes[(offset + 1)...].prefix(CharacterName.byteLimit + 1).prefix { $0 != UInt8(ascii: "}") }
    guard bytes[orZero: name.endIndex] == UInt8(ascii: "}"), let scalar = CharacterName.scalar(name) else {
      throw CodecFailure(offset: start)
    }
    _ = text.append(scalar)
    offset = name.endIndex + 1
  }
}
