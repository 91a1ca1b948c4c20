import PythonSyntax

/// Follows what the names and expressions of one file may denote, statement by statement, and finds the indirect ways to what
/// the rules list.
///
/// One pass over a statement's nodes, children before parents, so that neither time nor stack depend on how deep they nest.
struct NameTracer {
  typealias Listing = SourceRules.Listing

  /// Something to report in the statement that is being read.
  struct Discovery {
    var node: Int
    var listings: [Listing]
    var symbol: String
    var range: ByteRange
    /// Of a builtin's bare name, which the file may bind itself; else 0.
    var shadowable: UInt16 = 0
    /// Of what is no module after all where it is called.
    var isModule = false
  }

  let rules: SourceRules
  /// Those of `rules`, stored so that no use copies them.
  let indirect: IndirectRules
  /// The statement that is being read, and its nodes.
  var tree: SyntaxTree
  var nodes: [Node] = []
  /// What the file binds, as far as it was read in this pass and those before.
  var meanings = NameMeanings()
  /// Whether a statement may have been read without knowing what something behind it makes a name mean.
  var isIncomplete = false
  /// Names by which attributes of any objects were looked up, and whose texts are not known.
  var knownLookupNames: Set<String> = []
  /// The same, where their texts have not been read yet.
  var lookupNames: [ByteRange] = []
  /// Names on which a method for format strings was called.
  var formattedNames: Set<String> = []
  /// Where names of builtins are bound, to tell which uses mean the file's own.
  private(set) var bindingsOfBuiltins: [(symbol: UInt16, offset: UInt32, isWalrus: Bool)] = []

  /// How many bytes of constant texts may still be put together in this pass.
  var constantBytesLeft: Int
  /// By symbol: whether a name with it may mean something by now.
  private var isTraced: [Bool]
  /// By symbol: whether a name with it has been bound to something; of those without a symbol of their own, whether any has.
  private var isMeant: [Bool]
  /// By symbol: whether a name with it was met while it meant nothing.
  private var wasPassedOver: [Bool]
  /// By symbol: whether an attribute with it may mean something, and whether one was met while none did.
  private var isAttribute: [Bool]
  private var wasPassedOverAttribute: [Bool]
  /// What an import binds, whatever it is imported from.
  enum Imported {
    case module
    /// What is in a module: it may be any object.
    case member
  }

  /// The names that imports bind; those of which nobody knows the text yet, and all others.
  private var importedRanges: [(range: ByteRange, kind: Imported)] = []
  private var importedNames: [String: Imported] = [:]
  /// The dotted names of modules that imports bind: those of which nobody knows the text yet, and all others, with what they begin with.
  private var modulePathRanges: [ByteRange] = []
  private var modulePaths: Set<String> = []
  /// Whether a dotted name was none of them so far.
  private var isSeekingModulePath = false
  /// The modules out of which names were imported that no rule is about, where nothing may be looked up in these by an unknown name.
  var guardedImports: [String: NameTree.Place] = [:]
  /// Names from which a module seemed to be taken before any import of them.
  private var unimportedNames: Set<String> = []

  /// Names that may mean a module that no rule lists, to be followed from the next pass on.
  private var soughtNames: Set<String> = []
  /// Whether modules that no rule lists are followed in this pass.
  private(set) var isSeeking = false
  /// The symbols of names that the file binds, and of those that meant a module without an import.
  private var isBound: [Bool]
  private var isLiteral: [Bool]
  /// The last node of a chain of attributes whose head was looked up, and what imports bind that.
  private var chain: (node: Int, imported: Imported?) = (-1, nil)

  /// Names to be shown from now on.
  private var newNames: [String] = []
  private var learnedCount = 0

