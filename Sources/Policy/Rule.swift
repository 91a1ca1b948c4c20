/// One rule, as its file in `rules/` states it.
package struct Rule: Sendable, Hashable {
  package enum Severity: String, Sendable, CaseIterable { case error, warning }

  /// Whether the rule mirrors the server or reports what reaches the same thing another way.
  package enum Class: String, Sendable, CaseIterable { case server, hardening }

  /// Who says that the server acts so.
  package enum Standing: String, Sendable, CaseIterable { case documented, inferred, chosen }

  /// Kebab-case; names the bad thing.
  package var id: String
  package var severity: Severity
  package var ruleClass: Class
  package var standing: Standing
  /// One line for `plugin-lint rules`.
  package var summary: String
}
