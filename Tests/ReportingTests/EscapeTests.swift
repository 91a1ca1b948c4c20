import Foundation
import Linting
import Policy
import Reporting
import Testing

@Suite struct EscapeTests {
  @Test(arguments: [
    ("processors/core.py", "processors/core.py"),
    ("naïve 日本語 עברית", "naïve 日本語 עברית"),
    ("a\nb\r\tc\0", "a\\nb\\r\\tc\\x00"),
    ("\u{1B}[31mred\u{9B}0m\u{7F}", "\\x1b[31mred\\x9b0m\\x7f"),
    ("a\u{202E}b\u{2066}c\u{200F}d\u{61C}", "a\\u202eb\\u2066c\\u200fd\\u061c"),
    ("\u{200B}\u{FEFF}\u{AD}\u{2028}\u{2029}\u{E0041}", "\\u200b\\ufeff\\xad\\u2028\\u2029\\U000e0041"),
    ("::error::x", "\\x3a:error::x"),
    (" \u{A0}::error::x", " \u{A0}\\x3a:error::x"),
    ("a::b", "a::b"),
    ("a ##[error]b", "a #\\x23[error]b"),
    ("##vso[task.x]", "#\\x23vso[task.x]"),
    ("### [x] ##", "### [x] ##"),
  ])
  func `hidden characters and CI commands are written out, letters stay`(_ text: String, _ shown: String) {
    #expect(Escape.forTerminal(text) == shown)
  }

  @Test(arguments: Format.allCases)
  func `no line of a hostile report hides anything or speaks to a CI system`(_ format: Format) {
    let written = text(of: Sample.hostile.report, as: format)
    for scalar in written.unicodeScalars where scalar != "\n" {
      #expect(!isHidden(scalar), "U+\(String(scalar.value, radix: 16))")
    }
    for line in written.split(separator: "\n") {
      // The commands that are meant begin so, one a finding.
      let isCommand = format == .github && line.hasPrefix("::error file=")
      #expect(isCommand || !line.trimmingPrefix(while: \.isWhitespace).hasPrefix("::"), "\(line)")
      #expect(!line.contains("##["), "\(line)")
      #expect(!line.contains("##vso["), "\(line)")
    }
  }

  @Test func `JSON gives back every character that went in`() throws {
    let every = String(String.UnicodeScalarView((0...0x2FFF).compactMap(Unicode.Scalar.init))) + "😀\u{E0001}##[x]"
    let report = Report(
      policyID: every, policyRevision: "", inputs: [],
      findings: [
        Finding(rule: "r", ruleClass: .server, severity: .error, message: every, input: "a.zip")
      ], isComplete: true)
    let document = try JSONSerialization.jsonObject(with: Data(text(of: report, as: .json).utf8))
    let members = try #require(document as? [String: Any])
    #expect((members["policy"] as? [String: String])?["id"] == every)
    let finding = try #require((members["findings"] as? [[String: Any]])?.first)
    #expect(finding["message"] as? String == every)
    #expect(finding["help"] is NSNull)
    #expect(finding["byte_offset"] == nil)
  }

  private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
