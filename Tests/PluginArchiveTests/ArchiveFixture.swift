import Foundation
import PluginArchive
import Testing

/// The archives that `Fixtures/archives/make.py` makes, and what it says about them.
enum ArchiveFixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/archives")

  /// What CPython's zipfile sees in one entry.
  struct GoodEntry: Decodable, Equatable {
    var name: String
    var method: Int
    var compressedSize: Int
    var size: Int
    var checksum: UInt32
    var flags: UInt16
    var externalAttributes: UInt32
    var localHeaderOffset: Int
    var isDirectory: Bool
    var sha256: String
  }

  /// One defect that must be found.
  struct BadEntry: Decodable, Hashable, CustomStringConvertible {
    var kind: String
    var entry: String?
    var byteOffset: Int?

    init(_ defect: ArchiveDefect) {
      kind = defect.kind.rawValue
      entry = defect.entry
      byteOffset = defect.byteOffset
    }

    var description: String { "\(kind) \(entry ?? "-") \(byteOffset.map(String.init) ?? "-")" }
  }

  static let good: [String: [GoodEntry]] = json("good.json")
  static let bad: [String: [BadEntry]] = json("bad.json")

  static func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: "\(name).zip")))
  }

  static func archive(_ name: String) throws -> Archive { Archive(ArchiveBytes(try bytes(name)), entryLimit: 1000) }

  private static func json<Value: Decodable>(_ name: String) -> [String: Value] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      // The names of the archives are keys too, and they hold no underscore.
      return try decoder.decode([String: Value].self, from: Data(contentsOf: folder.appending(path: name)))
    } catch {
      Issue.record("\(name): \(error)")
      return [:]
    }
  }
}

/// Everything that is wrong with an archive: what the walk finds, and what inflating each entry finds.
func allDefects(_ archive: Archive, limit: Int = 1 << 20) -> [ArchiveDefect] {
  var defects = archive.defects
  guard archive.isReadable else { return defects }
  do {
    var reader = try ArchiveReader(archive)
    for entry in archive.entries where entry.isReadable {
      do throws(ArchiveDefect) {
        let content = try reader.read(entry, limit: limit)
        let byteCount = try reader.verify(entry, limit: limit)
        #expect(content.count == byteCount)
      } catch {
        defects.append(error)
      }
    }
  } catch {
    defects.append(error)
  }
  return defects
}

/// Fails unless exactly these defects are found, in this order, each with its place, a sentence, and how to build the archive anew.
func expectDefects(
  _ archive: Archive, _ expected: [ArchiveFixture.BadEntry], sourceLocation: SourceLocation = #_sourceLocation
) {
  let defects = allDefects(archive)
  #expect(defects.map(ArchiveFixture.BadEntry.init) == expected, sourceLocation: sourceLocation)
  for defect in defects {
    #expect(!defect.message.isEmpty && defect.byteOffset != nil, sourceLocation: sourceLocation)
    #expect(defect.help.contains("zip -r -X") || defect.kind == .multiDisk, sourceLocation: sourceLocation)
    #expect(defect.message.first?.isUppercase == false, sourceLocation: sourceLocation)
  }
}
