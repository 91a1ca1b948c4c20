import Policy
import PythonSyntax

/// What expressions denote.
extension NameTracer {
  /// Finds out what the node at `index` may mean; its children are done.
  mutating func evaluate(_ index: Int) {
    let node = nodes[index]
    switch node.kind {
    case .name: name(index)
    case .attribute: attribute(index)
    case .call: call(index)
    case .subscription: subscription(index)
    case .assign, .annAssign, .namedExpr, .withItem, .comprehension, .lambda, .delete, .augAssign: binding(index)
    case .dropped: dropped(index)
    case .ifExp:
      let parts = children(of: index)
      if parts.count == 3 { set(index, union([parts[0], parts[2]])) }
    case .boolOp: set(index, union(children(of: index)))
    case .yield, .yieldFrom: if node.count > 1 { reportPassed(index - 1) }
    case .await, .starred, .keyword:
      if node.count > 1 { set(index, meanings(of: index - 1)) }
      if node.kind == .starred, node.count > 1 { follow(index - 1) }
    case .compare:
      let parts = children(of: index)
      for part in parts { follow(part) }
      for (one, other) in zip(parts, parts.dropFirst()) where !isIdentity(between: one, other) {
        reportOperand(one)
        reportOperand(other)
      }
    case .list, .tuple, .set, .listComp, .setComp, .generatorExp: set(index, contained(children(of: index)))
    case .dict, .dictComp: set(index, contained(children(of: index)))
    // Containers that are put together. What is none goes to a method of the other operand.
    case .binOp:
      let parts = children(of: index)
      set(index, union(parts).filter(\.isContainer))
      for part in parts { reportOperand(part) }
    default: break
    }
  }

  /// Elements that are unpacked keep their meaning.
  private func contained(_ elements: [Int]) -> [Meaning] {
    var all: [Meaning] = []
    for element in elements where hasMeaning(element) {
      for meaning in meanings(of: element) {
        let new = isUnpacked(element) ? meaning : meaning.contained
        if !all.contains(new) { all.append(new) }
      }
      if all.count > LintBounds.meaningCount { break }
    }
    return all
  }

  /// Whether an element of a display is `*element` or `**element`.
  func isUnpacked(_ element: Int) -> Bool {
    if nodes[element].kind == .starred { return true }
    let before = tree.source.text[..<Int(nodes[element].start)].reversed().drop { $0 <= 0x20 }
    return before.starts(with: "**".utf8)
  }

  private mutating func name(_ index: Int) {
    let symbol = nodes[index].symbol
    if symbol == 0, !isSeeking, !isFollowedByAttribute(index) { return }
    let range = nodes[index].range
    let text = tree.identifier(range)
    if mayMean(symbol), let known = meanings[text] {
      set(index, known)
      for case .namespace(let place) in known where place.node == NameTree.root { namespaces.append((index, place)) }
      if rules.roles[Int(symbol)].contains(.shadowable),
        let builtin = indirect.names.child(of: indirect.builtins, text), known.contains(.place(builtin)),
        indirect.names[builtin.node].isListed
      {
        mentions.append((index, builtin, symbol))
      }
      return
    }
    if let builtin = indirect.names.child(of: indirect.builtins, text) {
      set(index, [.place(builtin)])
      if indirect.names[builtin.node].isListed { mentions.append((index, builtin, symbol)) }
    } else if text.isDunder, let place = indirect.names.child(of: NameTree.root, text) {
      set(index, [.place(place)])
      if indirect.names[place.node].isListed { mentions.append((index, place, 0)) }
    } else if let module = literalModule(text, symbol) {
      set(index, [.place(module)])
    } else if isSeeking, let kind = imported(text) {
      set(index, [.place(unlisted(kind))])
    }
  }

  private func unlisted(_ kind: Imported) -> NameTree.Place {
    kind == .module ? indirect.unlistedModule : indirect.unlistedMember
  }

  /// What a node may mean, also where it is an imported module that no rule lists, or something in one.
  mutating func objects(_ index: Int) -> [Meaning] {
    if hasMeaning(index) {
      let isModule = meanings(of: index) == [.place(indirect.unlistedMember)] && isModulePath(index)
      return isModule ? [.place(indirect.unlistedModule)] : meanings(of: index)
    }
    guard nodes[index].kind == .name || nodes[index].kind == .attribute, let kind = importedHead(of: index) else {
      return []
    }
    return [.place(nodes[index].kind == .name ? unlisted(kind) : unlisted(isModulePath(index) ? .module : .member))]
  }

