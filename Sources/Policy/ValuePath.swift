/// Where in a module a value is: `name`, `name.key`, `name[].key`.
package struct ValuePath: Sendable, Hashable {
  package enum Step: Sendable, Hashable {
    /// The item of a dictionary.
    case key(String)
    /// Each element of a list.
    case elements
  }

  /// The variable of the module.
  package let variable: String
  package let steps: [Step]

  /// - Parameter text: ASCII identifiers joined with dots, each with `[]` behind it where it is a list of what comes next.
  package init?(_ text: String) {
    var names: [String] = []
    var steps: [Step] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
      let name = part.hasSuffix("[]") ? String(part.dropLast(2)) : part
      guard name.isASCIIIdentifier else { return nil }
      names.append(name)
      if names.count > 1 { steps.append(.key(name)) }
      if part != name { steps.append(.elements) }
    }
    guard let variable = names.first else { return nil }
    self.variable = variable
    self.steps = steps
  }

  private init(variable: String, steps: [Step]) {
    self.variable = variable
    self.steps = steps
  }

  /// Where the dictionary or the list is that the last step is into; `nil` for a variable.
  package var parent: ValuePath? {
    steps.isEmpty ? nil : ValuePath(variable: variable, steps: steps.dropLast())
  }
}
