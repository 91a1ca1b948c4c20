import EmbeddedPolicy
import Foundation
import PluginArchive
import Policy
import PythonSyntax
import Testing

@testable import Linting

/// The bounds of a run and of one file, at the limit and one past it.
@Suite struct LintBoundsTests {
  private func linter() throws -> Linter { try Linter(Policy.builtIn()) }

  private func check(_ text: String, secondLimit: Int = LintBounds.secondCount) throws -> FileCheck {
    var memory = ParserMemory()
    return FileCheck(
      Array(text.utf8), at: FilePlace(input: "a.py", entry: nil, file: "a.py"), rules: try linter().sourceRules,
      findingLimit: 10, secondLimit: secondLimit, memory: &memory
    ) { _ in }
  }

  @Test(arguments: [0, 1])
  func `so many findings are listed`(_ more: Int) async throws {
    let text = String(repeating: "eval()\n", count: LintBounds.findingCount + more)
    let report = try await linter().lint(python: Array(text.utf8))
    #expect(report.findings.count == LintBounds.findingCount)
    #expect(report.unlisted.map(\.count) == (more == 0 ? [] : [more]))
    #expect(report.errorCount == LintBounds.findingCount + more)
  }

  @Test func `so long a check may take`() throws {
    let text = String(repeating: "x = eval\n", count: 10_000)
    #expect(try check(text).isWhole)
    let late = try check(text, secondLimit: 0)
    #expect(late.defect?.kind == .slowSource)
    #expect(!late.isWhole)
  }

  @Test(arguments: ["copy", "pop", "values"])
  func `what a method of a container gives does not nest for ever`(_ method: String) throws {
    let text = "z = tokenize\nfor m in f(sys=[sys, x].\(method)):\n  sys = [m]\nimport tokenize\n"
    #expect(try check(text).isWhole)
  }

  @Test(arguments: [0, 1])
  func `so many names are bound`(_ more: Int) throws {
    let text = (0..<LintBounds.boundNameCount + more).map { "import os as a\($0)\n" }.joined()
    let found = try check(text)
    #expect(found.defect?.kind == (more == 0 ? nil : .manyNames))
    #expect(found.isWhole == (more == 0))
  }

  @Test(arguments: [(0, true), (1, false)])
  func `so many nodes of a statement are read`(_ more: Int, _ isRead: Bool) throws {
    #expect(try check(String(repeating: "a = ", count: SyntaxBounds.nodeCount + more) + "1").isWhole == isRead)
  }

  @Test(arguments: [
    ("import ", "", "os as z\nz.system(1)\nz = 1", ["forbidden-call"]),
    ("import subprocess, ", "", "subprocess", ["forbidden-import", "forbidden-import"]),
    ("from subprocess import ", "", "run", ["forbidden-import"]),
    ("from posix import (", "os, ", "system)", ["twin-module", "borrowed-module"]),
    ("from os import (", "", "system,)\nsystem(1)", ["forbidden-import", "forbidden-call"]),
    ("x = f'", "", "{eval(1)}'", ["forbidden-builtin"]),
  ])
  func `a statement that is read in parts has each finding once`(
    _ start: String, _ element: String, _ end: String, _ rules: [String]
  ) async throws {
    let part = start.contains("import") ? "name, " : "{name}"
    let text = start + element + String(repeating: part, count: 3 * SyntaxBounds.elementNodeCount) + end
    let report = try await linter().lint(python: Array(text.utf8))
    #expect(report.isComplete)
    #expect(report.findings.map(\.rule) == rules)
  }

  @Test(arguments: [
    ("x = [os, ", "]\nx[0].system(1)", "indirect-call"),
    ("(os, ", ")[0].system(1)", "indirect-call"),
    ("x = [*[os], ", "]\nx[0].system(1)", "indirect-call"),
    ("x = {'a': [os, ", "]}\nx['a'][0].system(1)", "indirect-call"),
    ("x = [[os, ", "], 0]\nx[0][0].system(1)", "indirect-call"),
    ("getattr((os, ", ")[0], 'system')(1)", "indirect-call"),
    ("f(os, ", ")", "module-as-value"),
    ("x = lambda: (os, ", ")", "module-as-value"),
    ("def f():\n  return os, ", "1", "module-as-value"),
    ("y = 0\nfor m in (os, ", "): m.system(1)", "indirect-call"),
  ])
  func `what a statement holds that is read in parts is followed`(
    _ start: String, _ end: String, _ rule: String
  ) async throws {
    for count in [1, SyntaxBounds.elementNodeCount, 3 * SyntaxBounds.elementNodeCount] {
      let text = "import os\n" + start + String(repeating: "0, ", count: count) + end + "\n"
      let report = try await linter().lint(python: Array(text.utf8))
      #expect(report.findings.map(\.rule) == [rule], "\(count)")
    }
    // Nothing of it stays for the next statement.
    let zeros = String(repeating: "0, ", count: SyntaxBounds.elementNodeCount)
    let text = "import os\nx = (os, \(zeros))\ny = (len, \(zeros))\ny[0].system(1)\n"
    #expect(try await linter().lint(python: Array(text.utf8)).findings.isEmpty)
  }

