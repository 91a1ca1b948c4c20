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
    if depth > Self.depthLimit || nodes.count > nodeLimit { throw tooDeep(at: token.range) }
  }

  /// So many nodes of one statement are kept, 64 MB. Displays and calls of more elements are no statements of more nodes, see
  /// `dropElements`.
  static let nodeLimit = 1 << 22

  /// So many nodes of one display or call are kept.
  static let elementNodeLimit = 1 << 16

  /// - Parameters:
  ///   - first: the place of the first node of a statement.
  ///   - outerDepth: how many nodes enclose the statement.
  /// - Throws: where `ast.parse` gives up with a `RecursionError`.
  mutating func checkTreeDepth(from first: Int, inside outerDepth: Int) throws(Rejected) {
    var openSubtrees: [Int] = []
    for index in nodes.indices.dropFirst(first).reversed() {
      while let first = openSubtrees.last, first > index { openSubtrees.removeLast() }
      openSubtrees.append(index + 1 - Int(nodes[index].count))
      if openSubtrees.count + outerDepth > Self.treeDepthLimit { throw tooDeep(at: nodes[index].range) }
    }
  }

  /// Counts one more link of a chain that deepens the tree without recursion, such as `a.b.c` or `a + b + c`.
  @inline(__always) mutating func lengthenChain(_ length: inout Int) throws(Rejected) {
    length += 1
    if length > Self.longChain {
      hasLongChain = true
      if length > Self.treeDepthLimit { throw tooDeep(at: token.range) }
    }
  }

  private mutating func tooDeep(at range: ByteRange) -> Rejected {
    reject("too complex: CPython can't parse expressions or statements that nest so deep", at: range)
  }
}