  private mutating func attribute(_ index: Int) {
    let object = index - 1
    let role = rules.roles[Int(nodes[index].symbol)]
    if role.contains(.formatMethod) { formatString(object) }
    if role.contains(.lookupAttribute), isModuleAttribute(tree.identifier(lastName(of: index))) {
      set(index, modules(ofFunction: object))
    } else if hasMeaning(object) {
      let name = tree.identifier(lastName(of: index))
      var results = meanings(of: object).flatMap { member(name, of: $0, at: index) }
      if isSeeking, nodes[index].symbol != 0, results.allSatisfy(indirect.isUnlisted) {
        results += meanings.attribute(name) ?? []
      }
      set(index, results)
    } else if nodes[index].symbol != 0 {
      let name = tree.identifier(lastName(of: index))
      let results = memberOfUnlisted(name, at: index)
      // What is in a module is none of the file's own attributes that are called like a builtin or a module.
      let isOwn =
        nodes[index].symbol == rules.addedSymbol
        || importedHead(of: object) == nil && (!indirect.isBuiltin(name) || isOwnObject(object))
      set(index, results.isEmpty ? (isOwn ? meanings.attribute(name) : nil) ?? anyMember(name) : results)
    }
  }

  /// The attribute of an object that has no meaning, where it matters whether it is a module.
  private mutating func memberOfUnlisted(_ name: String, at index: Int) -> [Meaning] {
    let role = indirect.attributeRole(name)
    if indirect.member(name) == nil, role != .namespaceAttribute, role != .attributeMethod { return [] }
    let object = index - 1
    if indirect.isNamesake(name, of: tree.identifier(lastName(of: object))) { return [] }
    let objects = objects(object)
    if objects.isEmpty, indirect.member(name) != nil {
      var holder = object
      while nodes[holder].kind == .subscription, let inner = firstChild(of: holder) { holder = inner }
      if nodes[holder].kind == .name || nodes[holder].kind == .attribute { seek(tree.identifier(lastName(of: holder))) }
    }
    return objects.flatMap { member(name, of: $0, at: index) }
  }

  func isModuleAttribute(_ name: String) -> Bool { indirect.attributeRole(name) == .moduleAttribute }

  /// What may be the module of a function: that of all builtins for a builtin's bare name, that in which it is looked up otherwise.
  func modules(ofFunction index: Int) -> [Meaning] {
    switch nodes[index].kind {
    case .name:
      let range = nodes[index].range
      let word = word(range)
      let isBuiltin =
        indirect.traits(ofWord: word).contains(.function)
        || indirect.names.child(of: indirect.builtins, word: word) { tree.identifier(range) } != nil
      if isBuiltin { return [.place(indirect.names.place(indirect.builtins))] }
      return guardedImports.isEmpty ? [] : guardedImports[tree.identifier(range)].map { [.place($0)] } ?? []
    case .attribute:
      return meanings(of: index - 1).filter { if case .place = $0 { true } else { false } }
    default: return []
    }
  }

  /// Whether a node is `self`, `cls` or a name that begins as those of classes do: other objects have methods like `open` of their own.
  private func isOwnObject(_ index: Int) -> Bool {
    if nodes[index].kind != .name { return false }
    let name = tree.identifier(nodes[index].range)
    return name.isSelf || name.first?.isUppercase == true
  }

  /// What an attribute means of whatever object it is.
  @inline(__always)
  func anyMember(_ name: String) -> [Meaning] {
    if indirect.attributeRole(name) == .attributeMethod { return [.lookup(indirect.anyObject)] }
    return name.isDunder ? indirect.names.child(of: NameTree.root, name).map { [.place($0)] } ?? [] : []
  }

  /// A module as the attribute `name` of another, which is reported; or of something that need be none, where it is if
  /// something in it is called.
  private mutating func borrowed(_ name: String, of object: NameTree.Place, at index: Int) -> [Meaning] {
    guard let member = indirect.member(name),
      var place = indirect.names.child(of: NameTree.root, member.module)
    else { return [] }
    let mayBeObject = object.node == indirect.unlistedMember.node
    if mayBeObject, nodes[index].kind != .attribute || !isModulePath(index - 1) {
      place.name = member.module
      place.doubt = .module
    } else {
      reportBorrowed(member.module, at: index, isModule: true)
    }
    return [.place(place)]
  }

