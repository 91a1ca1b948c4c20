import Policy

/// The rules on indirect ways to what other rules list, compiled once for all files.
struct IndirectRules: Sendable {
  typealias Listing = SourceRules.Listing

  /// What a word does, whatever it is a name of.
  private struct Facts: Sendable {
    /// Of an attribute in a lookup.
    var attributeRole: Rule.Role?
    /// By which rules a lookup of the attribute by its name is reported.
    var attributeLookups: [Listing] = []
    /// By which rules a format string is reported that reads the attribute.
    var formatFields: [Listing] = []
    /// The module that is taken by this name out of another one, and by which rules that is reported.
    var member: Member?
    var traits: Traits = []
  }

  struct Member: Sendable {
    var module: String
    var listings: [Listing]
  }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    static let formatMethod = Traits(rawValue: 1)
    /// A builtin that makes a character of a number.
    static let characterFunction = Traits(rawValue: 2)
    /// A builtin that makes a container of others.
    static let containerFunction = Traits(rawValue: 4)
    /// A builtin that gives the class of an object.
    static let classFunction = Traits(rawValue: 8)
    /// A module that the name means also where no import binds it.
    static let literalModule = Traits(rawValue: 16)
    /// A listed module in which something else has its name.
    static let namesake = Traits(rawValue: 32)
    /// A module that other rules list, whole or in part.
    static let refusedModule = Traits(rawValue: 64)
    /// A builtin function, which knows the module that holds the builtins.
    static let function = Traits(rawValue: 128)
    /// A builtin that takes no more than the keys of a mapping.
    static let keysFunction = Traits(rawValue: 256)
    /// A builtin that gives one of what is in a container.
    static let elementFunction = Traits(rawValue: 512)
    /// What is known to keep nothing of what it gets, or of which it is known what it makes of that.
    static let knownFunctions: Traits = [.function, .containerFunction, .classFunction]
  }

  private(set) var names = NameTree()
  /// By number in `names.words`; what stands behind the last one does nothing.
  private var facts: [Facts] = []
  /// The node of the module that holds the builtins.
  private(set) var builtins = NameTree.root
  private var builtinsName = ""
  /// The class of all modules.
  private(set) var moduleClass: NameTree.Place?
  /// Of what nothing is known but that it has attributes.
  let anyObject: NameTree.Place
  /// An imported module that no rule lists.
  let unlistedModule: NameTree.Place
  /// What is in such a module, or comes out of one by `from … import`: it may be any object.
  let unlistedMember: NameTree.Place
  /// The module that the file is.
  let thisModule: NameTree.Place
  private(set) var starImports: [Listing] = []
  /// The attributes for whose sake a statement must be looked at, whatever object they are of.
  private(set) var lookupAttributes: [String] = []
  /// The mapping of all modules, and by which rules a lookup in it is reported.
  private(set) var modulesName = ""
  private(set) var modulesListings: [Listing] = []

  init(_ policy: Policy, _ reasons: inout SourceRules.Reasons) {
    facts.reserveCapacity(WordTable.usualCount)
    anyObject = names.detachedPlace()
    unlistedModule = names.detachedPlace()
    unlistedMember = names.detachedPlace()
    thisModule = names.detachedPlace()
    if let name = policy.rules.lazy.flatMap(\.groups).first(where: { $0.role == .builtins })?.names.first {
      builtins = names.insert(name)
      builtinsName = name
      names.hideName(of: builtins)
    }
    for (index, rule) in policy.rules.enumerated() {
      if !rule.check.isIndirect { continue }
      for group in rule.groups {
        let listing = reasons.add(rule: index, group.reason, help: group.alternative)
        for name in group.names { add(name, listing, group, rule) }
      }
      for other in rule.namesOf.compactMap(policy.rule) {
        for group in other.groups {
          let listing = reasons.add(rule: index, group.reason, help: rule.help ?? group.alternative)
          for name in group.names { add(name, of: other, listing, rule) }
        }
        if rule.check == .starImport, starImports.isEmpty {
          starImports.append(reasons.add(rule: index, "it binds what is forbidden", help: rule.help))
        }
      }
    }
    lookupAttributes = findLookupAttributes()
  }

  private mutating func update(_ word: String, _ change: (inout Facts) -> Void) {
    let number = names.words.add(word)
    while facts.count <= number { facts.append(Facts()) }
    change(&facts[number])
  }

  private mutating func add(_ name: String, _ listing: Listing, _ group: Rule.Group, _ rule: Rule) {
    switch rule.check {
    case .importing: if !name.isDotted { update(name) { $0.traits.insert(.refusedModule) } }
    case .reference:
      names.update(name) { group.countsCallsOnly ? $0.calls.append(listing) : $0.mentions.append(listing) }
    case .formatField where name.isDunder: update(name) { $0.formatFields.append(listing) }
    case .formatField: update(name) { $0.traits.insert(.formatMethod) }
    // Another module of that name.
    case .memberModule where name.isDotted:
      let components = name.components
      if components.count == 2, components[0] == components[1] { update(components[0]) { $0.traits.insert(.namesake) } }
      _ = names.insert(name)
    case .memberModule:
      for spelling in [name, "_" + name] {
        update(spelling) {
          if $0.member == nil { $0.member = Member(module: name, listings: []) }
          $0.member?.listings.append(listing)
        }
      }
      _ = names.insert(name)
    case .lookup: if let role = group.role { add(name, role, listing) }
    case .moduleValue: names.update(name) { $0.passings.append(listing) }
    default: break
    }
  }

  private mutating func add(_ name: String, _ role: Rule.Role, _ listing: Listing) {
    switch role {
    case .attributeMethod, .namespaceAttribute, .moduleAttribute, .itemMethod, .valuesMethod:
      update(name) { $0.attributeRole = role }
    case .function: update(name) { $0.traits.insert(.function) }
    case .character: update(name) { $0.traits.formUnion([.characterFunction, .function]) }
    case .container: update(name) { $0.traits.formUnion([.containerFunction, .keysFunction, .function]) }
    case .element: update(name) { $0.traits.formUnion([.elementFunction, .function]) }
    case .mapping: update(name) { $0.traits.insert(.containerFunction) }
    case .observer: update(name) { $0.traits.formUnion([.keysFunction, .function]) }
    case .classOf: update(name) { $0.traits.insert(.classFunction) }
    case .moduleClass: moduleClass = names.place(names.insert(name))
    case .builtins:
      names.alias(name, builtins)
      names.update(name) {
        $0.role = role
        if $0.lookups.isEmpty { $0.lookups.append(listing) }
      }
      update(name) { $0.traits.formUnion([.refusedModule, .literalModule]) }
    case .module:
      names.update(name) {
        $0.role = role
        $0.lookups.append(listing)
      }
      update(name) { $0.traits.formUnion([.refusedModule, .literalModule]) }
    case .modules:
      if let first = name.components.first { update(first) { $0.traits.insert(.literalModule) } }
      names.update(name) { $0.role = role }
      modulesName = name
      modulesListings = [listing]
    default:
      let isBuiltin = !name.isDotted
      names.update(name, from: isBuiltin ? builtins : NameTree.root) { $0.role = role }
    }
  }

  private mutating func add(_ name: String, of other: Rule, _ listing: Listing, _ rule: Rule) {
    let start = other.check == .builtin ? builtins : NameTree.root
    switch rule.check {
    case .reference: names.update(name, from: start) { $0.uncalled.append(listing) }
    case .indirectCall: names.update(name, from: start) { $0.calls.append(listing) }
    case .attributeLookup: update(name) { $0.attributeLookups.append(listing) }
    case .formatField: update(name) { $0.formatFields.append(listing) }
    default: break
    }
  }

  /// The names that the parser must recognise: what can begin a dotted name, and modules taken out of others.
  var symbolNames: [String] {
    names.children(of: NameTree.root).map(\.text) + tracedBuiltins + lookupAttributes + memberNames
      + words(with: .formatMethod)
  }

  /// The names by which modules are taken out of others.
  var memberNames: [String] { words { $0.member != nil } }

  func words(with trait: Traits) -> [String] { words { $0.traits.contains(trait) } }

  private func words(where isWanted: (Facts) -> Bool) -> [String] {
    facts.indices.filter { isWanted(facts[$0]) }.map { names.words.words[$0] }
  }

  private func findLookupAttributes() -> [String] {
    // What every module has, and what leads on to something that is listed, too.
    words { [.attributeMethod, .namespaceAttribute, .moduleAttribute].contains($0.attributeRole) }
      + names.children(of: NameTree.root).filter { $0.text.isDunder && names[$0.node].hasChildren }.map(\.text)
  }

  /// The builtins for whose sake a statement must be looked at.
  var tracedBuiltins: [String] {
    names.children(of: builtins).filter { names[$0.node].isListed || names[$0.node].role == .attribute }.map(\.text)
  }

  private func number(_ name: String) -> Int? { names.words.number(of: name).flatMap { $0 < facts.count ? $0 : nil } }

  func has(_ trait: Traits, _ name: String) -> Bool { traits(ofWord: names.words.number(of: name)).contains(trait) }

  /// - Parameter word: its number in `names.words`; `nil` for any other.
  @inline(__always)
  func traits(ofWord word: Int?) -> Traits {
    guard let word, word < facts.count else { return [] }
    return facts[word].traits
  }

  /// What an attribute does in a lookup, whatever object it is of.
  func attributeRole(_ name: String) -> Rule.Role? { number(name).flatMap { facts[$0].attributeRole } }

  /// Which rules report a lookup of an attribute by its name.
  func attributeLookups(_ name: String) -> [Listing] { number(name).map { facts[$0].attributeLookups } ?? [] }

  /// Which rules report a format string that reads an attribute.
  func formatFields(_ name: String) -> [Listing] { number(name).map { facts[$0].formatFields } ?? [] }

  /// Whether a rule is about what is looked up by a text, or about what a format string reads.
  func isListedText(_ text: String) -> Bool {
    text.components.contains { names.words.number(of: $0) != nil || names.hasComponent($0) }
      || FormatFields.attributes(of: Array(text.utf8)[...]).contains { !formatFields($0).isEmpty }
  }

  /// The module that is taken by this name out of another one.
  func member(_ name: String) -> Member? { number(name).flatMap { facts[$0].member } }

  /// As findings show it: the names in the module of the builtins stand without it, so that it has none of its own.
  func shownName(of place: NameTree.Place) -> String { place.name.isEmpty ? builtinsName : place.name }

  func isBuiltin(_ name: String) -> Bool { names.child(of: builtins, name) != nil }

  /// Whether `name` is something else in a module of that name, of which this is the last component: `socket.socket` is a class.
  func isNamesake(_ name: String, of module: String) -> Bool {
    guard let listed = member(name), has(.namesake, listed.module) else { return false }
    return listed.module == member(module)?.module
  }

  /// Whether an expression is nothing but a module that no rule lists, or something out of one.
  func isUnlisted(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .place(let place): place == unlistedModule || place == unlistedMember
    case .container(let element), .maker(let element): isUnlisted(element)
    default: false
    }
  }

  /// Whether an import of all names of a module, but for those with an underscore in front, binds something that a rule is about.
  func holdsListedNames(_ module: Int) -> Bool {
    let node = names[module]
    return (names.children(of: module) + node.patterns).contains {
      !$0.text.begins(with: "_")
        && (names[$0.node].isListed || names[$0.node].role.map { $0 != .wrapper } ?? false)
    }
  }
}

extension Rule.Check {
  /// Whether a rule of this kind, or the names that it lists, matter here.
  fileprivate var isIndirect: Bool {
    switch self {
    case .importing, .reference, .indirectCall, .lookup, .attributeLookup, .formatField, .memberModule, .starImport,
      .moduleValue:
      true
    default: false
    }
  }
}

extension String {
  /// Whether it begins as the names do that Python gives by itself.
  var isDunder: Bool { begins(with: "__") }
}
