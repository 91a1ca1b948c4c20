/// Words, each with a number from 0 on in the order in which they were added, found by their bytes.
struct WordTable: Sendable {
  private(set) var words: [String] = []
  /// Of the words.
  private var hashes: [UInt64] = []
  private var numbers = NumberTable()

  init() {
    words.reserveCapacity(Self.usualCount)
    hashes.reserveCapacity(Self.usualCount)
  }

  /// As many as the rules have that come with the program, or some more.
  static let usualCount = 512

  func number(of word: String) -> Int? { number(of: word.utf8Span.span) }

  func number(of bytes: Span<UInt8>) -> Int? { number(of: bytes, Self.hash(bytes)) }

  private func number(of bytes: Span<UInt8>, _ hash: UInt64) -> Int? {
    numbers.number(hash) { number in
      if hashes[number] != hash { return false }
      let word = words[number].utf8Span.span
      return word.count == bytes.count && word.indices.allSatisfy { word[$0] == bytes[$0] }
    }
  }

  mutating func add(_ word: String) -> Int { add(word.utf8Span.span) { word } }

  /// - Parameter word: what the bytes are; asked for only where it is new.
  mutating func add(_ bytes: Span<UInt8>, _ word: () -> String) -> Int {
    let hash = Self.hash(bytes)
    if let known = number(of: bytes, hash) { return known }
    words.append(word())
    hashes.append(hash)
    numbers.add(hash) { hashes[$0] }
    return words.count - 1
  }

  /// FNV-1a.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
  }
}
