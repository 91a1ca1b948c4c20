package import Policy

/// One thing that is wrong with one input: plain data, complete in itself.
package struct Finding: Hashable, Sendable {
  /// The id of the rule.
  package var rule: String
  package var ruleClass: Rule.Class
  package var severity: Rule.Severity
  /// One sentence: what is wrong, in the server's words where it has any.
  package var message: String
  /// What to do instead; `nil` where the rule has no advice.
  package var help: String?
  /// Why the thing is refused, a few words for the line under the caret; `nil` where the rule gives none.
  package var reason: String?
  /// The name to blame, as Python reads it (a module, a dotted function, an attribute); `nil` where there is none.
  package var symbol: String?
  /// The input as it was given: a path, or `-`.
  package var input: String
  /// The name inside the archive; `nil` outside of one, and for a finding about the archive as a whole.
  package var entry: String?
  /// Relative to the plugin folder for archives and folders, as given for single files; `nil` for the input as a whole.
  package var file: String?
  /// `nil` for a finding about a whole file or input.
  package var location: Location?
  /// Where in the archive's bytes; `nil` for findings about source.
  package var byteOffset: Int?

  package init(
    rule: String, ruleClass: Rule.Class, severity: Rule.Severity, message: String, help: String? = nil,
    reason: String? = nil, symbol: String? = nil, input: String, entry: String? = nil, file: String? = nil,
    location: Location? = nil, byteOffset: Int? = nil
  ) {
    self.rule = rule
    self.ruleClass = ruleClass
    self.severity = severity
    self.message = message
    self.help = help
    self.reason = reason
    self.symbol = symbol
    self.input = input
    self.entry = entry
    self.file = file
    self.location = location
    self.byteOffset = byteOffset
  }
}

/// The smallest text to blame, and the syntax node that the server would name.
package struct Location: Hashable, Sendable {
  /// From 1.
  package var line: Int
  /// From 1, in Unicode code points.
  package var column: Int
  /// From 1; the line that holds the last blamed character.
  package var endLine: Int
  /// From 1, exclusive, in Unicode code points.
  package var endColumn: Int
  /// The node's `lineno` and `col_offset` as CPython 3.13's `ast` gives them: line from 1, UTF-8 bytes from 0.
  package var nodeLine: Int
  package var nodeColumnOffset: Int
  /// The text of `line`, at most `Excerpt.byteLimit` bytes of it, for a code frame.
  package var excerpt: Excerpt

  package init(
    line: Int, column: Int, endLine: Int, endColumn: Int, nodeLine: Int, nodeColumnOffset: Int, excerpt: Excerpt
  ) {
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
    self.nodeLine = nodeLine
    self.nodeColumnOffset = nodeColumnOffset
    self.excerpt = excerpt
  }
}

/// A part of one source line: long lines are cut around the blamed text.
package struct Excerpt: Hashable, Sendable {
  package static let byteLimit = 400

  package var text: String
  /// The column, from 1 in code points, of the first character of `text`; more than 1 where the line's start is cut.
  package var firstColumn: Int
  /// Whether the line goes on behind `text`.
  package var isCutAtEnd: Bool

  package init(text: String, firstColumn: Int, isCutAtEnd: Bool) {
    self.text = text
    self.firstColumn = firstColumn
    self.isCutAtEnd = isCutAtEnd
  }
}
