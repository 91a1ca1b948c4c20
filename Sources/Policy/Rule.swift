/// One rule, as its file in `rules/` states it.
package struct Rule: Sendable, Hashable {
  package enum Severity: String, Sendable, CaseIterable { case error, warning }

  /// Whether the rule mirrors the server's scan, reports what reaches the same thing another way, or looks at what the plugin says
  /// of itself, which the scan does not.
  package enum Class: String, Sendable, CaseIterable { case server, hardening, manifest }

  /// Who says that the server acts so: its documentation, an example in it, or nobody outside. `own` is of rules that were added to
  /// a policy, with which the server has nothing to do.
  package enum Standing: String, Sendable, CaseIterable { case documented, inferred, chosen, own }

  /// Names that are refused for one reason.
  package struct Group: Sendable, Hashable {
    /// ASCII, not empty, no name twice in a rule. What they name depends on the check: modules and functions
    /// (`M`, `M.name`, `M.prefix*`), builtins, attributes, kinds of archive defects, files (`name`, `*.suffix`), characters
    /// (`U+XXXX`, `U+XXXX-U+YYYY`), values of a module (`ValuePath`), of which the first that is there counts.
    package var names: [String]
    /// Why, in a few words.
    package var reason: String
    /// What to do instead.
    package var alternative: String
    /// Whether the names count as bare names too. Only for `Check.attribute`.
    package var countsBareNames: Bool
    /// Whether the names count only where they are called. Only for `Check.reference`.
    package var countsCallsOnly: Bool
    /// What the names do. Only for `Check.lookup`, which needs it.
    package var role: Role?
    /// The forms that a text may have, as `TextPattern` reads them. Only for `Check.value`, which needs them.
    package var patterns: [String]
    /// The right key, or the file that goes with the names. Only for `Check.wrongKey` and `Check.companionFile`, which need it.
    package var expected: String?
    /// The line of `names` in the rule's file, from 1.
    package var line: Int

    package init(
      names: [String], reason: String, alternative: String, countsBareNames: Bool = false,
      countsCallsOnly: Bool = false, role: Role? = nil, patterns: [String] = [], expected: String? = nil, line: Int
    ) {
      self.names = names
      self.reason = reason
      self.alternative = alternative
      self.countsBareNames = countsBareNames
      self.countsCallsOnly = countsCallsOnly
      self.role = role
      self.patterns = patterns
      self.expected = expected
      self.line = line
    }
  }

  /// How a name takes part in a lookup of something by a name that is data.
  package enum Role: String, Sendable, CaseIterable {
    /// A module out of which nothing may be looked up by a name that is not in the source.
    case module
    /// The module that holds the builtins, and other names for it.
    case builtins
    /// The mapping from the names of all modules to the modules.
    case modules
    /// `f(object, name)` is an attribute of the object.
    case attribute
    /// `object.f(name)` is an attribute of the object.
    case attributeMethod = "attribute-method"
    /// `f(object)` is the mapping from the names of the object's attributes to the attributes.
    case namespace
    /// `object.name` is that mapping.
    case namespaceAttribute = "namespace-attribute"
    /// `function.name` is the module of a builtin function.
    case moduleAttribute = "module-attribute"
    /// A builtin function that no other role is about.
    case function
    /// `f(mapping, key)` is an item of the mapping.
    case item
    /// `mapping.f(key)` is an item of the mapping.
    case itemMethod = "item-method"
    /// `mapping.f()` has the values of the mapping.
    case valuesMethod = "values-method"
    /// `f(name)` is the module of that name.
    case importer
    /// `f(name, …)(object)` is an attribute of the object.
    case attributeGetter = "attribute-getter"
    /// `f(name, …)(object)` calls an attribute of the object.
    case methodCaller = "method-caller"
    /// `f(object)` is the class of the object.
    case classOf = "class-of"
    /// The class of all modules.
    case moduleClass = "module-class"
    /// `f(…, object, …)` is the object, or holds it.
    case wrapper
    /// `f(objects)` is a container of what is in the objects, `f(name=object)` one of the object.
    case container
    /// The same, but of a mapping it is a copy.
    case mapping
    /// `f(objects)` is something in the objects.
    case element
    /// `f(object)` holds nothing of what is in the object.
    case observer
    /// `f(number)` is the character with this code.
    case character
  }

  /// Kebab-case; names the bad thing.
  package var id: String
  package var severity: Severity
  package var ruleClass: Class
  package var standing: Standing
  /// What the rule looks at.
  package var check: Check
  /// The file at the plugin's root that the rule reads; `nil` for all files.
  package var module: String?
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
  /// The ids of rules whose names this rule reports too, where they are reached another way.
  package var namesOf: [String]
  /// The whole story, paragraphs with blank lines between them.
  package var explanation: String
  /// What the rule reports: Python for checks of source, else a description.
  package var badExample: String
  /// What to write instead, of the same form.
  package var goodExample: String
  /// The name of the file that states the rule.
  package var file: String

  package init(
    id: String, severity: Severity, ruleClass: Class, standing: Standing, check: Check,
    module: String? = nil, summary: String, message: MessageTemplate, help: String?, groups: [Group],
    functionsOf: String?, namesOf: [String] = [],
    explanation: String, badExample: String, goodExample: String, file: String
  ) {
    self.id = id
    self.severity = severity
    self.ruleClass = ruleClass
    self.standing = standing
    self.check = check
    self.module = module
    self.summary = summary
    self.message = message
    self.help = help
    self.groups = groups
    self.functionsOf = functionsOf
    self.namesOf = namesOf
    self.explanation = explanation
    self.badExample = badExample
    self.goodExample = goodExample
    self.file = file
  }
}
