/// What has very many elements is shown in parts, so that memory does not grow with it.
extension Parser {
  /// Outside of a whole tree, drops the elements from `first` on of a display or a call when there are very many of them.
  ///
  /// Of what makes a display no target the first of each kind stays.
  ///
  /// - Parameter areTargets: whether they may be targets, which the fields of an f-string are not.
  @inline(__always)
  mutating func dropElements(from first: Int, areTargets: Bool = true) throws(Rejected) {
    if nodes.count - first > SyntaxBounds.elementNodeCount { try dropManyElements(from: first, areTargets) }
  }

  /// Outside of a whole tree, shows an import of very many names in parts: each time the statement with some of them.
  ///
  /// - Parameters:
  ///   - first: where the nodes of the statement begin.
  ///   - firstName: where those of the imported names begin.
  mutating func showImported(_ kind: Node.Kind, first: Int, firstName: Int, start: UInt32, level: Int = 0) {
    if nodes.count - firstName <= SyntaxBounds.elementNodeCount || keepsTree || openMarks > 0 { return }
    add(kind, first: first, start: start, detail: UInt8(level))
    markLast()
    showMarked(from: first)
    removeNodes(from: firstName)
  }

  private mutating func dropManyElements(from first: Int, _ areTargets: Bool) throws(Rejected) {
    if keepsTree || openMarks > 0 { return }
    let height = treeHeight(from: first)
    // The statement and the display enclose them.
    let outerDepth = statementDepth + 2
    if height + outerDepth > SyntaxBounds.treeDepth { try checkTreeDepth(from: first, inside: outerDepth) }
    let holdsMarked = marked.last.map { $0 >= first } ?? false
    if !marked.isEmpty { showMarked(from: first, isPart: true) }
    var unassignable: Node?
    var undeletable: Node?
    var child = nodes.count - 1
    while areTargets, child >= first {
      if let node = invalidTarget(child, .assign) { unassignable = node }
      if let node = invalidTarget(child, .delete) { undeletable = node }
      child -= Int(nodes[child].count)
    }
    nodes.removeLast(nodes.count - first)
    // In place of all others, and of what a starred element holds.
    add(.dropped, first: first, start: lastEnd, symbol: UInt16(height))
    if holdsMarked { markLast() }
    for node in [unassignable, undeletable] {
      guard let node else { continue }
      let isStarred = node.kind == .starred
      nodes.append(
        Node(
          kind: node.kind, detail: node.detail, symbol: 0, start: node.start, end: node.end, count: isStarred ? 2 : 1))
      if isStarred { add(.name, first: nodes.count, start: lastEnd) }
    }
  }
}
