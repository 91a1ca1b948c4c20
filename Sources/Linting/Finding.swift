package import Policy

/// One thing that is wrong with one input: plain data, complete in itself.
///
/// Findings that say the same, or that are about the same file, share what they say: there may be hundreds of thousands.
package struct Finding: Hashable, Sendable {
  /// What a finding says, wherever it stands.
  package final class Statement: Hashable, Sendable {
    /// The id of the rule.
    package let rule: String
    package let ruleClass: Rule.Class
    package let severity: Rule.Severity
    /// One sentence: what is wrong, in the server's words where it has any.
    package let message: String
    /// What to do instead; `nil` where the rule has no advice.
    package let help: String?
    /// Why the thing is refused, a few words for the line under the caret; `nil` where the rule gives none.
    package let reason: String?
    /// The name to blame, as Python reads it (a module, a dotted function, an attribute); `nil` where there is none.
    package let symbol: String?

    package init(
      rule: String, ruleClass: Rule.Class, severity: Rule.Severity, message: String, help: String? = nil,
      reason: String? = nil, symbol: String? = nil
    ) {
      self.rule = rule
      self.ruleClass = ruleClass
      self.severity = severity
      self.message = message
      self.help = help
      self.reason = reason
      self.symbol = symbol
    }

    package static func == (one: Statement, other: Statement) -> Bool {
      one === other
        || (one.rule, one.ruleClass, one.severity, one.message) == (
          other.rule, other.ruleClass, other.severity, other.message
        )
          && (one.help, one.reason, one.symbol) == (other.help, other.reason, other.symbol)
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(rule)
      hasher.combine(message)
    }
  }

  /// The file that a finding is about, or the whole input.
  package final class Subject: Hashable, Sendable {
    /// The input as it was given: a path, or `-`.
    package let input: String
    /// The name inside the archive; `nil` outside of one, and for a finding about the archive as a whole.
    package let entry: String?
    /// Relative to the plugin folder for archives and folders, as given for single files; `nil` for the input as a whole.
    package let file: String?

    package init(input: String, entry: String? = nil, file: String? = nil) {
      self.input = input
      self.entry = entry
      self.file = file
    }

    package static func == (one: Subject, other: Subject) -> Bool {
      one === other || (one.input, one.entry, one.file) == (other.input, other.entry, other.file)
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(input)
      hasher.combine(file)
    }
  }

  package let statement: Statement
  package let subject: Subject
  /// `nil` for a finding about a whole file or input.
  package let location: Location?
  /// Where in the archive's bytes; `nil` for findings about source.
  package let byteOffset: Int?

  package init(_ statement: Statement, about subject: Subject, at location: Location? = nil, byteOffset: Int? = nil) {
    self.statement = statement
    self.subject = subject
    self.location = location
    self.byteOffset = byteOffset
  }

  package var rule: String { statement.rule }
  package var ruleClass: Rule.Class { statement.ruleClass }
  package var severity: Rule.Severity { statement.severity }
  package var message: String { statement.message }
  package var help: String? { statement.help }
  package var reason: String? { statement.reason }
  package var symbol: String? { statement.symbol }
  package var input: String { subject.input }
  package var entry: String? { subject.entry }
  package var file: String? { subject.file }
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
