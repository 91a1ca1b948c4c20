import Policy

/// The rules on the names of files, compiled once for all inputs.
struct EntryRules: Sendable {
  private struct Pattern: Sendable {
    /// In lower case; with its dot where it is a suffix.
    var text: [UInt8]
    var isSuffix: Bool
    var rule: Rule
    var group: Rule.Group

    /// Whether a name in lower case is one that the pattern means; a suffix alone is none.
    func matches(_ name: [UInt8]) -> Bool {
      if !isSuffix { return name == text }
      return name.count > text.count && name[(name.count - text.count)...].elementsEqual(text)
    }
  }

  private let patterns: [Pattern]

  init(_ policy: Policy) {
    patterns = policy.rules(for: .entry).flatMap { rule in
      rule.groups.flatMap { group in
        group.names.map { name in
          let isSuffix = name.utf8.first == UInt8(ascii: "*")
          let text = Array(isSuffix ? name.dropFirst().utf8 : name[...].utf8)
          return Pattern(text: text, isSuffix: isSuffix, rule: rule, group: group)
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
    let base = Array(name.utf8.suffix { $0 != UInt8(ascii: "/") })
    let folded = Self.comparable(name)
    var findings: [Finding] = []
    for pattern in patterns where !(isPython && pattern.isSuffix) {
      guard pattern.matches(folded), findings.last?.rule != pattern.rule.id else { continue }
      let symbol = String(decoding: base, as: UTF8.self).shortened
      let place = place()
      let statement = Finding.Statement(
        pattern.rule, message: pattern.rule.message.filled { _ in symbol }, help: pattern.group.alternative,
        reason: pattern.group.reason, symbol: symbol)
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
    var parts = name.utf8.split(separator: UInt8(ascii: "/")).map { part in
      part.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
    if parts.count > 1, parts.last.map({ $0.elementsEqual("__init__.py".utf8) }) == true {
      parts.removeLast()
      return (parts.last ?? []) + ".py".utf8
    }
    var base = parts.last ?? []
    while let dot = base.lastIndex(of: UInt8(ascii: ".")), dot > 0, dot + 1 < base.count,
      base[(dot + 1)...].allSatisfy({ (0x30...0x39).contains($0) })
    {
      base.removeSubrange(dot...)
    }
    return base
  }
}

extension String.UTF8View {
  /// The longest end whose bytes all satisfy the predicate.
  fileprivate func suffix(_ isPart: (UInt8) -> Bool) -> Substring.UTF8View {
    var start = endIndex
    while start > startIndex, isPart(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
