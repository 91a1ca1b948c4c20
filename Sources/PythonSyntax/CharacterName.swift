/// The names that `\N{…}` accepts: those of Unicode 15.1, their aliases, CJK ideographs and Hangul syllables, but no
/// named sequences.
///
/// Listed names are in a graph, written as text. A node is `.` where a name can end; then groups of jumps, each a
/// lowercase letter for their number (`a` is one) and for each a character of the name and three base-64 digits, the
/// place of the next node; then a character that leads to the node behind it, or `;`.
package enum CharacterName {
  /// More than any name has.
  static let byteLimit = 128

  /// Whether CPython 3.13 accepts `\N{name}`. Case counts only for syllables and ideographs, as in CPython.
  static func exists(_ name: ArraySlice<UInt8>) -> Bool {
    if let computed = computedScalar(name) { return computed != nil }
    var place: Int? = 0
    for byte in name {
      guard let letter = graphLetter(byte), let from = place else { return false }
      place = follow(letter, from: from)
    }
    return place.map(endsName) ?? false
  }

  /// The character that `\N{name}` stands for.
  package static func scalar(_ name: ArraySlice<UInt8>) -> UInt32? {
    if let computed = computedScalar(name) { return computed }
    // The number of the name: how many come before it.
    var number = 0
    var place = 0
    for byte in name {
      guard let letter = graphLetter(byte) else { return nil }
      if endsName(place) { number += 1 }
      var next: Int?
      for edge in edges(from: place) {
        if edge.letter == letter { next = edge.place }
        if edge.letter < letter { number += Int(nameCounts[edge.place]) }
      }
      guard let next else { return nil }
      place = next
    }
    return endsName(place) && number < named.count ? named[number] : nil
  }

  /// Of names that are not listed, but made of a prefix and more: the character, or `nil` in it where there is none.
  private static func computedScalar(_ name: ArraySlice<UInt8>) -> UInt32?? {
    if name.starts(with: hangulPrefix) { return .some(hangulSyllable(name.dropFirst(hangulPrefix.count))) }
    if name.starts(with: ideographPrefix) { return .some(ideograph(name.dropFirst(ideographPrefix.count))) }
    return nil
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

  private static func endsName(_ place: Int) -> Bool { graph[place] == UInt8(ascii: ".") }

  private static func follow(_ letter: UInt8, from start: Int) -> Int? {
    edges(from: start).first { $0.letter == letter }?.place
  }

  /// Where each letter leads to that can come next.
  private static func edges(from start: Int) -> [(letter: UInt8, place: Int)] {
    var edges: [(letter: UInt8, place: Int)] = []
    var place = start
    if endsName(place) { place += 1 }
    while (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(graph[place]) {
      let end = place + 1 + 4 * (Int(graph[place] - UInt8(ascii: "a")) + 1)
      place += 1
      while place < end {
        let number = (place + 1...place + 3).reduce(0) { $0 << 6 | Int(PackedNumbers.digit(graph[$1])) }
        edges.append((graph[place], number))
        place += 4
      }
    }
    if graph[place] != UInt8(ascii: ";") { edges.append((graph[place], place + 1)) }
    return edges
  }

  /// How many names end at a node or behind it, by its place.
  private static let nameCounts: [Int32] = {
    var counts = [Int32](repeating: -1, count: graph.count)
    // As deep as a name is long.
    func count(_ place: Int) -> Int32 {
      if counts[place] < 0 {
        counts[place] = edges(from: place).reduce(endsName(place) ? 1 : 0) { $0 + count($1.place) }
      }
      return counts[place]
    }
    _ = count(0)
    return counts
  }()

  /// The characters in the order of their names.
  private static let named: [UInt32] = {
    var numbers = PackedNumbers(UnicodeTables.named)
    var characters: [UInt32] = []
    var expected: UInt32 = 0
    while let difference = numbers.nextSigned() {
      characters.append(expected &+ difference)
      expected &+= difference &+ 1
    }
    return characters
  }()

  private static let graph = Graph()

  /// The bytes of the graph where they stand in the program: a copy touches 184 KB of memory more.
  private struct Graph {
    /// Of each part but the last one.
    private static let partByteCount = UnicodeTables.names1.utf8.count
    let count = 3 * partByteCount + UnicodeTables.names4.utf8.count

    subscript(place: Int) -> UInt8 {
      let (part, offset) = place.quotientAndRemainder(dividingBy: Self.partByteCount)
      let text =
        switch part {
        case 0: UnicodeTables.names1
        case 1: UnicodeTables.names2
        case 2: UnicodeTables.names3
        default: UnicodeTables.names4
        }
      return text.utf8Span.span[offset]
    }
  }

  private static let hangulPrefix = Array("HANGUL SYLLABLE ".utf8)

  private static func hangulSyllable(_ name: ArraySlice<UInt8>) -> UInt32? {
    var rest = name
    var number = 0
    for parts in hangulParts {
      let fitting = parts.indices.filter { rest.starts(with: parts[$0].utf8) }
      guard let part = fitting.max(by: { parts[$0].utf8.count < parts[$1].utf8.count }) else { return nil }
      number = number * parts.count + part
      rest = rest.dropFirst(parts[part].utf8.count)
    }
    return rest.isEmpty ? 0xAC00 + UInt32(number) : nil
  }

  /// The short names of the letters that begin, carry and end a syllable (Unicode Standard, 3.12).
  private static let hangulParts: [[String]] = [
    "G GG N D DD R M B BB S SS  J JJ C K T P H".split(separator: " ", omittingEmptySubsequences: false).map(
      String.init),
    "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(separator: " ").map(String.init),
    [""] + "G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(separator: " ").map(String.init),
  ]

  private static let ideographPrefix = Array("CJK UNIFIED IDEOGRAPH-".utf8)

  /// Four or five uppercase hexadecimal digits; CPython accepts a leading zero.
  private static func ideograph(_ digits: ArraySlice<UInt8>) -> UInt32? {
    guard digits.count == 4 || digits.count == 5 else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit & 0x0F)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(digit - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return ideographs.contains { $0.contains(value) } ? value : nil
  }

  /// The blocks of unified ideographs in Unicode 15.1.
  private static let ideographs: [ClosedRange<UInt32>] = [
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2A6DF, 0x2A700...0x2B739, 0x2B740...0x2B81D, 0x2B820...0x2CEA1,
    0x2CEB0...0x2EBE0, 0x2EBF0...0x2EE5D, 0x30000...0x3134A, 0x31350...0x323AF,
  ]
}
