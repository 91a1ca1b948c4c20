/// The codewords of one alphabet of a deflate block, ready to be looked up (RFC 1951, 3.2).
///
/// What is a valid code is what zlib takes for one, since CPython inflates with zlib: a complete code, or a single codeword of
/// one bit.
struct HuffmanTable {
  /// What a codeword stands for.
  struct Entry {
    /// From the lowest bit: how many bits the codeword has together with the extra bits behind it (8), how many it has itself,
    /// or those of a subtable (4), the flags below (4), the value (16).
    private let bits: UInt32

    private static let endFlag: UInt32 = 1 << 12
    private static let subtableFlag: UInt32 = 1 << 13
    private static let exceptionFlag: UInt32 = 1 << 14
    private static let literalFlag: UInt32 = 1 << 15

    /// A symbol that may have a codeword, but stands for nothing.
    static let invalidSymbol = Entry(bits: exceptionFlag)
    /// What is no codeword, in a code of one codeword or none.
    static let invalid = invalidSymbol.with(bitCount: 1)

    static func literal(_ byte: UInt8) -> Entry { Entry(bits: UInt32(byte) << 16 | literalFlag) }
    static let endOfBlock = Entry(bits: exceptionFlag | endFlag)
    /// A length or a distance: extra bits are added to `base`.
    static func number(_ base: UInt16, extraBitCount: UInt8) -> Entry {
      Entry(bits: UInt32(base) << 16 | UInt32(extraBitCount))
    }
    /// Where longer codewords go on behind their first `prefixBitCount` bits.
    static func subtable(at start: Int, indexBitCount: Int, prefixBitCount: Int) -> Entry {
      Entry(
        bits: UInt32(start) << 16 | exceptionFlag | subtableFlag | UInt32(indexBitCount) << 8 | UInt32(prefixBitCount))
    }

    private init(bits: UInt32) { self.bits = bits }

    /// With a codeword of so many bits.
    func with(bitCount: Int) -> Entry { Entry(bits: bits &+ UInt32(bitCount) &* (1 | 1 << 8)) }

    @inline(__always) var isLiteral: Bool { bits & Self.literalFlag != 0 }
    /// Neither a literal nor a number.
    @inline(__always) var isException: Bool { bits & Self.exceptionFlag != 0 }
    var isEndOfBlock: Bool { bits & Self.endFlag != 0 }
    var isSubtable: Bool { bits & Self.subtableFlag != 0 }
    /// How many bits of the data the entry takes.
    @inline(__always) var bitCount: UInt64 { UInt64(bits & 0xFF) }
    /// Of a subtable, the number of bits that are looked up in it; else of the codeword.
    @inline(__always) var codeBitCount: UInt64 { UInt64(bits &>> 8 & 0xF) }
    /// Of a subtable, where the entry stands that goes on with `data`.
    @inline(__always) func place(in data: UInt64) -> Int {
      value &+ Int(truncatingIfNeeded: data & ((1 &<< codeBitCount) &- 1))
    }
    @inline(__always) var value: Int { Int(bits &>> 16) }
    @inline(__always) var byte: UInt8 { UInt8(truncatingIfNeeded: bits &>> 16) }

    /// The number that this codeword at the front of `data` and the extra bits behind it stand for.
    @inline(__always) func number(in data: UInt64) -> Int {
      // A shift looks at six bits of its distance, and no flag is set here: `bits &>> 8` is as good as `codeBitCount`.
      value &+ Int(truncatingIfNeeded: (data & ~(.max &<< UInt64(bits))) &>> UInt64(bits &>> 8))
    }
  }

  /// The longest codeword, in bits.
  static let longestCodeword = 15
  /// The most symbols of an alphabet.
  static let symbolLimit = 288

  /// First by the lowest bits of the data, as many as `mask` has; then the subtables.
  private(set) var entries: [Entry]
  private(set) var mask: UInt64 = 0
  /// So many bits are looked up at once; longer codewords go on in a subtable.
  private let indexBitLimit: Int

