/// The header in front of an entry's content, which repeats what the directory says.
enum LocalHeader {
  static let signature: UInt32 = 0x0403_4b50
  /// Without name and extra fields.
  static let byteCount = 30
  static let descriptorSignature: UInt32 = 0x0807_4b50
}

extension Walk {
  /// Compares every entry with its local header, in the order of the directory.
  ///
  /// - Returns: the spans of the entries whose end is known.
  mutating func readLocalHeaders(_ bytes: Span<UInt8>, end: EndRecord) -> [EntrySpan] {
    var spans: [EntrySpan] = []
    spans.reserveCapacity(entries.count)
    // What the headers take, if none lies inside of another: that bounds the bytes that are looked at.
    var headerByteCount = 0
    for index in entries.indices {
      headerByteCount += headerLength(bytes, entries[index], limit: end.directoryOffset)
      if headerByteCount > end.directoryOffset {
        unreadable(
          .overlappingEntries, entries[index], at: entries[index].localHeaderOffset,
          "the entry's local header and those of the entries before it in the directory take more bytes than stand in front of the directory, so they lie inside of each other: a few bytes can so become any number of files"
        )
        continue
      }
      if let range = readLocalHeader(bytes, entries[index], limit: end.directoryOffset) {
        spans.append(EntrySpan(index: index, range: range))
      }
    }
    return spans
  }

  /// The bytes of an entry's local header with name and extra fields; 0 where there is none.
  private func headerLength(_ bytes: Span<UInt8>, _ entry: Entry, limit: Int) -> Int {
    let offset = entry.localHeaderOffset
    guard bytes.has(LocalHeader.byteCount, at: offset), offset + LocalHeader.byteCount <= limit,
      bytes.u32(at: offset) == LocalHeader.signature
    else { return 0 }
    return LocalHeader.byteCount + Int(bytes.u16(at: offset + 26)) + Int(bytes.u16(at: offset + 28))
  }

  private mutating func readLocalHeader(_ bytes: Span<UInt8>, _ entry: Entry, limit: Int) -> Range<Int>? {
    let offset = entry.localHeaderOffset
    guard bytes.has(LocalHeader.byteCount, at: offset), offset + LocalHeader.byteCount <= limit,
      bytes.u32(at: offset) == LocalHeader.signature
    else {
      unreadable(
        .noLocalHeader, entry, at: offset,
        "no local header stands at byte \(offset), where the directory says that the entry starts: no reader of the directory gets it, one that streams may find it elsewhere"
      )
      return nil
    }
    let nameStart = offset + LocalHeader.byteCount
    let nameEnd = nameStart + Int(bytes.u16(at: offset + 26))
    let start = nameEnd + Int(bytes.u16(at: offset + 28))
    guard start <= limit, entry.compressedSize <= limit - start else {
      unreadable(
        .overlappingEntries, entry, at: offset,
        "the entry's \(entry.compressedSize) bytes would start at byte \(start) and run into the directory at byte \(limit): Python's zipfile refuses the entry, other readers take what is there"
      )
      return nil
    }
    var fields = ExtraFields(bytes, range: nameEnd..<start)
    compareName(bytes, entry, nameStart..<nameEnd, fields)
    compare(bytes, entry, at: offset, &fields)
    let dataEnd = start + entry.compressedSize
    guard entry.hasDataDescriptor else { return offset..<dataEnd }
    guard
      let length = descriptorByteCount(bytes, entry, at: dataEnd, limit: limit, isWide: fields.zip64 != nil)
    else {
      reportDescriptor(bytes, entry, at: dataEnd, limit: limit, isWide: fields.zip64 != nil)
      return nil
    }
    return offset..<dataEnd + length
  }

  private mutating func compareName(_ bytes: Span<UInt8>, _ entry: Entry, _ name: Range<Int>, _ fields: ExtraFields) {
    let isSame = bytes.agree(name, entry.nameRange)
    if isSame, fields.unicodePath == nil { return }
    var decoded = DecodedName(bytes, range: name, isUTF8: entry.hasUTF8Name)
    if !isSame {
      defects.report(
        .namesDiffer, entry: entry.name, at: name.lowerBound,
        "the entry is \(ArchiveDefect.shown(entry.name)) in the directory and \(ArchiveDefect.shown(decoded.text)) in its local header: unzip takes the first, readers that stream the second, Python's zipfile refuses to read it"
      )
    } else if let field = fields.unicodePath, let other = decoded.take(unicodePath: field, bytes),
      !other.utf8.elementsEqual(entry.name.utf8)
    {
      reportUnicodePath(other, entry, at: field.lowerBound + 5)
    }
  }

