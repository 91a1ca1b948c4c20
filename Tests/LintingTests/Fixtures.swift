import EmbeddedPolicy
import Foundation
import Linting
import Policy

/// The files below `Fixtures/`.
enum Fixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  /// Paths relative to `Fixtures/` of the files below one of its folders, sorted.
  static func files(in name: String, suffix: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder.appending(path: name).path)
    return (all?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(suffix) }.sorted().map { "\(name)/\($0)" }
  }

  static func path(_ name: String) -> String { folder.appending(path: name).path }

  static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: name))) }

  /// The built-in policy; or the one in the folder of `name`, if there is one.
  static func policy(for name: String) throws -> Policy {
    let file = URL(filePath: path(name)).deletingLastPathComponent().appending(path: "policy.toml")
    guard let data = try? Data(contentsOf: file) else { return Policy.builtIn() }
    return try Policy.load([("policy.toml", [UInt8](data))], extending: Policy.embedded)
  }
}

/// A folder that is removed with the value.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "plugin-lint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Writes the files that every plugin must have.
  func writePlugin() throws {
    let manifest = "metadata = {\"name\": \"demo\", \"version\": \"1.0.0\"}\n"
    try write(Array(manifest.utf8), to: "manifest.py")
    try write(Array("def build_steps(extractor_request): return []\n".utf8), to: "pipeline.py")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }
}

extension Linter {
  /// The report on one Python file with this content.
  func lint(python bytes: [UInt8], named name: String = "source.py") async throws -> Report {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: name)
    let report = try await lint([.path(path)], jobs: 1)
    withExtendedLifetime(folder) {}
    return report
  }
}
