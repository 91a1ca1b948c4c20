import Policy

/// The colours of the text form: ANSI sequences, or nothing where no colour is wanted.
struct Style {
  var usesColor: Bool

  var error: String { sequence("\u{1B}[1;31m") }
  var warning: String { sequence("\u{1B}[1;33m") }
  var success: String { sequence("\u{1B}[1;32m") }
  var strong: String { sequence("\u{1B}[1m") }
  var frame: String { sequence("\u{1B}[1;34m") }
  var note: String { sequence("\u{1B}[36m") }
  var end: String { sequence("\u{1B}[0m") }

  func of(_ severity: Rule.Severity) -> String {
    switch severity {
    case .error: error
    case .warning: warning
    }
  }

  private func sequence(_ code: String) -> String { usesColor ? code : "" }
}
