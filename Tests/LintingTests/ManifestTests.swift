import EmbeddedPolicy
import Foundation
import Linting
import Policy
import Testing

/// The rules on what a plugin says of itself: which files they read, and what they are certain of.
@Suite struct ManifestTests {
  private static let pipeline = "def build_steps(extractor_request): return []\n"
  private static let manifest = "metadata = {'name': 'demo', 'version': '1.0.0'}\n"

  /// `file:line rule symbol` of each finding on a folder with these files.
  private func found(_ files: [String: String], policy: Policy = .builtIn()) async throws -> [String] {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(Array(text.utf8), to: name) }
    return try await Linter(policy).lint([.path(folder.url.path)], jobs: 1).findings.map { finding in
      #expect(finding.ruleClass == .manifest)
      return "\(finding.file ?? "-"):\(finding.location?.line ?? 0) \(finding.rule) \(finding.symbol ?? "-")"
    }
  }

  /// The rules that a `manifest.py` alone breaks, in order.
  private func rules(_ manifest: String) async throws -> [String] {
    try await Linter(.builtIn()).lint(python: Array(manifest.utf8), named: "manifest.py").findings.map(\.rule)
  }

  @Test func `the rules on manifests are of a class of their own`() {
    let rules = Policy.builtIn().rules
    #expect(rules.filter { $0.ruleClass == .manifest }.count == 9)
    #expect(rules.allSatisfy { !$0.check.readsModule || $0.ruleClass == .manifest })
    #expect(
      rules.filter { $0.ruleClass == .manifest && $0.severity == .error }.map(\.id) == [
        "invalid-plugin-name", "invalid-plugin-version", "oversized-manifest",
      ])
  }

  @Test func `the files at the plugin's root are read and no others`() async throws {
    let wrong = ["manifest.py": "version = 'x'\n", "pipeline.py": ""]
    let expected = [
      "manifest.py:0 missing-manifest-key feature_extractor_name", "manifest.py:1 invalid-plugin-version x",
      "pipeline.py:0 missing-build-steps build_steps",
    ]
    #expect(try await found(wrong) == expected)
    let inFolder = Dictionary(uniqueKeysWithValues: wrong.map { ("demo/\($0)", $1) })
    #expect(try await found(inFolder) == expected.map { "demo/\($0)" })
    let parts = Dictionary(uniqueKeysWithValues: wrong.map { ("parts/\($0)", $1) })
    #expect(try await found(["manifest.py": Self.manifest, "pipeline.py": Self.pipeline].merging(parts) { $1 }) == [])
    // Other files of the names are other files.
    let policy = try #require(Policy.embedded(id: "mixpeek-2026-02-16"))
    #expect(try await found(wrong, policy: policy) == expected)
  }

  @Test func `a file that goes with a value is looked for beside the manifest`() async throws {
    let manifest = Self.manifest + "feature_uri = 'mixpeek://demo@1.0.0'\n"
    let files = ["manifest.py": manifest, "pipeline.py": Self.pipeline]
    let expected = "manifest.py:2 missing-realtime realtime.py"
    #expect(try await found(files) == [expected])
    #expect(try await found(files.merging(["parts/realtime.py": ""]) { $1 }) == [expected])
    #expect(try await found(files.merging(["realtime.py": ""]) { $1 }) == [])
    let inFolder = ["d/manifest.py": manifest, "d/pipeline.py": Self.pipeline, "d/realtime.py": ""]
    #expect(try await found(inFolder) == [])
    #expect(try await rules(manifest) == [])
  }

  @Test func `a file that does not parse gets no findings on what it says`() async throws {
    #expect(try await rules("version = 'x'\n(") == ["syntax-error"])
    #expect(try await rules("# coding: klingon\nversion = 'x'\n") == ["source-encoding"])
  }

  @Test func `a manifest of any length that is read is read to its end, and a longer one is an error`() async throws {
    let filler = String(repeating: "# \(String(repeating: "x", count: 97))\n", count: 10_485)
    let start = filler + "feature_extractor_name = 'demo'\n"
    #expect(try await rules(start + "version = 'x'\n") == ["invalid-plugin-version"])
    let long = try await Linter(.builtIn()).lint(python: Array((start + filler).utf8), named: "manifest.py")
    #expect(long.findings.map(\.rule) == ["oversized-manifest"])
    #expect(!long.isComplete)
    #expect(long.verdict == .rejected)
    #expect(
      try await Linter(.builtIn()).lint(python: Array((Self.pipeline + filler + filler).utf8), named: "pipeline.py")
        .findings == [])
  }

  @Test(arguments: [
    // Constants in all spellings.
    (#"version = "\x31.0""#, []), ("version = '1' '.0'", []), ("version = ('1'\n  '.x')", ["invalid-plugin-version"]),
    (#"version = "\61.\N{DIGIT ONE}\q""#, ["invalid-plugin-version"]), ("version = r'\\d'", ["invalid-plugin-version"]),
    ("version = f'1.0' 'x'", ["invalid-plugin-version"]), (#"version = r'1\'' '.x'"#, ["invalid-plugin-version"]),
    (#"version = '1' r'\\' if x else ''"#, []),
    ("version = f'1.{0}'", []),
    ("version = b'x'", []),
    ("version = 1.0", []),
    ("version = '1' + '.x'", ["invalid-plugin-version"]), ("version = '1' # + \n", []),
    ("ｖersion = 'x'", ["invalid-plugin-version"]),
    ("version = '1.0' if x else 'x'", []), ("version = '1.0'\\\n'.x'", ["invalid-plugin-version"]),
    ("version = '1.0\\n'", []),
    ("version = '1.0\\n\\n'", ["invalid-plugin-version"]),
    // Ways to bind a name.
    ("version: str = 'x'", ["invalid-plugin-version"]), ("version: str", []),
    ("other = version = 'x'", ["invalid-plugin-version"]),
    ("version, other = 'x', 1", []), ("if x:\n  version = 'x'", []), ("version = 'x'\nif x: version = '1'", []),
    ("def version(): pass", []), ("from a import version", []), ("import version.b", []), ("from a import *", []),
    ("from a import *\nversion = 'x'", []),
    ("from a import *\nmetadata = {}\nversion = 'x'", ["invalid-plugin-version"]),
    ("version = 'x'\nfrom a import *", []),
    ("version = 'x'\ndel version", []), ("version = '1'\nversion += 'x'", []),
    ("version = 'x'\ndef f():\n  global version", []),
    ("version = 'x'\ndef f(): version = '1'", ["invalid-plugin-version"]), ("version = 'x'\nf(version := '1')", []),
    ("version = 'x'\nimport sys\nsys.modules[__name__].version = '1'", []),
    ("version = 'x'\nfor version in a: pass", []),
    ("version = 'x'\n[version for version in a]", ["invalid-plugin-version"]),
    ("version = 'x'\nwith a as version: pass", []),
    ("version = 'x'\nmatch a:\n  case [version]: pass", []),
    ("version = 'x'\ntry: pass\nexcept E as version: pass", []),
    ("version = 'x'; print(version)", ["invalid-plugin-version"]), ("type version = int", []),
    ("class version: pass", []), ("def __getattr__(name): return 1", []),
  ])
  func `a version counts where it is certain`(_ code: String, _ expected: [String]) async throws {
    #expect(try await rules("feature_extractor_name = 'demo'\n\(code)\n") == expected)
  }

  @Test(arguments: [
    ("metadata = dict(name='a-b', version='1')", ["invalid-plugin-name"]),
    ("metadata = dict(b, name='a-b')", []),
    ("metadata = dict(b, feature_extractor_name='a-b')", ["invalid-plugin-name"]),
    ("metadata = dict(name='a-b', **b)", []), ("dict = f\nmetadata = dict(name='a-b')", []),
    ("metadata = {**b, 'name': 'a-b'}", []),
    ("metadata = {'name': 'abc', 'version': '1', **{'name': 'a-b'}}", ["invalid-plugin-name"]),
    ("metadata = {**{}, 'feature_extractor_name': 'a-b'}", ["invalid-plugin-name", "missing-manifest-key"]),
    ("metadata = {'name': 'a-b', 'version': '1'} | {'name': 'abc'}", []), ("metadata = b | {'name': 'a-b'}", []),
    ("metadata = {'name': 'abc'} | {'version': 'x'}", ["invalid-plugin-version"]),
    ("metadata = {'name': 'abc', 'version': '1'}\nmetadata['version'] = 'x'", ["invalid-plugin-version"]),
    ("metadata = {'name': 'abc', 'version': 'x'}\nmetadata['version'] = '1'", []),
    ("metadata = {'name': 'abc', 'version': 'x'}\nmetadata[key] = '1'", []),
    ("metadata = {'name': 'abc', 'version': 'x'}\nmetadata['a']['b'] = '1'", []),
    ("metadata = {'name': 'abc'}\nmetadata.update({'version': 'x'})", ["invalid-plugin-version"]),
    ("metadata = {'name': 'abc', 'version': 'x'}\nmetadata.update(b)", []),
    ("metadata = {'name': 'abc', 'version': 'x'}\nmetadata |= b", []),
    ("metadata = {'name': 'abc', 'version': 'x'}\nf(metadata)", []),
    (
      "metadata = {'name': 'abc', 'version': 'x'}\nuri = f\"{metadata['name']}@{metadata['version']}\"",
      ["invalid-plugin-version"]
    ),
    ("metadata = other = {'name': 'abc', 'version': 'x'}", []),
    ("metadata = {'name': 'abc', 'version': 'x'}\ndef f(): metadata['version'] = '1'", []),
    ("metadata = {'name': 'abc', 'version': '1', 'features': [{'type': 1}]}", ["wrong-feature-key"]),
    ("metadata = {'name': 'abc', 'version': '1', 'features': [{'type': 1}]}\nf(metadata['features'])", []),
    ("metadata = {'name': 'abc', 'version': '1', 'features': [{'type': 1}]}\nmetadata['features'][0]['type'] = 2", []),
    ("metadata = {'name': 'abc', 'version': '1', key: 1}", []), ("metadata = {key: 1}", []),
    ("metadata = {1: 1, b'x': 2, None: 3}", ["missing-manifest-key", "missing-manifest-key"]),
    ("metadata = {}\nmetadata['name'] = 'abc'\nmetadata['version'] = '1'", []), ("metadata = Metadata(name='a-b')", []),
    ("class metadata:\n  name = 'a-b'", []), ("metadata = None", []), ("metadata = [{'name': 'a-b'}]", []),
    ("metadata = {'name': 'Text'  # ** | +\n , 'version': 'x'}", ["invalid-plugin-version"]),
  ])
  func `a dictionary counts as far as it is certain`(_ code: String, _ expected: [String]) async throws {
    #expect(try await rules(code + "\n").sorted() == expected)
  }

  @Test func `what nests too deep to be followed is unknown, and nothing takes long`() async throws {
    let start = "feature_extractor_name = 'demo'\n"
    let sum = (0..<9000).map { _ in "'1'" }.joined(separator: " + ")
    #expect(try await rules(start + "version = \(sum)\n") == [])
    let spreads = String(repeating: "**a, 'k': 1, ", count: 60_000)
    #expect(
      try await rules("metadata = {\(spreads)'feature_extractor_name': 'a-b', 'version': '1'}\n") == [
        "invalid-plugin-name"
      ])
    let updates = String(repeating: "metadata['k'] = 1; metadata['k']\n", count: 25_000)
    #expect(try await rules("metadata = {'name': 'a-b', 'version': '1'}\n\(updates)") == ["invalid-plugin-name"])
    let features = String(repeating: "{'type': 1},", count: 80_000)
    #expect(try await rules(start + "version = '1'\nfeatures = [\(features)]\n").count == 80_000)
    let scopes = String(repeating: "def f(extract): return extract\n", count: 150_000)
    #expect(try await Linter(.builtIn()).lint(python: Array(scopes.utf8), named: "pipeline.py").findings == [])
    let mentions = String(repeating: "def f(extract): return extract\n", count: 40_000)
    #expect(try await Linter(.builtIn()).lint(python: Array(mentions.utf8), named: "pipeline.py").findings.count == 1)
  }
}
