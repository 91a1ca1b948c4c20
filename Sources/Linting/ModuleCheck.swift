import Policy
import PythonSyntax

/// The rules on what a module of the plugin gives its variables, applied to one file.
struct ModuleCheck {
  /// Something that a rule reports.
  struct Match {
    let statement: Finding.Statement
    /// `nil` for the file as a whole.
    let range: ByteRange?
  }

  /// What matches with one statement have in common.
  private struct Meaning: Hashable {
    let rule: String
    /// Of the group.
    let line: Int
    let symbol: [UInt8]
  }

  private let module: PluginModule
  private let symbols: SymbolTable
  /// By symbol.
  private let variables: [ModuleVariable]
  /// By symbol: whether the word is written down somewhere, for whatever.
  private let isWritten: [Bool]
  private(set) var matches: [Match] = []
  private var statements: [Meaning: Finding.Statement] = [:]

  init(_ rules: [Rule], _ source: Source, of module: PluginModule) {
    self.module = module
    let rules = rules.map { rule in
      (rule: rule, groups: rule.groups.map { Group(group: $0, paths: $0.names.compactMap(ValuePath.init)) })
    }
    var names: [String] = []
    for (_, groups) in rules {
      for group in groups {
        for path in group.paths { names += [path.variable, path.lastName] }
      }
    }
    symbols = ModuleReader.symbols(for: names)
    (variables, isWritten) = ModuleReader.read(source, symbols)
    for (rule, groups) in rules {
      if rule.check == .wrongKey {
        checkKeys(groups, of: rule)
      } else {
        for group in groups { check(group, of: rule) }
      }
    }
  }

  private struct Group {
    let group: Rule.Group
    let paths: [ValuePath]
  }

  private mutating func check(_ group: Group, of rule: Rule) {
    switch rule.check {
    case .value:
      let texts = texts(at: group.paths)
      if texts.isEmpty { return }
      let patterns = group.group.patterns.compactMap(TextPattern.init)
      for (text, range) in texts where !patterns.contains(where: { $0.matches(text) }) {
        add(rule, group.group, symbol: text, at: range)
      }
    case .missingValue:
      guard group.paths.allSatisfy({ isAbsent($0) }), let first = group.paths.first else { return }
      let holder = holder(of: group.paths)
      // Without the dictionary that should have it, a class or a call may say it.
      if holder == nil, group.paths.contains(where: { isWritten[Int(symbols.symbol(of: $0.lastName))] }) { return }
      add(rule, group.group, symbol: first.lastName, at: holder)
    case .companionFile:
      guard let file = group.group.expected, module.missingCompanions?.contains(file) == true else { return }
      for (text, range) in texts(at: group.paths) where !text.isEmpty {
        add(rule, group.group, symbol: file, at: range)
      }
    default: break
    }
  }

  private mutating func add(_ rule: Rule, _ group: Rule.Group, symbol: String, at range: ByteRange?) {
    let meaning = Meaning(rule: rule.id, line: group.line, symbol: Array(symbol.utf8))
    let statement = statements[meaning] ?? Finding.Statement(rule, group, symbol: symbol)
    statements[meaning] = statement
    matches.append(Match(statement: statement, range: range))
  }

  private func value(at path: ValuePath) -> ValueAtPath {
    ValueAtPath(path, in: variables[Int(symbols.symbol(of: path.variable))])
  }

  private func isAbsent(_ path: ValuePath) -> Bool {
    if case .absent = value(at: path) { return true }
    return false
  }

  /// What is at the first path at which something may be.
  private func values(at paths: [ValuePath]) -> [ModuleValue] {
    for path in paths {
      switch value(at: path) {
      case .absent: continue
      case .unknown: return []
      case .known(let values): return values
      }
    }
    return []
  }

  private func texts(at paths: [ValuePath]) -> [(text: String, range: ByteRange)] {
    values(at: paths).compactMap { value in
      guard case .text(var text) = value.content else { return nil }
      // To Python, `$` matches in front of a line end too.
      if text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
      return (text, value.range)
    }
  }

  /// The name of the first variable that should hold one of the values and is there.
  private func holder(of paths: [ValuePath]) -> ByteRange? {
    for path in paths where !path.steps.isEmpty {
      if case .bound(_, let name) = variables[Int(symbols.symbol(of: path.variable))] { return name }
    }
    return nil
  }

  // MARK: Keys

  /// What may be wrong in one dictionary.
  private struct KeyGroup {
    let group: Rule.Group
    let expected: String
    let wrong: [String]
  }

  private mutating func checkKeys(_ groups: [Group], of rule: Rule) {
    let paths = groups.flatMap { $0.paths.compactMap(\.parent) }
    let groups = groups.compactMap { group in
      group.group.expected.map { KeyGroup(group: group.group, expected: $0, wrong: group.paths.map(\.lastName)) }
    }
    for value in values(at: paths) {
      // What is not known of it may be the right key.
      guard case .dictionary(let dictionary) = value.content, dictionary.isWhole else { continue }
      for item in dictionary.items {
        guard let group = Self.group(meantBy: item.key, among: groups), dictionary.value(of: group.expected) == nil
        else { continue }
        add(rule, group.group, symbol: item.key, at: item.keyRange)
      }
    }
  }

  /// The group that lists a key, or of whose right key it is a misspelling; `nil` for right keys and for others.
  private static func group(meantBy key: String, among groups: [KeyGroup]) -> KeyGroup? {
    if groups.contains(where: { $0.expected == key }) { return nil }
    if let listed = groups.first(where: { $0.wrong.contains(key) }) { return listed }
    if key.utf8.count > LintBounds.misspelledKeyByteCount { return nil }
    let letters = Array(key.lowercased().unicodeScalars)
    let ranked = groups.map { (group: $0, distance: EditDistance.between(letters, Array($0.expected.unicodeScalars))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= LintBounds.misspelledLetterCount ? best.group : nil
  }
}

extension Finding.Statement {
  /// - Parameter symbol: what is to blame, in the rule's words.
  convenience init(_ rule: Rule, _ group: Rule.Group, symbol: String) {
    let symbol = symbol.shortened
    self.init(
      rule, message: rule.message.filled { _ in symbol }, help: group.alternative, reason: group.reason, symbol: symbol)
  }
}

extension ValuePath {
  /// The key of the last step that has one, else the variable.
  fileprivate var lastName: String {
    for step in steps.reversed() {
      if case .key(let key) = step { return key }
    }
    return variable
  }
}
