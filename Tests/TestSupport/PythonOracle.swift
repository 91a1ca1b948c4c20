import Foundation
package import Testing

/// CPython 3.13, where the machine has it: what it says decides.
package enum PythonOracle {
  /// What a script printed and how it ended.
  package struct Answer {
    package var status: Int32
    package var lines: [Substring]
  }

  package static let isAvailable = executable != nil
  package static let absence: Comment =
    "CPython 3.13 is MISSING (Scripts/setup --tests fetches it; PLUGIN_LINT_PYTHON names one): nothing was compared with it"

  /// The folder of CPython's standard library.
  package static func standardLibrary() throws -> String {
    let script = "import sysconfig; print(sysconfig.get_path('stdlib'))"
    return String(try #require(try run(["-E", "-s", "-c", script]).lines.first))
  }

  /// The lines that a script of Tests/Oracles prints when it succeeds.
  package static func lines(of script: String, _ arguments: String...) throws -> [Substring] {
    let answer = try run(script, arguments)
    try #require(answer.status == 0)
    return answer.lines
  }

  /// Runs a script of Tests/Oracles to its end.
  package static func run(_ script: String, _ arguments: [String]) throws -> Answer {
    let path = Checkout.folder.appending(path: "Tests/Oracles").appending(path: script).path
    return try run(["-E", "-s", "-B", path] + arguments)
  }

  private static func run(_ arguments: [String]) throws -> Answer {
    try run(program: try #require(executable), arguments)
  }

  /// Runs a program to its end.
  package static func run(program: String, _ arguments: [String]) throws -> Answer {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus,
      lines: String(decoding: bytes, as: UTF8.self).split(separator: "\n"))
  }

  private static let executable: String? = {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["PLUGIN_LINT_PYTHON"], !named.isEmpty { return named }
    // pyenv's shims stand for no interpreter of their own.
    var folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init).filter { !$0.hasSuffix("/shims") }
    let versions = (environment["HOME"] ?? "") + "/.pyenv/versions"
    let installed = (try? FileManager.default.contentsOfDirectory(atPath: versions)) ?? []
    folders += installed.filter { $0.hasPrefix("3.13.") }.sorted().reversed().map { "\(versions)/\($0)/bin" }
    folders.append(Checkout.folder.appending(path: ".build/python3.13/usr/bin").path)
    return folders.map { $0 + "/python3.13" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()
}
