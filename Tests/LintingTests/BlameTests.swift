import EmbeddedPolicy
import Linting
import Policy
import TestSupport
import Testing

@Suite struct BlameTests {
  @Test(arguments: [
    "import «subprocess»",
    "import os, «multiprocessing.pool» as p",
    "import «multiprocessing  .  pool»",
    "from «subprocess» import run, call",
    "from os import path, «system» as s, «popen»",
    "«eval»(x)",
    "print(«exec»('a'), model.eval())",
    "«os.system»('x')",
    "(«os . system»)('x')",
    "«(os).system»('x')",
    "import os as o; «o.system»('x')",
    "x = a.b.«__class__».«__mro__»",
    "print(«__builtins__»)",
    "ü = 'ä'; «ｅｖａｌ»(ü)",
  ])
  func `points at the smallest text to blame`(_ marked: String) async throws {
    let marked = MarkedSource(marked)
    let report = try await Linter(Policy.builtIn()).lint(python: marked.source)
    let text = String(decoding: marked.source, as: UTF8.self).unicodeScalars
    let found = report.findings.compactMap(\.location).map { location in
      let start = text.index(text.startIndex, offsetBy: location.column - 1)
      let end = text.index(text.startIndex, offsetBy: location.endColumn - 1)
      return start.utf16Offset(in: String(text))..<end.utf16Offset(in: String(text))
    }
    let expected = marked.ranges.map { range in
      String(decoding: marked.source[..<range.lowerBound], as: UTF8.self).utf16
        .count..<String(decoding: marked.source[..<range.upperBound], as: UTF8.self).utf16.count
    }
    #expect(found == expected.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// Source, rule, symbol, message, node.
  @Test(arguments: [
    ("import subprocess.x", "forbidden-import", "subprocess.x", "Forbidden import: subprocess.x", 0),
    ("x = 1; import subprocess", "forbidden-import", "subprocess", "Forbidden import: subprocess", 7),
    ("from os import fork", "forbidden-import", "os.fork", "Forbidden import: os.fork", 0),
    ("é = [(eval)(1)]", "forbidden-builtin", "eval", "Forbidden builtin: eval", 6),
    ("import os as o; o.execv(1)", "forbidden-call", "os.execv", "Forbidden function: os.execv", 16),
    ("import shelve", "risky-module", "shelve", "Risky module: shelve", 0),
    ("(x).__mro__", "dunder-access", "__mro__", "Dunder attribute access: __mro__", 0),
  ])
  func `names what it found`(_ source: String, _ rule: String, _ symbol: String, _ message: String, _ node: Int)
    async throws
  {
    let report = try await Linter(Policy.builtIn()).lint(python: Array(source.utf8))
    let finding = try #require(report.findings.first)
    #expect(report.findings.count == 1)
    #expect(finding.rule == rule)
    #expect(finding.symbol == symbol)
    #expect(finding.message == message)
    #expect(finding.help?.isEmpty == false)
    #expect(finding.reason?.isEmpty == false)
    #expect(finding.location?.nodeLine == 1)
    #expect(finding.location?.nodeColumnOffset == node)
    #expect(finding.location?.excerpt == Excerpt(text: source, firstColumn: 1, isCutAtEnd: false))
  }

  @Test func `a long line is cut around the text to blame`() async throws {
    let line = String(repeating: "ä = 1; ", count: 1000) + "eval(1); " + String(repeating: "x = 1; ", count: 1000)
    let report = try await Linter(Policy.builtIn()).lint(python: Array(line.utf8))
    let location = try #require(report.findings.first?.location)
    #expect(location.column == 7001)
    #expect(location.nodeColumnOffset == 8000)
    #expect(location.excerpt.text.utf8.count <= Excerpt.byteLimit)
    #expect(location.excerpt.isCutAtEnd)
    let shown = Array(location.excerpt.text.unicodeScalars)
    let start = location.column - location.excerpt.firstColumn
    #expect(String(String.UnicodeScalarView(shown[start..<start + 4])) == "eval")
  }

  @Test func `a file that can't be parsed or decoded is reported at its line and is not complete`() async throws {
    let linter = try Linter(Policy.builtIn())
    let unclosed = try await linter.lint(python: Array("import json\nx = = 1\n".utf8))
    #expect(unclosed.findings.map(\.rule) == ["syntax-error"])
    #expect(unclosed.findings.first?.location?.line == 2)
    #expect(!unclosed.isComplete)
    #expect(unclosed.verdict == .rejected)
    let undecodable = try await linter.lint(python: Array("\r\n\n'".utf8) + [0xFF] + Array(" x'\nimport socket".utf8))
    #expect(undecodable.findings.map(\.rule) == ["source-encoding"])
    #expect(undecodable.findings.first?.location?.line == 3)
    #expect(undecodable.findings.first?.location?.excerpt.text == "'\u{FFFD} x'")
    #expect(!undecodable.isComplete)
    #expect(undecodable.inputs.first?.filesScanned == 0)
  }
}
