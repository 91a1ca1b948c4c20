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
    let folded = Self.comparable(name)
    var findings: [Finding] = []
    for pattern in patterns where !(isPython && pattern.isSuffix) {
      guard pattern.matches(folded), findings.last?.rule != pattern.rule.id else { continue }
      let base = name.utf8.suffix { $0 != UInt8(ascii: "/") }
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
  fileprivate func suffix(_ isPart: (UInt8) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isPart(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
