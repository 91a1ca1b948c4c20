/// What one entry occupies: header, content and data descriptor.
struct EntrySpan {
  var index: Int
  var range: Range<Int>
}

extension Walk {
  /// The entries must fill the file up to the directory, without overlap and without a gap.
  mutating func checkSpans(_ bytes: Span<UInt8>, _ spans: [EntrySpan], end: EndRecord) {
    // Where the end of an entry is not known, a gap may belong to it; that is reported already.
    let hasAll = spans.count == entries.count
    var expected = end.shift
    var last = 0
    for span in spans.sorted(by: { ($0.range.lowerBound, $0.index) < ($1.range.lowerBound, $1.index) }) {
      let entry = entries[span.index]
      if span.range.lowerBound < expected {
        let other = ArchiveDefect.shown(entries[last].name)
        unreadable(
          .overlappingEntries, entry, at: span.range.lowerBound,
          "the entry starts at byte \(span.range.lowerBound), inside of \(other), which ends at byte \(expected): a few bytes can so become any number of files; Python's zipfile refuses one of the two, unzip takes both"
        )
      } else if hasAll, span.range.lowerBound > expected {
        reportGap(bytes, expected..<span.range.lowerBound)
      }
      if span.range.upperBound > expected {
        expected = span.range.upperBound
        last = span.index
      }
    }
    if hasAll, expected < end.directoryOffset { reportGap(bytes, expected..<end.directoryOffset) }
  }

  private mutating func reportGap(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    if let offset = localHeader(bytes, in: range) {
      let start = offset + LocalHeader.byteCount
      let name = start..<min(start + Int(bytes.u16(at: offset + 26)), range.upperBound)
      let isUTF8 = bytes.u16(at: offset + 6) & 0x800 != 0
      let text = DecodedName(bytes, range: name, isUTF8: isUTF8).text
      defects.report(
        .hiddenEntry, at: offset,
        "a local header for \(ArchiveDefect.shown(text)) stands at byte \(offset), and the directory has no such entry: readers that stream and programs that repair archives find that file, Python's zipfile and unzip do not"
      )
    } else if range.lowerBound == 0 {
      defects.report(
        .leadingData, at: 0,
        "the first entry starts at byte \(range.upperBound) instead of byte 0: Python's zipfile ignores what is before, readers that stream refuse it or look for entries in it"
      )
    } else {
      defects.report(
        .unlistedData, at: range.lowerBound,
        "the bytes from \(range.lowerBound) to \(range.upperBound) belong to no entry of the directory: Python's zipfile ignores them, readers that stream stop there or look for entries in them"
      )
    }
  }

  /// Where a local header with room for its name stands first, as far as it is looked for.
  private func localHeader(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    let end = min(range.upperBound - LocalHeader.byteCount, range.lowerBound + ArchiveBounds.searchByteCount)
    guard range.lowerBound <= end else { return nil }
    return (range.lowerBound...end).first { bytes[$0] == 0x50 && bytes.u32(at: $0) == LocalHeader.signature }
  }
}