  /// - Parameters:
  ///   - symbolCount: of the alphabet.
  ///   - indexBitLimit: at least 1.
  init(symbolCount: Int, indexBitLimit: Int) {
    self.indexBitLimit = indexBitLimit
    // A subtable holds two codewords at least.
    let subtables = (symbolCount / 2) << max(0, Self.longestCodeword - indexBitLimit)
    entries = Array(repeating: .invalid, count: 1 << indexBitLimit + subtables)
  }

  /// Builds the table.
  ///
  /// - Parameters:
  ///   - lengths: of the symbols' codewords in bits, 0 to 15, where 0 stands for none; at most `symbolLimit`.
  ///   - meanings: of the symbols, without codewords.
  ///   - mustBeComplete: whether a single codeword of one bit is refused too.
  /// - Returns: false if there is no such code.
  mutating func build(_ lengths: Span<UInt8>, _ meanings: [Entry], mustBeComplete: Bool = false) -> Bool {
    var counts = InlineArray<16, Int>(repeating: 0)
    for symbol in lengths.indices { counts[Int(lengths[symbol] & 0xF)] &+= 1 }
    counts[0] = 0
    var longest = Self.longestCodeword
    while longest > 0, counts[longest] == 0 { longest -= 1 }
    // How many codewords of a length are left over.
    var left = 1
    for length in 1...Self.longestCodeword {
      left = left << 1 - counts[length]
      if left < 0 { return false }
    }
    if left > 0, mustBeComplete || longest > 1 { return false }

    // The symbols in the order of their codewords.
    var starts = InlineArray<16, Int>(repeating: 0)
    for length in 1..<Self.longestCodeword { starts[length + 1] = starts[length] + counts[length] }
    var symbols = InlineArray<288, UInt16>(repeating: 0)
    for symbol in lengths.indices where lengths[symbol] != 0 {
      let length = Int(lengths[symbol] & 0xF)
      symbols[starts[length]] = UInt16(truncatingIfNeeded: symbol)
      starts[length] &+= 1
    }

    let indexBitCount = max(1, min(longest, indexBitLimit))
    mask = 1 << UInt64(indexBitCount) - 1
    fill(counts.span, symbols.span, meanings.span, longest: longest, indexBitCount: indexBitCount)
    return true
  }

  private mutating func fill(
    _ counts: Span<Int>, _ symbols: Span<UInt16>, _ meanings: Span<Entry>, longest: Int, indexBitCount: Int
  ) {
    // Data is read from its lowest bit on, so the first bit of a codeword is its lowest here, and the next codeword in
    // order comes by counting from the highest bit down. Appending a 0 changes nothing.
    var entries = self.entries.mutableSpan
    let mask = 1 << indexBitCount - 1
    var codeword = 0
    var next = 0
    var end = 1 << indexBitCount
    var subtable: (prefix: Int, start: Int)?
    // What is looked up by no bit at all.
    entries[0] = .invalid
    for length in 1...max(1, longest) {
      if length <= indexBitCount {
        // What is looked up by one bit less, once more for each value of that bit.
        let half = 1 << (length - 1)
        unsafe entries.withUnsafeMutableBufferPointer { entries in
          guard let start = entries.baseAddress else { return }
          unsafe (start + half).update(from: start, count: half)
        }
      }
      for _ in 0..<counts[length] {
        let entry = meanings[Int(symbols[next])]
        next += 1
        if length <= indexBitCount {
          entries[codeword] = entry.with(bitCount: length)
        } else {
          let prefix = codeword & mask
          let subtableBitCount = longest - indexBitCount
          let start: Int
          if let subtable, subtable.prefix == prefix {
            start = subtable.start
          } else {
            start = end
            end += 1 << subtableBitCount
            subtable = (prefix, start)
            entries[prefix] = .subtable(
              at: start, indexBitCount: subtableBitCount, prefixBitCount: indexBitCount)
          }
          let step = 1 << (length - indexBitCount)
          for index in stride(from: codeword >> indexBitCount, to: 1 << subtableBitCount, by: step) {
            entries[start + index] = entry.with(bitCount: length - indexBitCount)
          }
        }
        let ones = 1 << length - 1
        // After the last codeword of a complete code there is no next one.
        if codeword == ones { return }
        let bit = 1 << (Int.bitWidth - 1 - (codeword ^ ones).leadingZeroBitCount)
        codeword = codeword & (bit - 1) | bit
      }
    }
  }
}
