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

  /// What is in a slot that is not free.
  private struct Entry {
    /// Its place in the order of the names.
    var name: UInt32
    var word: Word
  }

  /// By slot, the first eight bytes of its name, the first one lowest; 0 in a free slot. Apart from `entries`, since most words of a file
  /// are not in the table.
  private var spellings: [UInt64] = []
  private var entries: [Entry] = []
  /// A Bloom filter of the names' first eight bytes and lengths, two bits a name in one of its words: most words of a file are known by it
  /// not to be in the table.
  private var filter = [UInt64](repeating: 0, count: 512)
  private var shift: UInt64 = 0
  /// The bytes of all names, one behind the other, and where each begins; the last one is where they end.
  private var letters: [UInt8] = []
  private var starts = [0]
  /// Another one in each run, so that nobody can choose names that share a place; odd.
  private let multiplier = Self.multiplier
  private static let multiplier = UInt64.random(in: 0 ... .max) | 1
  /// How many names have a symbol of their own: those from 1 to this number.
  package private(set) var count = 0
  /// By symbol, from 1 on: whether a statement with such a name is of interest.
  private var interests: [Bool]

  /// - Parameter names: not empty, none with a NUL, at most 65,533 different ones. They get their symbols in the order in which they first
  ///   come.
  package init(_ names: [String]) {
    interests = [Bool](repeating: true, count: names.count + 2)
    makeSlots(forNames: Token.Kind.keywords.count + names.count)
    for (name, kind) in Token.Kind.keywords { insert(name, Word(kind: kind, symbol: 0)) }
    for name in names where insert(name, Word(kind: .name, symbol: UInt16(truncatingIfNeeded: count + 1))) {
      count += 1
    }
  }

  /// The symbol of all names that were added later.
  package var addedSymbol: UInt16 { UInt16(truncatingIfNeeded: count + 1) }

  /// Has names that have a symbol keep it, but make no statement one of interest until they are added once more.
  ///
  /// - Parameter isDormant: whether that is so of the names with a symbol, from 1 to `count`.
  package mutating func makeDormant(_ isDormant: (UInt16) -> Bool) {
    for symbol in 0..<UInt16(count) { interests[Int(symbol) + 1] = !isDormant(symbol + 1) }
  }

  /// Whether a name with this symbol makes its statement one of interest.
  package func isOfInterest(_ symbol: UInt16) -> Bool { symbol != 0 && interests[Int(symbol)] }

  /// The table with more names, which have one symbol together, where they have none yet.
  package func adding(_ names: some Sequence<String>) -> SymbolTable {
    var table = self
    table.add(names)
    return table
  }

  /// Makes more names of interest; those that have no symbol get `addedSymbol`.
  mutating func add(_ names: some Sequence<String>) {
    for name in names { insert(name, Word(kind: .name, symbol: addedSymbol)) }
  }

  /// Adds a name, unless it has a symbol; a keyword, which can be a name in other letters, stays one.
  ///
  /// - Returns: whether it is new.
  @discardableResult
  private mutating func insert(_ name: String, _ word: Word) -> Bool {
    if starts.count * 2 > spellings.count { makeSlots(forNames: starts.count) }
    let start = letters.count
    letters.append(contentsOf: name.utf8)
    let spelling = Self.spelling(letters.span, from: start, to: letters.count)
    var place = place(of: spelling, letters.span, from: start, to: letters.count)
    while spellings[place] != 0 {
      if spellings[place] == spelling, isEqual(entries[place].name, letters.span, start, letters.count) {
        letters.removeLast(letters.count - start)
        let known = entries[place].word.symbol
        if known != 0 {
          interests[Int(known)] = true
          return false
        }
        entries[place].word.symbol = word.symbol
        return true
      }
      place = (place + 1) & (spellings.count - 1)
    }
    spellings[place] = spelling
    let hash = hash(spelling, letters.count - start)
    filter[Int(truncatingIfNeeded: hash &>> 55)] |= 1 &<< (hash &>> 49) | 1 &<< (hash &>> 43)
    entries[place] = Entry(name: UInt32(truncatingIfNeeded: starts.count - 1), word: word)
    starts.append(letters.count)
    return true
  }

  /// Makes room for so many names, twice; a table is half full at most, and names may come one by one.
  private mutating func makeSlots(forNames count: Int) {
    let old = zip(spellings, entries).filter { $0.0 != 0 }
    var bits: UInt64 = 8
    while 1 << bits < count * 2 { bits += 1 }
    shift = 64 - bits
    spellings = Array(repeating: 0, count: 1 << bits)
    entries = Array(repeating: Entry(name: 0, word: Word(kind: .name, symbol: 0)), count: 1 << bits)
    for (spelling, entry) in old {
      let (start, end) = (starts[Int(entry.name)], starts[Int(entry.name) + 1])
      var place = place(of: spelling, letters.span, from: start, to: end)
      while spellings[place] != 0 { place = (place + 1) & (spellings.count - 1) }
      spellings[place] = spelling
      entries[place] = entry
    }
  }

  /// What a word of `count` bytes whose first eight bytes are `spelling` has its bits of `filter` by.
  @inline(__always)
  private func hash(_ spelling: UInt64, _ count: Int) -> UInt64 {
    // Any odd number would do.
    (spelling &+ UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15) &* multiplier
  }

  /// Whether a word of `count` bytes whose first eight bytes are `spelling` may be in the table.
  @inline(__always)
  func mayHold(_ spelling: UInt64, _ count: Int) -> Bool {
    let hash = hash(spelling, count)
    let bits = filter[Int(truncatingIfNeeded: hash &>> 55)]
    // A shift looks at six bits of its distance.
    return bits &>> (hash &>> 49) & bits &>> (hash &>> 43) & 1 != 0
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
      let found = spellings[place]
      if found == 0 { return Word(kind: .name, symbol: 0) }
      if found == spelling, isEqual(entries[place].name, text, start, end) { return entries[place].word }
      place = (place + 1) & (spellings.count - 1)
    }
  }

  /// The word of less than eight bytes that is `spelling`.
  @inline(__always)
  func word(short spelling: UInt64) -> Word {
    var place = Int(truncatingIfNeeded: (spelling &* multiplier) &>> shift)
    while true {
      let found = spellings[place]
      // No name holds a NUL, so all bytes are equal.
      if found == spelling { return entries[place].word }
      if found == 0 { return Word(kind: .name, symbol: 0) }
      place = (place &+ 1) & (spellings.count &- 1)
    }
  }

  /// The word at these offsets of `text`.
  func word(_ text: Span<UInt8>, from start: Int, to end: Int) -> Word {
    word(Self.spelling(text, from: start, to: end), text, from: start, to: end)
  }

  /// The symbol of a name, or 0.
  package func symbol(of name: String) -> UInt16 {
    let bytes = name.utf8Span.span
    return word(bytes, from: 0, to: bytes.count).symbol
  }

  private static func spelling(_ text: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    var spelling: UInt64 = 0
    for offset in (start..<min(end, start + 8)).reversed() { spelling = spelling << 8 | UInt64(text[offset]) }
    return spelling
  }

  /// Whether the text is the name with this number, whose first eight bytes it has.
  private func isEqual(_ name: UInt32, _ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let first = starts[Int(name)]
    let count = starts[Int(name) + 1] - first
    if count != end - start { return false }
    var index = ByteWord.byteCount
    while index < count, letters[first + index] == text[start + index] { index += 1 }
    return index >= count
  }
}
