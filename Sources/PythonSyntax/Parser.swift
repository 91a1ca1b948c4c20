/// Recursive descent over one file's tokens, after the grammar of CPython 3.13.
///
/// The methods are named for the productions of https://docs.python.org/3.13/reference/grammar.html and leave their
/// result as the last of `nodes`. A production that can't go on throws `Rejected`: there is no recovery, since
/// CPython has none.
package struct Parser {
  var lexer: Lexer
  /// The next token.
  var token: Token
  var nodes: [Node] = []
  /// See `SyntaxTree.marked`.
  private(set) var marked: [UInt32] = []
  /// The end of the last token that was consumed and is not layout (NEWLINE, INDENT, DEDENT).
  var lastEnd: UInt32 = 0
  /// How deep CPython's parser would have recursed; see `enter`.
  var depth = 0
  /// Whether operators or calls stand in so long a row that the tree may be too deep; see `checkTreeDepth`.
  var hasLongChain = false
  /// The first specific error, which wins over the generic one.
  var diagnosis: SyntaxError?
  /// Inside of an explanation for two expressions in a row: there the second ends where a third begins.
  var isExplaining = false
  /// The furthest token that was seen before a `rewind`.
  var furthest: Token?
  private let symbols: SymbolTable
  /// Tokens to read again after a `rewind`, and the place in them.
  private var buffer: [Token] = []
  private var bufferIndex = 0
  private var openMarks = 0
  private var isBuffering = false

  /// The tree of `source`, or a lone `module` and an error where CPython 3.13's `ast.parse` would refuse it.
  ///
  /// - Parameter symbols: the names that the nodes of the tree shall carry the number of.
  package static func parse(_ source: Source, symbols: SymbolTable = .empty) -> SyntaxTree {
    var parser = Parser(source.text, symbols: symbols)
    var errors: [SyntaxError] = []
    do {
      try parser.file()
    } catch {
      errors = [parser.verdict().clamped(to: source.text)]
      parser.nodes = []
      parser.marked = []
      parser.lastEnd = UInt32(source.text.count)
      parser.add(.module, first: 0, start: 0)
    }
    return SyntaxTree(text: source.text, nodes: parser.nodes, marked: parser.marked, errors: errors)
  }

  private init(_ text: [UInt8], symbols: SymbolTable) {
    lexer = Lexer(text)
    self.symbols = symbols
    nodes.reserveCapacity(text.count / 6 + 8)
    token = lexer.next()
  }

  // MARK: Tokens

  /// Consumes the next token.
  @inline(__always) mutating func advance() {
    lastEnd = token.end
    advanceOverLayout()
  }

  /// Consumes a NEWLINE, INDENT or DEDENT, at which no node ends.
  @inline(__always) mutating func advanceOverLayout() {
    if isBuffering { advanceBuffered() } else { token = lexer.next() }
  }

  private mutating func advanceBuffered() {
    if bufferIndex < buffer.count {
      token = buffer[bufferIndex]
      bufferIndex += 1
    } else {
      token = lexer.next()
      if openMarks > 0 {
        buffer.append(token)
        bufferIndex += 1
      }
    }
    settle()
  }

  private mutating func settle() {
    if openMarks > 0 || bufferIndex < buffer.count { return }
    buffer.removeAll(keepingCapacity: true)
    bufferIndex = 0
    isBuffering = false
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
  func isAt(_ word: SoftKeyword) -> Bool { token.kind == .name && spells(token.range, word) }

  func spells(_ range: ByteRange, _ word: SoftKeyword) -> Bool {
    var spelling: UInt64 = 0
    if range.bounds.count > 5 { return false }
    for offset in range.bounds { spelling = spelling << 8 | UInt64(lexer.text[offset]) }
    return spelling == word.rawValue
  }

  // MARK: Going back

  struct Mark {
    fileprivate let token: Token
    fileprivate let bufferIndex: Int
    fileprivate let nodeCount: Int
    fileprivate let lastEnd: UInt32
    fileprivate let depth: Int
    fileprivate let diagnosis: SyntaxError?
  }

  /// Remembers this place; `rewind` or `commit` must follow.
  mutating func mark() -> Mark {
    openMarks += 1
    isBuffering = true
    return Mark(
      token: token, bufferIndex: bufferIndex, nodeCount: nodes.count, lastEnd: lastEnd, depth: depth,
      diagnosis: diagnosis)
  }

  mutating func rewind(to mark: Mark) {
    if token.start >= furthest?.start ?? 0 { furthest = token }
    token = mark.token
    bufferIndex = mark.bufferIndex
    removeNodes(from: mark.nodeCount)
    lastEnd = mark.lastEnd
    depth = mark.depth
    commit()
  }

  mutating func commit() {
    openMarks -= 1
    settle()
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

  /// Marks the last node.
  @inline(__always) mutating func markLast() { marked.append(UInt32(truncatingIfNeeded: nodes.count - 1)) }

  mutating func removeNodes(from count: Int) {
    nodes.removeLast(nodes.count - count)
    while let last = marked.last, Int(last) >= count { marked.removeLast() }
  }

  /// Consumes a name and adds a leaf for it.
  @inline(__always) mutating func addName(_ kind: Node.Kind) {
    let symbol = symbol(of: token)
    let start = token.start
    advance()
    add(kind, first: nodes.count, start: start, symbol: symbol)
    if symbol != 0 { markLast() }
  }

  /// Consumes the name that must come next and adds a leaf for it.
  mutating func expectName(_ kind: Node.Kind) throws(Rejected) {
    if token.kind != .name { throw unexpected() }
    addName(kind)
  }

  /// The symbol of the name that `token` is.
  @inline(__always) mutating func symbol(of token: Token) -> UInt16 {
    if token.isSpecial { return Self.symbol(ofSpecial: lexer.text[token.range.bounds], symbols) }
    return symbols.symbol(in: lexer.text, from: Int(token.start), to: Int(token.end))
  }

  private static func symbol(ofSpecial name: ArraySlice<UInt8>, _ symbols: SymbolTable) -> UInt16 {
    let name = Array(Identifier.normalized(name).utf8)
    return symbols.symbol(in: name, from: 0, to: name.count)
  }

  /// Whether the last node is a name without parentheses around it that starts at `start`.
  func isBareName(from start: UInt32) -> Bool {
    guard let node = nodes.last, node.kind == .name else { return false }
    return node.start == start && node.end == lastEnd
  }
}
