/// How much of an archive's structure is read at most. Everything beyond is a defect, and then nothing of the archive is cleared.
package enum ArchiveBounds {
  /// The longest central directory that is read, in bytes.
  ///
  /// About 100 bytes an entry are usual; the names alone could fill it. With it the walk and libzip together hold less than
  /// 200 MB, whatever the records say.
  package static let directoryByteCount = 32 << 20

  /// The number of defects that are kept; one last defect says that there are more.
  ///
  /// Each holds a sentence of some 300 bytes and shares the entry's name, so all take some 5 MB. Nobody reads more.
  package static let defectCount = 10_000

  /// So far into bytes that belong to no entry a local header is looked for, which is what tells a hidden file from mere filling.
  package static let searchByteCount = 1 << 20

  /// The number of entries, folders included, that are listed for a policy that allows `fileCount` files.
  ///
  /// A plugin has a few folders at most, so 100 entries a file are far over what anybody needs; with the usual 1,000 files
  /// they take some 20 MB in the walk and 30 MB in libzip.
  package static func entryCount(fileCount: Int) -> Int { max(fileCount, min(fileCount, 1000) * 100) }
}
