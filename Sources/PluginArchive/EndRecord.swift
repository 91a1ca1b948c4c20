/// Where the central directory is, after the end record and, if there is one, its zip64 form.
struct EndRecord {
  /// Of the directory's first byte.
  var directoryOffset: Int
  /// Of the byte after the directory.
  var directoryEnd: Int
  /// As claimed.
  var entryCount: Int
  /// What has to be added to the offsets in the directory: the number of bytes in front of the archive, usually 0.
  var shift: Int

  static let signature: UInt32 = 0x0605_4b50
  static let byteCount = 22
  static let zip64Signature: UInt32 = 0x0606_4b50
  static let zip64ByteCount = 56
  static let locatorSignature: UInt32 = 0x0706_4b50
  static let locatorByteCount = 20
}

/// The numbers of an end record, 32 bits or 64 bits wide.
private struct Claims {
  var disk: UInt64
  var directoryDisk: UInt64
  var entryCountOnDisk: UInt64
  var entryCount: UInt64
  var directorySize: UInt64
  var directoryOffset: UInt64

  /// Each number with its name and the value that means "see the zip64 record".
  var fields: [(name: String, value: UInt64, absent: UInt64)] {
    [
      ("disk number", disk, 0xFFFF), ("directory's disk number", directoryDisk, 0xFFFF),
      ("entry count of this disk", entryCountOnDisk, 0xFFFF), ("entry count", entryCount, 0xFFFF),
      ("directory size", directorySize, 0xFFFF_FFFF), ("directory offset", directoryOffset, 0xFFFF_FFFF),
    ]
  }
}

extension Walk {
  /// `nil` after a defect that says why there is no directory to read.
  mutating func findEndRecord(_ bytes: Span<UInt8>) -> EndRecord? {
    let signatures = endSignatures(bytes)
    guard let last = signatures.last else {
      defects.append(missingEndRecord(bytes))
      return nil
    }
    // Python's zipfile takes a record without comment at the very end first, else the last signature.
    let final = bytes.count - EndRecord.byteCount
    let offset = signatures.contains(final) && bytes.u16(at: final + 20) == 0 ? final : last
    guard bytes.has(EndRecord.byteCount, at: offset) else {
      refuse(
        .truncated, at: offset,
        "the end record needs 22 bytes, but only \(bytes.count - offset) follow: the file is cut")
      return nil
    }
    if let other = signatures.first(where: { $0 != offset && isPlausibleEndRecord(bytes, offset: $0) }) {
      refuse(
        .severalEndRecords, at: other,
        "end records stand at byte \(other) and at byte \(offset): Python's zipfile takes the directory at byte \(bytes.u32(at: offset + 16)), readers that take the first one or the one whose comment ends with the file that at byte \(bytes.u32(at: other + 16))"
      )
      return nil
    }
    checkComment(bytes, offset: offset)
    return readEndRecord(bytes, offset: offset)
  }

  /// All places of the signature where a comment of at most 65,535 bytes could follow, ascending.
  private func endSignatures(_ bytes: Span<UInt8>) -> [Int] {
    // libzip also looks for a zip64 locator in front, so its window is that much longer.
    let window = 0xFFFF + EndRecord.byteCount + EndRecord.locatorByteCount
    var offsets: [Int] = []
    var offset = max(0, bytes.count - window)
    while bytes.has(4, at: offset) {
      if bytes[offset] == 0x50, bytes.u32(at: offset) == EndRecord.signature { offsets.append(offset) }
      offset += 1
    }
    return offsets
  }

  /// What follows the end record must be its comment, exactly.
  private mutating func checkComment(_ bytes: Span<UInt8>, offset: Int) {
    let claimed = Int(bytes.u16(at: offset + 20))
    let actual = bytes.count - offset - EndRecord.byteCount
    if claimed > actual {
      refuse(
        .truncated, at: offset + 20,
        "the archive's comment should have \(claimed) bytes and has \(actual): the file is cut, which Python's zipfile does not see and libzip refuses"
      )
    } else if claimed < actual {
      refuse(
        .trailingData, at: offset + EndRecord.byteCount + claimed,
        "the archive ends at byte \(offset + EndRecord.byteCount + claimed) and the file at byte \(bytes.count): Python's zipfile ignores what is between, other readers look for the end in it or refuse the archive"
      )
    }
  }

  /// Whether a reader could take the signature for the end record: its comment fits, or its directory is there.
  private func isPlausibleEndRecord(_ bytes: Span<UInt8>, offset: Int) -> Bool {
    guard bytes.has(EndRecord.byteCount, at: offset) else { return false }
    if offset + EndRecord.byteCount + Int(bytes.u16(at: offset + 20)) == bytes.count { return true }
    let locator = offset - EndRecord.locatorByteCount
    if bytes.has(4, at: locator), bytes.u32(at: locator) == EndRecord.locatorSignature { return true }
    let directory = Int(bytes.u32(at: offset + 16))
    return bytes.has(4, at: directory) && bytes.u32(at: directory) == DirectoryRecord.signature
  }

