extension Rule {
  /// Reads a rule from its file.
  init(_ table: TOMLTableReader) throws(PolicyError) {
    try table.refuseKeys(except: [
      "id", "severity", "class", "standing", "check", "module", "summary", "message", "help", "functions_of",
      "names_of",
      "explanation", "example_bad", "example_good", "groups",
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
    if !check.readsModule, table.has("module") {
      throw table.error(at: "module", "`module` does not go with `check = \"\(check.rawValue)\"`", "remove the key")
    }
    if check.kindsOfNames.isEmpty, table.has("names_of") {
      throw table.error(
        at: "names_of", "`names_of` does not go with `check = \"\(check.rawValue)\"`", "remove the key")
    }
    self.init(
      id: try table.word("id"), severity: try table.choice("severity"), ruleClass: try table.choice("class"),
      standing: try table.choice("standing"), check: check,
      module: check.readsModule ? try table.string("module") : nil, summary: try table.string("summary"),
      message: template,
      help: try table.optionalString("help"), groups: try Self.groups(of: table, check: check),
      functionsOf: try table.optionalString("functions_of"),
      namesOf: check.hasNamesOfOthersOnly || table.has("names_of") ? try table.strings("names_of") : [],
      explanation: try table.string("explanation"), badExample: try table.string("example_bad"),
      goodExample: try table.string("example_good"), file: table.file)
  }

  private static func groups(of table: TOMLTableReader, check: Check) throws(PolicyError) -> [Group] {
    guard check.needsNames, !check.hasNamesOfOthersOnly else {
      if table.has("groups") {
        throw table.error(at: "groups", "a rule with `check = \"\(check.rawValue)\"` lists no names", "remove `groups`")
      }
      return []
    }
    if check == .reference, table.has("names_of"), !table.has("groups") { return [] }
    var seen: Set<String> = []
    var groups: [Group] = []
    for group in try table.tables("groups") {
      try group.refuseKeys(except: [
        "names", "reason", "alternative", "bare_name", "calls_only", "role", "patterns", "expected",
      ])
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
      if check != .reference, group.has("calls_only") {
        throw group.error(
          at: "calls_only", "`calls_only` needs `check = \"\(Check.reference.rawValue)\"`", "remove the key")
      }
      if check != .lookup, group.has("role") {
        throw group.error(at: "role", "`role` needs `check = \"\(Check.lookup.rawValue)\"`", "remove the key")
      }
      if check != .value, group.has("patterns") {
        throw group.error(at: "patterns", "`patterns` needs `check = \"\(Check.value.rawValue)\"`", "remove the key")
      }
      if !check.needsExpected, group.has("expected") {
        throw group.error(
          at: "expected", "`expected` does not go with `check = \"\(check.rawValue)\"`", "remove the key")
      }
      let patterns = check == .value ? try group.strings("patterns") : []
      for (index, pattern) in patterns.enumerated() where TextPattern(pattern) == nil {
        throw group.error(
          at: "patterns", item: index, "`\(pattern)` is no pattern that can be read",
          "write `^`, characters or `[a-z]`, `\\d` and `.` with `+`, `?` or `{1,3}` behind them, and `$`")
      }
      groups.append(
        Group(
          names: names, reason: try group.string("reason"), alternative: try group.string("alternative"),
          countsBareNames: try group.optionalBoolean("bare_name") ?? false,
          countsCallsOnly: try group.optionalBoolean("calls_only") ?? false,
          role: check == .lookup ? try group.choice("role") : nil, patterns: patterns,
          expected: check.needsExpected ? try group.string("expected") : nil, line: group.line(of: "names")))
    }
    return groups
  }
}

extension Rule.Check {
  fileprivate var needsExpected: Bool { self == .wrongKey || self == .companionFile }

  fileprivate func accepts(_ name: String) -> Bool {
    switch self {
    case .archive: return name.isKebabCase
    case .builtin, .attribute, .formatField, .definition: return name.isASCIIIdentifier
    case .value, .companionFile: return ValuePath(name) != nil
    case .missingValue: return ValuePath(name)?.steps.contains(.elements) == false
    case .wrongKey:
      guard case .key = ValuePath(name)?.steps.last else { return false }
      return true
    case .memberModule:
      return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { String($0).isASCIIIdentifier }
    case .character: return Rule.characters(name) != nil
    case .entry: return name.isFilePattern
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
    case .builtin, .attribute, .formatField, .definition: "plain name"
    case .value, .wrongKey, .missingValue, .companionFile: "path to a value"
    case .character: "character or range of characters"
    case .entry: "pattern of file names"
    default: "dotted name"
    }
  }

  fileprivate var adviceForNames: String {
    switch self {
    case .archive: "write lower-case words joined with hyphens"
    case .memberModule: "write ASCII identifiers joined with dots"
    case .value, .companionFile: "write `name`, `name.key`, or `name[].key` for each element"
    case .missingValue: "write `name` or `name.key`"
    case .wrongKey: "write `name.key`, or `name[].key` for each element"
    case .builtin, .attribute, .formatField, .definition: "write one ASCII identifier without dots or `*`"
    case .character: "write `U+202E`, or `U+202A-U+202E` for a range"
    case .entry: "write a file name, or `*.suffix`, in lower-case ASCII without `/`"
    default: "write ASCII identifiers joined with dots; only the last of several may end in `*`"
    }
  }
}

extension Rule {
  /// The code points of `U+XXXX` or `U+XXXX-U+YYYY`, in order, and of ASCII only control characters that are no white space; `nil` for
  /// other texts.
  package static func characters(_ name: String) -> ClosedRange<UInt32>? {
    var rest = name.utf8[...]
    guard let first = takeCode(&rest) else { return nil }
    var last = first
    if rest.popFirst() == UInt8(ascii: "-") {
      guard let code = takeCode(&rest) else { return nil }
      last = code
    }
    guard rest.isEmpty, first <= last, last <= 0x10FFFF else { return nil }
    let isControl = first > 0 && last < 0x20 && !(0x09...0x0D).overlaps(first...last)
    return isControl || first >= 0x7F ? first...last : nil
  }

  /// Takes `U+` and hexadecimal digits, eight at most.
  private static func takeCode(_ text: inout Substring.UTF8View) -> UInt32? {
    guard text.popFirst() == UInt8(ascii: "U"), text.popFirst() == UInt8(ascii: "+") else { return nil }
    var code: UInt32 = 0
    var count = 0
    while let byte = text.first, byte != UInt8(ascii: "-") {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"): digit = (byte & 0x0F) + 9
      default: return nil
      }
      code = code << 4 | UInt32(digit)
      count += 1
      text.removeFirst()
    }
    return (1...8).contains(count) ? code : nil
  }
}

extension String {
  /// A file name in lower case, or `*.` and a suffix.
  fileprivate var isFilePattern: Bool {
    let name = utf8.starts(with: "*.".utf8) ? utf8.dropFirst(2) : utf8[...]
    return !name.isEmpty
      && name.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x2A && $0 != 0x2F && !(0x41...0x5A).contains($0) }
  }

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
