import Policy

/// The rules on indirect ways to what other rules list, compiled once for all files.
struct IndirectRules: Sendable {
  typealias Listing = SourceRules.Listing

  private(set) var names = NameTree()
  /// The node of the module that holds the builtins.
  private(set) var builtins = NameTree.root
  private(set) var builtinsName = ""
  /// What attributes do in a lookup, whatever object they are of.
  private(set) var attributeRoles: [String: Rule.Role] = [:]
  /// By attribute: which rules report a lookup by its name.
  private(set) var attributeLookups: [String: [Listing]] = [:]
  /// By attribute: which rules report a format string that reads it.
  private(set) var formatFields: [String: [Listing]] = [:]
  private(set) var formatMethods: Set<String> = []
  /// The builtins that make a character of a number.
  private(set) var characterFunctions: Set<String> = []
  /// The builtins that make a container of others.
  private(set) var containerFunctions: Set<String> = []
  /// The builtins that give the class of an object.
  private(set) var classFunctions: Set<String> = []
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
  /// The modules that a name means also where no import binds it.
  private(set) var literalModules: Set<String> = []
  /// By name in another module: the name of the module that is taken out of it, and the rules that report it.
  private(set) var memberModules: [String: (module: String, listings: [Listing])] = [:]
  /// The listed modules in which something else has their name.
  private(set) var namesakes: Set<String> = []
  private(set) var starImports: [Listing] = []
  /// The mapping of all modules, and by which rules a lookup in it is reported.
  private(set) var modulesName = ""
  private(set) var modulesListings: [Listing] = []
  /// The modules that other rules list, whole or in part.
  private(set) var refusedModules: Set<String> = []

  init(_ policy: Policy, _ reasons: inout SourceRules.Reasons) {
    anyObject = names.detachedPlace()
    unlistedModule = names.detachedPlace()
    unlistedMember = names.detachedPlace()
    thisModule = names.detachedPlace()
    if let name = policy.rules.lazy.flatMap(\.groups).first(where: { $0.role == .builtins })?.names.first {
      builtins = names.insert([name])
      builtinsName = name
      names.hideName(of: builtins)
    }
    for (index, rule) in policy.rules.enumerated() {
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
  }

  private mutating func add(_ name: String, _ listing: Listing, _ group: Rule.Group, _ rule: Rule) {
    switch rule.check {
    case .importing: if !name.utf8.contains(UInt8(ascii: ".")) { refusedModules.insert(name) }
    case .reference:
      names.update(name) { group.countsCallsOnly ? $0.calls.append(listing) : $0.mentions.append(listing) }
    case .formatField where name.isDunder: formatFields[name, default: []].append(listing)
    case .formatField: formatMethods.insert(name)
    // Another module of that name.
    case .memberModule where name.utf8.contains(UInt8(ascii: ".")):
      let components = name.components
      if components.count == 2, components[0] == components[1] { namesakes.insert(components[0]) }
      _ = names.insert(components)
    case .memberModule:
      for spelling in [name, "_" + name] {
        memberModules[spelling, default: (name, [])].listings.append(listing)
      }
      _ = names.insert([name])
    case .lookup: if let role = group.role { add(name, role, listing) }
    default: break
    }
  }

  private mutating func add(_ name: String, _ role: Rule.Role, _ listing: Listing) {
    switch role {
    case .attributeMethod, .namespaceAttribute, .itemMethod: attributeRoles[name] = role
    case .character: characterFunctions.insert(name)
    case .container: containerFunctions.insert(name)
    case .classOf: classFunctions.insert(name)
    case .moduleClass: moduleClass = names.place(names.insert(name.components))
    case .builtins:
      names.alias(name, builtins)
      names.update(name) {
        $0.role = role
        if $0.lookups.isEmpty { $0.lookups.append(listing) }
      }
      refusedModules.insert(name)
      literalModules.insert(name)
    case .module:
      names.update(name) {
        $0.role = role
        $0.lookups.append(listing)
      }
      refusedModules.insert(name)
      literalModules.insert(name)
    case .modules:
      literalModules.formUnion(name.components.prefix(1))
      names.update(name) { $0.role = role }
      modulesName = name
      modulesListings = [listing]
    default:
      let isBuiltin = !name.utf8.contains(UInt8(ascii: "."))
      names.update(name, from: isBuiltin ? builtins : NameTree.root) { $0.role = role }
    }
  }

  private mutating func add(_ name: String, of other: Rule, _ listing: Listing, _ rule: Rule) {
    let start = other.check == .builtin ? builtins : NameTree.root
    switch rule.check {
    case .reference: names.update(name, from: start) { $0.uncalled.append(listing) }
    case .indirectCall: names.update(name, from: start) { $0.calls.append(listing) }
    case .attributeLookup: attributeLookups[name, default: []].append(listing)
    case .formatField: formatFields[name, default: []].append(listing)
    default: break
    }
  }

  /// The names that the parser must recognise: what can begin a dotted name, and modules taken out of others.
  var symbolNames: [String] {
    Array(names[NameTree.root].children.keys) + tracedBuiltins + Array(memberModules.keys) + Array(formatMethods)
      + lookupAttributes
  }

  /// The attributes for whose sake a statement must be looked at, whatever object they are of.
  var lookupAttributes: [String] {
    let methods = attributeRoles.filter { $0.value == .attributeMethod || $0.value == .namespaceAttribute }.map(\.key)
    // What every module has, and what leads on to something that is listed.
    let roots = names[NameTree.root].children.filter { $0.key.isDunder && !names[$0.value].children.isEmpty }
    return methods + roots.map(\.key)
  }

  /// The builtins for whose sake a statement must be looked at.
  var tracedBuiltins: [String] {
    names[builtins].children.filter { names[$0.value].isListed || names[$0.value].role == .attribute }.map(\.key)
  }

  func isBuiltin(_ name: String) -> Bool { names[builtins].children[name] != nil }

  /// Whether `name` is something else in a module of that name, of which this is the last component: `socket.socket` is a class.
  func isNamesake(_ name: String, of module: String) -> Bool {
    guard let listed = memberModules[name], namesakes.contains(listed.module) else { return false }
    return listed.module == memberModules[module]?.module
  }

  /// Whether an expression is nothing but a module that no rule lists, or something out of one.
  func isUnlisted(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .place(let place): place == unlistedModule || place == unlistedMember
    case .container(let element): isUnlisted(element)
    default: false
    }
  }

  /// Whether a module holds something that a rule is about.
  func holdsListedNames(_ module: Int) -> Bool {
    let node = names[module]
    return (node.children.values + node.patterns.map(\.node)).contains {
      names[$0].isListed || names[$0].role.map { $0 != .wrapper } ?? false
    }
  }
}

extension String {
  /// Whether it begins as the names do that Python gives by itself.
  var isDunder: Bool { utf8.starts(with: "__".utf8) }
}
