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
    /// Anything that denotes a listed name and is no import; of the names of other rules, where it is not called.
    case reference
    /// A call of something that denotes a name of other rules, in a way that those rules don't see.
    case indirectCall = "indirect-call"
    /// A lookup by a name that is not in the source, in a module that holds names of other rules.
    case lookup
    /// A lookup of an attribute of other rules by its name in a string.
    case attributeLookup = "attribute-lookup"
    /// A string that accesses an attribute of other rules, or a listed dunder attribute, when it is formatted; the other
    /// names are the methods that format.
    case formatField = "format-field"
    /// A listed module that is taken out of another module. A dotted name is of a module that is meant by it and is allowed.
    case memberModule = "member-module"
    /// `from M import *`, where the module holds something that another rule is about.
    case starImport = "star-import"
    /// A listed module as a value that is handed to a function or out of one, where nobody sees what becomes of it.
    case moduleValue = "module-value"
    /// A character in the text of a file, comments and strings included.
    case character
    /// The name of an entry of an archive or of a file in a folder.
    case entry
    /// A comment that suppresses findings and has none to suppress.
    case suppression
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
    /// A text that a module of the plugin has under a listed name and that has none of the listed forms.
    case value
    /// A listed key, or a misspelled one, in place of the right key.
    case wrongKey = "wrong-key"
    /// A module of the plugin that has a value under none of the listed names.
    case missingValue = "missing-value"
    /// A module that has a value under a listed name, in a plugin without the file that goes with it.
    case companionFile = "companion-file"
    /// A module of the plugin that defines none of the listed names.
    case definition

    /// Whether the check reads Python, so that the rule's examples are Python.
    package var readsSource: Bool {
      switch self {
      case .importing, .builtin, .call, .attribute, .reference, .indirectCall, .lookup, .attributeLookup, .formatField,
        .memberModule, .starImport, .moduleValue, .character, .suppression, .syntax, .encoding, .value, .wrongKey,
        .missingValue,
        .definition:
        true
      case .entry, .archive, .uploadSize, .extractedSize, .fileCount, .requiredFile, .companionFile: false
      }
    }

    /// Whether the check reads one module of the plugin, which the rule names.
    package var readsModule: Bool {
      switch self {
      case .value, .wrongKey, .missingValue, .companionFile, .definition: true
      default: false
      }
    }

    /// Whether a rule of this kind lists names, as a policy may have any number of such rules.
    var needsNames: Bool {
      switch self {
      case .importing, .builtin, .call, .attribute, .reference, .indirectCall, .lookup, .attributeLookup, .formatField,
        .memberModule, .starImport, .moduleValue, .character, .entry, .archive, .value, .wrongKey, .missingValue,
        .companionFile,
        .definition:
        true
      case .suppression, .syntax, .encoding, .uploadSize, .extractedSize, .fileCount, .requiredFile: false
      }
    }

    /// Of which kinds the rules are whose names a rule of this kind can report too.
    var kindsOfNames: [Self] {
      switch self {
      case .reference, .indirectCall, .starImport: [.builtin, .call]
      case .attributeLookup, .formatField: [.attribute]
      default: []
      }
    }

    /// Whether all names of a rule of this kind are those of other rules.
    var hasNamesOfOthersOnly: Bool { self == .indirectCall || self == .starImport || self == .attributeLookup }

    /// What a message of this kind can say.
    var placeholders: [MessageTemplate.Placeholder] {
      switch self {
      case .suppression, .syntax, .encoding, .archive: [.detail]
      case .uploadSize, .fileCount: [.value, .limit]
      case .extractedSize: [.limit]
      default: [.symbol]
      }
    }
  }
}
