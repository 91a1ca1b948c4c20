/// Inflates whole deflate streams (RFC 1951) in one piece, by code that checks each access to memory but those of its fast loop.
///
/// It takes exactly the streams that zlib takes, since CPython inflates with zlib, and makes the same bytes of them. The tables
/// are kept from one stream to the next.
struct Inflater {
  /// How inflating ended.
  enum Ending: Equatable {
    /// The compressed data came to its end after so many bytes; what stands behind it is not looked at.
    case end(inputByteCount: Int)
    /// More would come out than there is room for.
    case full
    /// The compressed data is cut off.
    case cut
    /// What is wrong with it.
    case damaged(String)
  }

  private var literals = HuffmanTable(symbolCount: HuffmanTable.symbolLimit, indexBitLimit: 10)
  private var distances = HuffmanTable(symbolCount: 32, indexBitLimit: 8)
  private var codeLengths = HuffmanTable(symbolCount: 19, indexBitLimit: 7)
  private var fixedLiterals: HuffmanTable?
  private var fixedDistances: HuffmanTable?

  /// - Parameters:
  ///   - input: the compressed data.
  ///   - output: filled from its start on, but for its last `slack` bytes, which must be there, are written to and mean nothing.
  /// - Returns: the number of bytes made, and how it ended.
  mutating func inflate(_ input: RawSpan, into output: inout MutableRawSpan) -> (byteCount: Int, ending: Ending) {
    var data = BitReader()
    var made = 0
    while true {
      data.refill(input)
      guard let header = data.take(3) else { return (made, .cut) }
      let ending: Ending? =
        switch header >> 1 {
        case 0: Self.copyStored(&data, input, &output, &made)
        case 1: inflateFixed(&data, input, &output, &made)
        case 2: inflateDynamic(&data, input, &output, &made)
        default: .damaged("invalid block type")
        }
      if made > output.byteCount - Self.slack { return (output.byteCount - Self.slack, .full) }
      if let ending { return (made, ending) }
      if header & 1 != 0 { return (made, .end(inputByteCount: data.byteCount)) }
    }
  }

  // MARK: Blocks: `nil` at the end of the block, else why there is no going on

  /// RFC 1951, 3.2.4.
  private static func copyStored(
    _ data: inout BitReader, _ input: RawSpan, _ output: inout MutableRawSpan, _ made: inout Int
  ) -> Ending? {
    data.skipToByte()
    data.refill(input)
    guard let lengths = data.take(32) else { return .cut }
    let count = Int(lengths & 0xFFFF)
    if count != Int(~lengths >> 16 & 0xFFFF) { return .damaged("invalid stored block lengths") }
    let start = data.giveBack()
    let room = output.byteCount - slack - made
    let copied = min(count, input.byteCount - start, room)
    for index in 0..<copied {
      output.storeBytes(
        of: unsafe input.unsafeLoad(fromByteOffset: start + index, as: UInt8.self), toByteOffset: made + index,
        as: UInt8.self)
    }
    made += copied
    data.skip(copied)
    if copied == count { return nil }
    return copied == room ? .full : .cut
  }

