import Foundation
import PluginArchive
import Testing

@Suite struct ArchiveReaderTests {
  @Test func `an entry over the limit is not begun`() throws {
    let archive = try ArchiveFixture.archive("good/deflated")
    var reader = try ArchiveReader(archive)
    let entry = archive.entries[0]
    #expect(try reader.read(entry, limit: entry.size).count == entry.size)
    #expect { try reader.read(entry, limit: entry.size - 1) } throws: { ($0 as? ArchiveDefect)?.kind == .overLimit }
    #expect { try reader.verify(entry, limit: entry.size - 1) } throws: { ($0 as? ArchiveDefect)?.kind == .overLimit }
  }

  @Test func `an entry that the walk could not clear is not read`() throws {
    let archive = try ArchiveFixture.archive("bad/encrypted")
    var reader = try ArchiveReader(archive)
    #expect(archive.entries.map(\.isReadable) == [false])
    #expect { try reader.read(archive.entries[0], limit: 100) } throws: { ($0 as? ArchiveDefect)?.kind == .unreadable }
  }

  @Test func `an entry of another archive is refused`() throws {
    let one = try ArchiveFixture.archive("good/deflated")
    let other = try ArchiveFixture.archive("good/utf8-names")
    var reader = try ArchiveReader(one)
    #expect { try reader.read(other.entries[0], limit: 1 << 20) } throws: {
      ($0 as? ArchiveDefect)?.kind == .readersDisagree
    }
  }

  @Test func `a reader goes on after a damaged entry`() throws {
    let archive = try ArchiveFixture.archive("bad/checksum-deflated")
    var reader = try ArchiveReader(archive)
    #expect { try reader.read(archive.entries[1], limit: 1 << 20) } throws: {
      ($0 as? ArchiveDefect)?.kind == .checksum
    }
    #expect(try reader.read(archive.entries[0], limit: 1 << 20).count == archive.entries[0].size)
  }

  @Test func `readers on several threads share the bytes`() async throws {
    let archive = try ArchiveFixture.archive("good/deflated")
    let digests = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask {
          guard var reader = try? ArchiveReader(archive) else { return [] }
          return (0..<200).map { index in
            let entry = archive.entries[index % archive.entries.count]
            return (try? ArchiveBytes(reader.read(entry, limit: 1 << 20)).sha256()) ?? ""
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let expected = (0..<200).map { ArchiveFixture.good["deflated"]?[$0 % archive.entries.count].sha256 ?? "" }
    #expect(digests == Array(repeating: expected, count: 8))
  }

  @Test func `the time zone is set once libzip was used, if it was not set before`() throws {
    _ = try ArchiveReader(ArchiveFixture.archive("good/empty"))
    #expect(ProcessInfo.processInfo.environment["TZ"] != nil)
  }
}
