import Policy
import PythonSyntax

/// What statements bind.
extension NameTracer {
  /// A part of a statement that binds names or changes them.
  mutating func binding(_ index: Int) {
    let parts = children(of: index)
    switch nodes[index].kind {
    case .assign:
      guard let value = parts.last else { return }
      for target in parts.dropLast() { bind(target, to: meanings(of: value), value: value) }
    case .annAssign where parts.count == 3: bind(parts[0], to: meanings(of: parts[2]), value: parts[2])
    case .annAssign: if let target = parts.first { stores.insert(target) }
    case .namedExpr where parts.count == 2:
      set(index, meanings(of: parts[1]))
      bind(parts[0], to: meanings(of: parts[1]), value: parts[1], isWalrus: true)
    case .withItem where parts.count == 2: bind(parts[1], to: meanings(of: parts[0]), value: nil, of: parts[0])
    case .comprehension where parts.count > 1: bindElements(parts[0], of: parts[1])
    case .lambda:
      bindDefaults(parts.dropLast())
      if let body = parts.last { reportPassed(body) }
    case .delete: for target in parts { bind(target, to: [], value: nil) }
    case .augAssign where parts.count == 2:
      // A container takes up what is in another.
      bind(parts[0], to: meanings(of: parts[1]).filter(\.isContainer), value: nil, of: parts[1])
      reportOperand(parts[1])
      // What it is made of is a text of its own to what reads it in pieces.
      if nodes[parts[0]].symbol != 0 { addTexts(of: parts[1], to: tree.identifier(lastName(of: parts[0]))) }
    default: break
    }
  }

  /// The parts of a compound statement in front of its block, which have no node of their own yet.
  mutating func readHeader() {
    guard let last = nodes.last else { return }
    switch last.kind {
    case .returnStatement, .assert, .typeAlias:
      if last.count > 1 { reportPassed(nodes.count - 2) }
      return
    default: break
    }
    if last.kind.rawValue <= Node.Kind.continueStatement.rawValue { return }
    var parts: [Int] = []
    var index = nodes.count - 1
    while index >= tree.firstElement {
      parts.append(index)
      index -= Int(nodes[index].count)
    }
    parts.reverse()
    if parts.contains(where: { nodes[$0].kind == .identifier }) {
      // Of a class.
      for part in parts where nodes[part].kind == .keyword { reportPassed(part) }
      return bindDefaults(parts[...])
    }
    if parts.contains(where: { nodes[$0].kind.isPattern }) { return bindPatterns(parts) }
    if parts.count == 2, nodes[parts[0]].kind != .withItem, nodes[parts[1]].kind != .withItem {
      bindElements(parts[0], of: parts[1])
    }
  }

  /// `target = value`.
  ///
  /// - Parameters:
  ///   - value: `nil` where no node stands for it.
  ///   - origin: what the value comes out of.
  ///   - isWalrus: whether it is `(target := value)`.
  private mutating func bind(
    _ target: Int, to new: [Meaning], value: Int?, of origin: Int? = nil, isWalrus: Bool = false
  ) {
    let node = nodes[target]
    if let value, node.kind == .name || node.kind == .attribute {
      follow(value)
      if node.kind == .attribute || tree.isInClass { reportPassed(value) }
    }
    switch node.kind {
    case .name:
      stores.insert(target)
      if rules.roles[Int(node.symbol)].contains(.shadowable), !isOwnName(node.range, in: new) {
        addBinding(of: node.symbol, at: node.start, isWalrus: isWalrus)
      }
      if new.isEmpty, node.symbol == 0 { return }
      let name = tree.identifier(node.range)
      if !new.isEmpty { bind(name, to: new, at: node.range) }
      if new.isEmpty, isSought(name), let origin = value ?? origin { seekNames(in: origin) }
      addTexts(of: value, to: name)
    case .attribute:
      stores.insert(target)
      if new.isEmpty, node.symbol == 0 { return }
      let range = lastName(of: target)
      let name = tree.identifier(range)
      if !new.isEmpty { bind(name, to: new, at: range) }
      if new.isEmpty, isSought(name), let origin = value ?? origin { seekNames(in: origin) }
      addTexts(of: value, to: name)
    case .subscription:
      stores.insert(target)
      bindItem(target, to: new)
    case .starred: bind(target - 1, to: new.map(\.contained), value: nil, of: origin)
    case .tuple, .list:
      let targets = children(of: target)
      if let value, nodes[value].kind == .tuple || nodes[value].kind == .list {
        let values = children(of: value)
        if values.count == targets.count, !(targets + values).contains(where: { nodes[$0].kind == .starred }) {
          for (target, value) in zip(targets, values) { bind(target, to: meanings(of: value), value: value) }
          return
        }
      }
      for target in targets { bind(target, to: new.compactMap(\.element), value: nil, of: value ?? origin) }
    default: break
    }
  }

