/// How deep a file may nest. The limits are CPython's, and keep this parser's own stack bounded too.
extension Parser {
  /// How many calls of its own functions CPython's parser may be inside of (`MAXSTACK`), less those above the first
  /// expression of a statement.
  static let depthLimit = 5970

  /// How many nodes above each other `ast.parse` can turn into objects (`Py_C_RECURSION_LIMIT`, less its own calls).
  static let treeDepthLimit = 9997

  /// Chains of operators, attributes, calls or subscripts deepen the tree by their length without any recursion of the
  /// parser; shorter ones than this can't reach `treeDepthLimit` within `Lexer.bracketLimit`.
  static let longChain = 40

  /// Counts `cost` calls that CPython's parser would be inside of; `depth` must be restored afterwards.
  ///
  /// - Throws: where CPython gives up with a `MemoryError`.
  @inline(__always) mutating func enter(_ cost: Int = 1) throws(Rejected) {
    depth += cost
    if depth > Self.depthLimit { throw tooDeep(at: token.range) }
  }

  /// - Throws: where `ast.parse` gives up with a `RecursionError`.
  mutating func checkTreeDepth() throws(Rejected) {
    var openSubtrees: [Int] = []
    for index in nodes.indices.reversed() {
      while let first = openSubtrees.last, first > index { openSubtrees.removeLast() }
      openSubtrees.append(index + 1 - Int(nodes[index].count))
      if openSubtrees.count > Self.treeDepthLimit { throw tooDeep(at: nodes[index].range) }
    }
  }

  private mutating func tooDeep(at range: ByteRange) -> Rejected {
    reject("too complex: CPython can't parse expressions or statements that nest so deep", at: range)
  }
}
