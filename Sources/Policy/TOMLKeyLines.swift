/// The lines on which the keys, tables and list items of a TOML file stand, which the TOML library does not tell.
///
/// Paths look like `limits.files`, `groups[0]` and `groups[0].names[2]`. The text is taken for valid TOML; anything
/// else gives wrong lines and no other harm.
struct TOMLKeyLines {
  /// The first line with a NUL character, written out or as an escape; `nil` where there is none.
  private(set) var lineOfNUL: Int?
  /// The first line with a table header whose name does not start as a name can; `nil` where there is none.
  private(set) var lineOfNamelessHeader: Int?
  private var lines: [String: Int] = [:]
  private var tableCounts: [String: Int] = [:]
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var prefix = ""
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): advance()
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "["): prefix = header() + "."
      default: keyAndValue(prefix)
      }
    }
  }

  /// From 1; `nil` where the file has no such path.
  subscript(path: String) -> Int? { lines[path] }

  private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func advance() {
    let byte = bytes[offset]
    if byte == 0, lineOfNUL == nil { lineOfNUL = line }
    if byte == UInt8(ascii: "\n") { line += 1 }
    offset += 1
  }

  private mutating func skipLine() {
    while let byte = peek(), byte != UInt8(ascii: "\n") { advance() }
  }

  /// Bytes up to one of `ends` or the line's end, without spaces and quotes.
  private mutating func word(until ends: [UInt8]) -> String {
    let start = offset
    while let byte = peek(), byte != UInt8(ascii: "\n"), !ends.contains(byte) { advance() }
    return String(decoding: bytes[start..<offset].filter { $0 != 0x20 && $0 != 0x22 && $0 != 0x27 }, as: UTF8.self)
  }

  private static func startsKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    case UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }

  private mutating func header() -> String {
    let line = self.line
    advance()
    let isListItem = peek() == UInt8(ascii: "[")
    if isListItem { advance() }
    while let byte = peek(), byte == 0x20 || byte == 0x09 { advance() }
    if let byte = peek(), !Self.startsKey(byte), lineOfNamelessHeader == nil { lineOfNamelessHeader = line }
    var path = word(until: [UInt8(ascii: "]")])
    skipLine()
    if isListItem {
      let index = tableCounts[path, default: 0]
      tableCounts[path] = index + 1
      if index == 0 { lines[path] = line }
      path += "[\(index)]"
    }
    lines[path] = line
    return path
  }

  private mutating func keyAndValue(_ prefix: String) {
    let line = self.line
    let path = prefix + word(until: [UInt8(ascii: "=")])
    lines[path] = line
    guard peek() == UInt8(ascii: "=") else { return }
    advance()
    var depth = 0
    var item = 0
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\n") where depth == 0: return
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        advance()
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        advance()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if depth == 1 {
          lines["\(path)[\(item)]"] = self.line
          item += 1
        }
        string(quote: byte)
      default: advance()
      }
    }
  }

  private mutating func string(quote: UInt8) {
    let triple = [quote, quote, quote]
    let isTriple = bytes[offset...].starts(with: triple)
    for _ in 0..<(isTriple ? 3 : 1) { advance() }
    while let byte = peek() {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        let rest = bytes[offset...]
        if lineOfNUL == nil, rest.starts(with: "\\u0000".utf8) || rest.starts(with: "\\U00000000".utf8) {
          lineOfNUL = line
        }
        advance()
        if peek() != nil { advance() }
      } else if isTriple, bytes[offset...].starts(with: triple) {
        while peek() == quote { advance() }
        return
      } else if !isTriple, byte == quote || byte == UInt8(ascii: "\n") {
        advance()
        return
      } else {
        advance()
      }
    }
  }
}