  private mutating func reportBorrowed(_ module: String, at index: Int, isModule: Bool) {
    let listings = indirect.member(module)?.listings ?? []
    discoveries.append(
      Discovery(node: index, listings: listings, symbol: module, range: nodes[index].range, isModule: isModule))
  }

  /// Reports what is a module after all, since something in it is called.
  private mutating func reportDoubtful(_ callee: Int) {
    let modules = nodes[callee].kind == .attribute ? places(of: callee - 1, .module) : []
    for module in modules { reportBorrowed(module.name, at: callee - 1, isModule: true) }
    for member in modules.isEmpty ? places(of: callee, .member) : [] {
      reportBorrowed(member.name, at: callee, isModule: false)
    }
  }

  @inline(__always)
  private func places(of index: Int, _ doubt: NameTree.Doubt) -> [NameTree.Place] {
    if !hasMeaning(index) { return [] }
    return meanings(of: index).compactMap { meaning in
      if case .place(let place) = meaning, place.doubt == doubt { place } else { nil }
    }
  }

  /// The attribute `name` of what an expression means.
  mutating func member(_ name: String, of meaning: Meaning, at index: Int) -> [Meaning] {
    switch meaning {
    case .place(let place):
      if place == indirect.thisModule { return meanings[name] ?? anyMember(name) }
      if let child = indirect.names.child(of: place.node, name) { return mention(child, at: index) }
      switch indirect.attributeRole(name) {
      case .namespaceAttribute: return namespace(of: place, at: index)
      case .attributeMethod:
        lookupMethods.append((index, place))
        return [.lookup(place)]
      default: break
      }
      // `__builtins__` is a module or its namespace.
      if place.node == indirect.builtins, indirect.attributeRole(name) == .itemMethod { return [.item(place)] }
      let any = anyMember(name)
      if !any.isEmpty || place == indirect.anyObject { return any }
      if indirect.member(name) != nil {
        let isNamesake = indirect.isNamesake(name, of: place.name.components.last ?? "")
        return isNamesake ? [] : borrowed(name, of: place, at: index)
      }
      if place.doubt == .module {
        return [.place(NameTree.Place(node: indirect.unlistedMember.node, name: place.name, doubt: .member))]
      }
      return isSeeking || indirect.isUnlisted(meaning) ? [.place(indirect.unlistedMember)] : []
    case .namespace(let place):
      let role = indirect.attributeRole(name)
      if place.node == NameTree.root {
        follow(index - 1)
        if role == .valuesMethod { reportModules(".\(name)", at: index) }
        if role == .itemMethod { itemMethods.append((index, name)) }
      }
      if role != .itemMethod { return [] }
      openedNamespaces.insert(index - 1)
      return [.item(place)]
    case .container(let element):
      switch indirect.attributeRole(name) {
      case .itemMethod: return [element.made]
      // The values, or pairs of keys and values.
      case .valuesMethod: return [meaning.made, meaning.contained.made]
      default: return []
      }
    default: return []
    }
  }

  /// A listed place is reported at the end of the statement, when it is known whether it is called.
  mutating func mention(_ place: NameTree.Place, at index: Int) -> [Meaning] {
    let node = indirect.names[place.node]
    if node.role == .modules { return namespace(of: indirect.names.place(NameTree.root), at: index) }
    if node.isListed { mentions.append((index, place, 0)) }
    return [.place(place)]
  }

  /// The mapping of all names of a module: reported where it is more than looked into by a constant.
  private mutating func namespace(of place: NameTree.Place, at index: Int) -> [Meaning] {
    namespaces.append((index, place))
    return [.namespace(place)]
  }

  private mutating func subscription(_ index: Int) {
    let parts = children(of: index)
    if parts.count == 2 { reportPassed(parts[1]) }
    guard parts.count == 2, hasMeaning(parts[0]) else { return }
    openedNamespaces.insert(parts[0])
    var results: [Meaning] = []
    for meaning in meanings(of: parts[0]) {
      if let element = meaning.element { results.append(nodes[parts[1]].kind == .slice ? meaning : element) }
      if case .namespace(let place) = meaning { results += item(parts[1], of: place, at: index) }
      // A module has no items: it is in a container that nests deeper than is followed.
      if isGuarded(meaning), nodes[parts[0]].kind == .subscription { results.append(meaning) }
      // `__builtins__` is a module or its namespace.
      if case .place(let place) = meaning, place.node == indirect.builtins {
        results += item(parts[1], of: place, at: index)
      }
    }
    set(index, results)
  }

