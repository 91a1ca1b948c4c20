import Foundation
import PluginArchive
import Testing

@Suite struct ArchiveBytesTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func `SHA-256 is that of the standard`(_ text: String, _ digest: String) {
    #expect(ArchiveBytes(Array(text.utf8)).sha256() == digest)
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, (1 << 20) - 1, 1 << 20, 3 << 20])
  func `a file of any size is read whole`(_ byteCount: Int) throws {
    try withFile(byteCount: byteCount) { path, content in
      let bytes = try ArchiveBytes(path: path, limit: byteCount)
      #expect(bytes.byteCount == byteCount)
      #expect(bytes.sha256() == ArchiveBytes(content).sha256())
    }
  }

  @Test(arguments: [10, 2 << 20])
  func `a file over the limit is refused with its size`(_ byteCount: Int) throws {
    try withFile(byteCount: byteCount) { path, _ in
      #expect(throws: InputError(path: path, reason: .overLimit(byteCount: byteCount))) {
        try ArchiveBytes(path: path, limit: byteCount - 1)
      }
    }
  }

  @Test func `a pipe is read to its end, or up to the limit`() throws {
    for (limit, isWhole) in [(300_000, true), (299_999, false)] {
      try withTemporaryFolder { folder in
        let path = folder + "/pipe"
        FileSystem.makePipe(path)
        let writer = Thread {
          FileHandle(forWritingAtPath: path)?.write(Data(repeating: 7, count: 300_000))
        }
        _ = signal(SIGPIPE, SIG_IGN)
        writer.start()
        if isWhole {
          let bytes = try ArchiveBytes(path: path, limit: limit)
          #expect(bytes.byteCount == 300_000)
        } else {
          #expect(throws: InputError(path: path, reason: .overLimit(byteCount: nil))) {
            try ArchiveBytes(path: path, limit: limit)
          }
        }
      }
    }
  }

  @Test func `what can't be opened is told with path and reason`() throws {
    try withTemporaryFolder { folder in
      for (path, reason) in [
        (folder + "/missing.zip", InputError.Reason.noSuchFile), (folder, .isDirectory), ("/dev/null", .isSpecialFile),
      ] {
        #expect(throws: InputError(path: path, reason: reason)) { try ArchiveBytes(path: path, limit: 100) }
      }
      #expect(InputError(path: "a.zip", reason: .noSuchFile).description == "a.zip: no such file")
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func `a file without permission is told`() throws {
    try withFile(byteCount: 1) { path, _ in
      FileSystem.forbid(path)
      #expect(throws: InputError(path: path, reason: .permissionDenied)) { try ArchiveBytes(path: path, limit: 100) }
    }
  }

  @Test func `a file that is cut while it is mapped reads as zeros and is told`() throws {
    try withFile(byteCount: 3 << 20) { path, _ in
      let archive = Archive(try ArchiveBytes(path: path, limit: 4 << 20), entryLimit: 10)
      #expect(archive.changeWhileRead() == nil)
      FileSystem.cut(path, to: 1 << 20)
      let after = archive.bytes.sha256()
      #expect(archive.changeWhileRead()?.kind == .changedWhileRead)
      var rest = [UInt8](try Data(contentsOf: URL(filePath: path)))
      rest += [UInt8](repeating: 0, count: 2 << 20)
      #expect(after == ArchiveBytes(rest).sha256())
    }
  }

  private func withFile(byteCount: Int, _ body: (String, [UInt8]) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let content = (0..<byteCount).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8 | 1) }
      let path = folder + "/input.zip"
      try Data(content).write(to: URL(filePath: path))
      try body(path, content)
    }
  }
}
