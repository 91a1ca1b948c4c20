package import Policy
package import PythonSyntax
import Synchronization

/// The rules of a policy that read Python, compiled once for all files.
package final class SourceRules: Sendable {
  /// By which rule a name is refused, and why.
  struct Listing: Sendable, Hashable {
    /// The place in `rules`.
    var rule: Int
    /// The place in `reasons`.
    var reason: Int
  }

  /// Why names are refused: each reason once, for all the names that share it.
  struct Reasons: Sendable {
    struct Text: Sendable {
      var reason: String
      var help: String?
    }

    private var texts: [Text] = []
    var count: Int { texts.count }

    subscript(listing: Listing) -> Text { texts[listing.reason] }

    mutating func add(rule: Int, _ reason: String, help: String?) -> Listing {
      texts.append(Text(reason: reason, help: help))
      return Listing(rule: rule, reason: texts.count - 1)
    }
  }

  /// What a name of interest can be.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt8
    static let builtin = Role(rawValue: 1)
    static let attribute = Role(rawValue: 2)
    static let bareName = Role(rawValue: 4)
    /// The first component of a function's dotted name, or the whole of it.
    static let functionHead = Role(rawValue: 8)
    /// A builtin, or a module that needs no import to be meant, which the file may bind itself.
    static let shadowable = Role(rawValue: 16)
    /// The name of a module in another one.
    static let memberModule = Role(rawValue: 32)
    static let formatMethod = Role(rawValue: 64)
    /// An attribute by which something is looked up, whatever object it is of.
    static let lookupAttribute = Role(rawValue: 128)
    /// An attribute for whose sake a statement must be looked at.
    static let tracedAttribute: Role = [.memberModule, .formatMethod, .lookupAttribute]
  }

  /// The names that the parser must recognise.
  package let symbols: SymbolTable
  /// Of names that a file binds and no rule lists. Stored, so that no use copies the table.
  let addedSymbol: UInt16
  let rules: [Rule]
  /// By the place of the rule.
  let isError: [Bool]
  let reasons: Reasons
  /// By symbol, as the tables below; the entry 0 stands for all other names, the last one for those that a file binds.
  let roles: [Role]
  /// The refused modules, by their first component.
  let modules: [[Listing]]
  let builtins: [[Listing]]
  let attributes: [[Listing]]
  let bareNames: [[Listing]]
  /// The functions that may not be called.
  let calls: FunctionTree
  /// The functions that may not be imported by name.
  let imports: FunctionTree
  let indirect: IndirectRules
  /// By symbol: whether it may mean something before the file binds it.
  let isTracedFromStart: [Bool]
  /// By symbol: false.
  let noSymbols: [Bool]
  let characters: CharacterRules
  let pluginModules: ModuleRules
  /// Held by the one worker that reads a statement of more nodes than `LintBounds.smallStatementNodeCount`.
  let largeStatement = Mutex(())
  let syntaxRule: Rule
  let encodingRule: Rule
  let suppressionRule: Rule
  /// Whether comments can suppress findings.
  let honoursComments: Bool

  /// - Throws: `PolicyError` when the rules list more names than the parser can tell apart, or a rule is missing.
  package init(_ policy: Policy, honoursComments: Bool = true) throws(PolicyError) {
    rules = policy.rules
    isError = rules.map { $0.severity == .error }
    self.honoursComments = honoursComments
    suppressionRule = try policy.onlyRule(for: .suppression)
    syntaxRule = try policy.onlyRule(for: .syntax)
    encodingRule = try policy.onlyRule(for: .encoding)

    var reasons = Reasons()
    indirect = IndirectRules(policy, &reasons)
    characters = CharacterRules(policy, &reasons)
    pluginModules = ModuleRules(policy)
    var symbols = SymbolTable(Self.names(of: policy) + indirect.symbolNames)
    if symbols.count > LintBounds.listedNameCount {
      throw PolicyError(
        file: policy.id, message: "the rules list \(symbols.count) names",
        remedy: "list at most \(LintBounds.listedNameCount)")
    }

    let none = [[Listing]](repeating: [], count: symbols.count + 2)
    var (modules, builtins, attributes, bareNames) = (none, none, none, none)
    var calls = FunctionTree()
    var imports = FunctionTree()
    for (index, rule) in rules.enumerated() where rule.check.listsNamesOfCode {
      for group in rule.groups {
        let listing = reasons.add(rule: index, group.reason, help: group.alternative)
        for name in group.names {
          let place = Int(symbols.symbol(of: name))
          switch rule.check {
          case .importing where name.isDotted: imports.insert(name, listing, symbols)
          case .importing: modules[place].append(listing)
          case .builtin: builtins[place].append(listing)
          case .call: calls.insert(name, listing, symbols)
          case .attribute:
            attributes[place].append(listing)
            if group.countsBareNames { bareNames[place].append(listing) }
          default: break
          }
        }
      }
    }
    // After the names that the rules list themselves, whose reasons come first.
    for index in rules.indices {
      guard let other = rules[index].functionsOf.flatMap(policy.rule) else { continue }
      for group in other.groups {
        let listing = reasons.add(rule: index, group.reason, help: group.alternative)
        for name in group.names { imports.insert(name, listing, symbols) }
      }
    }
    calls.spreadPatterns()
    imports.spreadPatterns()

    var roles = [Role](repeating: [], count: symbols.count + 2)
    for symbol in roles.indices.dropFirst() {
      if !builtins[symbol].isEmpty { roles[symbol].insert(.builtin) }
      if !attributes[symbol].isEmpty { roles[symbol].insert(.attribute) }
      if !bareNames[symbol].isEmpty { roles[symbol].insert(.bareName) }
      if calls.child(of: FunctionTree.root, UInt16(symbol)) != nil { roles[symbol].insert(.functionHead) }
    }
    var isTraced = [Bool](repeating: false, count: roles.count)
    for branch in indirect.names.children(of: NameTree.root) {
      isTraced[Int(symbols.symbol(of: branch.text))] = branch.text.isDunder
    }
    for name in indirect.tracedBuiltins {
      let symbol = Int(symbols.symbol(of: name))
      roles[symbol].insert(.shadowable)
      isTraced[symbol] = true
    }
    for name in indirect.words(with: .literalModule) {
      let symbol = Int(symbols.symbol(of: name))
      roles[symbol].insert(.shadowable)
      isTraced[symbol] = true
    }
    for name in indirect.memberNames { roles[Int(symbols.symbol(of: name))].insert(.memberModule) }
    for name in indirect.words(with: .formatMethod) { roles[Int(symbols.symbol(of: name))].insert(.formatMethod) }
    for name in indirect.lookupAttributes { roles[Int(symbols.symbol(of: name))].insert(.lookupAttribute) }
    // The others mean nothing before an import or another statement binds them.
    symbols.makeDormant { roles[Int($0)].isEmpty && !isTraced[Int($0)] }
    self.symbols = symbols
    addedSymbol = symbols.addedSymbol
    self.reasons = reasons
    self.roles = roles
    isTracedFromStart = isTraced
    noSymbols = [Bool](repeating: false, count: roles.count)
    self.modules = modules
    self.builtins = builtins
    self.attributes = attributes
    self.bareNames = bareNames
    self.calls = calls
    self.imports = imports
  }

  /// The place of a rule in `rules`.
  func place(of rule: String) -> Int? { rules.firstIndex { $0.id == rule } }

  /// Every name, and every component of a dotted one, that the rules on imports, calls and attributes list.
  private static func names(of policy: Policy) -> [String] {
    var names: [String] = []
    for rule in policy.rules where rule.check.listsNamesOfCode {
      for group in rule.groups {
        for name in group.names {
          for component in name.components where !component.isPattern { names.append(component) }
        }
      }
    }
    return names
  }
}

extension Rule.Check {
  /// Whether a rule of this kind lists what code may not import, call or read by its name.
  fileprivate var listsNamesOfCode: Bool {
    switch self {
    case .importing, .builtin, .call, .attribute: true
    default: false
    }
  }
}

extension Policy {
  /// The rule for a kind of check that exactly one rule has.
  func onlyRule(for check: Rule.Check) throws(PolicyError) -> Rule {
    guard let place = rules.indices.first(where: { rules[$0].check == check }) else {
      throw PolicyError(
        file: id, message: "no rule has `check = \"\(check.rawValue)\"`", remedy: "add a file with such a rule")
    }
    return rules[place]
  }
}
