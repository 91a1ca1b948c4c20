import EmbeddedPolicy
import Foundation
import Linting
import Policy
import Testing

@Suite struct RuleFixtureTests {
  /// `line rule`, as the comments of a file announce them and as findings have them; line 0 for the file as a whole.
  private func expected(_ text: String) -> [String] {
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    return zip(1..., lines).flatMap { number, line in
      for (words, number) in [("# expect:", number), ("# expect of the file:", 0)] {
        guard let mark = line.range(of: words) else { continue }
        return line[mark.upperBound...].split { $0 == " " || $0 == "," }.map { "\(number) \($0)" }
      }
      return []
    }
  }

  @Test(arguments: Fixtures.files(in: "rules", suffix: ".py").filter { !$0.hasSuffix("make-archives.py") })
  func `a file is reported on the lines that say so and on no other`(_ name: String) async throws {
    let text = String(decoding: try Fixtures.bytes(name), as: UTF8.self)
    let report = try await Linter(Policy.builtIn()).lint([.path(Fixtures.path(name))], jobs: 1)
    let found = report.findings.map { "\($0.location?.line ?? 0) \($0.rule)" }
    #expect(found.sorted() == expected(text).sorted())
  }

  @Test(arguments: Fixtures.files(in: "rules", suffix: ".zip"))
  func `an archive is reported by the rule of its folder alone or not at all`(_ name: String) async throws {
    let parts = name.split(separator: "/")
    let report = try await Linter(try Fixtures.policy(for: name)).lint([.path(Fixtures.path(name))], jobs: 1)
    // An archive that a rule on its structure accepts may hold another archive, of which a rule on names warns.
    let findings = report.findings.filter { $0.ruleClass == .server || $0.rule == parts[1] }
    let rules = Set(findings.map(\.rule))
    let isBad = parts[2].hasPrefix("bad")
    #expect(rules == (isBad ? [String(parts[1])] : []), "\(report.findings.map(\.message))")
    let rule = try #require(Policy.builtIn().rule(String(parts[1])))
    if findings.count == report.findings.count {
      #expect(report.verdict == (isBad ? (rule.severity == .error ? .rejected : .acceptedWithWarnings) : .accepted))
    }
    // What a warning is about was read all the same.
    if rule.check == .archive { #expect(report.isComplete == (!isBad || rule.severity == .warning)) }
  }

  @Test func `every rule has its folder with something that it reports`() throws {
    for rule in Policy.builtIn().rules {
      let folder = "rules/\(rule.id)"
      let python = try Fixtures.files(in: folder, suffix: ".py").contains {
        String(decoding: try Fixtures.bytes($0), as: UTF8.self).contains(rule.id)
      }
      #expect(python || Fixtures.files(in: folder, suffix: ".zip").contains { $0.contains("/bad") }, "\(rule.id)")
    }
  }

  @Test(arguments: Policy.builtIn().rules.filter(\.check.readsSource).map(\.id))
  func `a rule reports its bad example and no rule reports its good one`(_ id: String) async throws {
    let rule = try #require(Policy.builtIn().rule(id))
    let linter = try Linter(Policy.builtIn())
    let name = rule.module ?? "source.py"
    let bad = try await linter.lint(python: Array(rule.badExample.utf8), named: name)
    #expect(bad.findings.contains { $0.rule == rule.id })
    #expect(try await linter.lint(python: Array(rule.goodExample.utf8), named: name).findings.isEmpty)
  }

  @Test(arguments: Policy.builtIn().rules.filter { $0.ruleClass == .hardening }.map(\.id))
  func `a hardening rule warns and has code that it leaves alone`(_ id: String) throws {
    #expect(Policy.builtIn().rule(id)?.severity == .warning)
    let files = Fixtures.files(in: "rules/\(id)", suffix: ".py") + Fixtures.files(in: "rules/\(id)", suffix: ".zip")
    #expect(files.contains { $0.hasSuffix("/silent.py") || $0.hasSuffix("/good.zip") })
  }

  @Test func `the older revision reports the two builtins that it forbids more`() async throws {
    let source = Array("getattr(x, 'y')\nhasattr(x, 'y')\n".utf8)
    let older = try #require(Policy.embedded(id: "mixpeek-2026-02-16"))
    #expect(try await Linter(older).lint(python: source).findings.map(\.symbol) == ["getattr", "hasattr"])
    #expect(try await Linter(Policy.builtIn()).lint(python: source).findings.isEmpty)
  }
}
