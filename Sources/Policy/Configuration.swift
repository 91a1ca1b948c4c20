/// What a configuration file says: `plugin-lint.toml`, or the table `[tool.plugin-lint]` of a `pyproject.toml`. What it does not say is
/// `nil`.
///
/// Nothing in it can take a rule of the server away: a policy is named by its id alone, and rule files can only add.
package struct Configuration: Sendable, Hashable {
  /// The path of the file, as errors show it.
  package var file: String
  /// The id of an embedded policy.
  package var policy: String?
  /// Rule files of an organisation's own, relative to the folder of the configuration file.
  package var rules: [String]?
  package var isStrict: Bool?
  /// Patterns of what is left out of folders.
  package var excludes: [String]?
  package var format: String?
  package var upload = Upload()

  /// What the table `upload` says, of the server that plugins are published to.
  package struct Upload: Sendable, Hashable {
    /// A URL; who sends something there judges it.
    package var baseURL: String?
    /// In seconds.
    package var timeout: Int?
    /// How often a request is sent once more.
    package var retries: Int?
  }

  /// What the keys may hold that other modules know.
  package struct Choices {
    package var policies: [String]
    package var formats: [String]

    package init(policies: [String], formats: [String]) {
      self.policies = policies
      self.formats = formats
    }
  }

  private static let tool = "plugin-lint"

  /// - Parameters:
  ///   - file: the path of the file; one called `pyproject.toml` is read as the Python packaging guide says: a tool has the
  ///     table `[tool.NAME]` (PEP 518).
  ///   - bytes: of the whole file.
  /// - Returns: `nil` for a `pyproject.toml` without that table.
  /// - Throws: where the file is no TOML, a key is unknown or its value is none; the line is told.
  package static func read(file: String, bytes: [UInt8], _ choices: Choices) throws(PolicyError) -> Configuration? {
    let isProject = file.split(separator: "/").last == "pyproject.toml"
    // Most projects have one that says nothing of this tool, and whether it is TOML is not this tool's business.
    if isProject, !bytes.contains(tool.utf8) { return nil }
    var table = try TOMLFile.read(name: file, bytes: bytes)
    if isProject {
      guard table.has("tool"), case let tools = try table.table("tool"), tools.has(tool) else { return nil }
      table = try tools.table(tool)
    }
    return try Configuration(table, choices)
  }

  private init(_ table: TOMLTableReader, _ choices: Choices) throws(PolicyError) {
    file = table.file
    try table.refuseKeys(except: ["policy", "rules", "strict", "fail-level", "exclude", "format", "upload"])
    policy = try table.optionalString("policy")
    if let policy, !choices.policies.contains(policy) {
      throw policy.utf8.contains(UInt8(ascii: "/"))
        ? table.error(
          at: "policy", "a configuration names a policy by its id, and `\(policy)` is none",
          "give a folder of rule files on the command line, with --policy")
        : table.error(at: "policy", unknown: policy, known: choices.policies)
    }
    rules = try table.optionalStrings("rules")
    isStrict = try table.optionalBoolean("strict")
    if table.has("fail-level") {
      let failLevel: Rule.Severity = try table.choice("fail-level")
      if let isStrict, isStrict != (failLevel == .warning) {
        throw table.error(
          at: "fail-level", "`strict = \(isStrict)` and `fail-level = \"\(failLevel.rawValue)\"` say different things",
          "keep one of the two")
      }
      isStrict = failLevel == .warning
    }
    excludes = try table.optionalStrings("exclude")
    format = try table.optionalString("format")
    if let format, !choices.formats.contains(format) {
      throw table.error(at: "format", unknown: format, known: choices.formats)
    }
    if table.has("upload") { upload = try Upload(table.table("upload")) }
  }
}

extension Configuration.Upload {
  fileprivate init(_ table: TOMLTableReader) throws(PolicyError) {
    // A file with a key in it would be committed and packed.
    for key in ["api-key", "api_key", "key", "token"] where table.has(key) {
      throw table.error(
        at: key, "a key does not belong into a configuration", "remove it, and set MIXPEEK_API_KEY instead")
    }
    try table.refuseKeys(except: ["base-url", "timeout", "retries"])
    baseURL = try table.optionalString("base-url")
    if table.has("timeout") { timeout = try table.positiveInteger("timeout") }
    if table.has("retries") { retries = try table.wholeNumber("retries") }
  }
}

extension [UInt8] {
  /// Whether the bytes stand somewhere.
  fileprivate func contains(_ bytes: String.UTF8View) -> Bool {
    indices.contains { self[$0...].starts(with: bytes) }
  }
}
