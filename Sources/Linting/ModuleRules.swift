import Policy
import PythonSyntax

/// The rules on the modules that a plugin has at its root, by the name of the file.
struct ModuleRules: Sendable {
  /// Those on one module.
  struct Module: Sendable {
    let file: String
    /// About what the module gives its variables.
    var values: [Rule] = []
    /// About what it defines.
    var definitions: [Rule] = []
  }

  private var modules: [Module] = []
  /// The files that go with a value of a module.
  private(set) var companions: [String] = []

  init(_ policy: Policy) {
    // By their places: a rule is large, and a loop over rules copies each.
    for index in policy.rules.indices where policy.rules[index].check.readsModule {
      let rule = policy.rules[index]
      guard let file = rule.module else { continue }
      let place = modules.firstIndex { $0.file == file } ?? modules.count
      if place == modules.count { modules.append(Module(file: file)) }
      if rule.check == .definition {
        modules[place].definitions.append(rule)
      } else {
        modules[place].values.append(rule)
      }
      companions += rule.groups.compactMap { rule.check == .companionFile ? $0.expected : nil }
    }
  }

  subscript(file: String) -> Module? { modules.first { $0.file == file } }

  /// The module that a file is, or `nil`.
  ///
  /// - Parameters:
  ///   - path: of the file, relative to the plugin's root.
  ///   - isThere: whether the plugin has this file at its root; `nil` where nobody knows the other files.
  func module(at path: String, isThere: ((String) -> Bool)? = nil) -> PluginModule? {
    guard modules.contains(where: { $0.file == path }) else { return nil }
    return PluginModule(
      file: path, missingCompanions: isThere.map { isThere in companions.filter { !isThere($0) } })
  }
}

/// A file that rules read for what it means to the plugin.
struct PluginModule: Sendable {
  /// Relative to the plugin's root.
  let file: String
  /// The files that may have to go with it and that the plugin does not have; `nil` where nobody knows its other files.
  let missingCompanions: [String]?
}
