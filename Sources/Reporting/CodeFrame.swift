import Linting

/// One source line as a terminal shows it, and the cells of it that a finding blames.
struct CodeFrame {
  /// The cells that a line may take; a longer one is cut around the blamed text.
  static let widthLimit = 120
  /// The cells kept before the blamed text where the line's start is cut.
  static let leadingWidth = 40
  static let tabWidth = 4

  /// The line, printable, without its end; `…` stands for what was cut.
  private(set) var line: [UInt8] = []
  /// Cells before the first caret.
  private(set) var caretOffset = 0
  /// At least 1.
  private(set) var caretCount = 1

  init(_ location: Location) {
    let excerpt = location.excerpt
    let byteCount = excerpt.text.utf8.count
    if byteCount <= Self.widthLimit, excerpt.firstColumn == 1, !excerpt.isCutAtEnd, Escape.isPlain(excerpt.text) {
      // Of most lines a byte is a character and a cell.
      line = Array(excerpt.text.utf8)
      caretOffset = Self.clamp(location.column, in: excerpt, count: byteCount)
      let isMultiline = location.endLine > location.line
      let end = isMultiline ? byteCount : Self.clamp(location.endColumn, in: excerpt, count: byteCount)
      caretCount = max(1, end - caretOffset)
      return
    }
    let scalars = Array(location.excerpt.text.unicodeScalars)
    let cells = Self.cells(of: scalars)
    // Positions come from outside: clamp them to the text that is there.
    let start = Self.clamp(location.column, in: location.excerpt, count: scalars.count)
    let isMultiline = location.endLine > location.line
    let end =
      isMultiline
      ? scalars.count : max(start, Self.clamp(location.endColumn, in: location.excerpt, count: scalars.count))
    let window = Self.window(cells: cells, around: start..<end)

    if window.lowerBound > 0 || location.excerpt.firstColumn > 1 { line.append("…") }
    let shift = (line.isEmpty ? 0 : 1) - cells[window.lowerBound]
    for index in window {
      if scalars[index] == "\t" {
        line.append(repeating: UInt8(ascii: " "), count: cells[index + 1] - cells[index])
      } else {
        Escape.append(scalars[index], escaped: Escape.isCommandBracket(scalars, at: index), to: &line)
      }
    }
    let isCutAtEnd = window.upperBound < scalars.count || location.excerpt.isCutAtEnd
    if isCutAtEnd { line.append("…") }

    caretOffset = cells[start] + shift
    let goesOn = isCutAtEnd && (end > window.upperBound || isMultiline)
    caretCount = max(1, cells[min(end, window.upperBound)] - cells[start] + (goesOn ? 1 : 0))
  }

  private static func clamp(_ column: Int, in excerpt: Excerpt, count: Int) -> Int {
    let (index, overflow) = column.subtractingReportingOverflow(excerpt.firstColumn)
    return overflow ? 0 : min(max(index, 0), count)
  }

  /// The cell at which each scalar starts, and at last the width of the whole.
  private static func cells(of scalars: [Unicode.Scalar]) -> [Int] {
    var cells: [Int] = []
    cells.reserveCapacity(scalars.count + 1)
    var cell = 0
    for (index, scalar) in scalars.enumerated() {
      cells.append(cell)
      if scalar.value >= 0x20, scalar.value < 0x7F, scalar != "#" {
        cell += 1
      } else if scalar == "\t" {
        cell += tabWidth - cell % tabWidth
      } else if Escape.isHidden(scalar) || Escape.isCommandBracket(scalars, at: index) {
        cell += Escape.width(ofEscaped: scalar)
      } else {
        cell += CellWidth.of(scalar)
      }
    }
    cells.append(cell)
    return cells
  }

  /// The scalars to show: all of a line that fits, else those that fit around the start of `blamed`.
  private static func window(cells: [Int], around blamed: Range<Int>) -> Range<Int> {
    let count = cells.count - 1
    if cells[count] <= widthLimit { return 0..<count }
    var first = 0
    if cells[blamed.upperBound] > widthLimit {
      let firstCell = cells[blamed.lowerBound] - leadingWidth
      first = cells[..<blamed.lowerBound].firstIndex { $0 >= firstCell } ?? blamed.lowerBound
    }
    let lastCell = cells[first] + widthLimit
    let last = cells[first...].lastIndex { $0 <= lastCell } ?? first
    return first..<last
  }
}
