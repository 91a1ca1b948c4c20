import Foundation
import Testing

/// What the tests do to files and `FileManager` can't.
enum FileSystem {
  static func makePipe(_ path: String) { #expect(unsafe mkfifo(path, 0o600) == 0) }

  static func makeLink(_ path: String, to target: String) { #expect(unsafe symlink(target, path) == 0) }

  static func cut(_ path: String, to byteCount: Int) { #expect(unsafe truncate(path, byteCount) == 0) }

  static func remove(_ path: String) { #expect(unsafe unlink(path) == 0) }

  static func forbid(_ path: String) { #expect(unsafe chmod(path, 0) == 0) }

  /// Makes an empty file whose name has these bytes.
  static func makeFile(in folder: String, named name: [UInt8]) {
    let path = folder.utf8CString.dropLast() + ([0x2F] + name + [0]).map { CChar(bitPattern: $0) }
    let number = unsafe Array(path).withUnsafeBufferPointer { unsafe creat($0.baseAddress!, 0o600) }
    #expect(number >= 0)
    close(number)
  }
}

/// Calls `body` with a new folder, which is removed afterwards.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path(percentEncoded: false))
}
