import Foundation
import TestSupport
import Testing

/// The scripts of Tests/Oracles: on the whole standard library of CPython 3.13, its test folder included, and on archives.
@Suite(.serialized, .enabled(if: PythonOracle.isAvailable, PythonOracle.absence), .timeLimit(.minutes(20)))
struct OracleTests {
  private static let linter = Checkout.program("plugin-lint").path
  private static let dump = Checkout.program("syntax-dump").path
  private static let archiveDump = Checkout.program("archive-dump").path

  /// The last line that a script prints, which sums up; the whole answer is shown where it reports a difference.
  private func summary(of script: String, _ arguments: String...) throws -> String {
    let answer = try PythonOracle.run(script, arguments)
    let summary = try #require(answer.lines.last.map(String.init), "\(script) said nothing")
    print("\(script): \(summary)")
    try #require(answer.status == 0, "\(answer.lines.suffix(60).joined(separator: "\n"))")
    return summary
  }

  @Test func `the same files are accepted, with the same findings at the same positions`() throws {
    let summary = try summary(of: "compare.py", Self.linter, try PythonOracle.standardLibrary())
    #expect(try number(in: summary, /^(\d+) files/) > 1_500)
    #expect(try number(in: summary, /(\d+) findings/) > 5_000)
    #expect(try number(in: summary, /(\d+) differences/) == 0)
  }

  @Test func `the syntax trees are those of ast`() throws {
    let summary = try summary(of: "trees.py", Self.dump, try PythonOracle.standardLibrary())
    #expect(try number(in: summary, /^(\d+) files/) > 1_500)
    #expect(try number(in: summary, /(\d+) nodes/) > 2_000_000)
    #expect(try number(in: summary, /(\d+) files differ/) == 0)
  }

  @Test(arguments: [1, 2, 3])
  func `broken code is rejected alike, at the same line`(seed: Int) throws {
    let summary = try summary(of: "mutate.py", Self.dump, "--seed", "\(seed)", "--count", "5000")
    #expect(try number(in: summary, /(\d+) snippets/) == 5_000)
    #expect(try number(in: summary, /acceptance differs in (\d+)/) == 0)
    let rejected = try number(in: summary, /same line in \d+ of (\d+)/)
    #expect(rejected > 3_000)
    #expect(try number(in: summary, /same line in (\d+) of/) >= rejected * 98 / 100)
  }

  @Test func `code nests as deep as with CPython, and no deeper`() throws {
    let summary = try summary(of: "depth.py", Self.dump, "--seed", "1", "--mixes", "40", "--no-kinds")
    #expect(try number(in: summary, /(\d+) texts/) > 80)
    #expect(try number(in: summary, /(\d+) differ/) == 0)
  }

  @Test(arguments: [2, 4])
  func `programs made at random have the findings of the reference`(seed: Int) throws {
    let summary = try summary(of: "programs.py", Self.linter, "--seed", "\(seed)", "--count", "5000")
    #expect(try number(in: summary, /(\d+) accepted/) == 5_000)
    #expect(try number(in: summary, /(\d+) findings/) > 5_000)
    #expect(try number(in: summary, /(\d+) differences/) == 0)
  }

  @Test func `names that the rules know are found anywhere in real code`() throws {
    let summary = try summary(of: "rename.py", Self.linter, "--seed", "1", "--count", "2000")
    #expect(try number(in: summary, /(\d+) differences/) == 0)
  }

  @Test func `source in every encoding is decoded alike`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plugin-lint-encodings-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let decoded = try summary(of: "codecs-compare.py", Self.dump, "--write", folder.path)
    #expect(try number(in: decoded, /^(\d+) cases/) > 500_000)
    #expect(try number(in: decoded, /(\d+) codecs/) == 120)
    #expect(try number(in: decoded, /(\d+) differences/) == 0)
    let found = try summary(of: "compare.py", Self.linter, folder.path)
    #expect(try number(in: found, /(\d+) accepted/) > 1_000)
    #expect(try number(in: found, /(\d+) differences/) == 0)
    let trees = try summary(of: "trees.py", Self.dump, folder.path)
    #expect(try number(in: trees, /(\d+) files differ/) == 0)
  }

  @Test(arguments: [1, 2])
  func `an archive is refused, or has the names and contents that zipfile sees`(seed: Int) throws {
    let summary = try summary(of: "archives.py", Self.archiveDump, "--seed", "\(seed)", "--count", "10000")
    #expect(try number(in: summary, /^(\d+) archives/) == 10_000)
    // Neither all nor nothing is refused.
    #expect(try number(in: summary, /(\d+) accepted/) > 2_500)
    #expect(try number(in: summary, /(\d+) refused/) > 2_500)
    #expect(try number(in: summary, /for (\d+) reasons/) > 30)
    #expect(try number(in: summary, /(\d+) differences/) == 0)
  }

  @Test func `archives of every writer that the machine has are accepted`() throws {
    let summary = try summary(of: "../Archives/writers.py", Self.linter, Self.archiveDump)
    #expect(try number(in: summary, /^(\d+) writers accepted/) >= 8)
    #expect(try number(in: summary, /(\d+) wrong/) == 0)
  }

  @Test func `a packed folder has the names and contents that zipfile sees, and the same bytes always`() throws {
    let summary = try summary(of: "pack.py", Self.linter, "--count", "60")
    #expect(try number(in: summary, /^(\d+) folders/) == 60)
    // Some are rejected.
    #expect((20..<60).contains(try number(in: summary, /(\d+) packed/)))
    #expect(try number(in: summary, /with (\d+) files/) > 300)
    #expect(try number(in: summary, /(\d+) differences/) == 0)
  }

  @Test(arguments: [1, 2])
  func `manifests get the findings of the reference, which hold for the values that they have`(seed: Int) throws {
    let summary = try summary(of: "manifests.py", Self.linter, "--seed", "\(seed)", "--count", "1500")
    #expect(try number(in: summary, /^(\d+) plugins/) == 1_500)
    #expect(try number(in: summary, /(\d+) without findings/) > 200)
    #expect(try number(in: summary, /(\d+) findings,/) > 1_000)
    #expect(try number(in: summary, /(\d+) runs/) > 1_000)
    #expect(try number(in: summary, /(\d+) differences/) == 0)
  }

  private func number(in text: String, _ pattern: Regex<(Substring, Substring)>) throws -> Int {
    let found = try #require(text.firstMatch(of: pattern), "\(text)")
    return try #require(Int(found.1))
  }
}
