/// The central directory: one record an entry.
enum DirectoryRecord {
  static let signature: UInt32 = 0x0201_4b50
  /// Without name, extra fields and comment.
  static let byteCount = 46
}

/// The highest version of the zip format that Python's zipfile reads, times 10.
private let highestVersion = 63

extension Walk {
  mutating func readDirectory(_ bytes: Span<UInt8>, end: EndRecord) {
    var offset = end.directoryOffset
    entries.reserveCapacity(min(end.entryCount, entryLimit, (end.directoryEnd - offset) / DirectoryRecord.byteCount))
    while offset < end.directoryEnd {
      guard entries.count < entryLimit else {
        refuse(
          .tooManyEntries, at: offset,
          "the directory claims \(end.entryCount) entries, and at most \(entryLimit) are listed")
        return
      }
      guard offset + DirectoryRecord.byteCount <= end.directoryEnd, bytes.u32(at: offset) == DirectoryRecord.signature
      else {
        refuse(
          .damagedDirectory, at: offset,
          "record \(entries.count + 1) of \(end.entryCount) in the directory does not start with its signature")
        return
      }
      let nameEnd = offset + DirectoryRecord.byteCount + Int(bytes.u16(at: offset + 28))
      let extraEnd = nameEnd + Int(bytes.u16(at: offset + 30))
      let next = extraEnd + Int(bytes.u16(at: offset + 32))
      guard next <= end.directoryEnd else {
        refuse(
          .damagedDirectory, at: offset + 28,
          "record \(entries.count + 1) of \(end.entryCount) in the directory ends at byte \(next), after the directory's end at byte \(end.directoryEnd)"
        )
        return
      }
      readRecord(
        bytes, at: offset, name: offset + DirectoryRecord.byteCount..<nameEnd, extra: nameEnd..<extraEnd, end: end)
      offset = next
    }
    if entries.count != end.entryCount {
      refuse(
        .damagedDirectory, at: end.directoryEnd,
        "the end record claims \(end.entryCount) entries and the directory holds \(entries.count): readers see different files"
      )
    }
  }

  private mutating func readRecord(
    _ bytes: Span<UInt8>, at offset: Int, name: Range<Int>, extra: Range<Int>, end: EndRecord
  ) {
    let flags = bytes.u16(at: offset + 8)
    let decoded = DecodedName(bytes, range: name, isUTF8: flags & 0x800 != 0)
    var fields = ExtraFields(bytes, range: extra)
    var sizes = WideNumbers(
      size: UInt64(bytes.u32(at: offset + 24)), compressedSize: UInt64(bytes.u32(at: offset + 20)),
      offset: UInt64(bytes.u32(at: offset + 42)))
    fields.widen(&sizes, bytes, record: offset)
    let limit = UInt64(bytes.count)
    let start = sizes.offset ?? 0
    var isPossible = true
    if let problem = fields.problem {
      isPossible = false
      refuse(.damagedDirectory, entry: decoded.text, at: problem.offset, problem.message)
    } else if sizes.size > UInt64(Int.max) || sizes.compressedSize > limit || start > limit {
      isPossible = false
      refuse(
        .damagedDirectory, entry: decoded.text, at: offset,
        "the entry claims \(sizes.size) bytes of content, \(sizes.compressedSize) compressed at byte \(start), in a file of \(limit) bytes"
      )
    }
    entries.append(
      Entry(
        index: entries.count, name: decoded.text, nameRange: name, method: Entry.Method(bytes.u16(at: offset + 10)),
        compressedSize: isPossible ? Int(sizes.compressedSize) : 0, size: isPossible ? Int(sizes.size) : 0,
        checksum: bytes.u32(at: offset + 16), flags: flags, madeBy: bytes.u16(at: offset + 4),
        externalAttributes: bytes.u32(at: offset + 38), directoryOffset: offset,
        localHeaderOffset: isPossible ? Int(start) + end.shift : offset,
        isDirectory: decoded.text.utf8.last == UInt8(ascii: "/"), isReadable: isPossible))
    reportName(decoded, entry: entries[entries.count - 1])
    if let range = fields.unicodePath, !bytes.agree(range, name) {
      let other = bytes.copy(range)
      if !other.elementsEqual(decoded.text.utf8) {
        unreadable(
          .namesDiffer, entries[entries.count - 1], at: range.lowerBound,
          "the Unicode Path field gives the entry a second name of \(range.count) bytes, and readers choose differently between the two"
        )
      }
    }
    checkRecord(bytes, at: offset)
  }

