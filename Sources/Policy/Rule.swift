/// One rule, as its file in `rules/` states it.
package struct Rule: Sendable, Hashable {
  package enum Severity: String, Sendable, CaseIterable { case error, warning }

  /// Whether the rule mirrors the server or reports what reaches the same thing another way.
  package enum Class: String, Sendable, CaseIterable { case server, hardening }

  /// Who says that the server acts so: its documentation, an example in it, or nobody outside.
  package enum Standing: String, Sendable, CaseIterable { case documented, inferred, chosen }

  /// Names that are refused for one reason.
  package struct Group: Sendable, Hashable {
    /// ASCII, not empty, no name twice in a rule. What they name depends on the check: modules and functions
    /// (`M`, `M.name`, `M.prefix*`), builtins, attributes, kinds of archive defects.
    package var names: [String]
    /// Why, in a few words.
    package var reason: String
    /// What to do instead.
    package var alternative: String
    /// Whether the names count as bare names too. Only for `Check.attribute`.
    package var countsBareNames: Bool
    /// The line of `names` in the rule's file, from 1.
    package var line: Int

    package init(names: [String], reason: String, alternative: String, countsBareNames: Bool, line: Int) {
      self.names = names
      self.reason = reason
      self.alternative = alternative
      self.countsBareNames = countsBareNames
      self.line = line
    }
  }

  /// Kebab-case; names the bad thing.
  package var id: String
  package var severity: Severity
  package var ruleClass: Class
  package var standing: Standing
  /// What the rule looks at.
  package var check: Check
  /// One line for `plugin-lint rules`.
  package var summary: String
  /// One sentence, in the server's words where it has any.
  package var message: MessageTemplate
  /// What to do instead; `nil` where the groups say it.
  package var help: String?
  /// In the order of the file; empty where the check needs no names.
  package var groups: [Group]
  /// The id of a rule with `Check.call` whose functions may not be imported by name either. Only for `Check.importing`.
  package var functionsOf: String?
  /// The whole story, paragraphs with blank lines between them.
  package var explanation: String
  /// What the rule reports: Python for checks of source, else a description.
  package var badExample: String
  /// What to write instead, of the same form.
  package var goodExample: String
  /// The name of the file that states the rule.
  package var file: String

  package init(
    id: String, severity: Severity, ruleClass: Class, standing: Standing, check: Check, summary: String,
    message: MessageTemplate, help: String?, groups: [Group], functionsOf: String?, explanation: String,
    badExample: String, goodExample: String, file: String
  ) {
    self.id = id
    self.severity = severity
    self.ruleClass = ruleClass
    self.standing = standing
    self.check = check
    self.summary = summary
    self.message = message
    self.help = help
    self.groups = groups
    self.functionsOf = functionsOf
    self.explanation = explanation
    self.badExample = badExample
    self.goodExample = goodExample
    self.file = file
  }
}

extension Rule {
  /// The kinds of checks. Each is a piece of code; which rules use it and with which names is data.
  package enum Check: String, Sendable, CaseIterable {
    /// `import M` and `from M import name`.
    case importing = "import"
    /// A call of a bare name.
    case builtin
    /// A call of a dotted name that may mean a function of the list.
    case call
    /// An access to an attribute.
    case attribute
    /// A file that does not parse.
    case syntax
    /// A file that does not decode.
    case encoding
    /// A defect in an archive's structure.
    case archive
    /// The bytes of an upload.
    case uploadSize = "upload-size"
    /// The bytes of all files after extraction.
    case extractedSize = "extracted-size"
    /// The number of files.
    case fileCount = "file-count"
    /// A file that every plugin must have.
    case requiredFile = "required-file"

    /// Whether the check reads Python, so that the rule's examples are Python.
    package var readsSource: Bool {
      switch self {
      case .importing, .builtin, .call, .attribute, .syntax, .encoding: true
      case .archive, .uploadSize, .extractedSize, .fileCount, .requiredFile: false
      }
    }

    /// Whether a rule of this kind lists names.
    var needsNames: Bool {
      switch self {
      case .importing, .builtin, .call, .attribute, .archive: true
      case .syntax, .encoding, .uploadSize, .extractedSize, .fileCount, .requiredFile: false
      }
    }

    /// What a message of this kind can say.
    var placeholders: [MessageTemplate.Placeholder] {
      switch self {
      case .importing, .builtin, .call, .attribute, .requiredFile: [.symbol]
      case .syntax, .encoding, .archive: [.detail]
      case .uploadSize, .fileCount: [.value, .limit]
      case .extractedSize: [.limit]
      }
    }
  }
}