  /// `a.b[c][d] = value`: the container is that of the name in front of all subscripts.
  private mutating func bindItem(_ target: Int, to new: [Meaning]) {
    // `object.__dict__["name"] = value`
    if let mapping = firstChild(of: target), nodes[mapping].kind == .attribute,
      indirect.attributeRole(tree.identifier(lastName(of: mapping))) == .namespaceAttribute, !new.isEmpty
    {
      for name in texts(of: target - 1, asks: false).known { bind(name, to: new, at: nodes[target].range) }
    }
    var contents = new
    var object = target
    while nodes[object].kind == .subscription, !contents.isEmpty, let inner = firstChild(of: object) {
      let isSlice = nodes[object - 1].kind == .slice
      contents = contents.map { isSlice && $0.isContainer ? $0 : $0.contained }
      object = inner
    }
    guard !contents.isEmpty, nodes[object].kind == .name || nodes[object].kind == .attribute else {
      return reportPassed(new, at: object)
    }
    let name = lastName(of: object)
    bind(tree.identifier(name), to: contents, at: name)
  }

  /// Whether one of the meanings is the builtin that has the name itself: the file then binds no other.
  private func isOwnName(_ name: ByteRange, in meanings: [Meaning]) -> Bool {
    if meanings.isEmpty { return false }
    guard let builtin = indirect.names.child(of: indirect.builtins, tree.identifier(name)) else { return false }
    return meanings.contains(.place(builtin))
  }

  /// Notes the texts that a name may be, if somebody asked for them.
  private mutating func addTexts(of value: Int?, to name: String) {
    if meanings.texts[name] == nil { return }
    let texts = value.map { textsToKeep(of: $0) } ?? Texts.unknown
    meanings.addTexts(texts, to: name) { indirect.isListedText($0) }
  }

  /// What a value makes the texts of a name: those in a container too, which somebody may take out.
  private mutating func textsToKeep(of value: Int) -> Texts {
    switch nodes[value].kind {
    case .list, .tuple, .set, .dict: elements(of: value)
    default: texts(of: value, asks: true)
    }
  }

  /// `for target in values`.
  private mutating func bindElements(_ target: Int, of values: Int) {
    follow(values)
    let elements = meanings(of: values).compactMap(\.element)
    let name = nodes[target].kind == .name && nodes[target].symbol != 0 ? tree.identifier(nodes[target].range) : ""
    guard meanings.texts[name] != nil, [.list, .tuple, .set].contains(nodes[values].kind) else {
      return bind(target, to: elements, value: nil, of: values)
    }
    for value in children(of: values) {
      bind(target, to: elements, value: value)
    }
  }