  /// By node of the statement: the place in `found`, 0 for nothing.
  private var slots: [UInt32] = []
  private var found: [[Meaning]] = [[]]
  /// What the elements of the statement may mean that were read in parts.
  private var droppedMeanings: [Meaning] = []
  /// What was found in the last statement.
  var discoveries: [Discovery] = []
  /// Places that are mentioned, and whether they stand where they are called; by node.
  var mentions: [(node: Int, place: NameTree.Place, shadowable: UInt16)] = []
  var callees = NodeSet()
  /// What is assigned to and not read.
  var stores = NodeSet()
  /// Namespaces of modules that are mentioned, and those of them that are looked into; by node.
  var namespaces: [(node: Int, place: NameTree.Place)] = []
  var openedNamespaces = NodeSet()
  /// Methods by which the mapping of all modules gives an item; by node.
  var itemMethods: [(node: Int, name: String)] = []
  /// Methods that give an attribute of a module by its name; by node.
  var lookupMethods: [(node: Int, place: NameTree.Place)] = []
  /// What is followed further under the name that it is bound to, or of which the names of modules alone are used; by node.
  var followed = NodeSet()

  init(_ rules: SourceRules, _ source: Source) {
    self.rules = rules
    indirect = rules.indirect
    tree = SyntaxTree(empty: source)
    constantBytesLeft = LintBounds.constantWorkByteCount(fileByteCount: source.byteCount)
    isTraced = rules.isTracedFromStart
    wasPassedOver = rules.noSymbols
    isAttribute = rules.noSymbols
    isMeant = rules.noSymbols
    wasPassedOverAttribute = rules.noSymbols
    isBound = rules.noSymbols
    isLiteral = rules.noSymbols
  }

  /// - Parameter before: the pass before, whose knowledge counts from the start.
  init(_ rules: SourceRules, _ source: Source, after before: NameTracer) {
    self.init(rules, source)
    isAttribute = before.isAttribute
    meanings = before.meanings
    soughtNames = before.soughtNames
    isSeeking = !soughtNames.isEmpty
    isBound = before.isBound
    meanings.startPass()
    importedNames = before.importedNames
    guardedImports = before.guardedImports
    modulePaths = before.modulePaths
    modulePathRanges = before.modulePathRanges
    importedNames.merge(before.importedRanges.map { (before.tree.identifier($0.range), $0.kind) }) { $0.merged($1) }
    for name in names {
      let symbol = rules.symbols.symbol(of: name)
      isTraced[Int(symbol == 0 ? rules.addedSymbol : symbol)] = true
      noteMeaning(symbol)
      if symbol == 0 || meanings.texts[name] != nil {
        isAttribute[Int(symbol == 0 ? rules.addedSymbol : symbol)] = true
      }
    }
  }

  /// Every name that the parser must recognise for this.
  var names: Set<String> { meanings.names.union(soughtNames) }

  // MARK: Marks

  /// Whether a marked node makes its statement worth reading; notes what it binds.
  ///
  /// - Parameter bindsNames: whether the names in it that are no expressions are bound there: not in an import, which is read
  ///   otherwise, nor where names are declared.
  @inline(__always)
  mutating func isOfInterest(_ node: Node, bindsNames: Bool) -> Bool {
    // Its symbol is none.
    if node.kind == .dropped { return !droppedMeanings.isEmpty }
    let role = rules.roles[Int(node.symbol)]
    switch node.kind {
    case .name:
      if node.symbol == 0 { return false }
      if isTraced[Int(node.symbol)] { return true }
      wasPassedOver[Int(node.symbol)] = true
      return false
    case .attribute:
      if !role.isDisjoint(with: .tracedAttribute) || isAttribute[Int(node.symbol)] { return true }
      wasPassedOverAttribute[Int(node.symbol)] = true
      return false
    case .identifier:
      if role.contains(.shadowable), bindsNames { addBinding(of: node.symbol, at: node.start) }
      return false
    case .argument:
      if role.contains(.shadowable) { addBinding(of: node.symbol, at: node.start) }
      return isTraced[Int(node.symbol)]
    case .matchAs, .matchStar, .matchMapping:
      if role.contains(.shadowable) { addBinding(of: node.symbol, at: node.start) }
      return true
    default: return false
    }
  }

  mutating func addBinding(of symbol: UInt16, at offset: UInt32, isWalrus: Bool = false) {
    if bindingsOfBuiltins.count < LintBounds.shadowCount { bindingsOfBuiltins.append((symbol, offset, isWalrus)) }
    if isBound[Int(symbol)] { return }
    isBound[Int(symbol)] = true
    if isLiteral[Int(symbol)] { isIncomplete = true }
  }

