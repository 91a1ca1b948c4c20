/// The header in front of an entry's content, which repeats what the directory says.
enum LocalHeader {
  static let signature: UInt32 = 0x0403_4b50
  /// Without name and extra fields.
  static let byteCount = 30
  static let descriptorSignature: UInt32 = 0x0807_4b50
}

/// What one entry occupies: header, content and data descriptor.
struct EntrySpan {
  var index: Int
  var range: Range<Int>
}

extension Walk {
  /// Compares every entry with its local header, in the order of the directory.
  ///
  /// - Returns: the spans of the entries whose end is known.
  mutating func readLocalHeaders(_ bytes: Span<UInt8>, end: EndRecord) -> [EntrySpan] {
    var spans: [EntrySpan] = []
    spans.reserveCapacity(entries.count)
    for index in entries.indices {
      if let range = readLocalHeader(bytes, entries[index], limit: end.directoryOffset) {
        spans.append(EntrySpan(index: index, range: range))
      }
    }
    return spans
  }

  private mutating func readLocalHeader(_ bytes: Span<UInt8>, _ entry: Entry, limit: Int) -> Range<Int>? {
    let offset = entry.localHeaderOffset
    guard bytes.has(LocalHeader.byteCount, at: offset), offset + LocalHeader.byteCount <= limit,
      bytes.u32(at: offset) == LocalHeader.signature
    else {
      unreadable(
        .damagedEntry, entry, at: offset,
        "no local header stands at byte \(offset), where the directory says that the entry starts")
      return nil
    }
    let nameStart = offset + LocalHeader.byteCount
    let nameEnd = nameStart + Int(bytes.u16(at: offset + 26))
    let start = nameEnd + Int(bytes.u16(at: offset + 28))
    guard start <= limit, entry.compressedSize <= limit - start else {
      unreadable(
        .damagedEntry, entry, at: offset,
        "the entry's \(entry.compressedSize) bytes would start at byte \(start) and run into the directory at byte \(limit)"
      )
      return nil
    }
    if !bytes.agree(nameStart..<nameEnd, entry.nameRange) {
      let other = DecodedName(bytes, range: nameStart..<nameEnd, isUTF8: entry.hasUTF8Name).text
      defects.report(
        .namesDiffer, entry: entry.name, at: nameStart,
        "the entry is \(ArchiveDefect.shown(entry.name)) in the directory and \(ArchiveDefect.shown(other)) in its local header: readers that stream see the latter"
      )
    }
    var fields = ExtraFields(bytes, range: nameEnd..<start)
    compare(bytes, entry, at: offset, &fields)
    let dataEnd = start + entry.compressedSize
    guard entry.hasDataDescriptor else { return offset..<dataEnd }
    guard
      let length = descriptorByteCount(bytes, entry, at: dataEnd, limit: limit, isWide: fields.zip64 != nil)
    else {
      defects.report(
        .headerMismatch, entry: entry.name, at: dataEnd,
        "the data descriptor behind the content does not repeat the directory's checksum and sizes (\(entry.compressedSize) and \(entry.size) bytes)"
      )
      return nil
    }
    return offset..<dataEnd + length
  }

  private mutating func compare(_ bytes: Span<UInt8>, _ entry: Entry, at offset: Int, _ fields: inout ExtraFields) {
    func mismatch(
      _ what: String, _ one: some CustomStringConvertible, _ two: some CustomStringConvertible, at position: Int
    ) {
      defects.report(
        .headerMismatch, entry: entry.name, at: position,
        "the \(what) is \(one) in the directory and \(two) in the local header: readers that stream see another file")
    }
    let method = Entry.Method(bytes.u16(at: offset + 8))
    if method != entry.method { mismatch("method", entry.method, method, at: offset + 8) }
    // Encryption, data descriptor, patch, strong encryption, UTF-8, masked headers.
    let compared: UInt16 = 0b0010_1000_0110_1001
    let flags = bytes.u16(at: offset + 6)
    if flags & compared != entry.flags & compared {
      mismatch("bit flag", String(entry.flags, radix: 2), String(flags, radix: 2), at: offset + 6)
    }
    var sizes = WideNumbers(
      size: UInt64(bytes.u32(at: offset + 22)), compressedSize: UInt64(bytes.u32(at: offset + 18)), offset: nil)
    fields.widen(&sizes, bytes, record: offset)
    if let problem = fields.problem {
      defects.report(.headerMismatch, entry: entry.name, at: problem.offset, problem.message)
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

  /// The length of the descriptor that repeats the entry's numbers: with or without a signature, with sizes of 4 or 8 bytes.
  private func descriptorByteCount(
    _ bytes: Span<UInt8>, _ entry: Entry, at offset: Int, limit: Int, isWide: Bool
  ) -> Int? {
    for width in isWide ? [8, 4] : [4, 8] {
      for hasSignature in [true, false] {
        let start = offset + (hasSignature ? 4 : 0)
        let end = start + 4 + 2 * width
        guard end <= limit, !hasSignature || bytes.u32(at: offset) == LocalHeader.descriptorSignature,
          bytes.u32(at: start) == entry.checksum
        else { continue }
        let compressed = width == 8 ? bytes.u64(at: start + 4) : UInt64(bytes.u32(at: start + 4))
        let size = width == 8 ? bytes.u64(at: start + 12) : UInt64(bytes.u32(at: start + 8))
        if compressed == UInt64(entry.compressedSize), size == UInt64(entry.size) { return end - offset }
      }
    }
    return nil
  }

  /// The entries must fill the file up to the directory, without overlap and without a gap.
  mutating func checkSpans(_ spans: [EntrySpan], end: EndRecord) {
    // Where the end of an entry is not known, a gap may belong to it; that is reported already.
    let hasAll = spans.count == entries.count
    var expected = end.shift
    for span in spans.sorted(by: { ($0.range.lowerBound, $0.index) < ($1.range.lowerBound, $1.index) }) {
      let entry = entries[span.index]
      if span.range.lowerBound < expected {
        unreadable(
          .overlappingEntries, entry, at: span.range.lowerBound,
          "the entry starts at byte \(span.range.lowerBound), inside of another one that ends at byte \(expected): a few bytes could become any number of files"
        )
      } else if hasAll, span.range.lowerBound > expected {
        reportGap(expected..<span.range.lowerBound)
      }
      expected = max(expected, span.range.upperBound)
    }
    if hasAll, expected < end.directoryOffset { reportGap(expected..<end.directoryOffset) }
  }

  private mutating func reportGap(_ range: Range<Int>) {
    defects.report(
      .strayData, at: range.lowerBound,
      "\(range.count) bytes from byte \(range.lowerBound) on belong to no entry of the directory, and a reader that streams could find files there"
    )
  }
}