  /// Parameters, each in front of its default value, and other parts of a definition.
  private mutating func bindDefaults(_ parts: ArraySlice<Int>) {
    for (parameter, value) in zip(parts, parts.dropFirst()) where nodes[parameter].kind == .argument {
      if nodes[value].kind == .argument { continue }
      let name = parameterName(parameter)
      if nodes[parameter].symbol != 0 { addTexts(of: value, to: tree.identifier(name)) }
      if !hasMeaning(value) { continue }
      follow(value)
      if isOwnName(name, in: meanings(of: value)) { removeBinding(at: name.start) }
      bind(tree.identifier(name), to: meanings(of: value), at: name)
    }
    for parameter in parts where nodes[parameter].kind == .argument && nodes[parameter].symbol != 0 {
      // What a caller passes is not known.
      meanings.addTexts(.unknown, to: tree.identifier(parameterName(parameter))) { _ in false }
    }
  }

  /// The name with which a parameter or a keyword argument begins.
  private func parameterName(_ index: Int) -> ByteRange {
    let start = Int(nodes[index].start)
    let end = tree.source.text[start...].firstIndex { !$0.continuesName && $0 < 0x80 } ?? start
    return ByteRange(UInt32(start), UInt32(end))
  }

  /// `f(name=value)`: a parameter of that name may get the value.
  mutating func bindKeywords(_ parts: [Int]) {
    for part in parts where nodes[part].kind == .keyword && hasMeaning(part) {
      let name = parameterName(part)
      if name.start < name.end { bind(tree.identifier(name), to: meanings(of: part), at: name) }
    }
  }

  /// The subject of a `match` in front of its first case, or a case alone; what patterns capture is the subject, something in
  /// it or an attribute of either.
  private mutating func bindPatterns(_ parts: [Int]) {
    if let subject = parts.first, !nodes[subject].kind.isPattern {
      meanings.addMatchSubjects(objects(subject))
      if !meanings.texts.isEmpty { meanings.addMatchTexts(textsToKeep(of: subject)) }
    }
    var subjects = meanings.matchSubjects
    var elements = subjects.compactMap(\.element)
    while !elements.isEmpty {
      subjects += elements.filter { !subjects.contains($0) }
      elements = elements.compactMap(\.element)
    }
    for index in tree.firstElement..<nodes.count where nodes[index].kind.isPattern {
      let attribute = keyword(before: nodes[index].start)
      if let attribute { reportAttribute(attribute, at: index) }
      guard let range = capturedName(index) else { continue }
      let name = tree.identifier(range)
      if name == "_" { continue }
      meanings.addTexts(meanings.matchTexts, to: name) { indirect.isListedText($0) }
      if subjects.isEmpty { continue }
      if let attribute {
        bind(name, to: subjects.flatMap { member(attribute, of: $0, at: index) }, at: range)
      } else {
        bind(name, to: subjects, at: range)
      }
    }
  }

  /// The name that a pattern itself captures: at its end, or in `{…, **name}` in front of the brace.
  private func capturedName(_ index: Int) -> ByteRange? {
    switch nodes[index].kind {
    case .matchAs, .matchStar: return lastName(of: index)
    case .matchMapping:
      let text = tree.source.text[nodes[index].range.bounds].dropLast()
      guard let last = text.lastIndex(where: { $0 > 0x20 && $0 != UInt8(ascii: ",") }) else { return nil }
      let range = lastName(endingAt: UInt32(last + 1))
      let rest = text[..<Int(range.start)].reversed().drop { $0 <= 0x20 }.prefix(2)
      return Array(rest) == Array("**".utf8) ? range : nil
    default: return nil
    }
  }

  /// The name in front of `=` and of what begins at `offset`.
  private func keyword(before offset: UInt32) -> String? {
    let text = tree.source.text[..<Int(offset)]
    guard let equal = text.lastIndex(where: { !$0.isSpaceOrParenthesis }), text[equal] == UInt8(ascii: "="),
      let end = text[..<equal].lastIndex(where: { $0 > 0x20 })
    else { return nil }
    let start = text[...end].lastIndex { !$0.continuesName && $0 < 0x80 }.map { $0 + 1 } ?? text.startIndex
    return start > end ? nil : tree.identifier(ByteRange(UInt32(start), UInt32(end + 1)))
  }

  // MARK: Imports

