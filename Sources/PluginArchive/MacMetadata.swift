/// What a Mac adds to archives and folders beside the files that were meant: folders' views, extended attributes.
package enum MacMetadata {
  /// Whether the name is one that a Mac gives to such a file: below `__MACOSX/`, `.DS_Store`, or `._` in front of another name.
  package static func isName(_ name: String) -> Bool {
    // By bytes, and most names are told by two of them: this runs for every entry.
    let bytes = name.utf8.span
    if bytes.count >= 8, bytes[0] == UInt8(ascii: "_"), bytes.starts(with: "__MACOSX") {
      return bytes.count == 8 || bytes[8] == UInt8(ascii: "/")
    }
    let start = base(of: bytes)
    guard start < bytes.count, bytes[start] == UInt8(ascii: ".") else { return false }
    return bytes.starts(with: "._", at: start) || bytes.count - start == 9 && bytes.starts(with: ".DS_Store", at: start)
  }

  /// Whether a file of this name holds the attributes of another one, if its content starts as `isAppleDouble` asks.
  package static func isAppleDoubleName(_ name: String) -> Bool {
    let bytes = name.utf8.span
    let start = base(of: bytes)
    return start + 1 < bytes.count && bytes[start] == UInt8(ascii: ".") && bytes[start + 1] == UInt8(ascii: "_")
  }

  /// Whether the content is of the AppleDouble format (RFC 1740): it starts with a NUL, so Python can't run it as source.
  package static func isAppleDouble(_ content: [UInt8]) -> Bool { content.starts(with: [0x00, 0x05, 0x16, 0x07]) }

  /// Where the last part of a path starts.
  private static func base(of bytes: Span<UInt8>) -> Int {
    var start = bytes.count
    while start > 0, bytes[start - 1] != UInt8(ascii: "/") { start -= 1 }
    return start
  }

  /// One remark about all such files among `names`; `nil` if there is none.
  static func defect(in names: some Sequence<String>, byteOffset: (Int) -> Int?) -> ArchiveDefect? {
    var count = 0
    var first: (index: Int, name: String)?
    for (index, name) in names.enumerated() where isName(name) {
      count += 1
      if first == nil { first = (index, name) }
    }
    guard let first else { return nil }
    return ArchiveDefect(
      .macMetadata, entry: first.name, byteOffset: byteOffset(first.index),
      message: count == 1
        ? "this is something that only a Mac uses; it counts as a file of the plugin"
        : "this and \(count - 1) more are something that only a Mac uses; they count as files of the plugin",
      help: "leave them out: `zip -r -X new.zip folder -x '*/__MACOSX/*' '*.DS_Store' '*/._*'`")
  }
}
