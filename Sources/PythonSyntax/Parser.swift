/// Recursive descent over one file's tokens, after the grammar of CPython 3.13.
///
/// The methods are named for the productions of https://docs.python.org/3.13/reference/grammar.html and leave their
/// result as the last of `nodes`. A production that can't go on throws `Rejected`: there is no recovery, since
/// CPython has none.
package struct Parser {
  let source: Source
  var lexer: Lexer
  /// The next token.
  var token: Token
  var nodes: [Node] = []
  /// Where the nodes of the statement begin that is being parsed.
  private var statementStart = 0
  /// How many nodes enclose it in CPython's tree; the module is one.
  var statementDepth = 1
  /// Whether the innermost function or class around it is a class.
  var isInClass = false
  /// See `SyntaxTree.marked`.
  private(set) var marked: [UInt32] = []
  /// The functions, classes, lambdas and comprehensions so far, each behind those that it holds.
  var scopes: [Scope] = []
  /// Is given each statement that has marked nodes, and gives further names of interest; `nil` where the tree of the whole
  /// file is kept.
  private let visit: ((SyntaxTree) -> [String])?
  /// Is given what imports bind that are not shown, since no name in them has a symbol; `nil` where all are shown.
  private let passImport: ((ImportedName) -> Void)?
  let keepsTree: Bool
  /// Whether an earlier pass has found no error, so that nothing costly needs to be checked again.
  let isKnownToParse: Bool
  let nodeLimit: Int
  /// The end of the last token that was consumed and is not layout (NEWLINE, INDENT, DEDENT).
  var lastEnd: UInt32 = 0
  /// How deep CPython's parser would have recursed; see `enter`.
  var depth = 0
  /// The greatest `depth` of a statement where it is doubtful, else 0.
  var greatestDepth = 0
  /// Whether a string is a name of interest of the kind that Python gives: `__code__`, `f_back`, `tb_next`.
  var quotesName = false
  /// Whether a name was read in advance that costs too much to be looked up again each time that names become of interest.
  private var hasMissedNames = false
  private var batchesRead = 0
  private let isOverdue: (() -> Bool)?
  /// Decides where it is doubtful; made for the first such statement. In an array, since a parser is small and this is not.
  var callDepths: [CallDepth] = []
  /// Whether operators or calls stand in so long a row that the tree may be too deep; see `checkTreeDepth`.
  var hasLongChain = false
  /// So many nodes need no `checkTreeDepth` at the end of the statement.
  var checkedNodeCount = 0
  /// The first specific error, which wins over the generic one.
  var diagnosis: SyntaxError?
  /// Inside of an explanation for two expressions in a row: there the second ends where a third begins.
  var isExplaining = false
  /// The furthest token that was seen before a `rewind`.
  var furthest: Token?
  /// Tokens that were read in advance; the next one is at `index`, and at least one more stands behind it, unless a statement begins there.
  private var tokens: [Token] = []
  private var index = 0
  /// What stands from here on in `tokens` means nothing.
  private var endIndex = 0
  /// Where `index` comes here, further tokens are read.
  private var readIndex = 0
  /// How many tokens stood in front of `tokens`.
  private var discarded = 0
  /// The number of the furthest token that was the next one before a `rewind`.
  private var furthestNumber = 0
  private var firstMark: Int?
  private(set) var openMarks = 0

  /// The tree of `source`, or a lone `module` and an error where CPython 3.13's `ast.parse` would refuse it.
  ///
  /// - Parameter symbols: the names that the nodes of the tree shall carry the number of.
  package static func parse(_ source: Source, symbols: SymbolTable = .empty) -> SyntaxTree {
    var memory = ParserMemory()
    var parser = Parser(source, symbols: symbols, visit: nil, &memory)
    let error = parser.run()
    if error != nil {
      parser.nodes.removeAll(keepingCapacity: true)
      parser.marked = []
      parser.lastEnd = UInt32(source.byteCount)
      parser.add(.module, first: 0, start: 0)
    }
    return SyntaxTree(source: source, nodes: parser.nodes, marked: parser.marked, errors: error.map { [$0] } ?? [])
  }

  /// Parses `source` and keeps no more of it than one statement at a time, so that memory does not grow with the file.
  ///
  /// - Parameters:
  ///   - symbols: the names of interest.
  ///   - passImport: where it is given, imports in which no name has a symbol are not shown, if they are written plainly; it is called with what
  ///     they bind, in the order of the text.
  ///   - visit: called with the tree of each simple statement, and of each compound one without its blocks, that has marked
  ///     nodes; in the order of the text, and also in front of an error. A statement of very many elements comes in parts.
  ///     What it returns are names of interest from there on.
  ///   - isKnownToParse: whether a scan of the same source has found no error.
  ///   - isOverdue: asked now and then; once it is true, what is left of the file is an error.
  ///   - readsPlain: whether what holds no name of interest is read off the text alone, which finds the same.
  /// - Returns: the scopes of the file; where its directives begin; whether a statement may have been shown without a name of interest that `visit` gave before;
  ///   whether one of its strings is a name of interest of the kind that Python gives, such as `__code__` and `f_back`; and the error where
  ///   CPython 3.13's `ast.parse` would refuse it.
  package static func scan(
    _ source: Source, symbols: SymbolTable, isKnownToParse: Bool = false, isOverdue: (() -> Bool)? = nil,
    readsPlain: Bool = true, memory: inout ParserMemory, passImport: ((ImportedName) -> Void)? = nil,
    visit: @escaping (SyntaxTree) -> [String]
  ) -> (scopes: [Scope], directives: [UInt32], hasMissedNames: Bool, quotesName: Bool, error: SyntaxError?) {
    var parser = Parser(
      source, symbols: symbols, isKnownToParse: isKnownToParse, isOverdue: isOverdue,
      readsPlain: readsPlain, passImport: passImport, visit: visit, &memory)
    var error = parser.run()
    if error != nil, readsPlain {
      // Where an error stands, and which, is seen from all tokens.
      var reader = Parser(source, symbols: symbols, isOverdue: isOverdue, visit: { _ in [] }, &memory)
      error = reader.run() ?? error
    }
    parser.giveBack(&memory)
    return (parser.scopes, parser.lexer.directives, parser.hasMissedNames, parser.quotesName, error)
  }

  /// The same for one file alone.
  package static func scan(
    _ source: Source, symbols: SymbolTable, isKnownToParse: Bool = false, isOverdue: (() -> Bool)? = nil,
    readsPlain: Bool = true, visit: @escaping (SyntaxTree) -> [String]
  ) -> (scopes: [Scope], directives: [UInt32], hasMissedNames: Bool, quotesName: Bool, error: SyntaxError?) {
    var memory = ParserMemory()
    return scan(
      source, symbols: symbols, isKnownToParse: isKnownToParse, isOverdue: isOverdue, readsPlain: readsPlain,
      memory: &memory, visit: visit)
  }

  private init(
    _ source: Source, symbols: SymbolTable, isKnownToParse: Bool = false, isOverdue: (() -> Bool)? = nil,
    readsPlain: Bool = false, passImport: ((ImportedName) -> Void)? = nil, visit: ((SyntaxTree) -> [String])?,
    _ memory: inout ParserMemory
  ) {
    self.source = source
    self.passImport = passImport
    self.isOverdue = isOverdue
    self.isKnownToParse = isKnownToParse
    self.visit = visit
    keepsTree = visit == nil
    nodeLimit = keepsTree ? .max : SyntaxBounds.nodeCount
    lexer = Lexer(
      source.padded, symbols: symbols, hasRawLineEnds: source.hasRawLineEnds,
      readsPlain: readsPlain && !source.hasRawLineEnds, memory: &memory)
    lexer.plainBlocks.readsImports = passImport != nil
    token = Token(.error, level: 0, from: 0, to: 0)
    swap(&nodes, &memory.nodes)
    swap(&marked, &memory.marked)
    swap(&tokens, &memory.tokens)
    if tokens.isEmpty { tokens = [Token](repeating: token, count: Self.batchCount) }
    nodes.reserveCapacity(keepsTree ? source.byteCount / 6 + 8 : 2 * Self.idleNodeLimit)
    fillTokens(from: 0)
    token = tokens[0]
  }

  /// Gives back what was taken out of `memory`, unless the file was unusual.
  private mutating func giveBack(_ memory: inout ParserMemory) {
    lexer.exchange(&memory)
    nodes.removeAll(keepingCapacity: nodes.capacity <= ParserMemory.nodeCount)
    marked.removeAll(keepingCapacity: marked.capacity <= ParserMemory.nodeCount)
    if tokens.count > Self.batchCount { tokens = [] }
    swap(&nodes, &memory.nodes)
    swap(&marked, &memory.marked)
    swap(&tokens, &memory.tokens)
  }

  private mutating func run() -> SyntaxError? {
    do {
      try file()
      return nil
    } catch {
      return verdict().clamped(to: source)
    }
  }

  // MARK: Tokens

  /// So many tokens are read at once; half of them at least.
  private static let batchCount = 2 * PlainBlocks.tokenCount

  /// Consumes the next token.
  @inline(__always) mutating func advance() {
    lastEnd = token.end
    advanceOverLayout()
  }

  /// Consumes a NEWLINE, INDENT or DEDENT, at which no node ends.
  @inline(__always) mutating func advanceOverLayout() {
    index += 1
    if index >= readIndex { readTokens() }
    token = tokens[index]
  }

  /// The token behind the next one.
  @inline(__always) var tokenAfterNext: Token { tokens[index + 1] }

  /// Reads further tokens; those from the first open mark on are kept.
  private mutating func readTokens() {
    let first = firstMark.map { $0 - discarded } ?? index
    let keptCount = endIndex - first
    if first > 0 {
      for place in 0..<keptCount { tokens[place] = tokens[first + place] }
      discarded += first
      index -= first
    }
    if keptCount < Self.batchCount / 2, tokens.count > Self.batchCount {
      // Those of a long statement are gone.
      tokens.removeLast(tokens.count - Self.batchCount)
    } else if keptCount > tokens.count - Self.batchCount / 2 {
      tokens += Array(repeating: token, count: tokens.count)
    }
    if let problem = excess() { _ = lexer.fail(problem, at: Int(token.start)..<Int(token.end)) }
    fillTokens(from: keptCount)
  }

  private mutating func fillTokens(from first: Int) {
    endIndex = lexer.read(into: &tokens, from: first)
    readIndex = lexer.isPaused ? endIndex : endIndex - 1
    if lexer.plainBlocks.imports.isEmpty { return }
    for name in lexer.plainBlocks.imports { passImport?(name) }
    lexer.plainBlocks.imports.removeAll(keepingCapacity: true)
  }

  /// Why no more is read; `nil` if it is.
  private mutating func excess() -> String? {
    if nodes.count > nodeLimit { return Self.tooComplex }
    if tokens.count > SyntaxBounds.keptTokenCount { return Self.tooComplex }
    return isOverdueNow() ? "the check of the file took too long" : nil
  }

  /// Counts a batch, and looks at the clock now and then.
  private mutating func isOverdueNow() -> Bool {
    batchesRead += 1
    return batchesRead % Self.batchesPerLook == 0 && isOverdue?() == true
  }

  static let tooComplex = "too complex: a statement of so many parts is not read"
  /// So many batches of tokens are read between two looks at the clock.
  private static let batchesPerLook = 64

  /// Whether a token that is an error has been the next one.
  var hasReachedError: Bool {
    if lexer.error == nil { return false }
    if token.kind == .error { return true }
    guard let first = tokens[..<endIndex].firstIndex(where: { $0.kind == .error }) else { return false }
    return first + discarded <= furthestNumber
  }

  /// Reads on to the first error or to the end.
  ///
  /// - Returns: the error, with its place in the lexer's state.
  mutating func nextLexicalError() -> LexicalError? {
    while lexer.error == nil, tokens[endIndex - 1].kind != .endMarker, !isOverdueNow() { fillTokens(from: 0) }
    return lexer.error
  }

  /// Consumes the next token if it is of `kind`.
  @inline(__always) mutating func eat(_ kind: Token.Kind) -> Bool {
    if token.kind != kind { return false }
    advance()
    return true
  }

  @inline(__always) mutating func expect(_ kind: Token.Kind) throws(Rejected) {
    if token.kind != kind { throw unexpected() }
    advance()
  }

  /// Whether the next token is the name `word`.
  // Inlined, as some others, or each call would copy the whole parser.
  @inline(__always)
  func isAt(_ word: SoftKeyword) -> Bool { token.kind == .name && spells(token.range, word) }

  @inline(__always)
  func spells(_ range: ByteRange, _ word: SoftKeyword) -> Bool {
    let count = (UInt64.bitWidth - word.rawValue.leadingZeroBitCount + 7) / 8
    guard range.end - range.start == UInt32(count) else { return false }
    var rest = word.rawValue
    for offset in range.bounds.reversed() {
      if UInt8(truncatingIfNeeded: rest) != lexer.text[offset] { return false }
      rest >>= 8
    }
    return true
  }

  // MARK: Going back

  struct Mark {
    /// Of the token that was the next one.
    fileprivate let number: Int
    fileprivate let nodeCount: Int
    fileprivate let scopeCount: Int
    fileprivate let lastEnd: UInt32
    fileprivate let depth: Int
    fileprivate let diagnosis: SyntaxError?
  }

  /// Remembers this place; `rewind` or `commit` must follow.
  mutating func mark() -> Mark {
    openMarks += 1
    if firstMark == nil { firstMark = discarded + index }
    return Mark(
      number: discarded + index, nodeCount: nodes.count, scopeCount: scopes.count, lastEnd: lastEnd, depth: depth,
      diagnosis: diagnosis)
  }

  mutating func rewind(to mark: Mark) {
    if token.start >= furthest?.start ?? 0 { furthest = token }
    furthestNumber = max(furthestNumber, discarded + index)
    index = mark.number - discarded
    token = tokens[index]
    removeNodes(from: mark.nodeCount)
    scopes.removeLast(scopes.count - mark.scopeCount)
    lastEnd = mark.lastEnd
    depth = mark.depth
    commit()
  }

  mutating func commit() {
    openMarks -= 1
    if openMarks == 0 { firstMark = nil }
  }

  /// Whether `production` parses from here; it leaves no trace.
  mutating func speculate(_ production: (inout Parser) throws(Rejected) -> Void) -> Bool {
    let mark = mark()
    let furthest = furthest
    defer {
      rewind(to: mark)
      diagnosis = mark.diagnosis
      self.furthest = furthest
    }
    do {
      try production(&self)
      return true
    } catch {
      return false
    }
  }

  // MARK: Nodes

  /// Adds a node over all nodes from `first` on, which ends where the last consumed token ended.
  @inline(__always)
  mutating func add(_ kind: Node.Kind, first: Int, start: UInt32, detail: UInt8 = 0, symbol: UInt16 = 0) {
    nodes.append(
      Node(
        kind: kind, detail: detail, symbol: symbol, start: start, end: lastEnd,
        count: UInt32(truncatingIfNeeded: nodes.count - first + 1)))
  }

  /// Adds a node over what ended with a block. Outside of a whole tree its parts are gone, and nobody asks for it.
  mutating func addWithBlock(_ kind: Node.Kind, first: Int, start: UInt32) {
    if keepsTree { add(kind, first: first, start: start) }
  }

  /// Marks the last node.
  @inline(__always) mutating func markLast() { marked.append(UInt32(truncatingIfNeeded: nodes.count - 1)) }

  /// Marks the last node if its name, which has this symbol, is of interest.
  @inline(__always)
  mutating func markLast(if symbol: UInt16) { if lexer.symbols.isOfInterest(symbol) { markLast() } }

  mutating func addScope(_ kind: Scope.Kind, _ range: ByteRange, outerPart: ByteRange) {
    if scopes.count < SyntaxBounds.scopeCount { scopes.append(Scope(kind: kind, range: range, outerPart: outerPart)) }
  }

  mutating func removeNodes(from count: Int) {
    if nodes.count == count + 1 { nodes.removeLast() } else { nodes.removeLast(nodes.count - count) }
    while let last = marked.last, Int(last) >= count { marked.removeLast() }
  }

  /// Consumes a name and adds a leaf for it.
  @inline(__always) mutating func addName(_ kind: Node.Kind) {
    let symbol = token.detail
    let start = token.start
    advance()
    add(kind, first: nodes.count, start: start, symbol: symbol)
    markLast(if: symbol)
  }

  /// Consumes the name that must come next and adds a leaf for it.
  mutating func expectName(_ kind: Node.Kind) throws(Rejected) {
    if token.kind != .name { throw unexpected() }
    addName(kind)
  }

  // MARK: Statements

  /// What stands since the last call is a statement, or a compound statement up to its block.
  ///
  /// Outside of a whole tree nothing of it is needed any more.
  mutating func finishStatement(isHeader: Bool = false) throws(Rejected) {
    if hasLongChain {
      hasLongChain = false
      let first = max(statementStart, checkedNodeCount)
      checkedNodeCount = 0
      try checkTreeDepth(from: first, inside: statementDepth + (isHeader ? 1 : 0))
    }
    if openMarks > 0 { return }
    lexer.lineContent.holdsInterest = false
    if !keepsTree {
      if !marked.isEmpty {
        showMarked(from: statementStart)
        marked.removeAll(keepingCapacity: true)
        nodes.removeAll(keepingCapacity: true)
      } else if nodes.count > Self.idleNodeLimit {
        nodes.removeAll(keepingCapacity: true)
      }
    }
    statementStart = nodes.count
  }

  /// So many nodes of statements without a marked one are dropped at once.
  private static let idleNodeLimit = 1 << 9

  /// Gives away the marked nodes from `first` on.
  mutating func showMarked(from first: Int, isPart: Bool = false) {
    var kept: [UInt32] = []
    if let least = marked.first, least < first {
      kept = Array(marked.prefix { $0 < first })
      marked.removeFirst(kept.count)
    }
    if !marked.isEmpty {
      let tree = SyntaxTree(
        source: source, nodes: nodes, marked: marked, errors: [], firstElement: first, isInClass: isInClass,
        isPart: isPart)
      let names = visit?(tree) ?? []
      if !names.isEmpty { learn(names) }
    }
    marked.removeAll(keepingCapacity: true)
    if !kept.isEmpty { marked += kept }
  }

  /// Makes names of interest of all that comes next, what was read in advance included.
  private mutating func learn(_ names: [String]) {
    lexer.learn(names)
    for place in index..<endIndex {
      switch tokens[place].kind {
      case .name where tokens[place].detail == 0:
        if let symbol = lexer.plainSymbol(of: tokens[place]) {
          tokens[place].detail = symbol
        } else {
          hasMissedNames = true
        }
      case .plain, .plainBlock: hasMissedNames = true
      default: break
      }
    }
    token = tokens[index]
  }

  /// Whether the last node is a name without parentheses around it that starts at `start`.
  @inline(__always)
  func isBareName(from start: UInt32) -> Bool {
    guard let node = nodes.last, node.kind == .name else { return false }
    return node.start == start && node.end == lastEnd
  }
}
