/// UTF-7 (RFC 2152), which CPython reads with all ASCII characters but `+` standing for themselves.
struct UTF7Codec: TextCodec {
  /// A run of base-64 digits: UTF-16 units, sixteen bits each.
  private struct Run {
    var bits: UInt32 = 0
    var bitCount: UInt32 = 0
    /// Waits for its second half.
    var highSurrogate: UInt32?

    /// - Returns: whether what is complete can stand in a text.
    mutating func append(_ digit: UInt32, to text: inout DecodedText) -> Bool {
      bits = bits << 6 | digit
      bitCount += 6
      if bitCount < 16 { return true }
      bitCount -= 16
      let unit = bits >> bitCount
      bits &= 1 << bitCount - 1
      if let high = highSurrogate {
        highSurrogate = nil
        return (0xDC00...0xDFFF).contains(unit) && text.append(0x10000 + (high & 0x3FF) << 10 + unit & 0x3FF)
      }
      if (0xD800...0xDBFF).contains(unit) {
        highSurrogate = unit
        return true
      }
      return text.append(unit)
    }

    /// Whether a run can end here: less than a digit is left over, all zeros, and no half of a character.
    var isComplete: Bool { bitCount < 6 && bits == 0 && highSurrogate == nil }
  }

  func decode(_ bytes: [UInt8]) throws(CodecFailure) -> [UInt8] {
    var text = DecodedText(reserving: bytes.count)
    var run: Run?
    var runStart = 0
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if run != nil, let digit = Self.digit(byte) {
        if run?.append(digit, to: &text) != true { throw CodecFailure(offset: offset) }
      } else if let ended = run {
        guard ended.isComplete else { throw CodecFailure(offset: offset) }
        run = nil
        // A hyphen that ends a run belongs to it; anything else is looked at again.
        if byte != UInt8(ascii: "-") { continue }
      } else if byte == UInt8(ascii: "+") {
        runStart = offset
        let next = bytes[orZero: offset + 1]
        if next == UInt8(ascii: "-") {
          _ = text.append(UInt32(byte))
          offset += 1
        } else if offset + 1 == bytes.count || Self.digit(next) != nil {
          run = Run()
        } else {
          throw CodecFailure(offset: offset)
        }
      } else if byte < 0x80 {
        _ = text.append(UInt32(byte))
      } else {
        throw CodecFailure(offset: offset)
      }
      offset += 1
    }
    if run != nil { throw CodecFailure(offset: runStart) }
    return text.utf8
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    byte < 0x80 && (ByteClass.continuesName(byte) && byte != UInt8(ascii: "_") || byte == 0x2B || byte == 0x2F)
      ? PackedNumbers.digit(byte) : nil
  }
}
