import EmbeddedPolicy
import Foundation
import Linting
import PluginArchive
import Policy
import Synchronization
import Testing

@Suite struct LinterTests {
  private func linter() throws -> Linter { try Linter(Policy.builtIn()) }

  /// A plugin folder with much Python in it.
  private func largeFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writePlugin()
    for number in 0..<40 {
      let source = String(repeating: "def f(x):\n    return model.eval(x)\n", count: 800 + number * 10)
      try folder.write(Array((source + "eval(1); exec(2)\nimport socket\n").utf8), to: "part\(number % 7)/\(number).py")
    }
    try folder.write(Array("x = (\n".utf8), to: "part0/broken.py")
    return folder
  }

  @Test func `the report is the same for any number of jobs`() async throws {
    let folder = try largeFolder()
    let one = try await linter().lint([.path(folder.url.path)], jobs: 1)
    #expect(one.findings.count == 40 * 3 + 1)
    #expect(!one.isComplete)
    for jobs in [2, 16] {
      #expect(try await linter().lint([.path(folder.url.path)], jobs: jobs).findings == one.findings)
    }
    #expect(one.findings.map(\.file) == one.findings.map(\.file).sorted { ($0 ?? "") < ($1 ?? "") })
  }

  @Test func `findings beyond the limit are counted, whatever the number of jobs`() async throws {
    let folder = try largeFolder()
    let all = try await linter().lint([.path(folder.url.path)], jobs: 1)
    for (limit, jobs) in [(0, 1), (1, 2), (50, 1), (50, 2), (120, 2)] {
      let some = try await linter().lint([.path(folder.url.path)], jobs: jobs, findingLimit: limit)
      #expect(some.findings == Array(all.findings.prefix(limit)))
      #expect(some.errorCount == all.errorCount)
      #expect(some.findingCount == all.findings.count)
      #expect(some.verdict == .rejected)
    }
  }

  @Test func `progress counts every file once`() async throws {
    let folder = try largeFolder()
    let counts = Mutex<[Int]>([])
    _ = try await linter().lint([.path(folder.url.path)], jobs: 2) { progress in
      counts.withLock { $0.append(progress.filesDone) }
    }
    #expect(counts.withLock { $0.sorted() } == Array(1...43))
  }

  @Test func `inputs are reported in their order and by their kind`() async throws {
    let folder = try TemporaryFolder()
    let second = try folder.write(Array("import socket\n".utf8), to: "a.py")
    let first = try folder.write(Array("eval(1)\n".utf8), to: "b.py")
    let report = try await linter().lint([.path(first), .path(second), .path(folder.url.path)], jobs: 2)
    #expect(report.inputs.map(\.kind) == [.file, .file, .folder])
    #expect(report.findings.map(\.input) == [first, second] + Array(repeating: folder.url.path, count: 4))
    #expect(report.findings.map(\.file) == [first, second, nil, nil, "a.py", "b.py"])
    #expect(report.findings.map(\.symbol) == ["eval", "socket", "manifest.py", "pipeline.py", "socket", "eval"])
    #expect(report.filesScanned == 4)
  }

  @Test func `a folder says what it left out and looks at what is only named alike`() async throws {
    let folder = try TemporaryFolder()
    try folder.writePlugin()
    for name in [".git/hook.py", "__pycache__/x.py", "node_modules/x.py", "env/lib/x.py", "venv/x.py", ".hidden/x.py"] {
      try folder.write(Array("import socket\n".utf8), to: name)
    }
    try folder.write([], to: "env/pyvenv.cfg")
    let report = try await linter().lint([.path(folder.url.path)], jobs: 1)
    #expect(report.findings.map(\.file) == [".hidden/x.py", "venv/x.py"])
    #expect(report.inputs.first?.leftOut == [".git", "__pycache__", "env", "node_modules"])
  }

  @Test func `a path that can't be opened is an error and no report`() async throws {
    await #expect(throws: InputError.self) { try await linter().lint([.path("/no/such/plugin.zip")], jobs: 1) }
  }

  @Test func `a file that is too large to be uploaded is a finding`() async throws {
    var policy = Policy.builtIn()
    policy.limits.uploadByteCount = 10
    policy.limits.extractedByteCount = 10
    let linter = try Linter(policy)
    let report = try await linter.lint([.path(Fixtures.path("rules/archive-size/good.zip"))], jobs: 1)
    #expect(report.findings.map(\.rule) == ["archive-extracted-size", "archive-size"])
    #expect(report.findings.last?.message == "Archive too large: 306 bytes, the limit is 10")
    #expect(!report.isComplete)
    let source = try await linter.lint(python: Array("import socket\n".utf8))
    #expect(source.findings.map(\.rule) == ["archive-size"])
    #expect(!source.isComplete)
  }

  @Test(arguments: [(100_000, true), (99_999, false)])
  func `the limit on extracted bytes counts what entries hold, not what they claim`(
    limit: Int, isWithin: Bool
  ) async throws {
    var policy = Policy.builtIn()
    policy.limits.extractedByteCount = limit
    // It holds 100,000 zeros; what it claims is over the limit.
    var bytes = try Fixtures.bytes("rules/archive-extracted-size/bad-zeros.zip")
    let (claim, falseClaim): ([UInt8], [UInt8]) = ([0xA0, 0x86, 0x01, 0], [0xA1, 0x86, 0x01, 0])
    for start in bytes.indices where bytes[start...].starts(with: claim) {
      bytes.replaceSubrange(start..<start + claim.count, with: falseClaim)
    }
    let folder = try TemporaryFolder()
    // The plugin's own files, of 88 bytes, come first.
    policy.limits.extractedByteCount += 88
    let path = try folder.write(bytes, to: "plugin.zip")
    let report = try await Linter(policy).lint([.path(path)], jobs: 1)
    #expect(report.findings.map(\.rule).contains("archive-extracted-size") == !isWithin)
    #expect(report.verdict == .rejected)
    #expect(!report.isComplete)
  }

  @Test func `a policy that leaves a kind of archive defect uncovered is refused`() throws {
    var policy = Policy.builtIn()
    let index = try #require(policy.rules.firstIndex { $0.id == "encrypted-entry" })
    let rule = policy.rules.remove(at: index)
    #expect(throws: PolicyError.self) { try Linter(policy) }
    var twice = rule
    twice.id = "twice"
    policy.rules += [rule, twice]
    #expect(throws: PolicyError.self) { try Linter(policy) }
    policy.rules.removeLast()
    _ = try Linter(policy)
    policy.rules[policy.rules.count - 1].groups[0].names.append("no-such-defect")
    #expect(throws: PolicyError.self) { try Linter(policy) }
  }

  @Test func `a name that two rules list is reported by both`() async throws {
    var policy = Policy.builtIn()
    for id in ["forbidden-builtin", "forbidden-call", "forbidden-import", "dunder-access"] {
      var rule = try #require(policy.rule(id))
      rule.id = "our-" + id
      rule.groups = rule.groups.map { group in
        var group = group
        group.names = group.names.map { $0 == "os.exec*" ? "os.execv" : $0 }
        return group
      }
      policy.rules.append(rule)
    }
    let source = "import socket\nfrom os import execv\neval(1)\nexecv(1)\nx.__mro__\n"
    let found = try await Linter(policy).lint(python: Array(source.utf8)).findings.map(\.rule)
    #expect(
      found == [
        "forbidden-import", "our-forbidden-import", "forbidden-import", "our-forbidden-import", "forbidden-builtin",
        "our-forbidden-builtin", "forbidden-call", "our-forbidden-call", "dunder-access", "our-dunder-access",
      ])
  }

  struct LargeSource: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var source: String
    var findingCount: Int

    /// `text` again and again between two others.
    init(_ name: String, _ before: String, _ text: String, times: Int, _ after: String = "", findings: Int) {
      testDescription = name
      source = before + String(repeating: text, count: times) + after
      findingCount = findings
    }

    /// Names that are bound one to the other and end with a call.
    static func chain(length: Int) -> Self {
      var large = Self("a chain of names", "import os\na0 = os\n", "", times: 0, findings: 2)
      // One of them is that there are more names than are followed.
      for number in 1..<length { large.source += "a\(number) = a\(number - 1)\n" }
      large.source += "a9000.system('x')\n"
      return large
    }

    /// The same with each name bound in front of what it is bound to: more steps than the file is read again.
    static func reversedChain(length: Int) -> Self {
      var large = Self("a chain of names from its end", "", "", times: 0, findings: 0)
      for number in (1..<length).reversed() { large.source += "a\(number) = a\(number - 1)\n" }
      large.source = "a\(length - 1).system('x')\n" + large.source + "import os\na0 = os\n"
      return large
    }
  }

  /// Modules that mean nothing before they are imported.
  @Test(arguments: [
    "import copy\nc = copy\n", "c = copy\nimport copy\n", "# a copy\nf(copy=1).copy\nc = copy\nimport copy\n",
    "def f(copy):\n  return copy.x\nc = copy\nfrom x import copy, y\nimport copy\n",
    "def f():\n  global c\n  import copy\n  c = copy\n", "import x as copy\nc = copy\nimport copy\n",
  ])
  func `a module is known wherever its import stands`(_ text: String) async throws {
    let source = "import os\n" + text + "c.copy(os).system(1)\n"
    let found = try await linter().lint(python: Array(source.utf8)).findings.map(\.symbol)
    #expect(found == ["os.system"])
  }

  @Test func `hardening findings fail in strict mode alone`() async throws {
    let report = try await linter().lint(python: Array("import os\nf = os.system\nm = os\nm.system(1)\n".utf8))
    #expect(report.findings.map(\.rule) == ["forbidden-reference", "indirect-call"])
    #expect(report.findings.allSatisfy { $0.ruleClass == .hardening })
    #expect(report.errorCount == 0)
    #expect(report.verdict == .acceptedWithWarnings)
  }

  @Test func `findings in the parts of a large display are told once, and those around it too`() async throws {
    let elements = String(repeating: "1, ", count: 70_000)
    let source = "import os\nf = os.system, g(os.popen, \(elements)os.fork, \(elements)os.kill), eval([\(elements)])\n"
    let found = try await linter().lint(python: Array(source.utf8)).findings.map(\.symbol)
    #expect(found == ["os.system", "os.popen", "os.fork", "os.kill", "eval"])
  }

  @Test(
    arguments: [
      LargeSource("findings on one line", "", "eval(1);", times: 20_000, findings: 20_000),
      LargeSource("findings on one line that is not ASCII", "", "eval('ä');", times: 20_000, findings: 20_000),
      LargeSource("bindings of one name", "", "import os as o, a\no.kill()\n", times: 15_000, findings: 15_000),
      LargeSource(
        "bindings of one name to many functions", "from os import ", "execv as e,", times: 20_000, "a\ne()",
        findings: 20_001),
      LargeSource("arguments", "f(", "eval(1),", times: 20_000, ")", findings: 20_000),
      LargeSource("attributes that are found", "x", ".__class__", times: 9_000, findings: 9_000),
      LargeSource("attributes of a callee", "os", ".b", times: 9_000, "()", findings: 0),
      LargeSource(
        "calls of a long name", "from os import spawn" + String(repeating: "x", count: 500_000) + " as s\n", "s()\n",
        times: 20_000, findings: 20_001),
      LargeSource("references", "", "f(eval)\n", times: 20_000, findings: 20_000),
      LargeSource("references in one display", "f = [", "eval,", times: 20_000, "]", findings: 20_000),
      LargeSource("references that the file hides", "def eval(): 1\n", "f(eval)\n", times: 20_000, findings: 0),
      LargeSource("scopes that hide a name", "f(eval)\n", "def f(eval): eval\n", times: 10_000, findings: 1),
      LargeSource("attributes of a module", "import os\nos", ".b", times: 9_000, findings: 0),
      LargeSource("a sum of texts", "import os\ngetattr(os, ''", "+'x'", times: 9_000, ")", findings: 2),
      LargeSource("a long text", "import os\ngetattr(os, '", "x", times: 100_000, "')", findings: 1),
      LargeSource("formatted names", "", "x.format(1)\n", times: 20_000, "x = '{0.__class__}'", findings: 20_000),
      LargeSource("meanings of one name", "import os\n", "m = os; m.system\n", times: 10_000, findings: 10_000),
      LargeSource("lookups", "import os\n", "getattr(os, x)\n", times: 10_000, findings: 10_000),
      LargeSource(
        "carriage returns behind comments", "# coding: unicode_escape\na", #"#\r;a"#, times: 60_000, "\n", findings: 0),
      LargeSource("invisible characters", "", "x = '\u{202E}\u{200B}'\n", times: 20_000, findings: 20_000),
      LargeSource(
        "statements in a case in front of another one", "import os\nmatch x:\n  case 1:\n", "    f(*a)\n",
        times: 20_000, "  case os.system:\n    pass\n", findings: 1),
      LargeSource("texts of one name", "", "n = 'f_back'; getattr(a, n)\n", times: 20_000, findings: 20_000),
      LargeSource(
        "many joined texts", "import os\nt = '" + String(repeating: "x", count: 4000) + "'\ngetattr(os, ",
        "''.join(t) or ", times: 5000, "t)", findings: 2),
      LargeSource("subscripts of subscripts", "getattr(f, x", "[0]", times: 9_900, ")", findings: 0),
      LargeSource("calls of calls", "x", ".f(y)", times: 4_000, ".format(z)", findings: 0),
      .chain(length: 20_000), .reversedChain(length: 20_000),
    ])
  func `nothing is lost in a large file`(_ large: LargeSource) async throws {
    let count = try await linter().lint(python: Array(large.source.utf8)).findings.count
    #expect(count == large.findingCount)
  }
}