  /// Takes the last binding back, which is at this place.
  mutating func removeBinding(at offset: UInt32) {
    if let place = bindingsOfBuiltins.lastIndex(where: { $0.offset <= offset }),
      bindingsOfBuiltins[place].offset == offset
    {
      bindingsOfBuiltins.remove(at: place)
    }
  }

  // MARK: Statements

  /// Finds everything in the statement.
  ///
  /// - Parameter reported: the nodes that the server's rules refuse.
  /// - Returns: names of interest in the statements behind it.
  mutating func read(reported: NodeSet) -> [String] {
    slots.append(contentsOf: repeatElement(0, count: nodes.count))
    for index in tree.firstElement..<nodes.count {
      switch nodes[index].kind {
      case .name where !isSeeking && nodes[index].symbol == 0 && !isFollowedByAttribute(index): continue
      case .name, .call, .assign, .annAssign, .namedExpr, .withItem, .comprehension, .lambda, .delete, .augAssign,
        .dropped:
        break
      case .attribute where nodes[index].symbol != 0: break
      // Nothing to follow yet.
      default: if found.count == 1 { continue }
      }
      evaluate(index)
    }
    if tree.isPart { keepElements() } else { readHeader() }
    keepMentions()
    if !discoveries.isEmpty { dropInner(reported) }
    if !tree.isPart, !droppedMeanings.isEmpty { droppedMeanings = [] }
    return newNames
  }

  /// Notes what the elements may mean that are read in a part of a statement.
  private mutating func keepElements() {
    var element = nodes.count - 1
    while element >= tree.firstElement {
      for meaning in hasMeaning(element) ? meanings(of: element) : [] {
        let new = isUnpacked(element) ? meaning.element : meaning
        if let new, !droppedMeanings.contains(new) { droppedMeanings.append(new) }
      }
      element -= Int(nodes[element].count)
    }
    if droppedMeanings.count > LintBounds.meaningCount { meanings.isOverfull = true }
  }

  /// What stands for elements that were read before.
  mutating func dropped(_ index: Int) { set(index, droppedMeanings) }

  /// Whether an attribute of the node comes next.
  func isFollowedByAttribute(_ index: Int) -> Bool { index + 1 < nodes.count && nodes[index + 1].kind == .attribute }

  /// Notes what an import binds in which no name has a symbol.
  mutating func pass(_ name: ImportedName) {
    addImported(name.range, name.isModule ? .module : .member)
    if let path = name.path { addModulePath(path) }
  }

  /// Reads an import, of which the server's rules refuse the listed nodes.
  ///
  /// - Parameter isContinued: whether a part of the same statement was read before.
  mutating func readImport(reported: NodeSet, isContinued: Bool) -> [String] {
    let index = nodes.count - 1
    if case .importStatement = nodes[index].kind {
      importModules(index, reported)
    } else {
      importNames(index, reported, isContinued)
    }
    return newNames
  }

  /// Begins with a statement.
  mutating func start(_ statement: SyntaxTree) {
    tree = statement
    nodes = statement.nodes
    discoveries.removeAll(keepingCapacity: true)
    chain = (-1, nil)
    if !newNames.isEmpty { newNames = [] }
  }

  /// Ends with the statement, and lets go of it.
  mutating func finish() {
    if found.count > 1 { found.removeLast(found.count - 1) }
    slots.removeAll(keepingCapacity: true)
    if !mentions.isEmpty { mentions.removeAll(keepingCapacity: true) }
    if !callees.isEmpty { callees.removeAll() }
    if !stores.isEmpty { stores.removeAll() }
    if !namespaces.isEmpty { namespaces.removeAll(keepingCapacity: true) }
    if !openedNamespaces.isEmpty { openedNamespaces.removeAll() }
    if !itemMethods.isEmpty { itemMethods.removeAll(keepingCapacity: true) }
    if !lookupMethods.isEmpty { lookupMethods.removeAll(keepingCapacity: true) }
    if !followed.isEmpty { followed.removeAll() }
    nodes = []
    tree = SyntaxTree(empty: tree.source)
  }

