import Policy
import PythonSyntax
import Synchronization

/// One pass of the source rules over the statements of one file, in their order.
struct SourceCheck {
  /// A listed name at a place in the text.
  struct Match {
    var listing: SourceRules.Listing
    /// The name to blame, as Python reads it.
    var symbol: String
    /// The smallest text to blame.
    var range: ByteRange
    /// Where the node starts that the server would name.
    var nodeStart: UInt32
    /// Of a name that the file may bind itself, so that it is none of the builtins; else 0.
    var shadowable: UInt16 = 0
  }

  private let rules: SourceRules
  private let matchLimit: Int
  /// Of the statement that is being read.
  private var nodes: [Node] { tracer.nodes }
  /// What the imports so far make names mean.
  private(set) var bindings: Bindings
  /// Whether a statement may have been read without knowing what an import behind it, or in it, makes a name mean.
  private(set) var hasMissedBindings = false
  /// Whether more names mean something than are followed.
  var isOverfull: Bool { bindsTooMuch || tracer.meanings.isOverfull }
  private var bindsTooMuch = false
  /// By symbol: whether a call began with a name that has it.
  private var isCalledHead: [Bool]
  /// Names without a symbol that imports have bound, to be shown from now on.
  private var newNames: [String] = []
  private var learnedCount = 0
  /// In the order of the text, then of the rules' ids.
  private(set) var matches: [Match] = []
  /// By rule, how many more there are.
  private(set) var unlistedCounts: [Int: Int] = [:]
  /// How many of those are errors.
  private var errorCount = 0
  private var statementMatches: [Match] = []
  /// Whether the statement's matches are counted alone.
  private var isFull = false
  /// The nodes of the statement that the server's rules refuse.
  private var reportedNodes = NodeSet()
  /// Where the last import started that was read.
  private var lastImportStart: UInt32?
  /// Whether the statement goes on with an import of very many names, which comes in parts.
  private var isContinued = false
  private var tracer: NameTracer

  /// - Parameters:
  ///   - source: of the file.
  ///   - before: the pass before, whose knowledge of the file's names counts from the start.
  ///   - matchLimit: so many errors are kept, and so many warnings.
  init(_ rules: SourceRules, _ source: Source, after before: SourceCheck? = nil, matchLimit: Int) {
    self.rules = rules
    isCalledHead = rules.noSymbols
    if let before {
      bindings = before.bindings
      tracer = NameTracer(rules, source, after: before.tracer)
    } else {
      bindings = Bindings()
      tracer = NameTracer(rules, source)
    }
    self.matchLimit = matchLimit
  }

  /// Whether another pass may find more, when this one has come to its end.
  ///
  /// - Parameter quotesName: see `Parser.scan`.
  mutating func isIncomplete(_ source: Source, quotesName: Bool) -> Bool {
    if !tracer.formattedNames.isEmpty, holdsFormatField(source) { tracer.askForFormatStrings() }
    if quotesName { tracer.askForLookupNames() }
    return hasMissedBindings || tracer.isIncomplete || tracer.meanings.hasNewTexts
  }

  /// Whether one of the attributes that format strings may not read stands in braces and was found nowhere in the code.
  private func holdsFormatField(_ source: Source) -> Bool {
    let known = Set(matches.map(\.range.start))
    return source.attributesInBraces { !known.contains($0.start) && !rules.indirect.formatFields($1).isEmpty }
  }

  /// The names of interest in another pass.
  var symbols: SymbolTable { rules.symbols.adding(Set(bindings.names).union(tracer.names)) }

  /// Drops the matches of names that the file binds itself where they stand.
  ///
  /// - Parameter scopes: of the file.
  mutating func dropShadowed(_ scopes: [Scope]) {
    guard matches.contains(where: { $0.shadowable != 0 }), !tracer.bindingsOfBuiltins.isEmpty else { return }
    let shadows = Shadows(tracer.bindingsOfBuiltins, scopes)
    matches.removeAll { $0.shadowable != 0 && shadows.cover($0.shadowable, at: $0.range.start) }
  }

