/// The encodings that source can be decoded from, and how a file declares one: PEP 263, read as CPython reads it.
enum SourceEncoding {
  /// As CPython's tokenizer reads it by itself.
  case utf8
  /// As its codec reads it, under a name that the tokenizer does not know.
  case utf8Codec
  case ascii, latin1
  /// Any other, with the name that the file has for it.
  case other(any TextCodec, name: String)

  var isOther: Bool {
    if case .other = self { true } else { false }
  }

  /// Whether the text is another than the file's bytes, where these are not all ASCII.
  var isTranscoded: Bool {
    switch self {
    case .utf8, .utf8Codec, .ascii: false
    case .latin1, .other: true
    }
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The encoding that `bytes` declares in its first two lines; UTF-8 where it declares none.
  static func declared(in bytes: [UInt8]) throws(DecodingError) -> SourceEncoding {
    let hasMark = bytes.starts(with: byteOrderMark)
    var start = hasMark ? byteOrderMark.count : 0
    for _ in 1...2 {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = bytes[start..<end]
      guard line.first(where: { !isBlank($0) }) ?? UInt8(ascii: "#") == UInt8(ascii: "#") else { break }
      if let name = cookie(in: line) {
        return try named(name, hasMark: hasMark, at: start, in: bytes)
      }
      start = end
      if start < bytes.count { start += bytes[start...].starts(with: [0x0D, 0x0A]) ? 2 : 1 }
    }
    return .utf8
  }

  /// The encoding's name in a comment line that has one: `coding`, a colon or an equals sign, blanks, the name.
  private static func cookie(in line: ArraySlice<UInt8>) -> String? {
    var rest = line
    while let letter = rest.firstIndex(of: UInt8(ascii: "c")) {
      rest = rest[letter...]
      guard rest.starts(with: "coding:".utf8) || rest.starts(with: "coding=".utf8) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(7)
      let name = rest.drop { $0 == 0x20 || $0 == 0x09 }.prefix(while: isNameByte)
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  private static func named(
    _ name: String, hasMark: Bool, at offset: Int, in bytes: [UInt8]
  ) throws(DecodingError) -> SourceEncoding {
    if name.utf8.count > SyntaxBounds.encodingNameByteCount, shortcut(for: name) == nil {
      let start = String(name.prefix(SyntaxBounds.encodingNameByteCount))
      throw DecodingError(
        "unknown encoding: \(start)…; save the file as UTF-8 and declare utf-8", at: offset, in: bytes)
    }
    if let shortcut = shortcut(for: name) {
      if case .latin1 = shortcut, hasMark { throw contradiction(name, at: offset, in: bytes) }
      return shortcut
    }
    if hasMark { throw contradiction(name, at: offset, in: bytes) }
    let problem: String
    switch CodecRegistry.entry(named: normalized(name)) {
    case .utf8: return .utf8Codec
    case .ascii: return .ascii
    case .latin1: return .latin1
    case .text(let codec): return .other(codec, name: name)
    case .transform: problem = "\(name) is not a text encoding"
    case .noSource: problem = "no Python source can be in the encoding \(name)"
    case nil: problem = "unknown encoding: \(name)"
    }
    throw DecodingError("\(problem); save the file as UTF-8 and declare utf-8", at: offset, in: bytes)
  }

  private static func contradiction(_ name: String, at offset: Int, in bytes: [UInt8]) -> DecodingError {
    DecodingError(
      "encoding problem: \(name.prefix(SyntaxBounds.encodingNameByteCount)) with BOM; remove the byte order mark or declare utf-8",
      at: offset, in: bytes)
  }

  /// What CPython's tokenizer recognises by itself, any suffix after a hyphen included.
  private static func shortcut(for name: String) -> SourceEncoding? {
    let name = String(name.prefix(12).lowercased().map { $0 == "_" ? "-" : $0 })
    if name == "utf-8" || name.hasPrefix("utf-8-") { return .utf8 }
    for latin in ["latin-1", "iso-8859-1", "iso-latin-1"] where name == latin || name.hasPrefix(latin + "-") {
      return .latin1
    }
    return nil
  }

  /// Lowercase, each run of other characters than letters, digits and dots one `_`, none at the ends.
  private static func normalized(_ name: String) -> String {
    name.lowercased().split { $0 == "-" || $0 == "_" }.joined(separator: "_")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte < 0x80 && (ByteClass.continuesName(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."))
  }
}