  private mutating func compare(_ bytes: Span<UInt8>, _ entry: Entry, at offset: Int, _ fields: inout ExtraFields) {
    func mismatch(
      _ what: String, _ one: some CustomStringConvertible, _ two: some CustomStringConvertible, at position: Int
    ) {
      defects.report(
        .headerMismatch, entry: entry.name, at: position,
        "the \(what) is \(one) in the directory and \(two) in the local header: Python's zipfile and unzip take the first, readers that stream the second"
      )
    }
    let version = Int(bytes.u16(at: offset + 4) & 0xFF)
    if version > highestVersion, bytes[entry.directoryOffset + 6] <= highestVersion {
      defects.report(
        .versionNeeded, entry: entry.name, at: offset + 4,
        "the local header asks for version \(version / 10).\(version % 10) of the zip format and the directory does not: readers that stream refuse the entry, Python's zipfile reads it"
      )
    }
    let method = Entry.Method(bytes.u16(at: offset + 8))
    if method != entry.method { mismatch("method", entry.method, method, at: offset + 8) }
    // Encryption, data descriptor, patch, strong encryption, UTF-8, masked headers.
    let compared: UInt16 = 0b0010_1000_0110_1001
    let flags = bytes.u16(at: offset + 6)
    if flags & compared != entry.flags & compared {
      mismatch("bit flag", "0b" + String(entry.flags, radix: 2), "0b" + String(flags, radix: 2), at: offset + 6)
    }
    var sizes = WideNumbers(
      size: UInt64(bytes.u32(at: offset + 22)), compressedSize: UInt64(bytes.u32(at: offset + 18)), offset: nil)
    fields.widen(&sizes, bytes, record: offset, mayBeUnknown: entry.hasDataDescriptor)
    checkFields(fields, entry)
    if let problem = fields.problem {
      defects.report(.extraField, entry: entry.name, at: problem.offset, problem.message)
      return
    }
    let checksum = bytes.u32(at: offset + 14)
    // With a data descriptor the header's numbers may be 0, since they were not known yet.
    func differs(_ claimed: UInt64, _ local: UInt64) -> Bool {
      local != claimed && !(entry.hasDataDescriptor && local == 0)
    }
    if differs(UInt64(entry.checksum), UInt64(checksum)) {
      mismatch("checksum", String(entry.checksum, radix: 16), String(checksum, radix: 16), at: offset + 14)
    }
    if differs(UInt64(entry.compressedSize), sizes.compressedSize) {
      mismatch("compressed size", entry.compressedSize, sizes.compressedSize, at: offset + 18)
    }
    if differs(UInt64(entry.size), sizes.size) { mismatch("size", entry.size, sizes.size, at: offset + 22) }
  }

  /// The length of the descriptor that repeats the entry's numbers, with or without a signature.
  ///
  /// - Parameter isWide: whether the sizes have 8 bytes, as they must where the local header has a zip64 field, and not 4.
  private func descriptorByteCount(
    _ bytes: Span<UInt8>, _ entry: Entry, at offset: Int, limit: Int, isWide: Bool
  ) -> Int? {
    for hasSignature in [true, false] {
      let start = offset + (hasSignature ? 4 : 0)
      let end = start + (isWide ? 20 : 12)
      guard end <= limit, !hasSignature || bytes.u32(at: offset) == LocalHeader.descriptorSignature,
        bytes.u32(at: start) == entry.checksum
      else { continue }
      let compressed = isWide ? bytes.u64(at: start + 4) : UInt64(bytes.u32(at: start + 4))
      let size = isWide ? bytes.u64(at: start + 12) : UInt64(bytes.u32(at: start + 8))
      if compressed == UInt64(entry.compressedSize), size == UInt64(entry.size) { return end - offset }
    }
    return nil
  }

  /// Says what stands where the data descriptor should be.
  private mutating func reportDescriptor(
    _ bytes: Span<UInt8>, _ entry: Entry, at offset: Int, limit: Int, isWide: Bool
  ) {
    let isSigned = offset + 4 <= limit && bytes.u32(at: offset) == LocalHeader.descriptorSignature
    let start = offset + (isSigned ? 4 : 0)
    var found = "there is no room for one"
    if start + (isWide ? 20 : 12) <= limit {
      let compressed = isWide ? bytes.u64(at: start + 4) : UInt64(bytes.u32(at: start + 4))
      let size = isWide ? bytes.u64(at: start + 12) : UInt64(bytes.u32(at: start + 8))
      let checksum = String(bytes.u32(at: start), radix: 16)
      found = "\(checksum), \(compressed) and \(size) stand there in \(isWide ? 8 : 4) bytes each"
    }
    defects.report(
      .descriptorMismatch, entry: entry.name, at: offset,
      "the data descriptor behind the content should give checksum \(String(entry.checksum, radix: 16)), \(entry.compressedSize) compressed bytes and \(entry.size) bytes as the directory does, and \(found): Python's zipfile and unzip do not look there, readers that stream see another file"
    )
  }
}
