import PluginArchive
import Policy

/// The rules of a policy that look at archives and folders, compiled once for all inputs.
struct ArchiveRules: Sendable {
  private struct Cover: Sendable {
    var rule: Rule
    var reason: String
  }

  /// By kind, in the order of `ArchiveDefect.Kind.allCases`.
  private let covers: [Cover?]
  private let uploadSize: Rule
  private let extractedSize: Rule
  private let fileCount: Rule
  private let requiredFile: Rule
  private let limits: Policy.Limits

  /// - Throws: `PolicyError` when a kind of defect is not covered by exactly one rule: it would be dropped or told twice.
  init(_ policy: Policy) throws(PolicyError) {
    limits = policy.limits
    uploadSize = try policy.onlyRule(for: .uploadSize)
    extractedSize = try policy.onlyRule(for: .extractedSize)
    fileCount = try policy.onlyRule(for: .fileCount)
    requiredFile = try policy.onlyRule(for: .requiredFile)
    let kinds = ArchiveDefect.Kind.allCases.map(\.rawValue)
    var covers = [Cover?](repeating: nil, count: kinds.count)
    for rule in policy.rules(for: .archive) {
      for group in rule.groups {
        for name in group.names {
          guard let place = kinds.firstIndex(of: name) else {
            let known = kinds.map { "`\($0)`" }.joined(separator: ", ")
            throw PolicyError(
              file: rule.file, line: group.line, message: "there is no kind of archive defect `\(name)`",
              remedy: "use \(known)")
          }
          if let other = covers[place] {
            throw PolicyError(
              file: rule.file, line: group.line, message: "`\(other.rule.id)` covers `\(name)` already",
              remedy: "remove it from one of the two rules")
          }
          covers[place] = Cover(rule: rule, reason: group.reason)
        }
      }
    }
    for (kind, cover) in zip(kinds, covers) where cover == nil {
      throw PolicyError(
        file: policy.id, message: "no rule covers the archive defect `\(kind)`",
        remedy: "add it to the `names` of a rule with `check = \"\(Rule.Check.archive.rawValue)\"`")
    }
    self.covers = covers
  }

  /// - Parameter place: of the entry that the defect is about; `nil` for the input as a whole.
  func finding(_ defect: ArchiveDefect, input: String, at place: FilePlace?) -> Finding {
    // Never `nil`: the initialiser refuses a policy that leaves a kind out.
    let cover =
      ArchiveDefect.Kind.allCases.firstIndex(of: defect.kind).flatMap { covers[$0] }
      ?? Cover(rule: requiredFile, reason: defect.message)
    let statement = Finding.Statement(
      cover.rule, message: cover.rule.message.filled { _ in defect.message }, help: defect.help, reason: cover.reason)
    return Finding(
      statement, about: Finding.Subject(input: input, entry: place?.entry, file: place?.file),
      byteOffset: defect.byteOffset)
  }

  /// - Parameter byteCount: of the upload; `nil` when it is only known to be over the limit.
  func uploadTooLarge(input: String, byteCount: Int?) -> Finding {
    finding(uploadSize, input: input) {
      $0 == .value ? byteCount.map(String.init) ?? "too many" : String(limits.uploadByteCount)
    }
  }

  func extractedTooLarge(input: String) -> Finding {
    finding(extractedSize, input: input) { _ in String(limits.extractedByteCount) }
  }

  func tooManyFiles(input: String, count: Int) -> Finding {
    finding(fileCount, input: input) { $0 == .value ? String(count) : String(limits.fileCount) }
  }

  func missing(_ name: String, input: String) -> Finding {
    finding(requiredFile, input: input, symbol: name) { _ in name }
  }

  private func finding(
    _ rule: Rule, input: String, symbol: String? = nil, _ value: (MessageTemplate.Placeholder) -> String
  ) -> Finding {
    Finding(
      Finding.Statement(rule, message: rule.message.filled(value), help: rule.help, symbol: symbol),
      about: Finding.Subject(input: input))
  }
}

extension Finding.Statement {
  convenience init(_ rule: Rule, message: String, help: String?, reason: String? = nil, symbol: String? = nil) {
    self.init(
      rule: rule.id, ruleClass: rule.ruleClass, severity: rule.severity, message: message, help: help, reason: reason,
      symbol: symbol)
  }
}
