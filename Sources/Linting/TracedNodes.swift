import PythonSyntax

/// The nodes of the statement that is being read.
extension NameTracer {
  /// All that one of the nodes may mean.
  func union(_ indexes: some Sequence<Int>) -> [Meaning] {
    var all: [Meaning] = []
    for index in indexes where hasMeaning(index) {
      for meaning in meanings(of: index) where !all.contains(meaning) { all.append(meaning) }
      if all.count > LintBounds.meaningCount { break }
    }
    return all
  }

  /// The direct children of a node, in the order of the source.
  // Inlined, as others that are called often, or each call would copy the whole tracer.
  @inline(__always) func children(of index: Int) -> [Int] { Self.children(of: index, nodes) }

  private static func children(of index: Int, _ nodes: [Node]) -> [Int] {
    var children: [Int] = []
    // Most nodes have no more.
    children.reserveCapacity(4)
    var child = index - 1
    while child > index - Int(nodes[index].count) {
      children.append(child)
      child -= Int(nodes[child].count)
    }
    children.reverse()
    return children
  }

  /// The first child of a node: a call's callee, an attribute's object. `nil` for a leaf.
  @inline(__always)
  func firstChild(of index: Int) -> Int? {
    let first = index + 1 - Int(nodes[index].count)
    var child = index - 1
    if child < first { return nil }
    while child - Int(nodes[child].count) >= first { child -= Int(nodes[child].count) }
    return child
  }

  /// The number of the name at these offsets in the words of the rules; `nil` where it is none of them.
  func word(_ range: ByteRange) -> Int? { Self.word(range, tree, indirect.names.words) }

  private static func word(_ range: ByteRange, _ tree: SyntaxTree, _ words: WordTable) -> Int? {
    let bytes = tree.source.padded.span.extracting(range.bounds)
    // Other letters can be another spelling of a word.
    for index in bytes.indices where bytes[index] >= 0x80 { return words.number(of: tree.identifier(range)) }
    return words.number(of: bytes)
  }

  /// Whether the name at these offsets is `name`.
  func spells(_ range: ByteRange, _ name: String) -> Bool {
    let bytes = tree.source.padded.span.extracting(range.bounds)
    for index in bytes.indices where bytes[index] >= 0x80 { return tree.identifier(range) == name }
    let letters = name.utf8Span.span
    return bytes.count == letters.count && bytes.indices.allSatisfy { bytes[$0] == letters[$0] }
  }

  /// What is known of a name as that of a builtin; nothing of a node that is none.
  func traits(of index: Int) -> IndirectRules.Traits {
    nodes[index].kind == .name ? indirect.traits(ofWord: word(nodes[index].range)) : []
  }

  /// The range of the name at the end of a node: of the one behind the dot of an attribute.
  @inline(__always)
  func lastName(of index: Int) -> ByteRange { Self.lastName(endingAt: nodes[index].end, tree.source.text) }

  @inline(__always)
  func lastName(endingAt end: UInt32) -> ByteRange { Self.lastName(endingAt: end, tree.source.text) }

  private static func lastName(endingAt end: UInt32, _ text: ArraySlice<UInt8>) -> ByteRange {
    var start = end
    while start > 0, text[Int(start) - 1].continuesName || text[Int(start) - 1] >= 0x80 { start -= 1 }
    return ByteRange(start, end)
  }
}
