/// One file or folder of an archive, as the central directory describes it: claims, not facts.
package struct Entry: Hashable, Sendable {
  /// How the content is compressed.
  package enum Method: Hashable, Sendable {
    case stored
    case deflated
    /// Any other number of the zip format; such an entry can't be read.
    case other(UInt16)
  }

  /// From 0, in the order of the central directory.
  package var index: Int
  /// As Python's zipfile decodes it: UTF-8 if flag bit 11 or a Unicode Path field says so, else code page 437, up to the first NUL.
  package var name: String
  /// Where the name's own bytes stand in the archive.
  package var nameRange: Range<Int>
  package var method: Method
  /// In bytes, as claimed.
  package var compressedSize: Int
  /// In bytes, as claimed, when inflated.
  package var size: Int
  /// CRC-32 of the content, as claimed.
  package var checksum: UInt32
  /// The general purpose bit flag.
  package var flags: UInt16
  /// The upper byte names the kind of system that wrote the entry, 3 for Unix.
  package var madeBy: UInt16
  /// The upper half is the Unix mode, the lowest byte has the DOS attributes.
  package var externalAttributes: UInt32
  /// Where the entry's record in the central directory starts.
  package var directoryOffset: Int
  /// Where the entry's local header starts in the file (not as claimed: after adding what stands in front of the archive).
  package var localHeaderOffset: Int
  /// The name ends with a slash.
  package var isDirectory: Bool
  /// False where a defect says why the content can't be had: encrypted, another method, no local header.
  package var isReadable = true

  /// Bit 0 or 6 or 13: the content or the directory is encrypted.
  var isEncrypted: Bool { flags & 0b0010_0000_0100_0001 != 0 }
  /// How, in words.
  var encryptionName: String {
    if flags & 0x2000 != 0 { return "masked headers and an encrypted directory" }
    if method == .other(99) { return "AES" }
    return flags & 0x40 != 0 ? "strong encryption" : "the traditional method"
  }
  /// Bit 3: sizes and checksum stand behind the content.
  var hasDataDescriptor: Bool { flags & 0b1000 != 0 }
  /// Bit 5: the content is a patch to another file.
  var isPatch: Bool { flags & 0b10_0000 != 0 }
  /// Bit 11: the name is UTF-8.
  var hasUTF8Name: Bool { flags & 0b1000_0000_0000 != 0 }
  /// By the upper half of the attributes, on whatever system the writer says that it ran: some readers do not look at that.
  var fileType: FileType { FileType(mode: UInt16(truncatingIfNeeded: externalAttributes >> 16)) }
}

extension Entry.Method: CustomStringConvertible {
  init(_ number: UInt16) {
    switch number {
    case 0: self = .stored
    case 8: self = .deflated
    default: self = .other(number)
    }
  }

  /// The name that the zip format's specification gives it.
  package var description: String {
    switch self {
    case .stored: "stored"
    case .deflated: "deflated"
    case .other(9): "deflate64 (method 9)"
    case .other(12): "bzip2 (method 12)"
    case .other(14): "LZMA (method 14)"
    case .other(93): "zstandard (method 93)"
    case .other(95): "xz (method 95)"
    case .other(99): "AES encryption (method 99)"
    case .other(let number): "method \(number)"
    }
  }
}
