/// The central directory: one record an entry.
enum DirectoryRecord {
  static let signature: UInt32 = 0x0201_4b50
  /// Without name, extra fields and comment.
  static let byteCount = 46
}

/// The highest version of the zip format that Python's zipfile reads, times 10.
let highestVersion = 63

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
          "record \(entries.count + 1) of \(end.entryCount) in the directory does not start with its signature: some readers stop here and some refuse the archive"
        )
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
        .entryCount, at: end.directoryEnd,
        "the end record claims \(end.entryCount) entries and the directory holds \(entries.count): Python's zipfile reads the whole directory, other readers stop after the claimed number or refuse the archive"
      )
    }
  }

  private mutating func readRecord(
    _ bytes: Span<UInt8>, at offset: Int, name: Range<Int>, extra: Range<Int>, end: EndRecord
  ) {
    let flags = bytes.u16(at: offset + 8)
    var decoded = DecodedName(bytes, range: name, isUTF8: flags & 0x800 != 0)
    var fields = ExtraFields(bytes, range: extra)
    var sizes = WideNumbers(
      size: UInt64(bytes.u32(at: offset + 24)), compressedSize: UInt64(bytes.u32(at: offset + 20)),
      offset: UInt64(bytes.u32(at: offset + 42)))
    fields.widen(&sizes, bytes, record: offset)
    let limit = UInt64(bytes.count)
    let start = sizes.offset ?? 0
    let other = fields.unicodePath.flatMap { decoded.take(unicodePath: $0, bytes) }
    var isPossible = true
    if let problem = fields.problem {
      isPossible = false
      refuse(.extraField, entry: decoded.text, at: problem.offset, problem.message)
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
    let entry = entries[entries.count - 1]
    reportName(decoded, entry: entry)
    if let other { reportUnicodePath(other, entry, at: (fields.unicodePath?.lowerBound ?? offset) + 5) }
    checkFields(fields, entry)
    checkRecord(bytes, at: offset)
  }

  /// What the newest record says about its entry's kind and content.
  private mutating func checkRecord(_ bytes: Span<UInt8>, at offset: Int) {
    let entry = entries[entries.count - 1]
    if entry.isEncrypted {
      unreadable(
        .encrypted, entry, at: offset + 8,
        "the entry is encrypted by \(entry.encryptionName), so nobody can check it without the password")
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
        "the entry is stored as it is, and claims \(entry.compressedSize) bytes in the archive and \(entry.size) bytes of content: Python's zipfile reads the smaller number, other readers one of the two"
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
        "the entry asks for version \(version / 10).\(version % 10) of the zip format, where Python's zipfile reads up to 6.3 and refuses the archive, and libzip does not look at it"
      )
    }
    if bytes.u16(at: offset + 34) != 0 {
      unreadable(
        .multiDisk, entry, at: offset + 34,
        "the entry stands in part \(bytes.u16(at: offset + 34)) of an archive in several parts: some readers ask for that, Python's zipfile reads part 0"
      )
    }
    checkFileType(entry, at: offset + 38)
    if entry.isDirectory { checkFolder(entry) }
  }

  /// A folder has no content; for a deflated one that may take the two bytes of an empty block.
  private mutating func checkFolder(_ entry: Entry) {
    let byteCount = entry.method == .stored ? 0 : 2
    if entry.size != 0 || entry.compressedSize != 0 && entry.compressedSize != byteCount {
      defects.report(
        .folderWithContent, entry: entry.name, at: entry.directoryOffset + 20,
        "the entry is a folder by its name and has \(entry.compressedSize) compressed bytes of \(entry.size) bytes of content: some readers make a folder and some write a file"
      )
    } else if entry.checksum != 0 {
      unreadable(
        .folderWithContent, entry, at: entry.directoryOffset + 16,
        "the entry is a folder by its name and has the checksum \(String(entry.checksum, radix: 16)), where no content has 0: Python's zipfile can't read it, other readers make a folder"
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
