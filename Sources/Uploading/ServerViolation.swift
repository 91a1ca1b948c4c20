package import Policy

/// One thing that the server's scan reports.
package struct ServerViolation: Hashable, Sendable {
  /// Relative to the plugin's root; `nil` where the server names none.
  package var file: String?
  /// From 1.
  package var line: Int?
  /// From 0, in UTF-8 bytes, as Python's `ast` counts.
  package var columnOffset: Int?
  package var message: String
  package var severity: Rule.Severity
  /// Whether the server says how severe it is; else it counts as an error.
  package var isSeverityStated = true

  package init(file: String?, line: Int?, columnOffset: Int?, message: String, severity: Rule.Severity) {
    self.file = file
    self.line = line
    self.columnOffset = columnOffset
    self.message = message
    self.severity = severity
  }

  /// All that stand in a member `violations` or `validation_errors` of the first of `values` that has one.
  static func all(in values: [JSONValue]) -> [ServerViolation] {
    for value in values {
      for key in ["violations", "validation_errors"] {
        if let items = value[key]?.array, !items.isEmpty { return items.compactMap { ServerViolation($0) } }
      }
    }
    return []
  }

  /// - Returns: `nil` for what is neither an object with a message nor a text.
  init?(_ value: JSONValue) {
    if let text = value.string {
      self.init(text: text)
    } else {
      self.init(object: value)
    }
  }

  /// - Returns: `nil` for what is no object with a message.
  init?(object value: JSONValue) {
    guard let message = value["message"]?.string ?? value["msg"]?.string, value["loc"] == nil else { return nil }
    let severity = value["severity"]?.string.flatMap(Rule.Severity.init)
    self.init(
      file: value["file"]?.string, line: Self.number(value["line"], from: 1),
      columnOffset: Self.number(value["column"], from: 0), message: message, severity: severity ?? .error)
    isSeverityStated = severity != nil
  }

  /// A violation in a sentence. `FILE.py:LINE:COLUMN: SEVERITY: MESSAGE` and its shorter forms are taken apart, also behind other words and
  /// a colon; of other sentences nothing is known but their words.
  init(text: String) {
    self.init(file: nil, line: nil, columnOffset: nil, message: text, severity: .error)
    isSeverityStated = false
    var rest = text[...]
    if let suffix = text.firstRange(of: ".py:") {
      let words = text[..<text.index(before: suffix.upperBound)]
      let start = words.ranges(of: ": ").last?.upperBound ?? words.startIndex
      rest = text[suffix.upperBound...]
      line = Self.number(from: &rest)
      if line != nil { columnOffset = Self.number(from: &rest) }
      // A sentence may end in the name of a file.
      if line == nil, words[start...].contains(" ") { rest = text[...] } else { file = String(words[start...]) }
    }
    rest = rest.drop { $0 == " " }
    for severity in Rule.Severity.allCases {
      for word in ["\(severity.rawValue):", "[\(severity.rawValue)]"] where rest.lowercased().hasPrefix(word) {
        self.severity = severity
        isSeverityStated = true
        rest = rest.dropFirst(word.count).drop { $0 == " " }
      }
    }
    message = String(rest)
  }

  /// No file has so many lines or columns.
  private static let numberLimit = 1 << 30

  /// The number that `text` begins with, with a colon or a space behind it, which is taken off.
  private static func number(from text: inout Substring) -> Int? {
    let rest = text.drop { $0 == " " }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let behind = rest.dropFirst(digits.count).first
    guard let number = Int(digits), number < numberLimit, behind == ":" || behind == " " else { return nil }
    text = rest.dropFirst(digits.count + 1)
    return number
  }

  private static func number(_ value: JSONValue?, from first: Int) -> Int? {
    value?.integer.flatMap { (first..<numberLimit).contains($0) ? $0 : nil }
  }
}
