import PythonSyntax

extension Source {
  /// Whether `name` may stand in `range`.
  func mayHold(_ name: String, in range: ByteRange) -> Bool {
    let text = text[range.bounds]
    // Other letters than those of ASCII can be another spelling of any name.
    return !text.allSatisfy { $0 < 0x80 } || text.contains(name)
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

extension ArraySlice<UInt8> {
  /// Whether `name` stands somewhere with no letter, digit or `_` around it.
  fileprivate func contains(_ name: String) -> Bool {
    let name = Array(name.utf8)
    guard let first = name.first else { return true }
    var rest = self
    while let start = rest.firstIndex(of: first) {
      if start > startIndex, self[start - 1].continuesName {
        // Within a word: nothing of it can be the name.
        rest = self[start...].drop { $0.continuesName }
        continue
      }
      let end = start + name.count
      if rest[start...].starts(with: name), end >= endIndex || !self[end].continuesName { return true }
      rest = rest[(start + 1)...]
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
