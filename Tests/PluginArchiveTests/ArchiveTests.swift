import Foundation
import PluginArchive
import Testing

@Suite struct ArchiveTests {
  /// What is worth a warning in a good archive.
  private static let remarks: [String: [ArchiveDefect.Kind]] = [
    "finder": [.macMetadata], "utf8-unmarked": [.unmarkedName], "utf8-unicode-path": [.unmarkedName],
  ]

  @Test(arguments: ArchiveFixture.good.keys.sorted())
  func `a good archive has the entries and contents that CPython sees`(_ name: String) throws {
    let archive = try ArchiveFixture.archive("good/\(name)")
    #expect(archive.defects.map(\.kind) == Self.remarks[name, default: []])
    var reader = try ArchiveReader(archive)
    var seen: [ArchiveFixture.GoodEntry] = []
    for entry in archive.entries {
      let content = try reader.read(entry, limit: 1 << 20)
      #expect(try reader.verify(entry, limit: 1 << 20) == content.count)
      seen.append(
        ArchiveFixture.GoodEntry(
          name: entry.name, method: entry.method == .stored ? 0 : 8, compressedSize: entry.compressedSize,
          size: entry.size, checksum: entry.checksum, flags: entry.flags, externalAttributes: entry.externalAttributes,
          localHeaderOffset: entry.localHeaderOffset, isDirectory: entry.isDirectory,
          sha256: ArchiveBytes(content).sha256()))
    }
    #expect(seen == ArchiveFixture.good[name])
    #expect(archive.entries.map(\.index) == Array(archive.entries.indices))
  }

  @Test func `there are good and bad archives`() {
    #expect(ArchiveFixture.good.count >= 25)
    #expect(ArchiveFixture.bad.count >= 100)
  }

  @Test(arguments: ArchiveFixture.bad.keys.sorted())
  func `a bad archive has its defects`(_ name: String) throws {
    expectDefects(try ArchiveFixture.archive("bad/\(name)"), ArchiveFixture.bad[name] ?? [])
  }

  @Test func `every kind of defect of an archive has an archive that shows it`() {
    let shown = Set(ArchiveFixture.bad.values.joined().map(\.kind) + Self.remarks.values.joined().map(\.rawValue))
    let elsewhere: [ArchiveDefect.Kind] = [
      .tooManyEntries, .largeDirectory, .tooManyDefects, .changedWhileRead, .overLimit, .unreadable, .readersDisagree,
      .largeSource, .largeModule, .slowSource, .manyNames,
    ]
    let all = Set(ArchiveDefect.Kind.allCases.map(\.rawValue)).subtracting(elsewhere.map(\.rawValue))
    #expect(all.subtracting(shown) == [])
  }

  @Test(arguments: [
    ("gzip", "a gzip file"), ("tar", "a tar archive"), ("bzip2", "a bzip2 file"), ("xz", "an xz file"),
    ("7z", "a 7z archive"), ("rar", "a RAR archive"), ("zstd", "a zstandard file"), ("nothing", "an empty file"),
    ("python", "Python source"), ("html", "an HTML page"), ("text", "a text file"), ("binary", "an unknown kind"),
  ])
  func `what is no zip is told by its kind`(_ name: String, _ words: String) throws {
    let defect = try #require(try ArchiveFixture.archive("bad/not-a-zip-\(name)").defects.first)
    #expect(defect.message.contains(words))
    #expect(defect.help.contains("zip -r -X"))
  }

  @Test(arguments: ["good/deflated", "good/streamed", "good/zip64-end", "good/comment", "good/nested"])
  func `no prefix of an archive is whole`(_ name: String) throws {
    let bytes = try ArchiveFixture.bytes(name)
    for count in 0..<bytes.count {
      let archive = Archive(ArchiveBytes(Array(bytes[..<count])), entryLimit: 1000)
      #expect(!allDefects(archive).isEmpty, "\(count) bytes")
    }
  }

  @Test(arguments: ["good/top-folder", "good/zip64-end", "good/streamed-zip64", "good/zip64-directory"])
  func `a changed byte never stops the reader, and never changes a content silently`(_ name: String) throws {
    let bytes = try ArchiveFixture.bytes(name)
    let contents = try self.contents(Archive(ArchiveBytes(bytes), entryLimit: 1000))
    for index in bytes.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var changed = bytes
        changed[index] ^= change
        let archive = Archive(ArchiveBytes(changed), entryLimit: 1000)
        guard allDefects(archive).isEmpty else { continue }
        #expect(try self.contents(archive) == contents, "byte \(index)")
      }
    }
  }

  private func contents(_ archive: Archive) throws -> [[UInt8]] {
    var reader = try ArchiveReader(archive)
    var contents: [[UInt8]] = []
    for entry in archive.entries { contents.append(try reader.read(entry, limit: 1 << 20)) }
    return contents
  }

  @Test func `random bytes between zip signatures never stop the walk`() {
    var random = SplitMix(state: 7)
    let signatures: [[UInt8]] = [[3, 4], [1, 2], [5, 6], [6, 6], [6, 7], [7, 8]]
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes += [0x50, 0x4B] + signatures[Int.random(in: 0..<6, using: &random)]
        let fill: [UInt8] = [0, 0, 0, 1, 255, UInt8.random(in: 0...255, using: &random)]
        for _ in 0..<Int.random(in: 0...60, using: &random) {
          bytes.append(fill[Int.random(in: 0..<6, using: &random)])
        }
      }
      let archive = Archive(ArchiveBytes(bytes), entryLimit: 1000)
      #expect(!allDefects(archive).isEmpty || archive.entries.isEmpty)
    }
  }

  @Test func `the raw name is what stands in the archive`() throws {
    let archive = try ArchiveFixture.archive("bad/nul-name")
    #expect(archive.entries.map(archive.rawName) == [Array("a.py\0.txt".utf8)])
  }
}

/// The same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
