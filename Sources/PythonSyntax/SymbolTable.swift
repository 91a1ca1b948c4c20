/// The names that somebody asks about, each with a small number, beside Python's keywords.
///
/// Every word of a file is looked up once; a name that is not in the table gets the symbol 0 and never becomes a `String`.
package struct SymbolTable: Sendable {
  package static let empty = SymbolTable([])

  /// What a word is: a keyword, or a name with its symbol.
  struct Word {
    var kind: Token.Kind
    var symbol: UInt16
  }

  private struct Slot {
    /// The first eight bytes, the first one lowest.
    var spelling: UInt64
    /// The place in `names`, or -1 in a free slot.
    var name: Int32
    var word: Word
  }

  private var names: [[UInt8]]
  private var slots: [Slot]
  private var shift: UInt64
  /// Another one in each run, so that nobody can choose names that share a place; odd.
  private let multiplier = Self.multiplier
  private static let multiplier = UInt64.random(in: 0 ... .max) | 1
  /// The number of the names that have a symbol of their own.
  private let count: Int

  /// - Parameter names: distinct, no keywords, at most 4,096; the symbol of a name is its index and one.
  package init(_ names: [String]) {
    self.names = []
    slots = []
    shift = 0
    count = names.count
    insert(
      Token.Kind.keywords.map { ($0.0, Word(kind: $0.1, symbol: 0)) }
        + names.enumerated().map { ($0.element, Word(kind: .name, symbol: UInt16($0.offset + 1))) })
  }

  /// The symbol of all names that were added later.
  package var addedSymbol: UInt16 { UInt16(count + 1) }

  /// The table with more names, which have one symbol together, where they have none yet.
  package func adding(_ names: some Sequence<String>) -> SymbolTable {
    var table = self
    table.add(names)
    return table
  }

  /// Gives more names the symbol `addedSymbol`, where they have none yet.
  mutating func add(_ names: some Sequence<String>) {
    let new = Set(names).filter { symbol(of: $0) == 0 }.sorted()
    insert(new.map { ($0, Word(kind: .name, symbol: addedSymbol)) })
  }

  /// - Parameter words: distinct, and none of them in the table, unless as a keyword: that can be a name in other letters.
  private mutating func insert(_ words: [(String, Word)]) {
    // Half full at most, and rarely made anew: names may come one by one.
    if (names.count + words.count) * 2 > slots.count || slots.isEmpty {
      let old = slots.filter { $0.name >= 0 }
      var bits: UInt64 = 8
      while 1 << bits < (old.count + words.count) * 4 { bits += 1 }
      shift = 64 - bits
      slots = Array(repeating: Slot(spelling: 0, name: -1, word: Word(kind: .name, symbol: 0)), count: 1 << bits)
      for slot in old { insert(slot) }
    }
    for (name, word) in words {
      let name = Array(name.utf8)
      names.append(name)
      insert(
        Slot(spelling: Self.spelling(name.span, from: 0, to: name.count), name: Int32(names.count - 1), word: word))
    }
  }

  private mutating func insert(_ slot: Slot) {
    let name = names[Int(slot.name)]
    var place = place(of: slot.spelling, name.span, from: 0, to: name.count)
    while slots[place].name >= 0 {
      if slots[place].spelling == slot.spelling, names[Int(slots[place].name)] == names[Int(slot.name)] {
        slots[place].word.symbol = slot.word.symbol
        return
      }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = slot
  }

  /// Where to look first for the word at these offsets of `text`, whose first eight bytes are `spelling`: by all its bytes.
  @inline(__always)
  private func place(of spelling: UInt64, _ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var hash = spelling
    if end &- start > ByteWord.byteCount {
      var offset = start &+ ByteWord.byteCount
      while offset &+ ByteWord.byteCount < end {
        hash = mixed(hash, ByteWord(text, at: offset))
        offset &+= ByteWord.byteCount
      }
      // The last eight bytes: some of them may have counted already.
      hash = mixed(hash, ByteWord(text, at: end &- ByteWord.byteCount))
    }
    return Int(truncatingIfNeeded: (hash &* multiplier) &>> shift)
  }

  @inline(__always)
  private func mixed(_ hash: UInt64, _ word: ByteWord) -> UInt64 {
    let product = (hash ^ word.bits) &* multiplier
    return product ^ product &>> 32
  }

  /// The word at these offsets of `text`, whose first eight bytes are `spelling`.
  @inline(__always)
  func word(_ spelling: UInt64, _ text: Span<UInt8>, from start: Int, to end: Int) -> Word {
    var place = place(of: spelling, text, from: start, to: end)
    while true {
      let slot = slots[place]
      if slot.name < 0 { return slot.word }
      if slot.spelling == spelling, isEqual(names[Int(slot.name)], text, start, end) { return slot.word }
      place = (place + 1) & (slots.count - 1)
    }
  }

  /// The word at these offsets of `text`.
  func word(_ text: Span<UInt8>, from start: Int, to end: Int) -> Word {
    word(Self.spelling(text, from: start, to: end), text, from: start, to: end)
  }

  /// The symbol of a name, or 0.
  package func symbol(of name: String) -> UInt16 {
    let bytes = Array(name.utf8)
    return word(bytes.span, from: 0, to: bytes.count).symbol
  }

  private static func spelling(_ text: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    var spelling: UInt64 = 0
    for offset in (start..<min(end, start + 8)).reversed() { spelling = spelling << 8 | UInt64(text[offset]) }
    return spelling
  }

  /// Whether the text is `name`, whose first eight bytes it has.
  private func isEqual(_ name: [UInt8], _ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if name.count != end - start { return false }
    for index in name.indices.dropFirst(8) where name[index] != text[start + index] { return false }
    return true
  }
}
