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
}
