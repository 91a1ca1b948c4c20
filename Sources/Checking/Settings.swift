package import PluginArchive
package import Policy
import Reporting

/// What can be said in a configuration: the command line wins over the file, and the file over the defaults.
package struct Settings {
  /// Something that is set, and by what.
  package struct Value<Content> {
    package enum Origin: String {
      case commandLine = "command line"
      case configuration = "configuration"
      case byDefault = "default"
    }

    package let content: Content
    package let origin: Origin

    init(_ given: Content?, _ configured: Content?, default standard: Content) {
      if let given {
        (content, origin) = (given, .commandLine)
      } else if let configured {
        (content, origin) = (configured, .configuration)
      } else {
        (content, origin) = (standard, .byDefault)
      }
    }
  }

  /// The path of the configuration file; `nil` where there is none.
  package let file: String?
  package let format: Value<String>
  package let isStrict: Value<Bool>
  /// `nil` for the newest.
  package let policy: Value<String?>
  /// Paths of rule files.
  package let rules: Value<[String]>
  package let excludes: Value<[String]>

  /// - Throws: where the command line contradicts itself.
  package init(_ words: SettingsWords, _ configuration: Configuration?) throws(Failure) {
    file = configuration?.file
    format = Value(words.format, configuration?.format, default: Format.text.rawValue)
    isStrict = Value(try Self.isStrict(words), configuration?.isStrict, default: false)
    policy = Value(words.policy.map { $0 }, configuration?.policy.map { $0 }, default: nil)
    let folder = configuration.map { FilePath.parent(of: $0.file) }
    let configured = configuration?.rules?.map { $0.hasPrefix("/") || folder == "." ? $0 : "\(folder ?? "")/\($0)" }
    rules = Value(words.rules.nonEmpty, configured, default: [])
    excludes = Value(words.excludes.nonEmpty, configuration?.excludes, default: [])
  }

  private static func isStrict(_ words: SettingsWords) throws(Failure) -> Bool? {
    guard let word = words.failLevel else { return words.isStrict }
    guard let level = Rule.Severity(rawValue: word) else {
      throw Failure(unknown: "severity", word, known: Rule.Severity.allCases.map(\.rawValue))
    }
    let isStrict = level == .warning
    guard words.isStrict ?? isStrict == isStrict else {
      throw Failure(
        "--fail-level \(word) and --\(isStrict ? "no-" : "")strict say different things; give one of the two")
    }
    return isStrict
  }

  /// - Throws: where one can't be a pattern.
  package func patterns() throws(Failure) -> [NamePattern] {
    var patterns: [NamePattern] = []
    for text in excludes.content {
      guard let pattern = NamePattern(text) else {
        let place = excludes.origin == .configuration ? "\(file ?? ""): `exclude`" : "--exclude"
        throw Failure("\(place): '\(text)' is no pattern of names in a folder; write `tests`, `*.md` or `docs/*.py`")
      }
      patterns.append(pattern)
    }
    return patterns
  }

  /// The settings as a configuration file would state them, each with what set it.
  package func text(policy id: String) -> String {
    let lines = [
      line("policy", TOMLFile.string(policy.content ?? id), policy.origin.rawValue),
      line("rules", list(rules.content), rules.origin.rawValue),
      line("strict", "\(isStrict.content)", isStrict.origin.rawValue),
      line("exclude", list(excludes.content), excludes.origin.rawValue),
      line("format", TOMLFile.string(format.content), format.origin.rawValue),
    ]
    return "# \(file.map { "configuration: \(Escape.forTerminal($0))" } ?? "no configuration file")\n" + lines.joined()
  }

  private func line(_ key: String, _ value: String, _ origin: String) -> String { "\(key) = \(value)  # \(origin)\n" }

  private func list(_ texts: [String]) -> String { "[\(texts.map(TOMLFile.string).joined(separator: ", "))]" }
}

extension Array {
  /// `nil` for no elements.
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
