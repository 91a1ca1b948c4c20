/// The form of a text, written as a regular expression of a few parts: `^[a-z][a-z0-9_]{2,63}$`, `^\d+\.\d+$`, `^.{0,500}$`.
///
/// Each part is a character, a class of them, `\d` (what Unicode calls a decimal digit, as Python does) or `.` (here any
/// character, a line end too), with `+`, `?` or `{least,most}` behind it. A part takes as many characters as it can, and a pattern in which that may
/// differ from what a regular expression accepts is none: `^a+ab$`.
package struct TextPattern: Sendable, Hashable {
  /// The characters from `first` to `last`, both included.
  private struct Characters: Sendable, Hashable {
    var first: UInt32
    var last: UInt32
  }

  private struct Part: Sendable, Hashable {
    var characters: [Characters]
    /// Whether the digits beyond ASCII are in it too.
    var hasAllDigits = false
    var least = 1
    var most = 1

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      for some in characters where some.first <= scalar.value && scalar.value <= some.last { return true }
      return hasAllDigits && scalar.value >= 0x80 && scalar.properties.generalCategory == .decimalNumber
    }

    func overlaps(_ other: Part) -> Bool {
      for some in characters {
        for more in other.characters where some.first <= more.last && more.first <= some.last { return true }
      }
      return hasAllDigits && (other.hasAllDigits || other.hasOthers) || other.hasAllDigits && hasOthers
    }

    private var hasOthers: Bool { characters.contains { $0.last >= 0x80 } }
  }

  private var parts: [Part] = []

  /// `nil` where the text is no such pattern.
  package init?(_ text: String) {
    let letters = Array(text.unicodeScalars)
    guard letters.count > 1, letters[0] == "^", letters[letters.count - 1] == "$" else { return nil }
    let end = letters.count - 1
    var index = 1
    while index < end {
      guard var part = Self.part(letters, &index, end), Self.readCount(of: &part, letters, &index, end) else {
        return nil
      }
      parts.append(part)
    }
    for place in parts.indices where parts[place].least < parts[place].most {
      var next = place + 1
      while next < parts.count {
        if parts[next].overlaps(parts[place]) { return nil }
        if parts[next].least > 0 { break }
        next += 1
      }
    }
  }

  private static func part(_ letters: [Unicode.Scalar], _ index: inout Int, _ end: Int) -> Part? {
    let first = letters[index]
    index += 1
    switch first {
    case "\\":
      guard index < end else { return nil }
      let escaped = letters[index]
      index += 1
      if escaped == "d" { return Part(characters: [Characters(first: 0x30, last: 0x39)], hasAllDigits: true) }
      // Letters and digits behind a backslash mean something else.
      return escaped.isASCII && !escaped.continuesIdentifier
        ? Part(characters: [Characters(first: escaped.value, last: escaped.value)]) : nil
    case ".": return Part(characters: [Characters(first: 0, last: 0x10FFFF)])
    case "[": return characterClass(letters, &index, end)
    case "]", "(", ")", "{", "}", "*", "+", "?", "|", "^", "$": return nil
    default: return Part(characters: [Characters(first: first.value, last: first.value)])
    }
  }

  /// `a-z0-9_]`.
  private static func characterClass(_ letters: [Unicode.Scalar], _ index: inout Int, _ end: Int) -> Part? {
    var characters: [Characters] = []
    while index < end {
      let first = letters[index]
      index += 1
      switch first {
      case "]": return characters.isEmpty ? nil : Part(characters: characters)
      case "\\", "[", "^", "-": return nil
      default:
        var last = first
        if index < end, letters[index] == "-" {
          guard index + 1 < end, letters[index + 1] != "]", letters[index + 1].value >= first.value else { return nil }
          last = letters[index + 1]
          index += 2
        }
        characters.append(Characters(first: first.value, last: last.value))
      }
    }
    return nil
  }

  /// - Returns: false where the count is broken.
  private static func readCount(of part: inout Part, _ letters: [Unicode.Scalar], _ index: inout Int, _ end: Int)
    -> Bool
  {
    guard index < end else { return true }
    switch letters[index] {
    case "+": part.most = .max
    case "?": part.least = 0
    case "{":
      index += 1
      guard let least = number(letters, &index, end) else { return false }
      var most: Int? = least
      if index < end, letters[index] == "," {
        index += 1
        most = number(letters, &index, end)
      }
      guard let most, least <= most, index < end, letters[index] == "}" else { return false }
      (part.least, part.most) = (least, most)
    default: return true
    }
    index += 1
    return true
  }

  /// A decimal number below 100,000; `nil` where there is none.
  private static func number(_ letters: [Unicode.Scalar], _ index: inout Int, _ end: Int) -> Int? {
    let start = index
    var number = 0
    while index < end, (0x30...0x39).contains(letters[index].value), index - start < 5 {
      number = number * 10 + Int(letters[index].value - 0x30)
      index += 1
    }
    return index > start ? number : nil
  }

  /// Whether the whole text has this form.
  package func matches(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    for part in parts {
      var count = 0
      while count < part.most, index < scalars.endIndex, part.contains(scalars[index]) {
        index = scalars.index(after: index)
        count += 1
      }
      if count < part.least { return false }
    }
    return index == scalars.endIndex
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a digit of ASCII, or `_`.
  fileprivate var continuesIdentifier: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }
}
