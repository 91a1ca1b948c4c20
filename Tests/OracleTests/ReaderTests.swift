import Foundation
import TestSupport
import Testing

/// jsonschema, sarif-tools, junitparser and GitHub's Markdown parser, in a virtual environment below .build.
private enum Readers {
  static let absence: Comment =
    "The readers are MISSING (Tests/Readers/environment installs them from PyPI; it needs python3-venv): no report was read"

  /// The folder of the environment; `nil` where it can't be made.
  static let environment: String? = {
    let script = Checkout.folder.appending(path: "Tests/Readers/environment")
    guard let answer = try? PythonOracle.run(program: script.path, []), answer.status == 0 else { return nil }
    return answer.lines.last.map(String.init)
  }()
}

/// The reports for CI systems, read by other people's programs.
@Suite(.enabled(if: Readers.environment != nil, Readers.absence), .timeLimit(.minutes(10)))
struct ReaderTests {
  @Test func `other people's readers read what plugin-lint writes, in GitHub's limits`() throws {
    let environment = try #require(Readers.environment)
    let answer = try PythonOracle.run(
      program: "\(environment)/bin/python",
      [
        Checkout.folder.appending(path: "Tests/Readers/readers.py").path, Checkout.program("plugin-lint").path,
        "\(environment)/sarif-schema.json", Checkout.folder.appending(path: "Fixtures").path,
      ])
    let summary = try #require(answer.lines.last)
    print("readers.py: \(summary)")
    try #require(answer.status == 0, "\(answer.lines.suffix(60).joined(separator: "\n"))")
    let found = try #require(summary.firstMatch(of: /(\d+) reports on (\d+) findings read, 0 problems/), "\(summary)")
    #expect(try #require(Int(found.1)) > 100)
    #expect(try #require(Int(found.2)) > 30_000)
  }
}