  private mutating func readEndRecord(_ bytes: Span<UInt8>, offset: Int) -> EndRecord? {
    var claims = Claims(
      disk: UInt64(bytes.u16(at: offset + 4)), directoryDisk: UInt64(bytes.u16(at: offset + 6)),
      entryCountOnDisk: UInt64(bytes.u16(at: offset + 8)), entryCount: UInt64(bytes.u16(at: offset + 10)),
      directorySize: UInt64(bytes.u32(at: offset + 12)), directoryOffset: UInt64(bytes.u32(at: offset + 16)))
    var end = offset
    let locator = offset - EndRecord.locatorByteCount
    if bytes.has(4, at: locator), bytes.u32(at: locator) == EndRecord.locatorSignature {
      guard let zip64 = readZip64Record(bytes, locator: locator) else { return nil }
      for (narrow, wide) in zip(claims.fields, zip64.fields)
      where narrow.value != wide.value && narrow.value != narrow.absent {
        refuse(
          .zip64Mismatch, at: offset,
          "the \(narrow.name) is \(narrow.value) in the end record and \(wide.value) in the zip64 end record: readers that know zip64 take the second (Python's zipfile always, others where the first is all ones), the others the first"
        )
      }
      claims = zip64
      end = locator - EndRecord.zip64ByteCount
    }
    guard claims.disk == 0, claims.directoryDisk == 0, claims.entryCountOnDisk == claims.entryCount else {
      refuse(
        .multiDisk, at: offset,
        "this is part \(claims.disk) of an archive in several parts: \(claims.entryCountOnDisk) of \(claims.entryCount) entries are here, and Python's zipfile reads it as if it were all"
      )
      return nil
    }
    return locateDirectory(claims, end: end, offset: offset)
  }

  private mutating func readZip64Record(_ bytes: Span<UInt8>, locator: Int) -> Claims? {
    let record = locator - EndRecord.zip64ByteCount
    guard bytes.u32(at: locator + 4) == 0, bytes.u32(at: locator + 16) <= 1 else {
      refuse(
        .multiDisk, at: locator,
        "the zip64 end record is in part \(bytes.u32(at: locator + 4)) of an archive in \(bytes.u32(at: locator + 16)) parts: some readers ask for the others and some read this one alone"
      )
      return nil
    }
    let claimed = bytes.u64(at: locator + 8)
    guard bytes.has(EndRecord.zip64ByteCount, at: record), bytes.u32(at: record) == EndRecord.zip64Signature,
      bytes.u64(at: record + 4) == UInt64(EndRecord.zip64ByteCount - 12)
    else {
      refuseZip64Record(bytes, locator: locator, claimed: claimed)
      return nil
    }
    if claimed != UInt64(record) {
      refuse(
        .zip64Mismatch, at: locator + 8,
        "the locator says that the zip64 end record is at byte \(claimed), and one is at byte \(record): Python's zipfile takes the one before the locator, other readers go where the locator says"
      )
    }
    return Claims(
      disk: UInt64(bytes.u32(at: record + 16)), directoryDisk: UInt64(bytes.u32(at: record + 20)),
      entryCountOnDisk: bytes.u64(at: record + 24), entryCount: bytes.u64(at: record + 32),
      directorySize: bytes.u64(at: record + 40), directoryOffset: bytes.u64(at: record + 48))
  }

  /// Says why no zip64 end record of the usual 56 bytes stands before its locator.
  private mutating func refuseZip64Record(_ bytes: Span<UInt8>, locator: Int, claimed: UInt64) {
    let record = Int(clamping: claimed)
    guard bytes.has(EndRecord.zip64ByteCount, at: record), bytes.u32(at: record) == EndRecord.zip64Signature else {
      refuse(
        .zip64Mismatch, at: locator,
        "the locator at byte \(locator) says that a zip64 end record is at byte \(claimed), and there is none: Python's zipfile then takes the numbers of the end record, other readers refuse the archive"
      )
      return
    }
    let byteCount = bytes.u64(at: record + 4)
    // Version 2 of the record goes on: a method and two sizes of 8 bytes, then the encryption of the whole directory.
    if byteCount >= 64, bytes.has(76, at: record), bytes.u16(at: record + 14) >= 62, bytes.u16(at: record + 74) != 0 {
      refuse(.encrypted, at: record, "the directory is encrypted, so nobody can check what the archive holds")
      return
    }
    refuse(
      .zip64Mismatch, at: record,
      "the zip64 end record at byte \(claimed) has \(byteCount) bytes behind its length instead of 44: readers that follow the locator take it, Python's zipfile looks for one 56 bytes before the locator and takes the numbers of the end record"
    )
  }

  private mutating func locateDirectory(_ claims: Claims, end: Int, offset: Int) -> EndRecord? {
    guard claims.directorySize <= UInt64(end), claims.directoryOffset <= UInt64(end) - claims.directorySize else {
      refuse(
        .truncated, at: offset,
        "the directory should be \(claims.directorySize) bytes at byte \(claims.directoryOffset), but it must end at byte \(end): a part of the file is missing"
      )
      return nil
    }
    let start = end - Int(claims.directorySize)
    let shift = start - Int(claims.directoryOffset)
    if shift != 0 {
      refuse(
        .leadingData, at: 0,
        "the directory should start at byte \(claims.directoryOffset) and starts at byte \(start): Python's zipfile and unzip take \(shift) bytes for foreign and add them to every offset, other readers look at byte \(claims.directoryOffset)"
      )
    }
    guard end - start <= ArchiveBounds.directoryByteCount else {
      refuse(
        .largeDirectory, at: start,
        "the directory has \(end - start) bytes, and at most \(ArchiveBounds.directoryByteCount) are read")
      return nil
    }
    return EndRecord(
      directoryOffset: start, directoryEnd: end, entryCount: Int(clamping: claims.entryCount), shift: shift)
  }
}
