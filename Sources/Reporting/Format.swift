/// The forms in which a report can be had.
package enum Format: String, CaseIterable, Sendable {
  /// Code frames and a verdict, for people.
  case text
  /// One line a finding, for editors and `grep`.
  case concise
  /// One JSON document.
  case json
  /// One JSON object a line, the summary last.
  case jsonl
  /// What the server would answer to the upload.
  case server
  /// SARIF 2.1.0, within what GitHub's code scanning takes.
  case sarif
  /// The commands by which a GitHub workflow shows annotations.
  case github
  /// GitLab's code quality report.
  case gitlab
  /// JUnit's XML, as CI systems read it.
  case junit
}