  @Test(arguments: [0, 1])
  func `so much one name may mean`(_ more: Int) throws {
    let text = "import os\n" + (0..<LintBounds.meaningCount + more).map { "m = os.spawn\($0)\n" }.joined()
    let found = try check(text)
    #expect(found.defect?.kind == (more == 0 ? nil : .manyNames))
    #expect(found.isWhole == (more == 0))
  }

  @Test(arguments: [
    // Names that mean a module.
    ("import os\n", "a{} = os\n", LintBounds.followedNameCount - 1, "", true),
    ("import os\n", "a{} = os\n", LintBounds.followedNameCount, "", false),
    // Imports that no rule is about.
    ("from a import ", "b{},", LintBounds.importCount - 1, "c\nimport os\n", true),
    ("from a import ", "b{},", LintBounds.importCount, "c\nimport os\n", false),
    // Names of what may be a module that no rule lists.
    ("", "a{}.os.system(1)\n", LintBounds.followedNameCount, "", true),
    ("", "a{}.os.system(1)\n", LintBounds.followedNameCount + 1, "", false),
    // Texts of one name that a rule is about.
    ("getattr(os, a)\nimport os\n", "a = 'os.b{}'\n", LintBounds.listedTextCount, "", true),
    ("getattr(os, a)\nimport os\n", "a = 'os.b{}'\n", LintBounds.listedTextCount + 1, "", false),
  ])
  func `so many names and texts are followed`(
    _ before: String, _ text: String, _ count: Int, _ after: String, _ isWhole: Bool
  ) throws {
    let source = before + (0..<count).map { text.replacing("{}", with: String($0)) }.joined() + after
    let found = try check(source)
    #expect(found.isWhole == isWhole)
    #expect(found.defect?.kind == (isWhole ? nil : .manyNames))
  }

  @Test func `so many bytes of texts are put together of constants`() throws {
    let line = "getattr(q, 'a' * 2000 + 'b')\n"
    // Sixteen bytes for each of four parts, and texts of 1, 2,000, 1 and 2,001 bytes.
    let cost = 4 * 16 + 4003
    let limit = try #require(
      (0..<1000).first { count in
        cost * (count + 1) > LintBounds.constantWorkByteCount(fileByteCount: line.utf8.count * (count + 1))
      })
    #expect(try check(String(repeating: line, count: limit)).isWhole)
    let found = try check(String(repeating: line, count: limit + 1))
    #expect(found.defect?.kind == .manyNames)
    #expect(!found.isWhole)
  }

  @Test func `what no rule is about does not count among the meanings of a name`() throws {
    let getters = (0..<100).map { "operator.methodcaller('name\($0)')" }.joined(separator: ", ")
    #expect(try check("import operator\nfor f in [\(getters)]: f(x)\n").isWhole)
  }

  @Test func `a file that is longer than is read is a finding wherever it stands`() async throws {
    let folder = try TemporaryFolder()
    try folder.writePlugin()
    let path = try folder.write([], to: "large.py")
    try FileHandle(forWritingTo: URL(filePath: path)).truncate(atOffset: UInt64(SyntaxBounds.sourceByteCount + 1))
    for input in [path, folder.url.path] {
      let report = try await linter().lint([.path(input)], jobs: 2)
      #expect(report.findings.map(\.rule) == ["oversized-source"])
      #expect(report.findings.map(\.file) == [input == path ? path : "large.py"])
      #expect(!report.isComplete)
      #expect(report.filesScanned == (input == path ? 0 : 2))
    }
  }

  @Test(arguments: [(0, true), (1, false)])
  func `so many bytes of another encoding are read`(_ more: Int, _ isRead: Bool) throws {
    var bytes = [UInt8](repeating: 0x23, count: SyntaxBounds.transcodedByteCount + more)
    bytes.replaceSubrange(0..<17, with: Array("# coding: latin-1".utf8))
    bytes[100] = 0xE9
    #expect(((try? Source(decoding: bytes)) != nil) == isRead)
    // What is ASCII is not decoded.
    bytes[100] = 0x23
    #expect((try? Source(decoding: bytes)) != nil)
  }

  @Test func `a name beyond ASCII that is bound late in a file is found all the same`() async throws {
    let text =
      "import os\nété, x = os, 1; été.system(1); \(String(repeating: "a", count: 70)) = os; \(String(repeating: "a", count: 70)).system(1)\n"
    let found = try await linter().lint(python: Array(text.utf8)).findings
    #expect(found.map(\.rule) == ["indirect-call", "indirect-call"])
  }

  @Test func `small files are taken where a large one leaves no room`() throws {
    // Two of the largest do not fit at the same time.
    #expect(2 * LintBounds.textByteCount(fileByteCount: SyntaxBounds.sourceByteCount) > LintBounds.textByteCount)
    #expect(LintBounds.textByteCount(fileByteCount: 1 << 20) * 8 <= LintBounds.textByteCount)
  }
}
