import PluginArchive

/// When the text form is coloured.
package enum ColorChoice: String, CaseIterable {
  case auto, always, never

  /// For standard output. The variables are those of no-color.org and bixense.com/clicolors; `NO_COLOR` wins.
  package func usesColor() -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      if let value = Environment.value(of: "NO_COLOR"), !value.isEmpty {
        false
      } else if let value = Environment.value(of: "CLICOLOR_FORCE"), !value.isEmpty, value != "0" {
        true
      } else {
        Environment.value(of: "TERM") != "dumb" && StandardStream.output.isTerminal
      }
    }
  }
}
