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

  /// By open block, `SyntaxBounds.blockCount` at most, the file itself first.
  private var columns = InlineArray<100, UInt32>(repeating: 0)
  private var alternatives = InlineArray<100, UInt32>(repeating: 0)
  /// The number of the innermost block.
  private var block = 0

  /// The column of the open block where it is one of spaces alone, else -1.
  private(set) var spaceColumn = 0

  /// Enters or leaves blocks for a line that starts at `column`, or at `alternative` with tabs of one column; where that is wrong, it
  /// changes nothing.
  mutating func update(column: Int, alternative: Int) -> Change {
    // No text is so long that they would not fit.
    let column = UInt32(truncatingIfNeeded: column)
    let alternative = UInt32(truncatingIfNeeded: alternative)
    let change: Change
    if column > columns[block] {
      if block + 1 >= SyntaxBounds.blockCount { return .tooDeep }
      if alternative <= alternatives[block] { return .inconsistent }
      block += 1
      columns[block] = column
      alternatives[block] = alternative
      change = .indent
    } else {
      var outer = block
      while column < columns[outer] { outer -= 1 }
      if column != columns[outer] { return .unmatched }
      if alternative != alternatives[outer] { return .inconsistent }
      change = outer == block ? .same : .dedent(count: block - outer)
      block = outer
    }
    spaceColumn = column == alternative ? Int(column) : -1
    return change
  }

  /// Whether any block is open.
  var isOpen: Bool { block > 0 }

  /// Leaves all blocks at the end of the file.
  ///
  /// - Returns: how many were open.
  mutating func close() -> Int {
    defer { block = 0 }
    return block
  }
}
