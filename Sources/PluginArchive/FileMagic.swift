extension Walk {
  /// Why a file without an end record is no archive: it is cut, or something else.
  func missingEndRecord(_ bytes: Span<UInt8>) -> ArchiveDefect {
    if bytes.has(4, at: 0), bytes.u32(at: 0) == LocalHeader.signature {
      return ArchiveDefect(
        .truncated, byteOffset: bytes.count,
        message: "the file starts as a zip archive, but has no end record within its \(bytes.count) bytes: it was cut",
        help: "copy or upload it again, or " + ArchiveDefect.rebuild)
    }
    if bytes.has(4, at: 0), bytes.u32(at: 0) == LocalHeader.descriptorSignature {
      return ArchiveDefect(
        .multiDisk, byteOffset: 0, message: "the file is the first part of a zip archive in several parts",
        help: "make it one archive: `zip -s 0 parts.zip --out new.zip`")
    }
    return ArchiveDefect(
      .notAZip, byteOffset: 0, message: "this is \(describe(bytes)), not a zip archive",
      help: "make a zip archive from the plugin's folder: `zip -r -X new.zip folder`")
  }

  /// What the first bytes show, in words.
  private func describe(_ bytes: Span<UInt8>) -> String {
    if bytes.isEmpty { return "an empty file" }
    if bytes.starts(with: "\u{1F}") && bytes.has(2, at: 0) && bytes[1] == 0x8B {
      return "a gzip file, perhaps a .tar.gz"
    }
    if bytes.starts(with: "ustar", at: 257) { return "a tar archive" }
    if bytes.starts(with: "BZh") { return "a bzip2 file, perhaps a .tar.bz2" }
    if bytes.has(6, at: 0), bytes[0] == 0xFD, bytes.starts(with: "7zXZ\0", at: 1) {
      return "an xz file, perhaps a .tar.xz"
    }
    if bytes.has(6, at: 0), bytes.starts(with: "7z"), bytes[2] == 0xBC, bytes[3] == 0xAF { return "a 7z archive" }
    if bytes.starts(with: "Rar!") { return "a RAR archive" }
    if bytes.has(4, at: 0), bytes.u32(at: 0) == 0xFD2F_B528 { return "a zstandard file, perhaps a .tar.zst" }
    if bytes.starts(with: "%PDF-") { return "a PDF document" }
    if bytes.starts(with: "\u{7F}ELF") { return "a program" }
    return describeText(bytes)
  }

  private func describeText(_ bytes: Span<UInt8>) -> String {
    let start = bytes.copy(0..<min(4096, bytes.count))
    guard !start.contains(0) else { return "a file of an unknown kind" }
    // The last character may be cut by the prefix.
    let text = String(decoding: start, as: UTF8.self)
    guard text.unicodeScalars.dropLast(3).allSatisfy({ $0 != "\u{FFFD}" }) else { return "a file of an unknown kind" }
    let lines = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " || $0 == "\t" } }
    guard let first = lines.first(where: { !$0.isEmpty }) else { return "an empty text" }
    let lowercased = first.lowercased()
    if lowercased.hasPrefix("<!doctype html") || lowercased.hasPrefix("<html") {
      return "an HTML page, perhaps the error page of a download"
    }
    if first.hasPrefix("<") { return "an XML or HTML text" }
    if first.hasPrefix("{") || first.hasPrefix("[") { return "a JSON text, perhaps the error answer of a download" }
    if lines.contains(where: { isPython($0) }) { return "Python source" }
    return "a text file"
  }

  private func isPython(_ line: Substring) -> Bool {
    if line.hasPrefix("#!") { return line.contains("python") }
    return ["import ", "from ", "def ", "class ", "async def ", "@"].contains { line.hasPrefix($0) }
      && !line.hasSuffix(".")
  }
}