  // MARK: Calls

  private mutating func call(_ index: Int) {
    guard let callee = firstChild(of: index) else { return }
    let formats =
      nodes[callee].kind == .attribute && rules.roles[Int(nodes[callee].symbol)].contains(.formatMethod)
    if !formats, !hasAnyMeaning { return }
    let parts = children(of: index)
    if formats { format(parts) }
    let traits = traits(of: callee)
    if !namespaces.isEmpty, traits.contains(.keysFunction) {
      for argument in parts.dropFirst() { follow(argument) }
    }
    reportDoubtful(callee)
    reportArguments(parts, traits)
    if !hasMeaning(callee) {
      if traits.contains(.classFunction), parts.count == 2 { set(index, classes(of: parts[1])) }
      if traits.contains(.containerFunction) { set(index, contents(of: parts.dropFirst())) }
      if traits.contains(.elementFunction) { set(index, union(parts.dropFirst()).map { $0.element ?? $0 }) }
      return bindKeywords(parts)
    }
    callees.insert(callee)
    let arguments = Array(parts.dropFirst())
    var results = traits.contains(.containerFunction) ? contents(of: parts.dropFirst()) : []
    for meaning in meanings(of: callee) {
      switch meaning {
      case .place(let place):
        reportCall(of: place, at: index, callee)
        if arguments.count == 1, indirect.names[place.node].role == .attribute {
          // `partial(getattr, object)(name)`.
          let objects = meanings(of: callee).filter { $0 != meaning }
          if !objects.isEmpty { results += lookup(arguments[0], in: objects, at: index) }
        }
        results += result(of: place, arguments, at: index)
      case .getter(let name): results += get(name, of: arguments.first, at: index)
      case .caller(let name):
        for case .place(let place) in get(name, of: arguments.first, at: index) {
          callees.insert(index)
          reportCall(of: place, at: index, callee)
        }
      case .lookup(let place):
        // `x.f(name)`, or `X.f(x, name)` where `X` is a class.
        if place == indirect.anyObject, arguments.count == 2 {
          results += lookup(arguments[1], of: arguments[0], at: index)
        } else if let name = arguments.first {
          results += lookup(name, in: [.place(place)], at: index)
        }
      case .item(let place):
        if let key = arguments.first { results += item(key, of: place, at: index) }
      case .maker(let product): results.append(product)
      case .namespace, .container: break
      }
    }
    set(index, results)
    bindKeywords(parts)
  }

  /// The attribute of an object by its dotted name.
  private mutating func get(_ name: String?, of object: Int?, at index: Int) -> [Meaning] {
    let objects = object.map { self.objects($0) } ?? []
    guard let name else {
      for case .place(let place) in objects { reportLookup(in: place, at: index) }
      return []
    }
    return name.components.reduce(objects) { objects, component in
      objects.flatMap { object -> [Meaning] in
        let found = member(component, of: object, at: index)
        guard found.isEmpty, case .place = object else { return found }
        return [.place(indirect.unlistedMember)]
      }
    }
  }

  /// What a container holds that is made of other containers, or of keyword arguments.
  private func contents(of arguments: ArraySlice<Int>) -> [Meaning] {
    union(arguments).compactMap { meaning in
      // Its keys alone.
      if case .namespace = meaning { return nil }
      return meaning.isContainer ? meaning : meaning.contained
    }
  }

  /// Reports the arguments of a call of which nobody knows what it makes of them.
  ///
  /// - Parameter traits: of the callee.
  private mutating func reportArguments(_ parts: [Int], _ traits: IndirectRules.Traits) {
    guard parts.dropFirst().contains(where: { hasMeaning($0) }) else { return }
    if isKnownFunction(parts[0], traits) {
      // `type(name, bases, namespace)`, `max(values, key=function)`.
      let makesClass = traits.contains(.classFunction) && parts.count > 2
      let mayHaveKey = traits.contains(.keysFunction) || traits.contains(.elementFunction)
      let hasKey = mayHaveKey && parts.contains { nodes[$0].kind == .keyword }
      if !makesClass, !hasKey { return }
    }
    for argument in parts.dropFirst() { reportPassed(argument) }
  }

