/// HZ (RFC 1843): GB 2312 between `~{` and `~}`, ASCII elsewhere.
struct HZCodec: TextCodec {
  func decode(_ bytes: [UInt8]) throws(CodecFailure) -> [UInt8] {
    var text = DecodedText(reserving: bytes.count + bytes.count / 2)
    var isDouble = false
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      let next = bytes[orZero: offset + 1]
      switch (byte, next) {
      case (UInt8(ascii: "~"), UInt8(ascii: "~")) where !isDouble: try text.append(UInt32(byte), at: offset)
      case (UInt8(ascii: "~"), UInt8(ascii: "{")) where !isDouble: isDouble = true
      case (UInt8(ascii: "~"), UInt8(ascii: "}")) where isDouble: isDouble = false
      case (UInt8(ascii: "~"), 0x0A) where !isDouble: break
      case (UInt8(ascii: "~"), _): throw CodecFailure(offset: offset)
      case _ where isDouble: try text.append(DoubleByteTable.gb2312.sevenBit(byte, next), at: offset)
      default:
        try text.append(byte < 0x80 ? UInt32(byte) : 0, at: offset)
        offset -= 1
      }
      offset += 2
    }
    return text.utf8
  }
}
