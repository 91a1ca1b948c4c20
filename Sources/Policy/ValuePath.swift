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
    var variable: String?
    var steps: [Step] = []
    var name: [UInt8] = []
    var bytes = Array(text.utf8)
    bytes.append(UInt8(ascii: "."))
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      let isList = byte == UInt8(ascii: "[") && index + 1 < bytes.count && bytes[index] == UInt8(ascii: "]")
      guard isList || byte == UInt8(ascii: ".") else {
        name.append(byte)
        continue
      }
      let part = String(decoding: name, as: UTF8.self)
      guard part.isASCIIIdentifier else { return nil }
      if variable == nil { variable = part } else { steps.append(.key(part)) }
      name = []
      if isList {
        steps.append(.elements)
        if bytes[index + 1] != UInt8(ascii: ".") { return nil }
        index += 2
      }
    }
    guard let variable else { return nil }
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