  /// `import a.b, c as d`.
  mutating func importModules(_ index: Int, _ reported: NodeSet) {
    for alias in tree.children(of: tree.ids[index]) where tree[alias].kind == .alias {
      let parts = tree.children(of: alias)
      guard let name = parts.first else { continue }
      let components = tree.children(of: name)
      guard let first = components.first else { continue }
      let bound = parts.count > 1 ? parts[1] : first
      addImported(tree[bound].range, .module)
      noteBinding(tree[bound])
      if parts.count == 1, components.count > 1 { addModulePath(tree[name].range) }
      if tree[first].symbol == 0 { continue }
      if !reported.contains(name.index) { reportModule(name, components, statement: index) }
      let names = parts.count > 1 ? components : [first]
      if let place = indirect.names.walk(names.map { tree.identifier(tree[$0].range) }) {
        bind(tree.identifier(tree[bound].range), to: [.place(place)], at: tree[bound].range, isImport: !tree.isInClass)
      }
    }
  }

  /// `from a.b import c, d as e`.
  mutating func importNames(_ index: Int, _ reported: NodeSet, _ isContinued: Bool) {
    let parts = tree.children(of: tree.ids[index])
    let isRelative = nodes[index].detail > 0
    var module: NameTree.Place?
    var isReported = false
    if !isRelative, let name = parts.first, let first = tree.children(of: name).first, tree[first].symbol != 0 {
      let components = tree.children(of: name)
      module = indirect.names.walk(components.map { tree.identifier(tree[$0].range) })
      isReported = reported.contains(name.index) || reportModule(name, components, statement: index)
    }
    let first = discoveries.count
    for alias in parts where tree[alias].kind == .alias {
      let names = tree.children(of: alias)
      guard let name = names.first else { continue }
      let bound = tree[names.count > 1 ? names[1] : name]
      addImported(bound.range, .member)
      noteBinding(bound)
      if let module {
        importName(name, of: module, parts[0], as: bound, reported, statement: index)
      } else if !isRelative, rules.roles[Int(tree[name].symbol)].contains(.memberModule) {
        borrow(name, of: parts[0], as: bound, reported, statement: index)
      } else if tree[name].symbol != 0 {
        let unlisted = isRelative ? indirect.unlistedMember : indirect.unlistedModule
        importAttribute(name, of: unlisted, as: bound, statement: index)
      }
    }
    // All that is in a refused module is refused with it.
    if isReported { discoveries.removeSubrange(first...) }
    if isContinued { discoveries.removeFirst(first) }
  }

  /// Reports an imported module that is listed itself, or is a part of one.
  ///
  /// - Returns: whether it is.
  @discardableResult
  private mutating func reportModule(_ name: NodeID, _ components: [NodeID], statement: Int) -> Bool {
    var place = indirect.names.place(NameTree.root)
    for component in components {
      let text = tree.identifier(tree[component].range)
      guard let next = indirect.names.child(of: place.node, text) else { return false }
      place = next
      let listings = indirect.names[place.node].mentions
      if listings.isEmpty { continue }
      discoveries.append(
        Discovery(node: statement, listings: listings, symbol: place.name, range: tree[name].range))
      return true
    }
    return false
  }

  private mutating func importName(
    _ name: NodeID, of module: NameTree.Place, _ moduleName: NodeID, as bound: Node, _ reported: NodeSet,
    statement: Int
  ) {
    let text = tree.identifier(tree[name].range)
    if text == "*" { return importAll(of: module, tree[name].range, statement: statement) }
    guard let place = indirect.names.child(of: module.node, text) else {
      if rules.roles[Int(tree[name].symbol)].contains(.memberModule) {
        borrow(name, of: moduleName, as: bound, reported, statement: statement)
      } else {
        importAttribute(name, of: module, as: bound, statement: statement)
        if isGuarded(.place(module)) { addGuardedImport(bound.range, module) }
      }
      return
    }
    let node = indirect.names[place.node]
    let listings = reported.contains(name.index) ? node.mentions : node.mentions + node.uncalled
    if !listings.isEmpty {
      discoveries.append(
        Discovery(node: statement, listings: listings, symbol: place.name, range: tree[name].range))
    }
    bind(tree.identifier(bound.range), to: [meaning(of: place)], at: bound.range, isImport: !tree.isInClass)
  }

