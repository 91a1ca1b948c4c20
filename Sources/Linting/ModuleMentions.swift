import PythonSyntax

/// All places of one file at which the variables of interest are mentioned, in whatever scope: how code could change them in passing.
struct ModuleMentions {
  /// By symbol: whether a `global` statement, an assignment expression or an attribute of some object may bind the variable at any time.
  private var isObscure: [Bool]
  /// By symbol: whether the word is a name, a keyword or a text somewhere.
  private(set) var isWritten: [Bool]
  /// Whether something has the name of the builtin that makes dictionaries.
  private(set) var bindsDictionaryBuiltin = false
  private var names: [(symbol: UInt16, node: Int)] = []
  /// Targets that begin with a variable and are a part of it.
  private var changes: [(symbol: UInt16, node: Int)] = []
  /// Subscripts with a text of a variable.
  private var items: [(symbol: UInt16, name: Int, key: String, node: Int)] = []

  /// - Parameter symbols: of the variables, and of other words of interest.
  init(_ tree: SyntaxTree, _ symbols: SymbolTable, dictionaryBuiltin: UInt16) {
    let reader = ModuleValueReader(tree: tree, dictionaryBuiltin: nil)
    isObscure = Array(repeating: false, count: symbols.count + 1)
    isWritten = isObscure
    for id in tree.ids {
      let node = tree[id]
      isWritten[Int(node.symbol)] = true
      switch node.kind {
      case .constant, .joinedStr: if let text = reader.text(of: id) { isWritten[Int(symbols.symbol(of: text))] = true }
      case .keyword:
        if let name = reader.nameRange(of: id) { isWritten[Int(symbols.symbol(of: tree.identifier(name)))] = true }
      case .name where node.symbol != 0: names.append((node.symbol, id.index))
      case .identifier, .argument, .matchAs, .matchStar, .matchMapping:
        if node.symbol == dictionaryBuiltin { bindsDictionaryBuiltin = true }
      case .global: for name in tree.children(of: id) { isObscure[Int(tree[name].symbol)] = true }
      case .namedExpr:
        guard let name = tree.firstChild(of: id) else { break }
        isObscure[Int(tree[name].symbol)] = true
        if tree[name].symbol == dictionaryBuiltin { bindsDictionaryBuiltin = true }
      case .subscription:
        let parts = tree.children(of: id)
        if tree[parts[0]].kind == .name, tree[parts[0]].symbol != 0, let key = reader.text(of: parts[1]) {
          items.append((tree[parts[0]].symbol, parts[0].index, key, id.index))
        }
      default: break
      }
      for target in tree.leafTargets(of: id) {
        let symbol = tree[target].symbol
        switch tree[target].kind {
        case .name: if symbol == dictionaryBuiltin { bindsDictionaryBuiltin = true }
        case .attribute, .subscription:
          // The module itself can be got hold of as an object.
          if tree[target].kind == .attribute { isObscure[Int(symbol)] = true }
          let root = tree[tree.root(of: target)]
          if root.kind == .name, root.symbol != 0 { changes.append((root.symbol, target.index)) }
        default: break
        }
      }
    }
  }

  /// Makes unknown what may be something else than its assignments say.
  ///
  /// - Parameters:
  ///   - variables: by symbol.
  ///   - known: by place in the tree, whether a name's or a target's effect is in them.
  func drop(from variables: inout [ModuleVariable], known: [Bool]) {
    var harmless = known
    for item in items where !known[item.node] {
      harmless[item.name] = true
      guard case .bound(var value, let name) = variables[Int(item.symbol)],
        case .dictionary(var dictionary) = value.content, dictionary.value(of: item.key)?.isMutable == true
      else { continue }
      dictionary.forget(item.key)
      value.content = .dictionary(dictionary)
      variables[Int(item.symbol)] = .bound(value, name: name)
    }
    for place in changes where !known[place.node] { dropMutable(place.symbol, &variables) }
    for place in names where !harmless[place.node] { dropMutable(place.symbol, &variables) }
    for symbol in variables.indices where isObscure[symbol] { variables[symbol] = .unknown }
  }

  private func dropMutable(_ symbol: UInt16, _ variables: inout [ModuleVariable]) {
    guard case .bound(let value, _) = variables[Int(symbol)], value.isMutable else { return }
    variables[Int(symbol)] = .unknown
  }
}

extension SyntaxTree {
  /// What a statement, a clause of one or of a comprehension assigns to or deletes, without the tuples and lists around it.
  func leafTargets(of id: NodeID) -> [NodeID] {
    switch self[id].kind {
    case .assign: children(of: id).dropLast().flatMap(leaves)
    case .delete: children(of: id).flatMap(leaves)
    case .annAssign, .augAssign, .forStatement, .asyncFor, .comprehension, .typeAlias:
      firstChild(of: id).map(leaves) ?? []
    case .withItem: children(of: id).dropFirst().flatMap(leaves)
    default: []
    }
  }

  /// A target without the tuples and lists around it.
  func leaves(of target: NodeID) -> [NodeID] {
    var open = [target]
    var leaves: [NodeID] = []
    while let target = open.popLast() {
      switch self[target].kind {
      case .tuple, .list, .starred: open += children(of: target)
      default: leaves.append(target)
      }
    }
    return leaves
  }

  /// What the attributes and subscripts of an expression are of.
  func root(of id: NodeID) -> NodeID {
    var root = id
    while self[root].kind == .attribute || self[root].kind == .subscription, let first = firstChild(of: root) {
      root = first
    }
    return root
  }
}