  /// RFC 1951, 3.2.6.
  private mutating func inflateFixed(
    _ data: inout BitReader, _ input: RawSpan, _ output: inout MutableRawSpan, _ made: inout Int
  ) -> Ending? {
    if fixedLiterals == nil {
      let lengths =
        [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
        + [UInt8](repeating: 8, count: 8)
      var table = HuffmanTable(symbolCount: HuffmanTable.symbolLimit, indexBitLimit: 9)
      guard table.build(lengths.span, Alphabet.literals) else { return .damaged("invalid literal/length code") }
      fixedLiterals = table
    }
    if fixedDistances == nil {
      var table = HuffmanTable(symbolCount: 32, indexBitLimit: 5)
      guard table.build([UInt8](repeating: 5, count: 32).span, Alphabet.distances) else {
        return .damaged("invalid distance code")
      }
      fixedDistances = table
    }
    guard let fixedLiterals, let fixedDistances else { return nil }
    return Self.decode(&data, input, &output, &made, fixedLiterals, fixedDistances)
  }

  /// RFC 1951, 3.2.7.
  private mutating func inflateDynamic(
    _ data: inout BitReader, _ input: RawSpan, _ output: inout MutableRawSpan, _ made: inout Int
  ) -> Ending? {
    guard let counts = data.take(14) else { return .cut }
    let literalCount = Int(counts & 0x1F) + 257
    let distanceCount = Int(counts >> 5 & 0x1F) + 1
    let codeLengthCount = Int(counts >> 10) + 4
    if literalCount > 286 || distanceCount > 30 { return .damaged("too many length or distance symbols") }

    /// Of the symbols of both alphabets.
    var lengths = InlineArray<320, UInt8>(repeating: 0)
    for index in 0..<codeLengthCount {
      data.refill(input)
      guard let length = data.take(3) else { return .cut }
      lengths[Int(Alphabet.codeLengthOrder[index])] = UInt8(length)
    }
    guard codeLengths.build(lengths.span.extracting(first: 19), Alphabet.codeLengths, mustBeComplete: true) else {
      return .damaged("invalid code lengths set")
    }
    let count = literalCount + distanceCount
    if let damage = Self.readLengths(&data, input, codeLengths, &lengths, count) { return damage }
    if lengths[Alphabet.endOfBlock] == 0 { return .damaged("invalid code -- missing end-of-block") }
    guard literals.build(lengths.span.extracting(first: literalCount), Alphabet.literals) else {
      return .damaged("invalid literal/lengths set")
    }
    guard distances.build(lengths.span.extracting(literalCount..<count), Alphabet.distances) else {
      return .damaged("invalid distances set")
    }
    return Self.decode(&data, input, &output, &made, literals, distances)
  }

  /// Reads the lengths of `count` codewords.
  ///
  /// - Returns: `nil`, or what is wrong with them.
  private static func readLengths(
    _ data: inout BitReader, _ input: RawSpan, _ codeLengths: borrowing HuffmanTable,
    _ lengths: inout InlineArray<320, UInt8>, _ count: Int
  ) -> Ending? {
    let entries = codeLengths.entries.span
    let mask = codeLengths.mask
    var bits = data
    defer { data = bits }
    var known = 0
    while known < count {
      bits.refill(input)
      let entry = entries[Int(truncatingIfNeeded: bits.bits & mask)]
      guard bits.drop(entry) else { return .cut }
      if entry.byte < 16 {
        lengths[known] = entry.byte
        known += 1
        continue
      }
      let (bitCount, least): (UInt64, Int) = entry.byte == 16 ? (2, 3) : entry.byte == 17 ? (3, 3) : (7, 11)
      guard let more = bits.take(bitCount) else { return .cut }
      let end = known + least + Int(more)
      if entry.byte == 16 && known == 0 || end > count { return .damaged("invalid bit length repeat") }
      let repeated = entry.byte == 16 ? lengths[known - 1] : 0
      while known < end {
        lengths[known] = repeated
        known += 1
      }
    }
    return nil
  }

  // MARK: Symbols

  /// The longest match, in bytes.
  private static let longestMatch = 258
  /// So many bytes the fast loop may write in one turn: three literals, a match, and what is copied too much of it.
  static let slack = 3 + longestMatch + 2 * MemoryLayout<Chunk>.size

  /// The symbols of a block up to its end.
  ///
  /// Where so much is left of the input that a turn of the loop can't reach its end, it need not look for that; of the output the slack is
  /// left, into which it may write. No index into a table is longer than the table: its front has all values of the mask, and a subtable all
  /// of its own bits.
  private static func decode(
    _ data: inout BitReader, _ input: RawSpan, _ output: inout MutableRawSpan, _ made: inout Int,
    _ literalTable: borrowing HuffmanTable, _ distanceTable: borrowing HuffmanTable
  ) -> Ending? {
    let literals = literalTable.entries.span
    let distances = distanceTable.entries.span
    let literalMask = literalTable.mask
    let distanceMask = distanceTable.mask
    let lastInput = input.byteCount - 2 * BitReader.wordByteCount
    let lastOutput = output.byteCount - slack
    var bits = data
    var place = made
    defer {
      data = bits
      made = place
    }
    // Two refills a turn fit into `lastInput`.
    while bits.position <= lastInput, place <= lastOutput {
      bits.refillWord(input)
      var entry = unsafe literals[unchecked: Int(truncatingIfNeeded: bits.bits & literalMask)]
      if entry.isLiteral {
        bits.dropPresent(entry)
        unsafe output.storeBytes(of: entry.byte, toUncheckedByteOffset: place, as: UInt8.self)
        place &+= 1
        entry = unsafe literals[unchecked: Int(truncatingIfNeeded: bits.bits & literalMask)]
        if entry.isLiteral {
          bits.dropPresent(entry)
          unsafe output.storeBytes(of: entry.byte, toUncheckedByteOffset: place, as: UInt8.self)
          place &+= 1
          entry = unsafe literals[unchecked: Int(truncatingIfNeeded: bits.bits & literalMask)]
          if entry.isLiteral {
            bits.dropPresent(entry)
            unsafe output.storeBytes(of: entry.byte, toUncheckedByteOffset: place, as: UInt8.self)
            place &+= 1
            continue
          }
        }
        bits.refillWord(input)
      }
      if entry.isException {
        if entry.isSubtable {
          bits.dropPresent(entry)
          entry = unsafe literals[unchecked: entry.place(in: bits.bits)]
          if entry.isLiteral {
            bits.dropPresent(entry)
            unsafe output.storeBytes(of: entry.byte, toUncheckedByteOffset: place, as: UInt8.self)
            place &+= 1
            continue
          }
        }
        if entry.isException {
          bits.dropPresent(entry)
          return entry.isEndOfBlock ? nil : .damaged("invalid literal/length code")
        }
      }
      // Of the 56 bits, a length takes 20 and a distance 28 at most.
      let length = entry.number(in: bits.bits)
      bits.dropPresent(entry)
      entry = unsafe distances[unchecked: Int(truncatingIfNeeded: bits.bits & distanceMask)]
      if entry.isException {
        guard entry.isSubtable else { return .damaged("invalid distance code") }
        bits.dropPresent(entry)
        entry = unsafe distances[unchecked: entry.place(in: bits.bits)]
        if entry.isException { return .damaged("invalid distance code") }
      }
      let distance = entry.number(in: bits.bits)
      bits.dropPresent(entry)
      if distance > place { return .damaged("invalid distance too far back") }
      unsafe copyMatch(&output, at: place, distance: distance, length: length)
      place &+= length
    }
    if place > lastOutput { return .full }
    return decodeRest(&bits, input, &output, &place, literalTable, distanceTable)
  }

  /// What is copied at once where a match is no nearer than so much.
  private typealias Chunk = SIMD16<UInt8>

  /// Copies what stands `distance` bytes before, and up to two chunks more than `length`; there must be room.
  @unsafe @inline(__always)
  private static func copyMatch(_ output: inout MutableRawSpan, at place: Int, distance: Int, length: Int) {
    let end = place &+ length
    var target = place
    if distance >= MemoryLayout<Chunk>.size {
      // Most matches are no longer than this.
      repeat {
        unsafe copy(Chunk.self, in: &output, from: target &- distance, to: target)
        target &+= MemoryLayout<Chunk>.size
      } while target < end
    } else if distance >= MemoryLayout<UInt64>.size {
      repeat {
        unsafe copy(UInt64.self, in: &output, from: target &- distance, to: target)
        target &+= MemoryLayout<UInt64>.size
      } while target < end
    } else if distance == 1 {
      let byte = unsafe output.unsafeLoad(fromUncheckedByteOffset: place &- 1, as: UInt8.self)
      let chunk = Chunk(repeating: byte)
      repeat {
        unsafe output.storeBytes(of: chunk, toUncheckedByteOffset: target, as: Chunk.self)
        target &+= MemoryLayout<Chunk>.size
      } while target < end
    } else {
      repeat {
        unsafe copy(UInt8.self, in: &output, from: target &- distance, to: target)
        target &+= 1
      } while target < end
    }
  }

  @unsafe @inline(__always)
  private static func copy<Unit: BitwiseCopyable>(
    _: Unit.Type, in output: inout MutableRawSpan, from source: Int, to target: Int
  ) {
    let unit = unsafe output.unsafeLoadUnaligned(fromUncheckedByteOffset: source, as: Unit.self)
    unsafe output.storeBytes(of: unit, toUncheckedByteOffset: target, as: Unit.self)
  }

  /// The same near to the end of the input, symbol by symbol.
  private static func decodeRest(
    _ data: inout BitReader, _ input: RawSpan, _ output: inout MutableRawSpan, _ made: inout Int,
    _ literals: borrowing HuffmanTable, _ distances: borrowing HuffmanTable
  ) -> Ending? {
    let room = output.byteCount - slack
    while true {
      data.refill(input)
      guard let entry = data.look(up: literals) else { return .cut }
      if entry.isLiteral {
        if !data.drop(entry) { return .cut }
        if made == room { return .full }
        output.storeBytes(of: entry.byte, toByteOffset: made, as: UInt8.self)
        made += 1
        continue
      }
      if entry.isException {
        if !data.drop(entry) { return .cut }
        return entry.isEndOfBlock ? nil : .damaged("invalid literal/length code")
      }
      let length = entry.number(in: data.bits)
      if !data.drop(entry) { return .cut }
      guard let entry = data.look(up: distances) else { return .cut }
      if entry.isException { return .damaged("invalid distance code") }
      let distance = entry.number(in: data.bits)
      if !data.drop(entry) { return .cut }
      if distance > made { return .damaged("invalid distance too far back") }
      for _ in 0..<length {
        if made == room { return .full }
        let byte = unsafe output.unsafeLoad(fromByteOffset: made - distance, as: UInt8.self)
        output.storeBytes(of: byte, toByteOffset: made, as: UInt8.self)
        made += 1
      }
    }
  }
}

/// The bits of compressed data, the lowest bit of each byte first (RFC 1951, 3.1.1).
private struct BitReader {
  static let wordByteCount = MemoryLayout<UInt64>.size