  /// What the newest record says about its entry's kind and content.
  private mutating func checkRecord(_ bytes: Span<UInt8>, at offset: Int) {
    let entry = entries[entries.count - 1]
    if entry.isEncrypted {
      unreadable(.encrypted, entry, at: offset + 8, "the entry is encrypted, so nobody can check it")
    } else if entry.isPatch {
      unreadable(
        .compressionMethod, entry, at: offset + 8, "the entry is a patch to another file, which hardly any reader knows"
      )
    } else if case .other = entry.method {
      unreadable(
        .compressionMethod, entry, at: offset + 10,
        "the entry is compressed with \(entry.method), and only stored and deflated entries can be read everywhere")
    } else if entry.method == .stored, entry.size != entry.compressedSize {
      unreadable(
        .sizeMismatch, entry, at: offset + 20,
        "the entry is stored as it is, but claims \(entry.compressedSize) bytes in the archive and \(entry.size) bytes of content"
      )
    } else if entry.size / deflateRatio > entry.compressedSize {
      unreadable(
        .sizeMismatch, entry, at: offset + 24,
        "the entry claims \(entry.size) bytes of content, more than \(entry.compressedSize) compressed bytes can hold")
    }
    let version = Int(bytes.u16(at: offset + 6) & 0xFF)
    if version > highestVersion {
      defects.report(
        .versionNeeded, entry: entry.name, at: offset + 6,
        "the entry asks for version \(version / 10).\(version % 10) of the zip format, and Python's zipfile reads up to 6.3"
      )
    }
    if bytes.u16(at: offset + 34) != 0 {
      unreadable(.multiDisk, entry, at: offset + 34, "the entry stands in another part of an archive in several parts")
    }
    checkFileType(entry, at: offset + 38)
  }

  private mutating func checkFileType(_ entry: Entry, at offset: Int) {
    switch entry.fileType {
    case 0, 0o100000: break
    case 0o040000 where entry.isDirectory: break
    case 0o120000:
      defects.report(
        .symbolicLink, entry: entry.name, at: offset,
        "the entry is a symbolic link, which can point at any file of the machine that unpacks it",
        help: "put the file itself into the archive: `zip -r -X new.zip folder` follows links")
    case 0o040000:
      defects.report(
        .specialFile, entry: entry.name, at: offset,
        "the attributes say that the entry is a folder, but its name has no slash at the end")
    default:
      let kind = [0o010000: "pipe", 0o020000: "character device", 0o060000: "block device", 0o140000: "socket"]
      defects.report(
        .specialFile, entry: entry.name, at: offset,
        "the entry is a \(kind[Int(entry.fileType)] ?? "file of an unknown type"), not a regular file")
    }
    if entry.isDirectory, entry.size != 0 || entry.method == .stored && entry.compressedSize != 0 {
      defects.report(
        .folderWithContent, entry: entry.name, at: entry.directoryOffset + 24,
        "the entry is a folder by its name, but has \(entry.size) bytes of content, which some readers would write to a file"
      )
    }
  }

  /// Reports a defect because of which the entry's content can't be had.
  mutating func unreadable(_ kind: ArchiveDefect.Kind, _ entry: Entry, at offset: Int, _ message: String) {
    entries[entry.index].isReadable = false
    defects.report(kind, entry: entry.name, at: offset, message)
  }
}

/// Deflate makes at most 258 bytes of 2 bits.
private let deflateRatio = 1032
