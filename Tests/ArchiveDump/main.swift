import Foundation
import PluginArchive

/// Prints what plugin-lint makes of each archive on standard input, for the comparison with CPython's `zipfile`.
///
/// An archive is its length in four bytes, little-endian, and so many bytes. One line an archive: `refused` and the kinds of its
/// defects, or `accepted` and for each entry its name in UTF-8, a colon and the SHA-256 of its content, both in hexadecimal.
var input = [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())[...]
var output = ""
while input.count >= 4 {
  let byteCount = input.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  input = input.dropFirst(4)
  output += description(of: Array(input.prefix(byteCount))) + "\n"
  input = input.dropFirst(byteCount)
}
FileHandle.standardOutput.write(Data(output.utf8))

/// The whole of what a check does with an archive: the walk, and every entry read both ways.
func description(of bytes: [UInt8]) -> String {
  let archive = Archive(ArchiveBytes(bytes), entryLimit: ArchiveBounds.entryCount(fileCount: 1000))
  var kinds = archive.defects.map(\.kind).filter { !$0.isRemark }
  guard kinds.isEmpty else { return refusal(kinds) }
  var entries = ""
  do throws(ArchiveDefect) {
    var reader = try ArchiveReader(archive)
    for entry in archive.entries {
      let content = try reader.read(entry, limit: entry.size)
      guard try reader.verify(entry, limit: entry.size) == content.count else { return "differs from itself" }
      let name = entry.name.utf8.map { String(256 | UInt16($0), radix: 16).dropFirst() }.joined()
      entries += " \(name):\(ArchiveBytes(content).sha256())"
    }
  } catch {
    kinds.append(error.kind)
  }
  return kinds.isEmpty ? "accepted\(entries)" : refusal(kinds)
}

func refusal(_ kinds: [ArchiveDefect.Kind]) -> String {
  "refused " + kinds.prefix(8).map(\.rawValue).joined(separator: " ")
}
