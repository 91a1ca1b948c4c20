import EmbeddedPolicy
import PluginArchive
package import Policy

/// The policy that a run asks for.
package enum PolicyChoice {
  /// Of one rule file, in bytes.
  private static let fileByteLimit = 1 << 20
  private static let fileLimit = 1000

  /// - Parameters:
  ///   - name: the id of an embedded policy, or else a folder of rule files; `nil` for the newest.
  ///   - rules: paths of rule files to add.
  /// - Throws: where there is no such policy, or a rule file is broken; the sentence names file and line.
  package static func load(_ name: String?, rules: [String]) throws(Failure) -> Policy {
    let policy = try load(name)
    if rules.isEmpty { return policy }
    var files: [(name: String, bytes: [UInt8])] = []
    for path in rules { files.append((path, try SmallFile.read(path))) }
    do { return try policy.adding(files) } catch { throw Failure("broken rule file: \(error)") }
  }

  private static func load(_ name: String?) throws(Failure) -> Policy {
    guard let name else { return .builtIn() }
    if let embedded = Policy.embedded(id: name) { return embedded }
    let files = try files(inFolder: name)
    do {
      return try Policy.load(files, extending: Policy.embedded)
    } catch {
      throw Failure("broken policy: \(name.hasSuffix("/") ? name : name + "/")\(error)")
    }
  }

  private static func files(inFolder path: String) throws(Failure) -> [(name: String, bytes: [UInt8])] {
    let folder: PluginFolder
    do {
      folder = try PluginFolder(path: path, entryLimit: Self.fileLimit)
    } catch {
      if error.reason == .noSuchFile {
        throw Failure(unknown: "policy (no such id, no such folder)", path, known: Policy.embeddedIDs)
      }
      throw Failure(error)
    }
    if let defect = folder.defects.first {
      throw Failure("broken policy: \(path)/\(defect.entry ?? ""): \(defect.message); \(defect.help)")
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for file in folder.files where !file.name.contains("/") && file.name.hasSuffix(".toml") {
      do throws(ArchiveDefect) {
        files.append((file.name, try folder.read(file, limit: Self.fileByteLimit)))
      } catch {
        throw Failure("broken policy: \(path)/\(file.name): \(error.message); \(error.help)")
      }
    }
    return files
  }
}
