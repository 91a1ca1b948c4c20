import PythonSyntax

extension Source {
  /// Whether `name` may stand in `range`.
  func mayHold(_ name: String, in range: ByteRange) -> Bool {
    // Other letters than those of ASCII can be another spelling of any name.
    if !isASCII, range.bounds.upperBound > asciiByteCount {
      if range.bounds.lowerBound <= asciiByteCount { return true }
      if let offset = firstNonASCIIOffset(from: range.bounds.lowerBound), offset < range.bounds.upperBound {
        return true
      }
    }
    return name.isEmpty || firstOffset(ofWord: Array(name.utf8), in: range.bounds) != nil
  }

  /// Whether code in front of an offset may use the name, in any spelling, otherwise than as that of an attribute.
  func mayUse(_ name: String, before end: UInt32) -> Bool {
    if !mayHold(name, in: ByteRange(0, end)) { return false }
    // It may stand in a comment or a text alone.
    return end > LintBounds.searchByteCount || usesName(name, before: Int(end))
  }

  /// Whether `isWanted` holds for a name behind a dot and in front of which a brace is open in the same line.
  func attributesInBraces(_ isWanted: (ByteRange, String) -> Bool) -> Bool {
    let text = text
    var start = text.startIndex
    while let brace = firstOffset(of: UInt8(ascii: "{"), from: start) {
      start = brace + 1
      while start < text.endIndex, text[start] != UInt8(ascii: "}"), text[start] != UInt8(ascii: "\n") {
        start += 1
        if text[start - 1] != UInt8(ascii: ".") { continue }
        let name = text[start...].prefix { $0.continuesName }
        let range = ByteRange(UInt32(name.startIndex), UInt32(name.endIndex))
        if isWanted(range, String(decoding: name, as: UTF8.self)) { return true }
      }
    }
    return false
  }
}

extension UInt8 {
  var continuesName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
