/// Output is built as UTF-8 bytes, which is several times faster than growing a `String`.
extension [UInt8] {
  mutating func append(_ text: String) {
    // As all colours are where none are wanted.
    if !text.isEmpty { append(contentsOf: text.utf8) }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return append(UInt8(truncatingIfNeeded: scalar.value)) }
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Appends `number` in decimal digits.
  mutating func append(decimal number: Int) {
    if number >= 0, number < 10 { return append(UInt8(ascii: "0") + UInt8(number)) }
    append(contentsOf: String(number).utf8)
  }

  /// Appends the lowest `digits` hexadecimal digits of `number`.
  mutating func append(hexadecimal number: UInt32, digits: Int) {
    for digit in (0..<digits).reversed() {
      let value = UInt8(truncatingIfNeeded: (number >> UInt32(4 * digit)) & 0xF)
      append(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
    }
  }

  mutating func append(repeating byte: UInt8, count: Int) {
    for _ in 0..<Swift.max(0, count) { append(byte) }
  }
}
