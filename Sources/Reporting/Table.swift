/// Columns of text, each as wide as its widest cell; numbers stand to the right, and what comes from outside is escaped.
package struct Table {
  package let text: String

  package init(header: [String], rows: [[String]]) {
    let cells = ([header] + rows).map { $0.map(Escape.forTerminal) }
    let widths = header.indices.map { column in cells.map { Self.width($0[column]) }.max() ?? 0 }
    let areNumbers = header.indices.map { column in
      !rows.isEmpty
        && rows.allSatisfy { $0[column].utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
    }
    var text = ""
    for row in cells {
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - Self.width(cell))
        line += column == 0 ? "" : "  "
        line += areNumbers[column] ? padding + cell : column == row.count - 1 ? cell : cell + padding
      }
      text += line + "\n"
    }
    self.text = text
  }

  private static func width(_ text: String) -> Int { text.unicodeScalars.count }
}
