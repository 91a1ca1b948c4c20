/// Words, each with a number from 0 on in the order in which they were added, found by their bytes.
///
/// Only what rules list is added, so that nobody can fill the table with words that share a slot.
struct WordTable: Sendable {
  private(set) var words: [String] = []
  /// By hash, the number of a word and one more; 0 where none is. Half full at most, with a power of two as its count.
  private var slots = [UInt32](repeating: 0, count: 1024)

  func number(of word: String) -> Int? {
    let bytes = word.utf8Span.span
    let slot = slots[slot(of: bytes, 0..<bytes.count)]
    return slot == 0 ? nil : Int(slot) - 1
  }

  mutating func add(_ word: String) -> Int {
    let bytes = word.utf8Span.span
    return add(bytes, 0..<bytes.count)
  }

  mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let slot = slot(of: bytes, range)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    words.append(String(decoding: range.map { bytes[$0] }, as: UTF8.self))
    slots[slot] = UInt32(truncatingIfNeeded: words.count)
    if words.count * 2 > slots.count { grow() }
    return words.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, word) in words.enumerated() {
      let bytes = word.utf8Span.span
      slots[slot(of: bytes, 0..<bytes.count)] = UInt32(truncatingIfNeeded: number + 1)
    }
  }

  /// The slot that holds the word, or the free one where it belongs.
  private func slot(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while slots[slot] != 0, !isEqual(Int(slots[slot]) - 1, bytes, range) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func isEqual(_ number: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let word = words[number].utf8Span.span
    return word.count == range.count && word.indices.allSatisfy { word[$0] == bytes[range.lowerBound + $0] }
  }
}
