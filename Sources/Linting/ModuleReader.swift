import PythonSyntax

/// Reads what one module gives its variables, without running it.
///
/// The statements at its top are followed in their order; what a compound statement binds, or what other code may change, is unknown.
struct ModuleReader {
  /// By symbol.
  private(set) var variables: [ModuleVariable]
  private let tree: SyntaxTree
  private let values: ModuleValueReader
  /// By place in `tree`: whether a name's or a target's effect is in `variables`.
  private var known: [Bool]

  /// - Parameters:
  ///   - symbols: `symbols(for:)` the names of the variables and other words of interest.
  /// - Returns: by symbol, what each variable is when all of the module has run, and whether the word is a name, a keyword or a text
  ///   somewhere.
  static func read(_ source: Source, _ symbols: SymbolTable) -> (variables: [ModuleVariable], isWritten: [Bool]) {
    let tree = Parser.parse(source, symbols: symbols)
    let builtin = symbols.symbol(of: dictionaryBuiltin)
    let mentions = ModuleMentions(tree, symbols, dictionaryBuiltin: builtin)
    var reader = ModuleReader(tree, symbols, dictionaryBuiltin: mentions.bindsDictionaryBuiltin ? nil : builtin)
    for statement in tree.children(of: tree.root) { reader.read(statement) }
    mentions.drop(from: &reader.variables, known: reader.known)
    var variables = reader.variables
    if case .unbound = variables[Int(symbols.symbol(of: attributeFunction))] {
      return (variables, mentions.isWritten)
    }
    for symbol in variables.indices {
      if case .unbound = variables[symbol] { variables[symbol] = .unknown }
    }
    return (variables, mentions.isWritten)
  }

  /// The table for the names of variables and other words of interest.
  static func symbols(for names: [String]) -> SymbolTable {
    SymbolTable(names + [attributeFunction, dictionaryBuiltin])
  }

  /// A module with a function of this name can have attributes that it does not bind (PEP 562).
  static let attributeFunction = "__getattr__"
  private static let dictionaryBuiltin = "dict"

  private init(_ tree: SyntaxTree, _ symbols: SymbolTable, dictionaryBuiltin: UInt16?) {
    self.tree = tree
    values = ModuleValueReader(tree: tree, dictionaryBuiltin: dictionaryBuiltin)
    variables = Array(repeating: .unbound, count: symbols.count + 1)
    known = Array(repeating: false, count: tree.nodes.count)
  }

  private mutating func read(_ statement: NodeID) {
    switch tree[statement].kind {
    case .assign:
      let parts = tree.children(of: statement)
      if parts.count > 2 || !assignItem(parts[0], parts[1]) { assign(parts.dropLast(), parts[parts.count - 1]) }
    case .annAssign:
      let parts = tree.children(of: statement)
      // Without a value nothing is bound, but somebody may read the annotation.
      if parts.count == 3 { assign(parts[...0], parts[2]) } else { bindUnknown(parts[0], keepsValue: true) }
    case .expressionStatement:
      if let call = tree.firstChild(of: statement) { update(call) }
    default: readBindings(of: statement)
    }
  }

  private mutating func assign(_ targets: ArraySlice<NodeID>, _ value: NodeID) {
    let names = targets.filter { tree[$0].kind == .name && tree[$0].symbol != 0 }
    if !names.isEmpty {
      let value = values.value(of: value)
      for name in names {
        known[name.index] = true
        // Under several names it can be changed by any.
        variables[Int(tree[name].symbol)] =
          targets.count > 1 && value.isMutable ? .unknown : .bound(value, name: tree[name].range)
      }
    }
    for target in targets where tree[target].kind != .name {
      for leaf in tree.leaves(of: target) { bindUnknown(leaf) }
    }
  }

  /// `variable["key"] = value`: false where it is something else.
  private mutating func assignItem(_ target: NodeID, _ value: NodeID) -> Bool {
    guard tree[target].kind == .subscription, case let parts = tree.children(of: target),
      tree[parts[0]].kind == .name, tree[parts[0]].symbol != 0, let key = values.text(of: parts[1])
    else { return false }
    let value = values.value(of: value)
    let range = tree[parts[1]].range
    change(parts[0]) { $0.set(key, at: range, to: value) }
    known[target.index] = true
    return true
  }

  /// `variable.update(…)`.
  private mutating func update(_ call: NodeID) {
    guard tree[call].kind == .call, let method = tree.firstChild(of: call), tree[method].kind == .attribute,
      let name = tree.firstChild(of: method), tree[name].kind == .name, tree[name].symbol != 0,
      tree.identifier(tree.attributeName(of: method)) == "update"
    else { return }
    change(name) { [values] in values.setArguments(of: call, in: &$0) }
  }

  private mutating func change(_ name: NodeID, _ change: (inout ModuleDictionary) -> Void) {
    known[name.index] = true
    let symbol = Int(tree[name].symbol)
    guard case .bound(var value, let range) = variables[symbol], case .dictionary(var dictionary) = value.content else {
      variables[symbol] = .unknown
      return
    }
    // So that the dictionary is held once while it changes.
    variables[symbol] = .unknown
    value.content = .unknown
    change(&dictionary)
    value.content = .dictionary(dictionary)
    variables[symbol] = .bound(value, name: range)
  }

  /// Whatever it binds in the module's own scope is unknown.
  private mutating func readBindings(of statement: NodeID) {
    var open = [statement]
    while let id = open.popLast() {
      let parts = tree.children(of: id)
      for target in tree.leafTargets(of: id) { bindUnknown(target) }
      switch tree[id].kind {
      case .functionDef, .asyncFunctionDef, .classDef:
        for part in parts where tree[part].kind == .identifier { bindUnknown(part) }
      case .exceptHandler:
        for part in parts where tree[part].kind == .identifier { bindUnknown(part) }
        open += parts
      case .importStatement, .importFrom: for part in parts where tree[part].kind == .alias { readImported(part) }
      case .matchAs, .matchStar, .matchMapping:
        bindUnknown(id)
        open += parts
      case .ifStatement, .forStatement, .asyncFor, .whileStatement, .with, .asyncWith, .tryStatement, .tryStar, .match,
        .matchCase, .matchSequence, .matchClass, .matchOr:
        open += parts
      default: break
      }
    }
  }

  private mutating func readImported(_ alias: NodeID) {
    let parts = tree.children(of: alias)
    if parts.count > 1 { return bindUnknown(parts[1]) }
    if tree.source.text[Int(tree[alias].start)] == UInt8(ascii: "*") {
      for symbol in variables.indices { variables[symbol] = .unknown }
    } else {
      bindUnknown(tree.firstChild(of: parts[0]) ?? parts[0])
    }
  }

  /// - Parameters:
  ///   - id: a node with the symbol of a name that it binds; others are left alone.
  ///   - keepsValue: whether the name is not bound again if it was.
  private mutating func bindUnknown(_ id: NodeID, keepsValue: Bool = false) {
    let node = tree[id]
    guard node.symbol != 0, node.kind != .attribute else { return }
    known[id.index] = true
    if keepsValue, case .bound = variables[Int(node.symbol)] { return }
    variables[Int(node.symbol)] = .unknown
  }
}
