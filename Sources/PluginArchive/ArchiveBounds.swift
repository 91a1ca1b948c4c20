/// How much of an archive or a folder is held and read. What is beyond a bound on its structure is a defect, and then nothing of the
/// archive is cleared.
package enum ArchiveBounds {
  /// The longest central directory that is read, in bytes.
  ///
  /// About 100 bytes an entry are usual, so these are 8,000 for each of the 1,000 files that the server takes. Names can fill it:
  /// decoded out of code page 437 they grow to three times as much, and are held in several forms, to be compared and shown,
  /// which then takes some 175 MB and is what bounds memory and time.
  package static let directoryByteCount = 8 << 20

  /// The number of defects that are kept; one last defect says that there are more.
  ///
  /// Each holds a sentence of some 300 bytes and shares the entry's name, so all take some 5 MB. Nobody reads more.
  package static let defectCount = 10_000

  /// So far into bytes that belong to no entry a local header is looked for, which is what tells a hidden file from mere filling.
  package static let searchByteCount = 1 << 20

  /// How many bytes of a pipe are held in memory. Of a longer one all are put into a temporary file and mapped, as other archives are.
  package static let pipeByteCount = 64 << 20

  /// How deep folders are looked into: deeper names are longer than most systems allow.
  package static let folderDepth = 100

  /// The number of entries, folders included, that are listed for a policy that allows `fileCount` files.
  ///
  /// A plugin has a few folders at most, so 100 entries a file are far over what anybody needs; with the usual 1,000 files
  /// and short names they take some 20 MB in the walk and 30 MB in libzip.
  package static func entryCount(fileCount: Int) -> Int { max(fileCount, min(fileCount, 1000) * 100) }
}
