/// The syntax of one file, or of one statement of it, as a flat array of nodes. Immutable, and safe to send between tasks.
///
/// Nodes are in the order the parser finished them: children in source order, each before its parent, the root
/// last. A subtree is a contiguous run of the array that ends at its root, so that a node needs no links: its
/// last child is the node before it, and the sibling before a child is that child's `count` away.
package struct SyntaxTree: Sendable {
  /// What all offsets count in.
  package let source: Source
  /// A file that does not parse has a lone `module`.
  package let nodes: [Node]
  /// The places in `nodes`, in order, of all imports and captures, of what stands for elements with marked nodes, of the names and attributes with a symbol, and of the calls whose
  /// callee begins or ends with such a name.
  package let marked: [UInt32]
  /// What CPython's parser would refuse the file for; empty for a file that parses.
  package let errors: [SyntaxError]
  /// Where the nodes of the statement begin, or of the elements where a display or a call is shown in parts.
  package let firstElement: Int
  /// Of a statement: whether its names are attributes of the class around it.
  package let isInClass: Bool
  /// Whether it is no whole statement but elements of a display or a call: in what comes behind them a node of kind `dropped` stands for them.
  package let isPart: Bool

  init(
    source: Source, nodes: [Node], marked: [UInt32], errors: [SyntaxError], firstElement: Int = 0,
    isInClass: Bool = false, isPart: Bool = false
  ) {
    self.source = source
    self.nodes = nodes
    self.marked = marked
    self.errors = errors
    self.firstElement = firstElement
    self.isInClass = isInClass
    self.isPart = isPart
  }

  /// No statement of a file.
  package init(empty source: Source) { self.init(source: source, nodes: [], marked: [], errors: []) }

  package var root: NodeID { NodeID(nodes.count - 1) }
  package var ids: LazyMapSequence<Range<Int>, NodeID> { nodes.indices.lazy.map(NodeID.init) }
  package subscript(id: NodeID) -> Node { nodes[id.index] }

  /// The direct children, in source order.
  package func children(of id: NodeID) -> [NodeID] {
    var children: [NodeID] = []
    // Most nodes have no more.
    children.reserveCapacity(4)
    let first = id.index + 1 - Int(nodes[id.index].count)
    var child = id.index - 1
    while child >= first {
      children.append(NodeID(child))
      child -= Int(nodes[child].count)
    }
    children.reverse()
    return children
  }

  /// The first child in source order: a call's callee, an attribute's value. `nil` for a leaf.
  package func firstChild(of id: NodeID) -> NodeID? {
    let first = id.index + 1 - Int(nodes[id.index].count)
    var child = id.index - 1
    guard child >= first else { return nil }
    while child - Int(nodes[child].count) >= first { child -= Int(nodes[child].count) }
    return NodeID(child)
  }

  /// The range of the name behind the dot of an `attribute` node.
  package func attributeName(of id: NodeID) -> ByteRange {
    let end = nodes[id.index].end
    var start = end
    while start > 0, ByteClass.continuesName(source.padded[Int(start) - 1]) { start -= 1 }
    return ByteRange(start, end)
  }

  /// The text of `range` as Python reads a name: NFKC-normalised where it is not ASCII.
  package func identifier(_ range: ByteRange) -> String {
    Identifier.normalized(source.padded[range.bounds])
  }
}

/// The place of a node in the `nodes` of its tree.
package struct NodeID: Hashable, Sendable {
  package let index: Int
  init(_ index: Int) { self.index = index }
}

/// Why CPython's parser would refuse a file.
package struct SyntaxError: Error, Hashable, Sendable {
  /// In CPython's words where it has any.
  package var message: String
  /// The text to blame; its start is on the line that CPython reports.
  package var range: ByteRange

  /// With a range inside of the text: the end of the text is on its last line.
  func clamped(to source: Source) -> SyntaxError {
    let count = UInt32(source.text.last == 0x0A ? source.byteCount - 1 : source.byteCount)
    let message =
      message.utf8.count <= SyntaxBounds.messageByteCount
      ? message : String(decoding: message.utf8.prefix(SyntaxBounds.messageByteCount), as: UTF8.self) + "…"
    return SyntaxError(message: message, range: ByteRange(min(range.start, count), min(range.end, count)))
  }
}
