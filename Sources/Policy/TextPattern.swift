/// The form of a text, written as a regular expression of a few parts: `^[a-z][a-z0-9_]{2,63}$`, `^\d+\.\d+$`, `^.{0,500}$`.
///
/// Each part is a character, a class of them, `\d` (what Unicode calls a decimal digit, as Python does) or `.` (here any
/// character, a line end too), with `+`, `?` or `{least,most}` behind it. A part takes as many characters as it can, and a pattern in which that may
/// differ from what a regular expression accepts is none: `^a+ab$`.
package struct TextPattern: Sendable, Hashable {
  private struct Part: Sendable, Hashable {
    var ranges: [ClosedRange<UInt32>]
    /// Whether the digits beyond ASCII are in it too.
    var hasAllDigits = false
    var least = 1
    var most = 1

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      ranges.contains { $0.contains(scalar.value) }
        || hasAllDigits && scalar.properties.generalCategory == .decimalNumber
    }

    func overlaps(_ other: Part) -> Bool {
      ranges.contains { range in other.ranges.contains { $0.overlaps(range) } }
        || hasAllDigits && (other.hasAllDigits || other.hasOthers) || other.hasAllDigits && hasOthers
    }

    private var hasOthers: Bool { ranges.contains { $0.upperBound >= 0x80 } }
  }

  private let parts: [Part]

  /// `nil` where the text is no such pattern.
  package init?(_ text: String) {
    var rest = Array(text.unicodeScalars)[...]
    guard rest.popFirst() == "^", rest.popLast() == "$" else { return nil }
    var parts: [Part] = []
    while let first = rest.popFirst() {
      guard var part = Self.part(first, &rest), Self.readCount(of: &part, &rest) else { return nil }
      parts.append(part)
    }
    for (index, part) in parts.enumerated() where part.least < part.most {
      for next in parts[(index + 1)...] {
        if next.overlaps(part) { return nil }
        if next.least > 0 { break }
      }
    }
    self.parts = parts
  }

  private static func part(_ first: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>) -> Part? {
    switch first {
    case "\\":
      guard let escaped = rest.popFirst() else { return nil }
      if escaped == "d" { return Part(ranges: [0x30...0x39], hasAllDigits: true) }
      // Letters behind a backslash mean something else.
      return escaped.properties.isAlphabetic || escaped.properties.numericType != nil
        ? nil : Part(ranges: [escaped.value...escaped.value])
    case ".": return Part(ranges: [0...0x10FFFF])
    case "[": return characterClass(&rest)
    case "]", "(", ")", "{", "}", "*", "+", "?", "|", "^", "$": return nil
    default: return Part(ranges: [first.value...first.value])
    }
  }

  /// `a-z0-9_]`.
  private static func characterClass(_ rest: inout ArraySlice<Unicode.Scalar>) -> Part? {
    var ranges: [ClosedRange<UInt32>] = []
    while let first = rest.popFirst() {
      switch first {
      case "]": return ranges.isEmpty ? nil : Part(ranges: ranges)
      case "\\", "[", "^", "-": return nil
      default:
        guard rest.first == "-" else {
          ranges.append(first.value...first.value)
          continue
        }
        rest.removeFirst()
        guard let last = rest.popFirst(), last != "]", last.value >= first.value else { return nil }
        ranges.append(first.value...last.value)
      }
    }
    return nil
  }

  /// - Returns: false where the count is broken.
  private static func readCount(of part: inout Part, _ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    switch rest.first {
    case "+": part.most = .max
    case "?": part.least = 0
    case "{":
      guard let end = rest.firstIndex(of: "}") else { return false }
      let numbers = rest[rest.startIndex + 1..<end].split(separator: ",", omittingEmptySubsequences: false).map {
        UInt16(String(String.UnicodeScalarView($0)))
      }
      guard numbers.count <= 2, let least = numbers.first ?? nil, let most = numbers.last ?? nil, least <= most else {
        return false
      }
      (part.least, part.most) = (Int(least), Int(most))
      rest = rest[end...]
    default: return true
    }
    rest.removeFirst()
    return true
  }

  /// Whether the whole text has this form.
  package func matches(_ text: String) -> Bool {
    var rest = text.unicodeScalars[...]
    for part in parts {
      var count = 0
      while count < part.most, let scalar = rest.first, part.contains(scalar) {
        rest.removeFirst()
        count += 1
      }
      if count < part.least { return false }
    }
    return rest.isEmpty
  }
}
