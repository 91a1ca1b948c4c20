extension Span<UInt8> {
  /// Whether `byteCount` bytes stand at `offset`; never overflows, whatever the numbers are.
  func has(_ byteCount: Int, at offset: Int) -> Bool {
    offset >= 0 && offset <= count && byteCount >= 0 && byteCount <= count - offset
  }

  /// Little-endian; the two bytes must be there.
  func u16(at offset: Int) -> UInt16 { UInt16(self[offset]) | UInt16(self[offset + 1]) << 8 }

  /// Little-endian; the four bytes must be there.
  func u32(at offset: Int) -> UInt32 { UInt32(u16(at: offset)) | UInt32(u16(at: offset + 2)) << 16 }

  /// Little-endian; the eight bytes must be there.
  func u64(at offset: Int) -> UInt64 { UInt64(u32(at: offset)) | UInt64(u32(at: offset + 4)) << 32 }

  /// Whether the bytes of `text` stand at `offset`.
  func starts(with text: StaticString, at offset: Int = 0) -> Bool {
    var position = offset
    for byte in text.description.utf8 {
      guard has(1, at: position), self[position] == byte else { return false }
      position += 1
    }
    return true
  }

  /// Whether the last bytes are those of `end`.
  func ends(with end: Span<UInt8>) -> Bool {
    let start = count - end.count
    if start < 0 { return false }
    for index in end.indices where self[start + index] != end[index] { return false }
    return true
  }

  /// A copy of the bytes in `range`, which must lie inside.
  func copy(_ range: Range<Int>) -> [UInt8] {
    unsafe extracting(range).withUnsafeBufferPointer { unsafe Array($0) }
  }

  /// Whether the bytes in two ranges, which must lie inside, are the same.
  func agree(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for index in 0..<one.count where self[one.lowerBound + index] != self[other.lowerBound + index] { return false }
    return true
  }
}