  /// Whether it is known what a function makes of what it gets.
  private func isKnownFunction(_ index: Int, _ traits: IndirectRules.Traits) -> Bool {
    if hasMeaning(index), !meanings(of: index).allSatisfy(hasNoRole) { return true }
    switch nodes[index].kind {
    case .name: return !traits.isDisjoint(with: .knownFunctions)
    // `attrgetter("name")(object)`, where no rule is about the name.
    case .call: return firstChild(of: index).map { hasMeaning($0) && !meanings(of: $0).allSatisfy(hasNoRole) } ?? false
    default: return false
    }
  }

  /// Whether nothing is known of what a function makes of what it gets.
  @inline(__always)
  private func hasNoRole(_ function: Meaning) -> Bool {
    switch function {
    case .place(let place): indirect.names[place.node].role == nil
    case .maker: true
    default: false
    }
  }

  /// Reports a module as a value, or what holds one, that goes where nobody follows it.
  mutating func reportPassed(_ index: Int) { if hasMeaning(index) { reportPassed(meanings(of: index), at: index) } }

  /// Reports a module that is an operand, which the class of the other one gets.
  mutating func reportOperand(_ index: Int) {
    if hasMeaning(index) { reportPassed(meanings(of: index).filter { !$0.isContainer }, at: index) }
  }

  /// Whether `is` or `is not` stands between two nodes.
  private func isIdentity(between one: Int, _ other: Int) -> Bool {
    let text = tree.source.text[Int(nodes[one].end)..<Int(nodes[other].start)]
    return text.drop { $0 <= 0x20 || $0 == UInt8(ascii: ")") }.starts(with: "is".utf8)
  }

  mutating func reportPassed(_ meanings: [Meaning], at index: Int) {
    for meaning in meanings {
      var value = meaning
      while let element = value.element { value = element }
      guard case .place(let place) = value, place.doubt == .none else { continue }
      let listings = indirect.names[place.node].passings
      if listings.isEmpty { continue }
      discoveries.append(
        Discovery(
          node: index, listings: listings, symbol: indirect.shownName(of: place), range: nodes[index].range))
    }
  }

  /// What is known to be no module has the same methods for lookups.
  private func classes(of object: Int) -> [Meaning] {
    for case .place in meanings(of: object) { return indirect.moduleClass.map { [.place($0)] } ?? [] }
    return []
  }

  private mutating func reportCall(of place: NameTree.Place, at index: Int, _ callee: Int) {
    let listings = indirect.names[place.node].calls
    if listings.isEmpty { return }
    discoveries.append(
      Discovery(node: index, listings: listings, symbol: place.name, range: nodes[callee].range))
  }

  /// What a call of a function with a role gives.
  private mutating func result(of place: NameTree.Place, _ arguments: [Int], at index: Int) -> [Meaning] {
    switch indirect.names[place.node].role {
    case .attribute where arguments.count > 1:
      return lookup(arguments[1], of: arguments[0], at: index) + union(arguments.dropFirst(2))
    case .namespace:
      let objects = arguments.first.map { self.objects($0) } ?? []
      return objects.flatMap { meaning -> [Meaning] in
        if case .place(let place) = meaning { namespace(of: place, at: index) } else { [] }
      }
    case .importer:
      guard let name = arguments.first else { return [] }
      return texts(of: name, asks: false).known.map {
        .place(indirect.names.walk($0.components) ?? indirect.unlistedModule)
      }
    case .item where arguments.count > 1:
      return meanings(of: arguments[0]).flatMap { meaning -> [Meaning] in
        guard case .namespace(let place) = meaning else { return meaning.element.map { [$0] } ?? [] }
        openedNamespaces.insert(arguments[0])
        return item(arguments[1], of: place, at: index)
      }
    case .attributeGetter: return arguments.flatMap { gotten($0, at: index) }.map(Meaning.getter)
    case .methodCaller:
      guard let method = arguments.first else { return [] }
      let names = gotten(method, at: index)
      // `methodcaller("__getattribute__", name)(object)` is an attribute of the object.
      let isLookup = arguments.count > 1 && names.contains { $0.map { indirect.attributeRole($0) } == .attributeMethod }
      return names.map(Meaning.caller) + (isLookup ? gotten(arguments[1], at: index).map(Meaning.getter) : [])
    case .wrapper: return union(arguments.filter { nodes[$0].kind != .keyword })
    default: return []
    }
  }
}