  /// Finds everything in one statement.
  ///
  /// - Returns: names of interest in the statements behind it.
  mutating func read(_ statement: SyntaxTree) -> [String] {
    if statement.nodes.count <= LintBounds.smallStatementNodeCount { return readStatement(statement) }
    return rules.largeStatement.withLock { _ in
      defer {
        statementMatches = []
        reportedNodes = NodeSet()
        tracer.releaseMemory()
      }
      return readStatement(statement)
    }
  }

  /// Takes notice of what an import binds in which no name has a symbol.
  mutating func pass(_ name: ImportedName) { tracer.pass(name) }

  private mutating func readStatement(_ statement: SyntaxTree) -> [String] {
    let isImport = statement.isImport
    // Most imports are of nothing that a rule is about.
    if isImport, !statement.holdsSymbol {
      for name in statement.importedNames { tracer.pass(name) }
      return []
    }
    if isImport {
      let start = statement.nodes.last?.start
      isContinued = start == lastImportStart
      lastImportStart = start
    }
    tracer.start(statement)
    newNames = []
    isFull = matches.count == 2 * matchLimit
    var isOfInterest = false
    let bindsNames = !isImport && !statement.isDeclaration
    for index in statement.marked {
      readNode(Int(index))
      if tracer.isOfInterest(statement.nodes[Int(index)], bindsNames: bindsNames) { isOfInterest = true }
    }
    if isImport {
      newNames += tracer.readImport(reported: reportedNodes, isContinued: isContinued)
      if !tracer.discoveries.isEmpty { addDiscoveries() }
    } else if isOfInterest {
      newNames += tracer.read(reported: reportedNodes)
      if !tracer.discoveries.isEmpty { addDiscoveries() }
    }
    if !reportedNodes.isEmpty { reportedNodes.removeAll() }
    tracer.finish()
    if !statementMatches.isEmpty { keepMatches() }
    return newNames
  }

  private mutating func keepMatches() {
    statementMatches.sort {
      ($0.range.start, $0.range.end, $0.nodeStart, $0.listing.rule)
        < ($1.range.start, $1.range.end, $1.nodeStart, $1.listing.rule)
    }
    for match in statementMatches {
      let isError = rules.isError[match.listing.rule]
      if (isError ? errorCount : matches.count - errorCount) < matchLimit {
        matches.append(match)
        if isError { errorCount += 1 }
      } else {
        unlistedCounts[match.listing.rule, default: 0] += 1
      }
    }
    statementMatches.removeAll(keepingCapacity: true)
  }

  private mutating func readNode(_ index: Int) {
    let node = nodes[index]
    switch node.kind {
    case .importStatement: readImport(index)
    case .importFrom: readImportFrom(index)
    case .call: readCall(index)
    case .attribute where rules.roles[Int(node.symbol)].contains(.attribute):
      let range = tracer.tree.attributeName(of: tracer.tree.ids[index])
      add(rules.attributes[Int(node.symbol)], symbol: tracer.tree.identifier(range), range, node: node, index)
    case .name where rules.roles[Int(node.symbol)].contains(.bareName):
      add(rules.bareNames[Int(node.symbol)], symbol: tracer.tree.identifier(node.range), node.range, node: node, index)
    default: break
    }
  }

  /// - Parameter index: of what is reported, in the nodes of the statement.
  private mutating func add(
    _ listings: [SourceRules.Listing], symbol: String, _ range: ByteRange, node: Node, _ index: Int
  ) {
    for listing in listings {
      if isFull {
        unlistedCounts[listing.rule, default: 0] += 1
      } else {
        statementMatches.append(Match(listing: listing, symbol: symbol, range: range, nodeStart: node.start))
      }
    }
    noteReported(listings, index)
  }

  private mutating func noteReported(_ listings: [SourceRules.Listing], _ index: Int) {
    for listing in listings {
      let rule = rules.rules[listing.rule]
      if rule.ruleClass == .server, rule.severity == .error { reportedNodes.insert(index) }
    }
  }

