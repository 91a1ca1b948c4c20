import Foundation
import PythonSyntax

/// The files of Fixtures/python.
enum PythonFixtures {
  static let accepted = files("python/accept")
  static let rejected = files("python/reject").flatMap { snippets(in: $0) }
  static let plugins = files("plugins")

  struct File: Sendable, CustomStringConvertible {
    var name: String
    var bytes: [UInt8]
    var description: String { name }
  }

  /// Python that CPython refuses, with its line and message.
  struct Snippet: Sendable, CustomStringConvertible {
    var name: String
    var bytes: [UInt8]
    var line: Int?
    var message: String
    var description: String { name }
  }

  private static func files(_ folder: String) -> [File] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/\(folder)")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".py") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: root.appending(path: name).path).map { File(name: name, bytes: [UInt8]($0)) }
    }
  }

  /// Each snippet stands below a line `# --- LINE MESSAGE`; the line is `?` where CPython tells none.
  private static func snippets(in file: File) -> [Snippet] {
    let mark = Array("# --- ".utf8)
    var snippets: [Snippet] = []
    for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        let heading = String(decoding: line.dropFirst(mark.count), as: UTF8.self).split(separator: " ", maxSplits: 1)
        snippets.append(
          Snippet(
            name: "\(file.name) \(snippets.count + 1)", bytes: [], line: heading.first.flatMap { Int($0) },
            message: heading.count > 1 ? String(heading[1]) : ""))
      } else if !snippets.isEmpty {
        snippets[snippets.count - 1].bytes += line + [0x0A]
      }
    }
    // The last line has its own end, which the split took for a line more.
    if let last = snippets.indices.last { snippets[last].bytes.removeLast() }
    return snippets
  }
}
