import EmbeddedPolicy
import Foundation
import Policy
import Testing

@Suite struct EmbeddedPolicyTests {
  /// All names of the server's rules of one kind, by rule.
  private func names(_ policy: Policy, _ check: Rule.Check) -> [String: Set<String>] {
    let rules = policy.rules(for: check).filter { $0.ruleClass == .server }
    return Dictionary(uniqueKeysWithValues: rules.map { ($0.id, Set($0.groups.flatMap(\.names))) })
  }

  @Test func `the newest revision has the server's lists and limits`() throws {
    let policy = Policy.builtIn()
    #expect(policy.id == "mixpeek-2026-03-09")
    #expect(policy.revision == "2026-03-09")
    #expect(policy.limits.uploadByteCount == 524_288_000)
    #expect(policy.limits.extractedByteCount == 524_288_000)
    #expect(policy.limits.fileCount == 1000)
    #expect(policy.requiredFiles == ["manifest.py", "pipeline.py"])
    #expect(
      names(policy, .importing) == [
        "forbidden-import": [
          "subprocess", "os.system", "os.popen", "os.spawn*", "os.exec*", "ctypes", "pty", "fcntl", "resource",
          "multiprocessing", "threading", "socket", "commands", "popen2",
        ],
        "risky-module": ["pickle", "marshal", "shelve"],
      ])
    #expect(
      names(policy, .builtin) == [
        "forbidden-builtin": [
          "eval", "exec", "compile", "open", "__import__", "globals", "locals", "vars", "setattr", "delattr",
        ]
      ])
    #expect(
      names(policy, .call) == [
        "forbidden-call": [
          "os.system", "os.popen", "os.spawn*", "os.exec*", "os.fork", "os.kill", "os.killpg",
          "importlib.import_module", "importlib.__import__", "pickle.loads", "pickle.load", "marshal.loads",
          "marshal.load",
        ]
      ])
    #expect(
      names(policy, .attribute) == [
        "dunder-access": [
          "__builtins__", "__class__", "__bases__", "__subclasses__", "__mro__", "__code__", "__globals__",
        ]
      ])
    #expect(
      policy.rules.filter { $0.severity == .warning && $0.ruleClass == .server }.map(\.id) == [
        "dunder-access", "risky-module",
      ])
    #expect(policy.rules.filter { $0.ruleClass == .hardening }.allSatisfy { $0.severity == .warning })
  }

  @Test func `each kind of defect in the structure of an archive has a rule of its own`() {
    let rules = names(Policy.builtIn(), .archive)
    #expect(
      rules.filter { $0.value.count > 1 } == [
        // What is no archive, or could not be read to its end.
        "archive-format": [
          "not-a-zip", "truncated", "readers-disagree", "changed-while-read", "unreadable", "over-limit",
          "too-many-defects",
        ],
        // The bounds on one file: its length, its time, its names.
        "oversized-source": ["large-source", "slow-source", "many-names"],
        // One bound in entries, one in bytes.
        "oversized-directory": ["too-many-entries", "large-directory"],
      ])
    #expect(rules.count >= 35)
  }

  @Test func `the older revision forbids two builtins more and nothing else`() throws {
    let newest = Policy.builtIn()
    let older = try #require(Policy.embedded(id: "mixpeek-2026-02-16"))
    #expect(older.id == "mixpeek-2026-02-16")
    #expect(older.revision == "2026-02-16")
    let added = try #require(names(older, .builtin)["forbidden-builtin"])
      .symmetricDifference(try #require(names(newest, .builtin)["forbidden-builtin"]))
    #expect(added == ["getattr", "hasattr"])
    #expect(older.rules.map(\.id) == newest.rules.map(\.id))
    #expect(older.rules.filter { $0.check != .builtin } == newest.rules.filter { $0.check != .builtin })
    #expect(older.limits == newest.limits)
    #expect(older.requiredFiles == newest.requiredFiles)
  }

  /// The policy that the rule files in a folder below the package's `rules` state.
  private func policy(in folder: String, extending bases: [Policy]) throws -> Policy {
    let rules = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../rules/\(folder)")
    let names = try FileManager.default.contentsOfDirectory(atPath: rules.path)
    let files = try names.filter { $0.hasSuffix(".toml") }.map { name in
      (name: name, bytes: [UInt8](try Data(contentsOf: rules.appending(path: name))))
    }
    return try Policy.load(files, extending: bases)
  }

  @Test func `what the build compiled is what the rule files say`() throws {
    let newest = try policy(in: "", extending: [])
    #expect(Policy.builtIn() == newest)
    let older = try policy(in: "mixpeek-2026-02-16", extending: [newest])
    #expect(Policy.embedded == [newest, older])
  }

  @Test(arguments: Policy.embeddedIDs)
  func `every embedded revision loads under its id`(_ id: String) throws {
    #expect(Policy.embedded(id: id)?.id == id)
  }

  @Test func `an unknown id names no policy`() throws {
    #expect(Policy.embedded(id: "mixpeek-1999-01-01") == nil)
    #expect(Policy.builtIn().id == Policy.embeddedIDs.first)
  }

  @Test(arguments: Policy.builtIn().rules.map(\.id))
  func `a message fills every placeholder`(_ id: String) throws {
    let rule = try #require(Policy.builtIn().rule(id))
    let message = rule.message.filled { "<\($0.rawValue)>" }
    #expect(!message.contains("{"))
    #expect(message.contains("<"))
  }
}
