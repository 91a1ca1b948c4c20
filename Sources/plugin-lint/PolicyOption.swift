import ArgumentParser
import PluginArchive
import Policy

/// Which rules are asked.
struct PolicyOption: ParsableArguments {
  /// Of one rule file, in bytes.
  private static let fileByteLimit = 1 << 20
  private static let fileLimit = 1000

  @Option(help: ArgumentHelp("An embedded policy by its id, or a folder of rule files.", valueName: "id|folder"))
  var policy: String?

  /// - Throws: where there is no such policy, or a rule file is broken; the sentence names file and line.
  func load() throws(Failure) -> Policy {
    guard let name = policy else { return try load("") { () throws(PolicyError) in try .builtIn() } }
    if let embedded = try load("", { () throws(PolicyError) in try Policy.embedded(id: name) }) { return embedded }
    let files = try files(inFolder: name)
    let prefix = name.hasSuffix("/") ? name : name + "/"
    return try load(prefix) { () throws(PolicyError) in try .load(files) }
  }

  /// - Parameter prefix: what stands before the file's name to make its path.
  private func load<Value>(_ prefix: String, _ load: () throws(PolicyError) -> Value) throws(Failure) -> Value {
    do { return try load() } catch { throw Failure("broken policy: \(prefix)\(error)") }
  }

  private func files(inFolder path: String) throws(Failure) -> [(name: String, bytes: [UInt8])] {
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
