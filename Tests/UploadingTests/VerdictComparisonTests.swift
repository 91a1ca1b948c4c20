import EmbeddedPolicy
import Foundation
import Linting
import PluginArchive
import Policy
import TestSupport
import Testing

@testable import Uploading

/// A fixture's findings as a server would report them, with changes.
@Suite struct VerdictComparisonTests {
  private let policy = Policy.builtIn()
  private let report: Report
  private let contents: PluginContents

  init() async throws {
    let path = Checkout.folder.appending(path: "Fixtures/plugins/video_frames.zip").path
    report = try await Linter(policy).lint([.path(path)], jobs: 1)
    contents = PluginContents(try ArchiveBytes(path: path, limit: 1 << 20), policy)
  }

  private var local: [ServerViolation] {
    report.findings.filter { $0.ruleClass == .server }.map(ServerViolation.init)
  }

  private func compare(_ violations: [ServerViolation], report: Report?) -> VerdictComparison {
    VerdictComparison(violations, report, contents, policy, input: "video_frames.zip")
  }

  @Test func `the same findings in any order are no difference`() throws {
    try #require(local.count > 5)
    let comparison = compare(local.reversed(), report: report)
    #expect(comparison.differences.isEmpty)
    #expect(comparison.findings == report.findings.filter { $0.ruleClass == .server }.reversed())
    // Without a place, and without saying how severe it is.
    let texts = local.map { ServerViolation(text: $0.message) }
    #expect(compare(texts, report: report).differences.isEmpty)
  }

  @Test func `what the server alone reports is a difference, with its rule and its line`() throws {
    let extra = ServerViolation(
      file: "pipeline.py", line: 2, columnOffset: 0, message: "Forbidden import: os.popen", severity: .error)
    let comparison = compare(local + [extra], report: report)
    #expect(comparison.differences == [.init(side: .server, rule: "forbidden-import", violation: extra)])
    let finding = try #require(comparison.findings.last)
    #expect(finding.rule == "forbidden-import")
    #expect(finding.reason == "process execution is blocked")
    #expect(finding.location?.excerpt.text == "import subprocess")
    #expect(finding.location?.column == 1)
  }

  @Test func `what is told twice counts twice`() {
    let comparison = compare(local + [local[0]], report: report)
    #expect(comparison.differences.map(\.violation) == [local[0]])
  }

  @Test func `what the check alone reports is a difference`() {
    let comparison = compare(Array(local.dropFirst()), report: report)
    #expect(comparison.differences.map(\.side) == [.local])
    #expect(comparison.differences.map(\.violation) == [local[0]])
  }

  @Test func `a message that no rule has keeps its words`() throws {
    let odd = ServerViolation(file: "gone.py", line: 1, columnOffset: 0, message: "Something new", severity: .error)
    let comparison = compare([odd], report: nil)
    #expect(comparison.differences == [.init(side: .server, rule: nil, violation: odd)])
    let finding = try #require(comparison.findings.first)
    #expect((finding.rule, finding.message) == (VerdictComparison.unknownRule, "Something new"))
    #expect((finding.location?.line, finding.location?.column) == (1, 1))
    #expect(finding.location?.excerpt.text == "")
  }

  @Test(arguments: [
    (2, 0, "subprocess", 8, 18), (2, 7, nil, 8, 18), (2, 0, nil, 1, 7), (2, 0, "nowhere", 1, 7), (2, 999, nil, 18, 18),
    (2, -5, nil, 1, 7),
  ])
  func `a place of the server's is found in the source`(
    _ line: Int, _ column: Int, _ symbol: String?, _ start: Int, _ end: Int
  ) throws {
    let source = try #require(contents.source(of: "pipeline.py"))
    let location = try #require(source.location(line: line, columnOffset: column, symbol: symbol))
    #expect((location.line, location.column, location.endColumn) == (line, start, end))
    #expect(location.excerpt.text == "import subprocess")
  }

  @Test(arguments: [10_000, Int.max]) func `a line behind the end is none`(_ line: Int) throws {
    let source = try #require(contents.source(of: "pipeline.py"))
    #expect(source.location(line: line, columnOffset: 0, symbol: nil) == nil)
  }

  @Test func `a manifest tells name and version without being run`() throws {
    let stated = StatedIdentity(contents.source(of: PluginIdentity.manifest))
    #expect(stated.name == .known("video_frames"))
    guard case .known = stated.version else {
      Issue.record("\(stated.version)")
      return
    }
    #expect(StatedIdentity(nil).name == .unknown)
  }
}
