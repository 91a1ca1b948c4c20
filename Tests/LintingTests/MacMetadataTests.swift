import EmbeddedPolicy
import Foundation
import Linting
import Policy
import Testing

/// Archives that a Mac makes are warned about and not refused, and hide no Python.
@Suite struct MacMetadataTests {
  private static let rule = "mac-metadata"

  @Test func `Finder's archive is accepted with one warning, and its shadow files are no Python`() async throws {
    let report = try await Linter(Policy.builtIn()).lint([.path(Fixtures.path("archives/good/finder.zip"))], jobs: 1)
    let findings = report.findings.filter { $0.ruleClass != .manifest }
    #expect(findings.map(\.rule) == [Self.rule])
    #expect(findings.first?.message.contains("5 more") == true)
    #expect(report.verdict == .acceptedWithWarnings)
    #expect(report.isComplete)
    #expect(report.inputs.map(\.filesScanned) == [2])
  }

  @Test(arguments: [
    ("__MACOSX/._x.py", [0x00, 0x05, 0x16, 0x07, 0x00, 0xFF], []), ("._x.py", [0x00, 0x05, 0x16, 0x07], []),
    ("__MACOSX/._x.py", Array("import socket\n".utf8), ["forbidden-import"]),
    ("__MACOSX/x.py", [0x00, 0x05, 0x16, 0x07], ["source-encoding"]),
    ("__MACOSX/._x.py", [0x00, 0x05, 0x16], ["source-encoding"]),
    (".DS_Store/x.py", Array("import socket\n".utf8), ["forbidden-import"]),
  ])
  func `a name of a Mac hides no Python`(_ name: String, _ content: [UInt8], _ rules: [String]) async throws {
    let folder = try TemporaryFolder()
    try folder.writePlugin()
    try folder.write(content, to: name)
    let report = try await Linter(Policy.builtIn()).lint([.path(folder.url.path)], jobs: 1)
    #expect(report.findings.map(\.rule).filter { $0 != Self.rule } == rules)
    #expect(report.findings.count { $0.rule == Self.rule } == (name == ".DS_Store/x.py" ? 0 : 1))
  }
}
