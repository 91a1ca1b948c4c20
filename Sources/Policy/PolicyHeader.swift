/// What `policy.toml` states.
struct PolicyHeader {
  let table: TOMLTableReader
  private let id: String
  private let revision: String
  private let base: Policy?
  private let limits: Policy.Limits
  private let requiredFiles: [String]

  init(_ table: TOMLTableReader, extending bases: [Policy]) throws(PolicyError) {
    self.table = table
    try table.refuseKeys(except: ["id", "revision", "extends", "required_files", "limits"])
    id = try table.word("id")
    revision = try table.string("revision")
    guard revision.utf8.elementsEqual(revision.utf8, by: { byte, _ in byte == 0x2D || (0x30...0x39).contains(byte) }),
      revision.split(separator: "-", omittingEmptySubsequences: false).map(\.count) == [4, 2, 2]
    else { throw table.error(at: "revision", "`\(revision)` is no date", "write it as `YYYY-MM-DD`") }

    var base: Policy?
    if let baseID = try table.optionalString("extends") {
      base = bases.first { $0.id == baseID }
      if base == nil {
        let known = bases.map { "`\($0.id)`" }.joined(separator: ", ")
        throw table.error(
          at: "extends", "there is no policy `\(baseID)`", known.isEmpty ? "remove the key" : "extend one of \(known)")
      }
    }
    self.base = base

    if let base, !table.has("limits") {
      limits = base.limits
    } else {
      let table = try table.table("limits")
      try table.refuseKeys(except: ["upload_bytes", "extracted_bytes", "files"])
      limits = Policy.Limits(
        uploadByteCount: try table.positiveInteger("upload_bytes"),
        extractedByteCount: try table.positiveInteger("extracted_bytes"),
        fileCount: try table.positiveInteger("files"))
    }
    if let base, !table.has("required_files") {
      requiredFiles = base.requiredFiles
    } else {
      requiredFiles = try table.strings("required_files").sorted()
    }
  }

  /// The policy with `rules` added to those of the base; a rule takes the place of the base's rule with the same id.
  func policy(with rules: [Rule]) throws(PolicyError) -> Policy {
    let inherited = (base?.rules ?? []).filter { old in !rules.contains { $0.id == old.id } }
    let policy = Policy(
      id: id, revision: revision, limits: limits, requiredFiles: requiredFiles,
      rules: (inherited + rules).sorted { $0.id < $1.id })
    for check in Rule.Check.allCases {
      let found = policy.rules(for: check)
      if found.isEmpty, !check.needsNames || check == .archive {
        throw table.error(
          "no rule has `check = \"\(check.rawValue)\"`", "add one, so that nothing of this kind passes in silence")
      }
    }
    try policy.checkRules()
    return policy
  }
}

extension Policy {
  /// - Throws: where the rules don't fit together.
  func checkRules() throws(PolicyError) {
    for check in Rule.Check.allCases where !check.needsNames {
      let found = rules(for: check)
      if found.count > 1 {
        throw PolicyError(
          file: found[1].file,
          message: "`\(found[0].id)` and `\(found[1].id)` both have `check = \"\(check.rawValue)\"`",
          remedy: "keep one of the two")
      }
    }
    for rule in rules {
      if let id = rule.functionsOf, self.rule(id)?.check != .call {
        throw PolicyError(
          file: rule.file, message: "`functions_of` names `\(id)`, which is no rule with `check = \"call\"`",
          remedy: "name a rule that lists functions, or remove the key")
      }
    }
    for rule in rules {
      for id in rule.namesOf where !rule.check.kindsOfNames.contains(where: { self.rule(id)?.check == $0 }) {
        let kinds = rule.check.kindsOfNames.map { "`check = \"\($0.rawValue)\"`" }.joined(separator: " or ")
        throw PolicyError(
          file: rule.file, message: "`names_of` names `\(id)`, which is no rule with \(kinds)",
          remedy: "name rules of that kind")
      }
    }
  }
}
