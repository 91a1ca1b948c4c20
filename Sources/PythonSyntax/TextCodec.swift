/// Decodes a whole text, strictly, as one of CPython 3.13's codecs does.
protocol TextCodec: Sendable {
  /// The UTF-8 form of `bytes`.
  func decode(_ bytes: [UInt8]) throws(CodecFailure) -> [UInt8]
}

/// Where bytes begin that a codec can't decode.
struct CodecFailure: Error, Hashable {
  let offset: Int
}

/// The UTF-8 text that a codec writes, character by character.
struct DecodedText {
  private(set) var utf8: [UInt8] = []

  init(reserving byteCount: Int) { utf8.reserveCapacity(byteCount) }

  /// - Returns: false, and writes nothing, for a surrogate and what is above U+10FFFF: UTF-8 has no form for them.
  mutating func append(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x80:
      utf8.append(UInt8(truncatingIfNeeded: scalar))
      return true
    case ..<0x800: utf8.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
    case 0xD800...0xDFFF: return false
    case ..<0x10000:
      utf8.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      appendContinuation(scalar >> 6)
    case ..<0x110000:
      utf8.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      appendContinuation(scalar >> 12)
      appendContinuation(scalar >> 6)
    default: return false
    }
    appendContinuation(scalar)
    return true
  }

  private mutating func appendContinuation(_ bits: UInt32) {
    utf8.append(0x80 | UInt8(truncatingIfNeeded: bits & 0x3F))
  }

  /// Writes the entry of a table: a character, or two with the first one in the upper half.
  ///
  /// - Throws: `CodecFailure` where the table has nothing.
  mutating func append(_ entry: UInt32, at offset: Int) throws(CodecFailure) {
    if entry > 0x10FFFF, append(entry >> 16), append(entry & 0xFFFF) { return }
    if entry != 0, append(entry) { return }
    throw CodecFailure(offset: offset)
  }
}

extension [UInt8] {
  /// The byte at `index`; 0 behind the end, which stands nowhere in a text that a codec gets.
  subscript(orZero index: Int) -> UInt8 { index < count ? self[index] : 0 }
}
