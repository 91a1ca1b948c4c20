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
        if let items = value[key]?.array, !items.isEmpty { return items.compactMap(ServerViolation.init) }
      }
    }
    return []
  }

  /// - Returns: `nil` for what is neither an object with a message nor a text.
  init?(_ value: JSONValue) {
    if let text = value.string {
      self.init(text: text)
    } else if let message = value["message"]?.string ?? value["msg"]?.string {
      let severity = value["severity"]?.string.flatMap(Rule.Severity.init) ?? .error
      self.init(
        file: value["file"]?.string, line: value["line"]?.integer, columnOffset: value["column"]?.integer,
        message: message, severity: severity)
    } else {
      return nil
    }
  }

  /// A violation in a sentence. `FILE:LINE:COLUMN: SEVERITY: MESSAGE` and its shorter forms are taken apart; of other sentences nothing
  /// is known but their words.
  init(text: String) {
    self.init(file: nil, line: nil, columnOffset: nil, message: text, severity: .error)
    guard let suffix = text.firstRange(of: ".py:") else { return }
    file = String(text[..<text.index(before: suffix.upperBound)])
    var rest = text[suffix.upperBound...]
    line = Self.number(from: &rest)
    if line != nil { columnOffset = Self.number(from: &rest) }
    rest = rest.drop { $0 == " " }
    for severity in Rule.Severity.allCases {
      for word in ["\(severity.rawValue):", "[\(severity.rawValue)]"] where rest.lowercased().hasPrefix(word) {
        self.severity = severity
        rest = rest.dropFirst(word.count).drop { $0 == " " }
      }
    }
    message = String(rest)
  }

  /// The number with a colon behind it, or at the end, that `text` begins with, which is taken off.
  private static func number(from text: inout Substring) -> Int? {
    let rest = text.drop { $0 == " " }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), rest.dropFirst(digits.count).first == ":" else { return nil }
    text = rest.dropFirst(digits.count + 1)
    return number
  }
}
