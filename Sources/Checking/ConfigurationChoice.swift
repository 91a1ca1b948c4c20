import EmbeddedPolicy
import PluginArchive
package import Policy
import Reporting

/// Where the configuration of a run comes from.
package enum ConfigurationChoice: Hashable {
  /// The nearest file at or above the folder in which all inputs lie.
  case nearest
  case file(String)
  case none

  /// In this order in each folder.
  private static let fileNames = ["plugin-lint.toml", "pyproject.toml"]

  /// - Parameter paths: the inputs.
  /// - Returns: `nil` where there is none.
  /// - Throws: where the file is broken, can't be read or says something else than a configuration can.
  package func load(for paths: [String]) throws(Failure) -> Configuration? {
    switch self {
    case .none: return nil
    case .file(let path):
      guard let configuration = try Self.read(path) else {
        throw Failure("broken configuration: \(path): there is no table [tool.\(Tool.name)]; add it")
      }
      return configuration
    case .nearest:
      guard var folder = Self.commonFolder(of: paths) else { return nil }
      while true {
        for name in Self.fileNames {
          let path = folder == "/" ? "/" + name : "\(folder)/\(name)"
          // Not a pipe, which would be waited for.
          if FilePath.isRegularFile(path), let configuration = try Self.read(path) { return configuration }
        }
        if folder == "/" { return nil }
        folder = FilePath.parent(of: folder)
      }
    }
  }

  private static func read(_ path: String) throws(Failure) -> Configuration? {
    let bytes = try SmallFile.read(path)
    let choices = Configuration.Choices(
      policies: Policy.embeddedIDs, formats: Format.allCases.map(\.rawValue))
    do { return try Configuration.read(file: path, bytes: bytes, choices) } catch {
      throw Failure("broken configuration: \(error)")
    }
  }

  /// The deepest folder that holds all inputs that there are, or the current one if there are none.
  private static func commonFolder(of paths: [String]) -> String? {
    // Mostly there is one input, and the others lie in few folders.
    var folders: [String] = []
    for path in paths {
      let folder = path == "-" ? "." : FilePath.isFolder(path) ? path : FilePath.parent(of: path)
      if folders.last != folder { folders.append(folder) }
    }
    let resolved = folders.compactMap(FilePath.resolved)
    guard let first = resolved.first ?? FilePath.resolved(".") else { return nil }
    if resolved.count <= 1 { return first }
    var common = first.split(separator: "/")
    for folder in resolved.dropFirst() {
      common = Array(zip(common, folder.split(separator: "/")).prefix { $0 == $1 }.map { $0.0 })
    }
    return "/" + common.joined(separator: "/")
  }
}
