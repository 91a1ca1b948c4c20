import Foundation
import Testing

/// CPython 3.13, where the machine has it: what it says decides.
enum PythonOracle {
  static let isAvailable = executable != nil
  static let absence = "CPython 3.13 is MISSING (set PLUGIN_LINT_PYTHON): nothing was compared with it"

  /// The lines that a script of Tests/Oracles prints.
  static func lines(of script: String, _ arguments: String...) throws -> [Substring] {
    let process = Process()
    process.executableURL = URL(filePath: try #require(executable))
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Oracles")
    process.arguments = ["-I", "-B", folder.appending(path: script).path] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  private static let executable: String? = {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["PLUGIN_LINT_PYTHON"] { return named }
    // pyenv's shims stand for no interpreter of their own.
    var folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init).filter { !$0.hasSuffix("/shims") }
    let versions = (environment["HOME"] ?? "") + "/.pyenv/versions"
    let installed = (try? FileManager.default.contentsOfDirectory(atPath: versions)) ?? []
    folders += installed.filter { $0.hasPrefix("3.13.") }.sorted().reversed().map { "\(versions)/\($0)/bin" }
    return folders.map { $0 + "/python3.13" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()
}
