/// What a Mac adds to archives and folders beside the files that were meant: folders' views, extended attributes.
package enum MacMetadata {
  /// Whether the name is one that a Mac gives to such a file: below `__MACOSX/`, `.DS_Store`, or `._` in front of another name.
  package static func isName(_ name: String) -> Bool {
    // By bytes: an accent behind a slash would make both one character.
    let bytes = name.utf8
    return bytes.starts(with: "__MACOSX/".utf8) || bytes.elementsEqual("__MACOSX".utf8)
      || base(of: name).elementsEqual(".DS_Store".utf8) || isAppleDoubleName(name)
  }

  /// Whether a file of this name holds the attributes of another one, if its content starts as `isAppleDouble` asks.
  package static func isAppleDoubleName(_ name: String) -> Bool { base(of: name).starts(with: "._".utf8) }

  /// Whether the content is of the AppleDouble format (RFC 1740): it starts with a NUL, so Python can't run it as source.
  package static func isAppleDouble(_ content: [UInt8]) -> Bool { content.starts(with: [0x00, 0x05, 0x16, 0x07]) }

  private static func base(of name: String) -> Substring.UTF8View {
    let bytes = name.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
    return Substring(bytes[start...]).utf8
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