  /// Gives back what a large statement has taken.
  mutating func releaseMemory() {
    found = [[]]
    slots = []
    discoveries = []
    mentions = []
    (callees, stores, openedNamespaces, followed) = (NodeSet(), NodeSet(), NodeSet(), NodeSet())
    namespaces = []
    itemMethods = []
    lookupMethods = []
  }

  /// Notes that what a node means is found elsewhere, or not at all.
  mutating func follow(_ index: Int) { if !namespaces.isEmpty || !itemMethods.isEmpty { followed.insert(index) } }

  func meanings(of index: Int) -> [Meaning] { slots[index] == 0 ? [] : found[Int(slots[index])] }
  func hasMeaning(_ index: Int) -> Bool { slots[index] != 0 }
  /// Whether anything in the statement has a meaning so far.
  var hasAnyMeaning: Bool { found.count > 1 }

  mutating func set(_ index: Int, _ new: [Meaning]) {
    if new.isEmpty { return }
    if new.count > LintBounds.meaningCount { meanings.isOverfull = true }
    found.append(Array(new.prefix(LintBounds.meaningCount)))
    slots[index] = UInt32(truncatingIfNeeded: found.count - 1)
  }

  // MARK: Names

  /// Notes that `name` may mean all of these; modules that no rule lists only where somebody seeks them.
  ///
  /// - Parameter place: of the name in what binds it.
  mutating func bind(_ name: String, to all: [Meaning], at place: ByteRange, isImport: Bool = false) {
    var new = all
    if isSeeking, !soughtNames.contains(name) {
      new.removeAll(where: indirect.isUnlisted)
      if new.isEmpty { return }
    }
    let symbol = Int(rules.symbols.symbol(of: name))
    let isNew = meanings[name] == nil
    noteMeaning(UInt16(symbol))
    if !meanings.bind(name, to: new, isImport: isImport) { return }
    // Whether statements with the name were shown in this pass.
    let wasShown = symbol != 0 && (isTraced[symbol] || rules.symbols.isOfInterest(UInt16(symbol)))
    if symbol != 0 {
      if !isImport, !isAttribute[symbol] {
        isAttribute[symbol] = true
        if wasPassedOverAttribute[symbol] { isIncomplete = true }
      }
      isTraced[symbol] = true
      if wasPassedOver[symbol] { isIncomplete = true }
    } else {
      isTraced[Int(rules.addedSymbol)] = true
      isAttribute[Int(rules.addedSymbol)] = true
    }
    if !isNew {
      isIncomplete = true
      return
    }
    if wasShown { return }
    newNames.append(name)
    learnedCount += 1
    if isIncomplete { return }
    isIncomplete = learnedCount > LintBounds.searchCount || mayOccur(name, around: place, isImport: isImport)
  }

  /// Whether the name may stand in front of `place`, or behind it in the same statement: where nobody looked for it.
  private func mayOccur(_ name: String, around place: ByteRange, isImport: Bool) -> Bool {
    let source = tree.source
    let end = max(nodes.last?.end ?? 0, place.end)
    // What an import binds is no attribute, which could be looked up by a text too.
    return (isImport ? source.mayUse(name, before: place.start) : source.mayHold(name, in: ByteRange(0, place.start)))
      || source.mayHold(name, in: ByteRange(place.end, end))
  }

  private mutating func noteMeaning(_ symbol: UInt16) {
    isMeant[Int(symbol)] = true
    if symbol == 0 { isMeant[Int(rules.addedSymbol)] = true }
  }

  /// Whether a name with this symbol may have been bound to something.
  func mayMean(_ symbol: UInt16) -> Bool { isMeant[Int(symbol)] }

  /// Notes the name that an import binds.
  mutating func addImported(_ range: ByteRange, _ kind: Imported) {
    if importedRanges.count <= LintBounds.importCount {
      importedRanges.append((range, kind))
    } else {
      meanings.isOverfull = true
    }
    guard !unimportedNames.isEmpty else { return }
    if unimportedNames.contains(tree.identifier(range)) { isIncomplete = true }
  }

  /// Notes the dotted name of a module that an import binds, by which it and those that it is in are reached.
  mutating func addModulePath(_ range: ByteRange) {
    modulePathRanges.append(range)
    if isSeekingModulePath, learnModulePaths() { isIncomplete = true }
  }

