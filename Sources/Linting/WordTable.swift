/// Words, each with a number from 0 on in the order in which they were added, found by their bytes.
struct WordTable: Sendable {
  private(set) var words: [String] = []
  private var numbers = NumberTable()

  func number(of word: String) -> Int? { number(of: word, Self.hash(word.utf8Span.span)) }

  private func number(of word: String, _ hash: UInt64) -> Int? { numbers.number(hash) { words[$0] == word } }

  mutating func add(_ word: String) -> Int {
    let hash = Self.hash(word.utf8Span.span)
    if let known = number(of: word, hash) { return known }
    words.append(word)
    numbers.add(hash) { Self.hash(words[$0].utf8Span.span) }
    return words.count - 1
  }

  /// FNV-1a.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
  }
}
