import EmbeddedPolicy
import Foundation
import Linting
import Policy
import Testing

@Suite struct PluginTests {
  struct Expectations: Decodable {
    struct Plugin: Decodable, Sendable, CustomTestStringConvertible {
      var folder: String
      var archive: String
      var layout: String
      var verdict: String
      var complete: Bool
      var findings: [Expected]
      var testDescription: String { folder }
    }

    struct Expected: Decodable, Sendable {
      var rule: String
      var file: String?
      var line: Int?
      var symbol: String?
      var text: String { "\(file ?? "-"):\(line ?? 0) \(rule) \(symbol ?? "-")" }
    }

    var plugins: [Plugin]

    static let all: [Plugin] = {
      guard let bytes = try? Fixtures.bytes("plugins/expectations.json") else { return [] }
      return (try? JSONDecoder().decode(Expectations.self, from: Data(bytes)))?.plugins ?? []
    }()
  }

  private func text(_ findings: [Finding]) -> [String] {
    findings.filter { $0.ruleClass != .hardening }.map {
      Expectations.Expected(rule: $0.rule, file: $0.file, line: $0.location?.line, symbol: $0.symbol).text
    }
  }

  @Test func `there are plugins to check`() { #expect(Expectations.all.count >= 8) }

  @Test(arguments: Expectations.all)
  func `a plugin gets the same verdict as a folder and as an archive`(_ plugin: Expectations.Plugin) async throws {
    let linter = try Linter(Policy.builtIn())
    let archive = try await linter.lint([.path(Fixtures.path("plugins/\(plugin.archive)"))], jobs: 2, digests: true)
    let folder = try await linter.lint([.path(Fixtures.path("plugins/\(plugin.folder)"))], jobs: 2)
    for report in [archive, folder] {
      #expect(text(report.findings).sorted() == plugin.findings.map(\.text).sorted())
      #expect(report.verdict.rawValue == plugin.verdict)
      #expect(report.isComplete == plugin.complete)
      #expect(report.policyID == "mixpeek-2026-03-09")
    }
    #expect(archive.inputs.first?.kind == .archive)
    #expect(archive.inputs.first?.sha256?.utf8.count == 64)
    #expect(folder.inputs.first?.kind == .folder)
    #expect(archive.inputs.first?.filesScanned == folder.inputs.first?.filesScanned)
    #expect(archive.findings.allSatisfy { ($0.entry == nil) == ($0.file == nil) })
    #expect(folder.findings.allSatisfy { $0.entry == nil })
  }
}