  /// The next bits, the first one lowest; beyond `count` there may be more of them, or zeros.
  private(set) var bits: UInt64 = 0
  /// So many are accounted for; at most 63.
  private var count: UInt64 = 0
  /// Of the next byte of the input that is not accounted for.
  private(set) var position = 0

  /// Makes sure of 56 bits at least; the input must have 8 bytes from `position` on.
  @inline(__always) mutating func refillWord(_ input: RawSpan) {
    let word = unsafe input.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt64.self)
    bits |= UInt64(littleEndian: word) &<< count
    position &+= Int(truncatingIfNeeded: (63 &- count) &>> 3)
    count |= 56
  }

  /// Makes sure of 56 bits at least, or of all that are left.
  @inline(__always) mutating func refill(_ input: RawSpan) {
    if position &+ Self.wordByteCount <= input.byteCount { refillWord(input) } else { refillAtEnd(input) }
  }

  private mutating func refillAtEnd(_ input: RawSpan) {
    while count < 56, position < input.byteCount {
      bits |= UInt64(unsafe input.unsafeLoad(fromByteOffset: position, as: UInt8.self)) << count
      position += 1
      count += 8
    }
  }

  /// The next bits, as a number; `nil` where there are not so many.
  @inline(__always) mutating func take(_ bitCount: UInt64) -> UInt64? {
    guard bitCount <= count else { return nil }
    // No more than 63.
    let value = bits & (1 &<< bitCount &- 1)
    bits = bits &>> bitCount
    count &-= bitCount
    return value
  }

