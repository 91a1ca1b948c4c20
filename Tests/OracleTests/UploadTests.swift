import Foundation
import TestSupport
import Testing

/// A server of its own making, with a real object store behind it, for plugin-upload.
private enum ReferenceServer {
  static let absence: Comment =
    "The reference server is MISSING (Tests/Upload/environment installs it from PyPI; it needs python3-venv): nothing was published"

  /// The interpreter that runs it; `nil` where it can't be had.
  static let python: String? = {
    let script = Checkout.folder.appending(path: "Tests/Upload/environment")
    guard let answer = try? PythonOracle.run(program: script.path, []), answer.status == 0 else { return nil }
    return answer.lines.last.map(String.init)
  }()
}

@Suite(.enabled(if: ReferenceServer.python != nil, ReferenceServer.absence), .timeLimit(.minutes(15)))
struct UploadTests {
  @Test func `what the reference server says of each plugin, and each fault on the way to it`() throws {
    let answer = try PythonOracle.run(
      program: try #require(ReferenceServer.python),
      [
        Checkout.folder.appending(path: "Tests/Upload/publish.py").path, Checkout.program("plugin-upload").path,
        Checkout.program("plugin-lint").path,
      ])
    let summary = try #require(answer.lines.last)
    print("publish.py: \(summary)")
    try #require(answer.status == 0, "\(answer.lines.suffix(60).joined(separator: "\n"))")
    let found = try #require(
      summary.firstMatch(of: /(\d+) plugins, (\d+) violations, (\d+) rejections, (\d+) cases: 0 problems/), "\(summary)"
    )
    #expect(try #require(Int(found.1)) > 100)
    #expect(try #require(Int(found.2)) > 2000)
    #expect(try #require(Int(found.3)) > 10)
    #expect(try #require(Int(found.4)) > 150)
  }
}