  private mutating func addGuardedImport(_ name: ByteRange, _ module: NameTree.Place) {
    if guardedImports.count < LintBounds.followedNameCount {
      guardedImports[tree.identifier(name)] = module
    } else {
      meanings.isOverfull = true
    }
  }

  private func meaning(of place: NameTree.Place) -> Meaning {
    let isMapping = indirect.names[place.node].role == .modules
    return isMapping ? .namespace(indirect.names.place(NameTree.root)) : .place(place)
  }

  private mutating func importAll(of module: NameTree.Place, _ range: ByteRange, statement: Int) {
    guard indirect.holdsListedNames(module.node), !indirect.starImports.isEmpty else { return }
    let symbol = indirect.shownName(of: module)
    discoveries.append(Discovery(node: statement, listings: indirect.starImports, symbol: symbol, range: range))
    // Builtins have their names without any import.
    if module.node == indirect.builtins { return }
    for child in indirect.names.children(of: module.node).sorted(by: { $0.text < $1.text }) {
      bind(child.text, to: [meaning(of: indirect.names.place(child.node))], at: range, isImport: true)
    }
  }

  private mutating func borrow(
    _ name: NodeID, of module: NodeID, as bound: Node, _ reported: NodeSet, statement: Int
  ) {
    let text = tree.identifier(tree[name].range)
    let parent = tree.children(of: module).last.map { tree.identifier(tree[$0].range) } ?? ""
    guard let member = indirect.member(text), !indirect.isNamesake(text, of: parent) else { return }
    if !reported.contains(name.index) {
      discoveries.append(
        Discovery(node: statement, listings: member.listings, symbol: member.module, range: tree[name].range))
    }
    if let place = indirect.names.child(of: NameTree.root, member.module) {
      bind(tree.identifier(bound.range), to: [.place(place)], at: bound.range, isImport: true)
    }
  }

  /// `from M import __name__`: what every module has by itself.
  private mutating func importAttribute(
    _ name: NodeID, of module: NameTree.Place, as bound: Node, statement: Int
  ) {
    let (text, range) = (tree.identifier(tree[name].range), tree[name].range)
    if !text.isDunder { return }
    var new: [Meaning] = []
    switch indirect.attributeRole(text) {
    case .namespaceAttribute:
      new = [.namespace(module)]
      reportLookup(in: module, at: statement, range)
    case .attributeMethod: new = [.lookup(module)]
    default:
      let place = indirect.names.child(of: NameTree.root, text)
      var listings = place.map { indirect.names[$0.node].mentions } ?? []
      if listings.isEmpty { listings = indirect.attributeLookups(text) }
      if !listings.isEmpty {
        discoveries.append(Discovery(node: statement, listings: listings, symbol: text, range: range))
      }
      if let place { new = [.place(place)] }
    }
    bind(tree.identifier(bound.range), to: new, at: bound.range, isImport: !tree.isInClass)
  }

  /// A name that an import binds.
  private mutating func noteBinding(_ name: Node) {
    if rules.roles[Int(name.symbol)].contains(.shadowable) { addBinding(of: name.symbol, at: name.start) }
    if name.symbol != 0 { meanings.addTexts(.unknown, to: tree.identifier(name.range)) { _ in false } }
  }
}

extension UInt8 {
  fileprivate var isSpaceOrParenthesis: Bool { self <= 0x20 || self == UInt8(ascii: "(") }
}

extension Node.Kind {
  fileprivate var isPattern: Bool {
    switch self {
    case .matchValue, .matchSingleton, .matchSequence, .matchMapping, .matchClass, .matchStar, .matchAs, .matchOr: true
    default: false
    }
  }
}
