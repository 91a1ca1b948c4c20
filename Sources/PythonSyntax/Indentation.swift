/// The open blocks of a file, by the width of their indentation.
///
/// As in CPython's tokenizer, each line's leading space is measured twice, with tabs to the next multiple of 8 and
/// with tabs as one column: where the two measures compare differently, the mixture of tabs and spaces is ambiguous.
struct Indentation {
  enum Change {
    case same, indent
    case dedent(count: Int)
    /// Tabs and spaces make the comparison depend on the width of a tab.
    case inconsistent
    /// Less than the open block, but equal to no outer one.
    case unmatched
    case tooDeep
  }

  /// The open blocks, the file itself first; what stands behind the innermost one means nothing.
  private var blocks: [Block] = []
  private typealias Block = (column: UInt32, alternative: UInt32)
  /// The place of the innermost one.
  private var innermost = 0

  /// The column of the open block where it is one of spaces alone, else -1.
  private(set) var spaceColumn = 0

  /// Enters or leaves blocks for a line that starts at `column`, or at `alternative` with tabs of one column; where that is wrong, it
  /// changes nothing.
  mutating func update(column: Int, alternative: Int) -> Change {
    // No text is so long that they would not fit.
    let column = UInt32(truncatingIfNeeded: column)
    let alternative = UInt32(truncatingIfNeeded: alternative)
    let change: Change
    let open = blocks[innermost]
    if column > open.column {
      if innermost + 1 >= SyntaxBounds.blockCount { return .tooDeep }
      if alternative <= open.alternative { return .inconsistent }
      innermost += 1
      blocks[innermost] = (column, alternative)
      change = .indent
    } else {
      var outer = innermost
      while column < blocks[outer].column { outer -= 1 }
      if column != blocks[outer].column { return .unmatched }
      if alternative != blocks[outer].alternative { return .inconsistent }
      change = outer == innermost ? .same : .dedent(count: innermost - outer)
      innermost = outer
    }
    spaceColumn = column == alternative ? Int(column) : -1
    return change
  }

  /// Begins with a file.
  mutating func reset() {
    if blocks.isEmpty { blocks = [Block](repeating: (0, 0), count: SyntaxBounds.blockCount) }
    innermost = 0
    spaceColumn = 0
  }

  /// How many blocks are open, the file itself counted.
  var openCount: Int { innermost + 1 }

  /// Whether any block is open.
  var isOpen: Bool { innermost > 0 }

  /// Leaves all blocks at the end of the file.
  ///
  /// - Returns: how many were open.
  mutating func close() -> Int {
    defer { innermost = 0 }
    return innermost
  }
}
