/// The entries of a zip archive and everything that is wrong with its structure.
///
/// The walk reads bytes alone: end record, central directory, local headers. It inflates nothing; `ArchiveReader` does.
package struct Archive: Sendable {
  package let bytes: ArchiveBytes
  /// In the order of the central directory.
  package let entries: [Entry]
  /// In the order of the walk: the archive as a whole, then the entries' records, names and local headers.
  package let defects: [ArchiveDefect]
  /// Whether the structure is clear enough for a reader: when false, a defect says why and no entry can be read.
  package let isReadable: Bool

  /// Walks the archive.
  ///
  /// - Parameter entryLimit: the number of entries, folders included, from which on the rest is not listed and nothing can be
  ///   read; `ArchiveBounds.entryCount(fileCount:)` fits a policy.
  package init(_ bytes: ArchiveBytes, entryLimit: Int) {
    self.bytes = bytes
    var walk = Walk(entryLimit: entryLimit)
    bytes.withSpan { walk.run($0) }
    bytes.forgetPages()
    entries = walk.entries
    defects = walk.defects.defects
    isReadable = walk.isReadable
  }

  /// The bytes of the entry's name as they stand in the archive.
  package func rawName(of entry: Entry) -> [UInt8] { bytes.withSpan { $0.copy(entry.nameRange) } }

  /// A defect if the file was written to or cut since it was opened: then nothing read from it can be relied on.
  package func changeWhileRead() -> ArchiveDefect? {
    guard bytes.hasChanged() else { return nil }
    return ArchiveDefect(
      .changedWhileRead,
      message: "the file was changed while it was read, so what was checked is not what is there now",
      help: "check it again when nothing writes to it")
  }
}

/// One pass over the bytes of an archive; the parts stand in the files named for the records.
///
/// This is the place of the structural audit: whatever two readers could understand differently is a defect here.
struct Walk {
  let entryLimit: Int
  var entries: [Entry] = []
  var defects = DefectList()
  var isReadable = true

  init(entryLimit: Int) { self.entryLimit = entryLimit }

  mutating func run(_ bytes: Span<UInt8>) {
    guard let end = findEndRecord(bytes) else {
      isReadable = false
      return
    }
    readDirectory(bytes, end: end)
    checkNames()
    // Where the structure is refused, an offset in it may mean anything.
    guard isReadable else { return }
    let spans = readLocalHeaders(bytes, end: end)
    checkSpans(bytes, spans, end: end)
  }

  /// Reports a defect after which no reader may be let at the archive.
  mutating func refuse(_ kind: ArchiveDefect.Kind, entry: String? = nil, at byteOffset: Int? = nil, _ message: String) {
    isReadable = false
    defects.report(kind, entry: entry, at: byteOffset, message)
  }
}