  /// Steps over the bits of an entry; false where there are not so many.
  mutating func drop(_ entry: HuffmanTable.Entry) -> Bool { take(entry.bitCount) != nil }

  /// Steps over the bits of an entry, which are there.
  @inline(__always) mutating func dropPresent(_ entry: HuffmanTable.Entry) {
    bits = bits &>> entry.bitCount
    count = count &- entry.bitCount
  }

  /// What the next codeword stands for, after stepping into its subtable.
  mutating func look(up table: borrowing HuffmanTable) -> HuffmanTable.Entry? {
    let entry = table.entries[Int(bits & table.mask)]
    guard entry.isSubtable else { return entry }
    guard drop(entry) else { return nil }
    return table.entries[entry.place(in: bits)]
  }

  /// So many bytes were begun.
  var byteCount: Int { position - Int(count / 8) }

  mutating func skipToByte() { _ = take(count % 8) }

  /// Where the next byte stands, after the bits up to a byte were skipped; no bit is held any more.
  mutating func giveBack() -> Int {
    position = byteCount
    bits = 0
    count = 0
    return position
  }

  /// Steps over so many bytes, when no bit is held.
  mutating func skip(_ byteCount: Int) { position += byteCount }
}

/// What the symbols of deflate stand for (RFC 1951, 3.2.5 and 3.2.7).
private enum Alphabet {
  static let endOfBlock = 256

  static let literals: [HuffmanTable.Entry] =
    (0...255).map { .literal($0) } + [.endOfBlock] + numbers(first: 3, extraBitCounts: lengthBits)
    + [.number(258, extraBitCount: 0), .invalidSymbol, .invalidSymbol]
  static let distances: [HuffmanTable.Entry] =
    numbers(first: 1, extraBitCounts: distanceBits) + [.invalidSymbol, .invalidSymbol]
  static let codeLengths: [HuffmanTable.Entry] = (0...18).map { .literal($0) }
  static let codeLengthOrder: [UInt8] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private static let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]

  /// Each symbol takes up where the range of the one before ends.
  private static func numbers(first: UInt16, extraBitCounts: [Int]) -> [HuffmanTable.Entry] {
    var base = first
    return extraBitCounts.map { count in
      defer { base += 1 << UInt16(count) }
      return .number(base, extraBitCount: UInt8(count))
    }
  }
}
