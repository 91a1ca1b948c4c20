/// Why a set of rule files can't be used.
package struct PolicyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the rule file.
  package var file: String
  /// From 1; `nil` where the error is about the file as a whole.
  package var line: Int?
  /// What is wrong.
  package var message: String
  /// The way out.
  package var remedy: String

  package init(file: String, line: Int? = nil, message: String, remedy: String) {
    self.file = file
    self.line = line
    self.message = message
    self.remedy = remedy
  }

  /// `file:line: message; remedy`.
  package var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(message); \(remedy)"
  }
}
