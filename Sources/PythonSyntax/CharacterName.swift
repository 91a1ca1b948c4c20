/// The names that `\N{…}` accepts: those of Unicode 15.1, their aliases, CJK ideographs and Hangul syllables, but no
/// named sequences.
///
/// Listed names are in a graph, written as text. A node is `.` where a name can end; then groups of jumps, each a
/// lowercase letter for their number (`a` is one) and for each a character of the name and three base-64 digits, the
/// place of the next node; then a character that leads to the node behind it, or `;`.
enum CharacterName {
  /// Whether CPython 3.13 accepts `\N{name}`. Case counts only for syllables and ideographs, as in CPython.
  static func exists(_ name: ArraySlice<UInt8>) -> Bool {
    if name.starts(with: hangulPrefix) { return isHangulSyllable(name.dropFirst(hangulPrefix.count)) }
    if name.starts(with: ideographPrefix) { return isIdeograph(name.dropFirst(ideographPrefix.count)) }
    return isListed(name)
  }

  private static func isListed(_ name: ArraySlice<UInt8>) -> Bool {
    var place = 0
    for byte in name {
      guard let letter = graphLetter(byte), let next = follow(letter, from: place) else { return false }
      place = next
    }
    return graph[place] == UInt8(ascii: ".")
  }

  /// The form of a name's character in the graph.
  private static func graphLetter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x20
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): byte
    case UInt8(ascii: " "): UInt8(ascii: "_")
    default: nil
    }
  }

  private static func follow(_ letter: UInt8, from start: Int) -> Int? {
    var place = start
    if graph[place] == UInt8(ascii: ".") { place += 1 }
    while (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(graph[place]) {
      let end = place + 1 + 4 * (Int(graph[place] - UInt8(ascii: "a")) + 1)
      place += 1
      while place < end {
        if graph[place] == letter {
          return graph[place + 1...place + 3].reduce(0) { $0 << 6 | Int(PackedNumbers.digit($1)) }
        }
        place += 4
      }
    }
    return graph[place] == letter ? place + 1 : nil
  }

  private static let graph = Array(
    (UnicodeTables.names1 + UnicodeTables.names2 + UnicodeTables.names3 + UnicodeTables.names4).utf8)

  private static let hangulPrefix = Array("HANGUL SYLLABLE ".utf8)

  private static func isHangulSyllable(_ name: ArraySlice<UInt8>) -> Bool {
    var rest = name[...]
    for parts in hangulParts {
      guard let part = parts.filter({ rest.starts(with: $0.utf8) }).max(by: { $0.utf8.count < $1.utf8.count }) else {
        return false
      }
      rest = rest.dropFirst(part.utf8.count)
    }
    return rest.isEmpty
  }

  /// The short names of the letters that begin, carry and end a syllable (Unicode Standard, 3.12).
  private static let hangulParts: [[String]] = [
    "G GG N D DD R M B BB S SS J JJ C K T P H".split(separator: " ").map(String.init) + [""],
    "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(separator: " ").map(String.init),
    "G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(separator: " ").map(String.init) + [""],
  ]

  private static let ideographPrefix = Array("CJK UNIFIED IDEOGRAPH-".utf8)

  /// Four or five uppercase hexadecimal digits; CPython accepts a leading zero.
  private static func isIdeograph(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 4 || digits.count == 5 else { return false }
    var value = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | Int(digit & 0x0F)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | Int(digit - UInt8(ascii: "A") + 10)
      default: return false
      }
    }
    return ideographs.contains { $0.contains(value) }
  }

  /// The blocks of unified ideographs in Unicode 15.1.
  private static let ideographs = [
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2A6DF, 0x2A700...0x2B739, 0x2B740...0x2B81D, 0x2B820...0x2CEA1,
    0x2CEB0...0x2EBE0, 0x2EBF0...0x2EE5D, 0x30000...0x3134A, 0x31350...0x323AF,
  ]
}
