import PluginArchive
import Testing

/// Every bound of `ArchiveBounds`, at the limit and one past it.
@Suite struct ArchiveBoundsTests {
  /// An archive of empty stored entries, each with a comment in its record of the directory.
  private func archive(_ entries: [(name: String, comment: Int)], between: [UInt8] = []) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let common = little(20, 2) + little(0, 20) + little(name.count, 2) + little(0, 2)
      directory += little(0x0201_4b50, 4) + little(20, 2) + common + little(entry.comment, 2) + little(0, 8)
      directory += little(bytes.count, 4) + name + [UInt8](repeating: 0x20, count: entry.comment)
      bytes += little(0x0403_4b50, 4) + common + name
    }
    bytes += between
    return bytes + directory + little(0x0605_4b50, 4) + little(0, 4) + little(entries.count, 2)
      + little(entries.count, 2) + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
  }

  private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  @Test(arguments: [(4, [ArchiveDefect.Kind]()), (3, [.tooManyEntries])])
  func `so many entries are listed`(_ limit: Int, _ kinds: [ArchiveDefect.Kind]) throws {
    let archive = Archive(ArchiveBytes(try ArchiveFixture.bytes("good/deflated")), entryLimit: limit)
    #expect(archive.entries.count == limit)
    #expect(archive.defects.map(\.kind) == kinds)
    #expect(archive.isReadable == kinds.isEmpty)
  }

  @Test(arguments: [(0, 0), (1, 100), (1000, 100_000), (1001, 100_000), (200_000, 200_000), (Int.max, Int.max)])
  func `a policy's files allow for folders, and the entries stay bounded`(_ files: Int, _ entries: Int) {
    #expect(ArchiveBounds.entryCount(fileCount: files) == entries)
  }

  @Test(arguments: [(0, [ArchiveDefect.Kind]()), (1, [.largeDirectory])])
  func `so long a directory is read`(_ more: Int, _ kinds: [ArchiveDefect.Kind]) throws {
    // 46 bytes and the name `0000`.
    let record = 1 << 16
    var entries = (0..<ArchiveBounds.directoryByteCount / record).map { (name: "\(1000 + $0)", comment: record - 50) }
    entries[0].comment += more
    let archive = Archive(ArchiveBytes(archive(entries)), entryLimit: 1000)
    #expect(archive.defects.map(\.kind) == kinds)
    #expect(archive.entries.count == (kinds.isEmpty ? entries.count : 0))
    if kinds.isEmpty { _ = try ArchiveReader(archive) }
  }

  @Test(arguments: [0, 1])
  func `so many defects are kept`(_ more: Int) {
    let entries = (0..<ArchiveBounds.defectCount + more).map { (name: "\\\($0)", comment: 0) }
    let archive = Archive(ArchiveBytes(archive(entries)), entryLimit: entries.count)
    #expect(archive.defects.count == ArchiveBounds.defectCount + more)
    #expect(archive.defects.last?.kind == (more == 0 ? .backslashName : .tooManyDefects))
  }

  @Test(arguments: [(0, ArchiveDefect.Kind.hiddenEntry), (1, .unlistedData)])
  func `so far a hidden entry is looked for`(_ more: Int, _ kind: ArchiveDefect.Kind) {
    let filling = [UInt8](repeating: 0, count: ArchiveBounds.searchByteCount + more)
    let hidden = little(0x0403_4b50, 4) + little(0, 22) + little(1, 2) + little(0, 2) + [0x61]
    let archive = Archive(ArchiveBytes(archive([("a", 0)], between: filling + hidden)), entryLimit: 10)
    #expect(archive.defects.map(\.kind) == [kind])
  }
}
