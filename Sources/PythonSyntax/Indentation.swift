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

  private var columns: [Int] = [0]
  private var alternatives: [Int] = [0]

  /// The column of the open block where it is one of spaces alone, else -1.
  private(set) var spaceColumn = 0

  /// Enters or leaves blocks for a line that starts at `column`, or at `alternative` with tabs of one column.
  mutating func update(column: Int, alternative: Int) -> Change {
    defer { spaceColumn = columns.last == alternatives.last ? columns.last ?? -1 : -1 }
    let open = columns.count - 1
    if column == columns[open] { return alternative == alternatives[open] ? .same : .inconsistent }
    if column > columns[open] {
      if open + 1 >= SyntaxBounds.blockCount { return .tooDeep }
      if alternative <= alternatives[open] { return .inconsistent }
      columns.append(column)
      alternatives.append(alternative)
      return .indent
    }
    var count = 0
    while column < columns[columns.count - 1] {
      columns.removeLast()
      alternatives.removeLast()
      count += 1
    }
    let outer = columns.count - 1
    if column != columns[outer] { return .unmatched }
    return alternative == alternatives[outer] ? .dedent(count: count) : .inconsistent
  }

  /// Whether any block is open.
  var isOpen: Bool { columns.count > 1 }

  /// Leaves all blocks at the end of the file.
  ///
  /// - Returns: how many were open.
  mutating func close() -> Int {
    let count = columns.count - 1
    columns = [0]
    alternatives = [0]
    return count
  }
}
