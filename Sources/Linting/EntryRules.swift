import Policy

/// The rules on the names of files, compiled once for all inputs.
struct EntryRules: Sendable {
  private struct Pattern: Sendable {
    /// In lower case; with its dot where it is a suffix.
    var text: [UInt8]
    var isSuffix: Bool
    /// The places of its rule and group.
    var rule: Int
    var group: Int

    /// Whether a name in lower case is one that the pattern means; a suffix alone is none.
    func matches(_ name: [UInt8]) -> Bool {
      if !isSuffix { return name == text }
      return name.count > text.count && name[(name.count - text.count)...].elementsEqual(text)
    }
  }

  private let rules: [Rule]
  private var patterns: [Pattern] = []

  init(_ policy: Policy) {
    rules = policy.rules(for: .entry)
    for (place, rule) in rules.enumerated() {
      for group in rule.groups.indices {
        for name in rule.groups[group].names {
          let isSuffix = name.utf8.first == UInt8(ascii: "*")
          let text = [UInt8](isSuffix ? name.utf8.dropFirst() : name.utf8[...])
          patterns.append(Pattern(text: text, isSuffix: isSuffix, rule: place, group: group))
        }
      }
    }
  }

  /// The first finding of each rule about a file.
  ///
  /// - Parameters:
  ///   - name: of the file, with its folders.
  ///   - isPython: whether the file is scanned: its suffix is none to report then.
  ///   - place: asked for where there is something to report.
  func findings(_ name: String, isPython: Bool, place: () -> FilePlace) -> [Finding] {
    let folded = Self.comparable(name)
    var findings: [Finding] = []
    for pattern in patterns where !(isPython && pattern.isSuffix) {
      let rule = rules[pattern.rule]
      guard pattern.matches(folded), findings.last?.rule != rule.id else { continue }
      let group = rule.groups[pattern.group]
      let base = name.utf8.suffix { $0 != UInt8(ascii: "/") }
      let symbol = String(decoding: base, as: UTF8.self).shortened
      let place = place()
      let statement = Finding.Statement(
        rule, message: rule.message.filled { _ in symbol }, help: group.alternative, reason: group.reason,
        symbol: symbol)
      findings.append(
        Finding(statement, about: Finding.Subject(input: place.input, entry: place.entry, file: place.file)))
    }
    return findings
  }
}

extension EntryRules {
  /// The last component of a name in lower case, without the numbers of a version behind it (`.so.1.2`); of a package's own file the
  /// name that the package has as a module.
  private static func comparable(_ name: String) -> [UInt8] {
    var base = lowercased(name.utf8.suffix { $0 != UInt8(ascii: "/") })
    if base.elementsEqual("__init__.py".utf8) {
      let folder = name.utf8.dropLast(base.count + 1).suffix { $0 != UInt8(ascii: "/") }
      if !folder.isEmpty { return lowercased(folder) + ".py".utf8 }
    }
    while let last = base.last, (0x30...0x39).contains(last),
      let dot = base.lastIndex(where: { !(0x30...0x39).contains($0) }), dot > 0, base[dot] == UInt8(ascii: ".")
    {
      base.removeSubrange(dot...)
    }
    return base
  }

  private static func lowercased(_ bytes: Substring.UTF8View) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}

extension BidirectionalCollection<UInt8> {
  /// The longest end whose bytes all satisfy the predicate.
  func suffix(_ isPart: (UInt8) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isPart(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
