import Reporting

/// Columns of text, each as wide as its widest cell; what comes from outside is escaped.
struct Table {
  let text: String

  init(header: [String], rows: [[String]]) {
    let cells = ([header] + rows).map { $0.map(Escape.forTerminal) }
    var widths: [Int] = []
    for row in cells {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.unicodeScalars.count)
      }
    }
    var text = ""
    for row in cells {
      for (column, cell) in row.enumerated() {
        text += cell
        if column < row.count - 1 {
          text += String(repeating: " ", count: widths[column] - cell.unicodeScalars.count + 2)
        }
      }
      text += "\n"
    }
    self.text = text
  }
}
