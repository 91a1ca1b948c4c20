package import PluginArchive
package import Policy
import PythonSyntax

/// The Python files of a plugin in an archive, by their paths from the plugin's root on.
package struct PluginContents: Sendable {
  private let archive: Archive
  /// By path.
  private let entries: [String: Entry]
  private let byteLimit: Int

  /// - Parameter bytes: of an archive that a check accepts; there are no files in another one.
  package init(_ bytes: ArchiveBytes, _ policy: Policy) {
    archive = Archive(bytes, entryLimit: ArchiveBounds.entryCount(fileCount: policy.limits.fileCount))
    let files = archive.isReadable ? archive.entries.filter { !$0.isDirectory && $0.isReadable } : []
    let layout = PluginLayout(names: archive.entries.map(\.name), required: policy.requiredFiles)
    entries = Dictionary(files.map { (layout.path(of: $0.name), $0) }, uniquingKeysWith: { first, _ in first })
    byteLimit = min(policy.limits.extractedByteCount, SyntaxBounds.sourceByteCount)
  }

  /// The name of the file's entry in the archive, or `nil` where there is no such file.
  package func entry(of file: String) -> String? { entries[file]?.name }

  /// - Returns: `nil` where there is no such file, or where it can't be read or decoded.
  package func source(of file: String) -> PluginSource? {
    guard let entry = entries[file], var reader = try? ArchiveReader(archive),
      let bytes = try? reader.read(entry, limit: byteLimit), let source = try? Source(decoding: bytes)
    else { return nil }
    return PluginSource(source)
  }
}

/// One Python file of a plugin.
package struct PluginSource: Sendable {
  /// A text that a module gives one of its variables, or an item of one.
  package enum Text: Hashable, Sendable {
    case absent
    /// Only running the module would tell.
    case unknown
    case known(String)
  }

  private let source: Source

  init(_ source: Source) { self.source = source }

  /// What the module says at the first path at which something may be, without running it. Elements of lists are unknown.
  package func text(at paths: [ValuePath]) -> Text {
    guard source.byteCount <= LintBounds.moduleByteCount else { return .unknown }
    let symbols = ModuleReader.symbols(for: paths.map(\.variable))
    let variables = ModuleReader.read(source, symbols).variables
    for path in paths {
      switch ValueAtPath(path, in: variables[Int(symbols.symbol(of: path.variable))]) {
      case .absent: continue
      case .known(let values):
        if values.count == 1, case .text(let text) = values[0].content { return .known(text) }
        return .unknown
      case .unknown: return .unknown
      }
    }
    return .absent
  }

  /// The place that the server names, with the text to blame as far as `symbol` tells it: its first mention from there on in the
  /// line, else the word that stands there.
  ///
  /// - Parameters:
  ///   - line: from 1.
  ///   - columnOffset: in UTF-8 bytes from 0; one behind the line's end is its end.
  /// - Returns: `nil` where there is no such line.
  package func location(line: Int, columnOffset: Int, symbol: String?) -> Location? {
    let text = source.text
    var start = text.startIndex
    for _ in 1..<max(1, line) {
      guard let end = text[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
    }
    let end = text[start...].firstIndex(of: 0x0A) ?? text.endIndex
    let node = min(start + max(0, columnOffset), end)
    let rest = text[node..<end]
    let word = Array((symbol ?? "").utf8)
    let found = word.isEmpty ? nil : rest.indices.first { rest[$0...].starts(with: word) }
    let blamed =
      found.map { $0..<$0 + word.count }
      ?? node..<node + rest.prefix { $0.continuesName || $0 >= 0x80 || $0 == UInt8(ascii: ".") }.count
    let blamedEnd = min(end, max(blamed.upperBound, blamed.lowerBound + 1))
    var locations = SourceLocations(source, through: UInt32(end))
    return locations.location(
      of: ByteRange(UInt32(blamed.lowerBound), UInt32(max(blamed.lowerBound, blamedEnd))), nodeStart: UInt32(node))
  }
}
