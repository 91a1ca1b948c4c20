/// What the server accepts, as one set of rule files states it.
package struct Policy: Sendable, Hashable {
  /// What an upload may hold at most.
  package struct Limits: Sendable, Hashable {
    /// Bytes of the archive itself.
    package var uploadByteCount: Int
    /// Bytes of all files together after extraction.
    package var extractedByteCount: Int
    /// Files; folders are not counted.
    package var fileCount: Int

    package init(uploadByteCount: Int, extractedByteCount: Int, fileCount: Int) {
      self.uploadByteCount = uploadByteCount
      self.extractedByteCount = extractedByteCount
      self.fileCount = fileCount
    }
  }

  /// Printed in every report, such as `mixpeek-2026-03-09`.
  package var id: String
  /// The date of the server's documentation, `YYYY-MM-DD`.
  package var revision: String
  package var limits: Limits
  /// Paths relative to the plugin folder, sorted.
  package var requiredFiles: [String]
  /// Sorted by id, no id twice. There is exactly one rule for each kind of check that needs no names.
  package var rules: [Rule]

  package init(id: String, revision: String, limits: Limits, requiredFiles: [String], rules: [Rule]) {
    self.id = id
    self.revision = revision
    self.limits = limits
    self.requiredFiles = requiredFiles
    self.rules = rules
  }

  // By their places: a rule is large, and a loop over rules copies each.

  /// The rule with this id, or `nil`.
  package func rule(_ id: String) -> Rule? { rules.indices.first { rules[$0].id == id }.map { rules[$0] } }

  /// The rules of one kind, sorted by id.
  package func rules(for check: Rule.Check) -> [Rule] {
    rules.indices.filter { rules[$0].check == check }.map { rules[$0] }
  }
}

extension Policy {
  /// The policy that a folder of rule files states.
  ///
  /// - Parameters:
  ///   - files: name and bytes of the folder's files in any order; those that don't end in `.toml` are ignored.
  ///     One is `policy.toml` or `policy-….toml`, each of the others states a rule.
  ///   - bases: the policies that the folder's can extend.
  /// - Throws: the first error, in the order of the file names.
  package static func load(
    _ files: [(name: String, bytes: [UInt8])], extending bases: [Policy] = []
  ) throws(PolicyError) -> Policy {
    var header: PolicyHeader?
    var rules: [Rule] = []
    for file in files.filter({ $0.name.hasSuffix(".toml") }).sorted(by: { $0.name < $1.name }) {
      let table = try TOMLFile.read(name: file.name, bytes: file.bytes)
      guard file.name == "policy.toml" || file.name.hasPrefix("policy-") else {
        let rule = try Rule(table)
        if let other = rules.first(where: { $0.id == rule.id }) {
          throw table.error(at: "id", "the rule `\(rule.id)` is in `\(other.file)` too", "remove one of the two files")
        }
        rules.append(rule)
        continue
      }
      if let header {
        throw PolicyError(
          file: file.name, message: "`\(header.table.file)` states the policy already",
          remedy: "keep one of the two files")
      }
      header = try PolicyHeader(table, extending: bases)
    }
    guard let header else {
      throw PolicyError(
        file: "policy.toml", message: "the folder has no `policy.toml`",
        remedy: "add one with `id`, `revision`, `required_files` and `[limits]`, or with `id`, `revision` and `extends`"
      )
    }
    return try header.policy(with: rules)
  }

  /// The policy with an organisation's own rules added, one a file.
  ///
  /// - Parameter files: their paths, as errors show them, and bytes.
  /// - Throws: for the first file that is broken, states a rule of the server's, or one that the policy has already: what is added
  ///   can't change what is there.
  package func adding(_ files: [(name: String, bytes: [UInt8])]) throws(PolicyError) -> Policy {
    var policy = self
    for file in files {
      let table = try TOMLFile.read(name: file.name, bytes: file.bytes)
      var rule = try Rule(table)
      rule.standing = .own
      if rule.ruleClass == .server {
        throw table.error(
          at: "class", "a rule of your own is none of the server's",
          "write `class = \"\(Rule.Class.hardening.rawValue)\"`, with any severity")
      }
      if let other = policy.rule(rule.id) {
        throw table.error(
          at: "id", "there is a rule `\(rule.id)` already, in `\(other.file)`", "give this one another id")
      }
      policy.rules.append(rule)
    }
    policy.rules.sort { $0.id < $1.id }
    try policy.checkRules()
    return policy
  }
}