  private mutating func addDiscoveries() {
    for discovery in tracer.discoveries {
      for listing in discovery.listings {
        statementMatches.append(
          Match(
            listing: listing, symbol: discovery.symbol, range: discovery.range,
            nodeStart: nodes[discovery.node].start, shadowable: discovery.shadowable))
      }
    }
  }
}

// MARK: - Imports

extension SourceCheck {
  /// `import a.b, c as d`.
  private mutating func readImport(_ index: Int) {
    let tree = tracer.tree
    for alias in tree.children(of: tree.ids[index]) where tree[alias].kind == .alias {
      let parts = tree.children(of: alias)
      guard let name = parts.first else { continue }
      let components = tree.children(of: name)
      addModule(name, components, statement: nodes[index])
      // Without `as`, the name that is bound is the first component and means itself.
      if parts.count > 1, let place = walk(components, in: rules.calls) {
        bind(tree[parts[1]], to: place, in: nodes[index])
      }
    }
  }

  /// `from a.b import c, d as e`. A relative import names the plugin's own files.
  private mutating func readImportFrom(_ index: Int) {
    let tree = tracer.tree
    let children = tree.children(of: tree.ids[index])
    guard nodes[index].detail == 0, let module = children.first, tree[module].kind == .dottedName else { return }
    let components = tree.children(of: module)
    addModule(module, components, statement: nodes[index], isReported: isContinued)
    let refused = walk(components, in: rules.imports)
    let callable = walk(components, in: rules.calls)
    if refused == nil, callable == nil { return }
    for alias in children.dropFirst() where tree[alias].kind == .alias {
      let parts = tree.children(of: alias)
      guard let name = parts.first else { continue }
      let text = tree.identifier(tree[name].range)
      if let refused, let place = rules.imports.step(from: refused.node, symbol: tree[name].symbol, text: { text }) {
        let listings = rules.imports.listings(at: place.node)
        add(listings, symbol: place.name, tree[name].range, node: nodes[index], name.index)
        if !listings.isEmpty { reportedNodes.insert(name.index) }
      }
      if let callable, let place = rules.calls.step(from: callable.node, symbol: tree[name].symbol, text: { text }) {
        bind(tree[parts.count > 1 ? parts[1] : name], to: place, in: nodes[index])
      }
    }
  }

  private mutating func bind(_ name: Node, to place: FunctionTree.Place, in statement: Node) {
    let text = tracer.tree.identifier(name.range)
    if bindings.nameCount == LintBounds.boundNameCount, bindings.meanings(of: text).isEmpty { bindsTooMuch = true }
    if bindsTooMuch { return }
    guard bindings.bind(text, to: place) else { return }
    if name.symbol != 0, rules.symbols.isOfInterest(name.symbol) {
      if isCalledHead[Int(name.symbol)] { hasMissedBindings = true }
    } else if learnedCount < LintBounds.searchCount, !tracer.tree.source.mayUse(text, before: statement.start) {
      learnedCount += 1
      newNames.append(text)
    } else {
      hasMissedBindings = true
    }
  }

  /// The module's first component decides; its whole name is to blame.
  ///
  /// - Parameter isReported: whether it was in another part of the statement.
  private mutating func addModule(_ name: NodeID, _ components: [NodeID], statement: Node, isReported: Bool = false) {
    let listings = listings(ofModule: components)
    if listings.isEmpty { return }
    if isReported { return noteReported(listings, name.index) }
    let tree = tracer.tree
    let symbol = components.map { tree.identifier(tree[$0].range) }.joined(separator: ".")
    add(listings, symbol: symbol.shortened, tree[name].range, node: statement, name.index)
  }