  /// - Returns: whether there are new ones.
  private mutating func learnModulePaths() -> Bool {
    let count = modulePaths.count
    for range in modulePathRanges {
      let components = tree.source.text[range.bounds].split { !$0.continuesName && $0 < 0x80 }
      var path = ""
      for component in components.prefix(LintBounds.modulePathDepth) {
        if modulePaths.count >= LintBounds.followedNameCount || path.utf8.count > LintBounds.constantByteCount { break }
        let name = tree.identifier(ByteRange(UInt32(component.startIndex), UInt32(component.endIndex)))
        path = path.isEmpty ? name : "\(path).\(name)"
        modulePaths.insert(path)
      }
    }
    modulePathRanges.removeAll(keepingCapacity: true)
    return modulePaths.count > count
  }

  /// Whether a chain of attributes is the dotted name of a module that an import binds.
  mutating func isModulePath(_ index: Int) -> Bool {
    var names: [String] = []
    var node = index
    while nodes[node].kind == .attribute, names.count < LintBounds.modulePathDepth {
      names.append(tree.identifier(lastName(of: node)))
      node -= 1
    }
    if names.isEmpty || nodes[node].kind != .name { return false }
    names.append(tree.identifier(nodes[node].range))
    _ = learnModulePaths()
    if modulePaths.contains(names.reversed().joined(separator: ".")) { return true }
    isSeekingModulePath = true
    return false
  }

  /// What an import somewhere in the file binds the name to; `nil` if none does.
  mutating func imported(_ name: String) -> Imported? {
    if importedRanges.count > LintBounds.searchedImportCount {
      for (range, kind) in importedRanges {
        let name = tree.identifier(range)
        importedNames[name] = kind.merged(importedNames[name] ?? .member)
      }
      importedRanges.removeAll(keepingCapacity: true)
    }
    var found = importedNames.isEmpty ? nil : importedNames[name]
    for (range, kind) in importedRanges where spells(range, name) { found = kind.merged(found ?? .member) }
    if let found { return found }
    if unimportedNames.count < LintBounds.followedNameCount { unimportedNames.insert(name) }
    return nil
  }

  /// What imports bind the name to with which a chain of attributes begins; `nil` if none does, or the node is something else.
  mutating func importedHead(of index: Int) -> Imported? {
    var head = index
    while head > 0, head != chain.node, nodes[head].kind == .attribute { head -= 1 }
    if head != chain.node || nodes[head].kind != .attribute {
      chain.imported = nil
      if nodes[head].kind == .name {
        let name = tree.identifier(nodes[head].range)
        chain.imported = name.isSelf ? nil : meanings[name] == nil ? imported(name) : .module
      }
    }
    chain.node = index
    return chain.imported
  }

  /// Has the names in what a sought name is made of followed too.
  mutating func seekNames(in index: Int) {
    for node in (index + 1 - Int(nodes[index].count)...index).suffix(LintBounds.soughtPartCount) {
      if nodes[node].kind == .name { seek(tree.identifier(nodes[node].range)) }
      if nodes[node].kind == .attribute { seek(tree.identifier(lastName(of: node))) }
    }
  }

  /// Has a name followed from the next pass on, in case that it means a module that no rule lists.
  mutating func seek(_ name: String) {
    if soughtNames.contains(name) || name.isSelf { return }
    if soughtNames.count < LintBounds.followedNameCount {
      soughtNames.insert(name)
      isIncomplete = true
    } else {
      meanings.isOverfull = true
    }
  }

  func isSought(_ name: String) -> Bool { isSeeking && soughtNames.contains(name) }

  /// The module that a name means without an import; `nil` where the file binds the name.
  mutating func literalModule(_ name: String, _ symbol: UInt16) -> NameTree.Place? {
    guard symbol != 0, indirect.has(.literalModule, name), !isBound[Int(symbol)], imported(name) == nil
    else { return nil }
    isLiteral[Int(symbol)] = true
    return indirect.names.child(of: NameTree.root, name)
  }
}

extension NameTracer.Imported {
  /// Of a name with two imports.
  fileprivate func merged(_ other: Self) -> Self { self == .module ? self : other }
}
