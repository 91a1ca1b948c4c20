extension Rule {
  /// Reads a rule from its file.
  init(_ table: TOMLTableReader) throws(PolicyError) {
    try table.refuseKeys(except: [
      "id", "severity", "class", "standing", "check", "summary", "message", "help", "functions_of", "explanation",
      "example_bad", "example_good", "groups",
    ])
    let check: Check = try table.choice("check")
    let message = try table.string("message")
    guard let template = MessageTemplate(message, allowed: check.placeholders) else {
      let allowed = check.placeholders.map { "`{\($0.rawValue)}`" }.joined(separator: " and ")
      throw table.error(
        at: "message", "the message has a placeholder that `\(check.rawValue)` does not fill", "use \(allowed) only")
    }
    if check != .importing, table.has("functions_of") {
      throw table.error(
        at: "functions_of", "`functions_of` needs `check = \"\(Check.importing.rawValue)\"`", "remove the key")
    }
    self.init(
      id: try table.word("id"), severity: try table.choice("severity"), ruleClass: try table.choice("class"),
      standing: try table.choice("standing"), check: check, summary: try table.string("summary"), message: template,
      help: try table.optionalString("help"), groups: try Self.groups(of: table, check: check),
      functionsOf: try table.optionalString("functions_of"), explanation: try table.string("explanation"),
      badExample: try table.string("example_bad"), goodExample: try table.string("example_good"), file: table.file)
  }

  private static func groups(of table: TOMLTableReader, check: Check) throws(PolicyError) -> [Group] {
    guard check.needsNames else {
      if table.has("groups") {
        throw table.error(at: "groups", "a rule with `check = \"\(check.rawValue)\"` lists no names", "remove `groups`")
      }
      return []
    }
    var seen: Set<String> = []
    var groups: [Group] = []
    for group in try table.tables("groups") {
      try group.refuseKeys(except: ["names", "reason", "alternative", "bare_name"])
      let names = try group.strings("names")
      for (index, name) in names.enumerated() {
        if !check.accepts(name) {
          throw group.error(at: "names", item: index, "`\(name)` is no \(check.wordForName)", check.adviceForNames)
        }
        if !seen.insert(name).inserted {
          throw group.error(at: "names", item: index, "`\(name)` is listed twice", "remove one of the two")
        }
      }
      if check != .attribute, group.has("bare_name") {
        throw group.error(
          at: "bare_name", "`bare_name` needs `check = \"\(Check.attribute.rawValue)\"`", "remove the key")
      }
      groups.append(
        Group(
          names: names, reason: try group.string("reason"), alternative: try group.string("alternative"),
          countsBareNames: try group.optionalBoolean("bare_name") ?? false, line: group.line(of: "names")))
    }
    return groups
  }
}

extension Rule.Check {
  fileprivate func accepts(_ name: String) -> Bool {
    switch self {
    case .archive: return name.isKebabCase
    case .builtin, .attribute: return name.isASCIIIdentifier
    default:
      var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      // A pattern stands for functions of one module.
      if parts.count > 1, parts[parts.count - 1].hasSuffix("*") {
        parts[parts.count - 1].removeLast()
        if parts[parts.count - 1].isEmpty { parts.removeLast() }
      }
      return parts.allSatisfy(\.isASCIIIdentifier)
    }
  }

  fileprivate var wordForName: String {
    switch self {
    case .archive: "kind of archive defect"
    case .builtin, .attribute: "plain name"
    default: "dotted name"
    }
  }

  fileprivate var adviceForNames: String {
    switch self {
    case .archive: "write lower-case words joined with hyphens"
    case .builtin, .attribute: "write one ASCII identifier without dots or `*`"
    default: "write ASCII identifiers joined with dots; only the last of several may end in `*`"
    }
  }
}

extension String {
  /// Lower-case ASCII letters, digits and single hyphens, a letter first.
  var isKebabCase: Bool {
    let words = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty
        && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    } && (0x61...0x7A).contains(utf8.first ?? 0)
  }

  var isASCIIIdentifier: Bool {
    guard let first = utf8.first, !(0x30...0x39).contains(first) else { return false }
    return utf8.allSatisfy {
      $0 == 0x5F || (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
    }
  }
}
