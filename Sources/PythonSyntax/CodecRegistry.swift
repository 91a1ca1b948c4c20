/// What CPython 3.13's codec registry finds under a name.
enum CodecRegistry {
  enum Entry {
    case utf8, ascii, latin1
    case text(any TextCodec)
    /// From bytes to bytes, or from text to text.
    case transform
    /// A text codec, but one that decodes no text with its own name in a comment.
    case noSource
  }

  /// - Parameter name: lowercase, words joined by `_`.
  static func entry(named name: String) -> Entry? {
    canonicalName(of: name).map(entry(of:))
  }

  /// An alias wins over a codec of the same name, and `.` counts as `_` in an alias.
  private static func canonicalName(of name: String) -> String? {
    let alias = String(name.map { $0 == "." ? "_" : $0 })
    return aliases[name] ?? aliases[alias] ?? (codecs.contains(name) ? name : nil)
  }

  private static let lines = CodecTables.names.split(separator: "\n").map {
    $0.split(separator: " ").map(String.init)
  }
  private static let codecs = Set(lines.compactMap(\.first))
  private static let aliases = Dictionary(
    lines.flatMap { line in line.dropFirst().map { ($0, line[0]) } }, uniquingKeysWith: { first, _ in first })

  private static func entry(of codec: String) -> Entry {
    switch codec {
    case "utf_8", "utf_8_sig": .utf8
    case "ascii": .ascii
    case "charmap", "iso8859_1", "latin_1": .latin1
    case "utf_7": .text(UTF7Codec())
    case "raw_unicode_escape": .text(EscapeCodec(isRaw: true))
    case "unicode_escape": .text(EscapeCodec(isRaw: false))
    case "hz": .text(HZCodec())
    case "idna": .text(IDNACodec())
    case "base64_codec", "bz2_codec", "hex_codec", "quopri_codec", "rot_13", "uu_codec", "zlib_codec": .transform
    case "punycode", "undefined", "utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le": .noSource
    case "cp037", "cp1026", "cp1140", "cp273", "cp424", "cp500", "cp875": .noSource
    default: .text(eastAsian(codec) ?? SingleByteCodec(named: codec))
    }
  }

  private static func eastAsian(_ codec: String) -> (any TextCodec)? {
    if let codec = ISO2022Codec(named: codec) { return codec }
    return DoubleByteCodec(named: codec)
  }
}