  private func listings(ofModule components: [NodeID]) -> [SourceRules.Listing] {
    guard let first = components.first else { return [] }
    let listings = rules.modules[Int(tracer.tree[first].symbol)]
    if !listings.isEmpty || components.count == 1 { return listings }
    var place = FunctionTree.Place(node: FunctionTree.root, name: "")
    // A closure over the check would copy all of it.
    let tree = tracer.tree
    for component in components {
      let node = tree[component]
      guard
        let next = rules.imports.step(from: place.node, symbol: node.symbol, text: { tree.identifier(node.range) })
      else { return [] }
      place = next
      // What the server lists by a dotted name are functions, and no module is one.
      let listings = rules.imports.listings(at: place.node).filter { rules.rules[$0.rule].ruleClass != .server }
      if !listings.isEmpty { return listings }
    }
    return []
  }

  /// The place of a whole dotted name, or `nil` when no listed name starts so.
  private func walk(_ components: [NodeID], in functions: FunctionTree) -> FunctionTree.Place? {
    var place = FunctionTree.Place(node: FunctionTree.root, name: "")
    // A closure over the check would copy all of it.
    let tree = tracer.tree
    for component in components {
      let node = tree[component]
      guard
        let next = functions.step(from: place.node, symbol: node.symbol, text: { tree.identifier(node.range) })
      else { return nil }
      place = next
    }
    return place
  }
}

// MARK: - Calls

extension SourceCheck {
  private mutating func readCall(_ index: Int) {
    let callee = calleeIndex(of: index)
    let node = nodes[callee]
    switch node.kind {
    case .name:
      if rules.roles[Int(node.symbol)].contains(.builtin) {
        let listings = rules.builtins[Int(node.symbol)]
        add(listings, symbol: tracer.tree.identifier(node.range), node.range, node: nodes[index], index)
        // What a rule of one's own lists takes nothing away from the server's.
        if listings.contains(where: { rules.rules[$0.rule].ruleClass == .server }) { return }
      }
    case .attribute: break
    default: return
    }
    // An attribute has one child, the node before it: `a.b.c` is `a`, `a.b`, `a.b.c`, one behind the other.
    var head = callee
    while head > 0, nodes[head].kind == .attribute { head -= 1 }
    guard nodes[head].kind == .name else { return }
    isCalledHead[Int(nodes[head].symbol)] = true

    var reached: [FunctionTree.Place] = []
    if rules.roles[Int(nodes[head].symbol)].contains(.functionHead),
      let start = rules.calls.step(from: FunctionTree.root, symbol: nodes[head].symbol, text: { "" }),
      let place = follow(from: start, head: head, callee: callee)
    {
      reached.append(place)
    }
    if !bindings.isEmpty {
      for meaning in bindings.meanings(of: tracer.tree.identifier(nodes[head].range)) {
        if let place = follow(from: meaning, head: head, callee: callee) { reached.append(place) }
      }
    }
    if reached.isEmpty { return }
    // One finding a rule, whatever the number of meanings: the first by name.
    reached.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var reported: [Int] = []
    for place in reached {
      let listings = rules.calls.listings(at: place.node).filter { !reported.contains($0.rule) }
      reported += listings.map(\.rule)
      add(listings, symbol: place.name, node.range, node: nodes[index], index)
    }
  }

  /// Where the attributes from `head` to `callee` lead from `start`.
  @inline(__always)
  private func follow(from start: FunctionTree.Place, head: Int, callee: Int) -> FunctionTree.Place? {
    var place = start
    let tree = tracer.tree
    for attribute in head..<callee {
      guard
        let next = rules.calls.step(
          from: place.node, symbol: nodes[attribute + 1].symbol,
          text: { tree.identifier(tree.attributeName(of: tree.ids[attribute + 1])) })
      else { return nil }
      place = next
    }
    return place
  }

  /// The first child of a call: what comes before all arguments.
  @inline(__always)
  private func calleeIndex(of call: Int) -> Int {
    let first = call + 1 - Int(nodes[call].count)
    var child = call - 1
    while child - Int(nodes[child].count) >= first { child -= Int(nodes[child].count) }
    return child
  }
}
