/// How deep a file may nest. The limits are CPython's, and keep this parser's own stack bounded too.
extension Parser {
  /// How many calls of its own functions CPython's parser may be inside of, less those above the first expression of a
  /// statement. `depth` is an estimate: where it comes near, `CallDepth` decides.
  static let depthLimit = SyntaxBounds.callDepth - 30

  /// From here on the estimate may be too low for what CPython's parser does.
  static let doubtfulDepth = 4500

  /// Chains of operators, attributes, calls or subscripts deepen the tree by their length without any recursion of the
  /// parser; shorter ones than this can't reach `SyntaxBounds.treeDepth` within `SyntaxBounds.bracketCount`.
  static let longChain = 40

  /// Counts `cost` calls that CPython's parser would be inside of; `depth` must be restored afterwards.
  ///
  /// - Throws: where CPython gives up with a `MemoryError`.
  @inline(__always) mutating func enter(_ cost: Int = 1) throws(Rejected) {
    depth += cost
    if depth > Self.doubtfulDepth || nodes.count > nodeLimit { try enterDeep() }
  }

  private mutating func enterDeep() throws(Rejected) {
    if nodes.count > nodeLimit { throw reject(Self.tooComplex) }
    if depth > SyntaxBounds.estimatedDepth { throw tooDeep(at: token.range) }
    if depth > greatestDepth { greatestDepth = depth }
  }

  /// Checks the statement of the file from `start` on up to the next token, if it nests deep.
  ///
  /// - Throws: where CPython gives up with a `MemoryError`.
  mutating func checkCallDepth(from start: UInt32) throws(Rejected) {
    if greatestDepth == 0 || isKnownToParse { return }
    let isDeep = greatestDepth > Self.depthLimit
    greatestDepth = 0
    if callDepths.isEmpty { callDepths.append(CallDepth(source)) }
    switch callDepths[0].verdict(statement: ByteRange(start, token.start)) {
    case .fits: return
    case .exhausted:
      throw reject(
        "too complex: the file has more statements that nest deep than can be checked", at: ByteRange(start, start))
    case .overflows(let range): throw tooDeep(at: range)
    case .unknown: if isDeep { throw tooDeep(at: token.range) }
    }
  }

  /// - Parameters:
  ///   - first: the place of the first node of a statement.
  ///   - outerDepth: how many nodes enclose the statement.
  /// - Throws: where `ast.parse` gives up with a `RecursionError`.
  mutating func checkTreeDepth(from first: Int, inside outerDepth: Int) throws(Rejected) {
    try walkDown(from: first) { (parser, index, depth) throws(Rejected) in
      if depth + outerDepth > SyntaxBounds.treeDepth { throw parser.tooDeep(at: parser.nodes[index].range) }
    }
  }

  /// How many nodes of the subtrees from `first` on are above each other.
  mutating func treeHeight(from first: Int) -> Int {
    var height = 0
    walkDown(from: first) { (_, _, depth) in height = max(height, depth) }
    return height
  }

  /// Visits the nodes from `first` on, each behind those that enclose it.
  ///
  /// - Parameter visit: is given the place of a node, and how many of those from `first` on are above each other down to it, or down to the
  ///   lowest of those that were dropped in its place.
  private mutating func walkDown<Failure: Error>(
    from first: Int, _ visit: (inout Parser, Int, Int) throws(Failure) -> Void
  ) throws(Failure) {
    /// The first node of each.
    var openSubtrees: [Int] = []
    /// The last parameter of each open lambda, whose parameters come in one more node in CPython's tree.
    var lastParameters: [Int] = []
    for index in nodes.indices.dropFirst(first).reversed() {
      while let first = openSubtrees.last, first > index { openSubtrees.removeLast() }
      if lastParameters.last == index, let first = openSubtrees.last {
        lastParameters.removeLast()
        openSubtrees.append(first)
      }
      let first = index + 1 - Int(nodes[index].count)
      openSubtrees.append(first)
      let height = nodes[index].kind == .dropped ? Int(nodes[index].symbol) : 1
      try visit(&self, index, openSubtrees.count - 1 + height)
      if nodes[index].kind == .lambda {
        let last = index - 1 - Int(nodes[index - 1].count)
        if last >= first { lastParameters.append(last) }
      }
    }
  }

  /// Checks what stands in front of the cases of a `match`, which is not checked again with one of them.
  mutating func checkSubjectDepth(from first: Int) throws(Rejected) {
    if !hasLongChain { return }
    try checkTreeDepth(from: first, inside: statementDepth + 1)
    checkedNodeCount = nodes.count
  }

  /// Counts one more link of a chain that deepens the tree without recursion, such as `a.b.c` or `a + b + c`.
  @inline(__always) mutating func lengthenChain(_ length: inout Int) throws(Rejected) {
    length += 1
    if length > Self.longChain {
      hasLongChain = true
      if length > SyntaxBounds.treeDepth { throw tooDeep(at: token.range) }
    }
  }

  private mutating func tooDeep(at range: ByteRange) -> Rejected {
    reject("too complex: CPython can't parse expressions or statements that nest so deep", at: range)
  }
}
