import Linting
import Policy
import Reporting
import Testing

@Suite struct CodeFrameTests {
  @Test(arguments: [
    ("import «subprocess»", "import subprocess", "       ^^^^^^^^^^"),
    ("«日本»語", "日本語", "^^^^"),
    ("日本.«x»", "日本.x", "     ^"),
    ("e\u{301}«o»", "e\u{301}o", " ^"),
    ("\t«x»", "    x", "    ^"),
    ("ab\t«x»\ty", "ab  x   y", "    ^"),
    ("\u{202E}«x»", "\\u202ex", "      ^"),
    ("«\u{1B}»x", "\\x1bx", "^^^^"),
    ("x = («»", "x = (", "     ^"),
    ("«»", "", "^"),
    ("한«글»", "한글", "  ^^"),
    ("🙂 = «x»", "🙂 = x", "     ^"),
  ])
  func `carets stand under the blamed text in terminal cells`(_ marked: String, _ line: String, _ carets: String) {
    expectFrame(location(line: 7, marked, node: 0), line, carets)
  }

  @Test func `text that goes on is underlined to the end of the first line`() {
    let multiline = location(line: 7, "f(«a,»", node: 0, endLine: 9, endColumn: 2)
    expectFrame(multiline, "f(a,", "  ^^ to line 9")
  }

  @Test func `a line that was cut says so at both ends`() {
    let cut = location(line: 7, "b + «c» + d", node: 0, firstColumn: 900, isCutAtEnd: true)
    expectFrame(cut, "…b + c + d…", "     ^")
  }

  @Test func `a long line is cut around the blamed text`() {
    let long = String(repeating: "a", count: 180)
    let marked = location(line: 7, long + "«bcd»" + long, node: 0)
    let before = String(repeating: "a", count: 40)
    let after = String(repeating: "a", count: 77)
    expectFrame(marked, "…\(before)bcd\(after)…", String(repeating: " ", count: 41) + "^^^")
  }

  @Test func `a position outside of the excerpt is drawn at its edge`() {
    for column in [Int.min, -1, 0, 99, Int.max] {
      let excerpt = Excerpt(text: "abc", firstColumn: 1, isCutAtEnd: false)
      let wrong = Location(
        line: 7, column: column, endLine: 7, endColumn: column, nodeLine: 7, nodeColumnOffset: 0, excerpt: excerpt)
      expectFrame(wrong, "abc", column > 3 ? "   ^" : "^")
    }
  }
}

/// The line and the caret line below it, as the text form shows them behind the gutter.
private func expectFrame(
  _ location: Location, _ line: String, _ carets: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let finding = Finding(
    rule: "r", ruleClass: .server, severity: .error, message: "m", input: "a.py", file: "a.py", location: location)
  let report = Report(policyID: "", policyRevision: "", inputs: [], findings: [finding], isComplete: true)
  let lines = text(of: report, as: .text).split(separator: "\n", omittingEmptySubsequences: false)
  #expect(
    lines.dropFirst(3).first.map(String.init) == (line.isEmpty ? " 7 |" : " 7 | " + line),
    sourceLocation: sourceLocation)
  #expect(lines.dropFirst(4).first.map(String.init) == "   | " + carets, sourceLocation: sourceLocation)
}
