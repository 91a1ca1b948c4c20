/// Words, each with a number from 0 on in the order in which they were added, found by their bytes.
struct WordTable: Sendable {
  private(set) var words: [String] = []
  private var numbers = NumberTable()

  func number(of word: String) -> Int? {
    let bytes = word.utf8Span.span
    return number(of: bytes, 0..<bytes.count)
  }

  private func number(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    numbers.number(Self.hash(bytes, range)) { number in
      let word = words[number].utf8Span.span
      return word.count == range.count && word.indices.allSatisfy { word[$0] == bytes[range.lowerBound + $0] }
    }
  }

  mutating func add(_ word: String) -> Int {
    let bytes = word.utf8Span.span
    return add(bytes, 0..<bytes.count)
  }

  mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    if let known = number(of: bytes, range) { return known }
    words.append(String(decoding: range.map { bytes[$0] }, as: UTF8.self))
    numbers.add { number in
      let word = words[number].utf8Span.span
      return Self.hash(word, word.indices)
    }
    return words.count - 1
  }

  /// FNV-1a.
  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
  }
}
