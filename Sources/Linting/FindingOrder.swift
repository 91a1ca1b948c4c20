extension Finding {
  /// The order of a report within one input: by file, position, rule; what is about the whole comes before its parts.
  ///
  /// Names are compared by their bytes, so that no two different findings are equal.
  static func precedes(_ one: Finding, _ other: Finding) -> Bool {
    // Findings of one file share their subject, and a name can be long.
    if one.subject !== other.subject, let order = order(one.subject, other.subject) { return order }
    // Not the locations themselves, which would be copied with what they show.
    if (one.location == nil) != (other.location == nil) { return one.location == nil }
    let starts = (one.location?.start ?? (0, 0), other.location?.start ?? (0, 0))
    if starts.0 != starts.1 { return starts.0 < starts.1 }
    let ends = (one.location?.end ?? (0, 0, 0, 0), other.location?.end ?? (0, 0, 0, 0))
    if ends.0 != ends.1 { return ends.0 < ends.1 }
    if one.location == nil {
      let (a, b) = (one.byteOffset ?? -1, other.byteOffset ?? -1)
      if a != b { return a < b }
    }
    return order(one.rule, other.rule) ?? order(one.message, other.message) ?? false
  }

  /// `nil` for the same file.
  private static func order(_ one: Subject, _ other: Subject) -> Bool? {
    order(one.file, other.file) ?? order(one.entry, other.entry)
  }

  /// The places of all findings, in the order of a report.
  static func sortedPlaces(of findings: [Finding]) -> [Int] {
    // A finding is large, and nearly all differ in their file or their position: numbers stand for these.
    let ranks = ranks(ofSubjectsOf: findings)
    let keys = findings.indices.map { place in
      SortKey(
        rank: ranks[place], line: findings[place].location?.line ?? 0, column: findings[place].location?.column ?? 0,
        place: place)
    }
    return keys.sorted { $0.precedes($1) ?? precedes(findings[$0.place], findings[$1.place]) }.map(\.place)
  }

  private struct SortKey {
    var rank: Int
    var line: Int
    var column: Int
    var place: Int

    @inline(__always)
    func precedes(_ other: SortKey) -> Bool? {
      if rank != other.rank { return rank < other.rank }
      if line != other.line { return line < other.line }
      return column == other.column ? nil : column < other.column
    }
  }

  /// By finding, the place of its file among all files.
  private static func ranks(ofSubjectsOf findings: [Finding]) -> [Int] {
    var subjects: [Subject] = []
    let subjectNumbers = findings.map { finding in
      if subjects.last !== finding.subject { subjects.append(finding.subject) }
      return subjects.count - 1
    }
    let sorted = subjects.indices.sorted { order(subjects[$0], subjects[$1]) ?? false }
    var ranks = [Int](repeating: 0, count: subjects.count)
    for (before, number) in zip(sorted, sorted.dropFirst()) {
      ranks[number] = ranks[before] + (order(subjects[before], subjects[number]) == nil ? 0 : 1)
    }
    return subjectNumbers.map { ranks[$0] }
  }

  /// `nil` for the same text; no text comes first.
  private static func order(_ one: String?, _ other: String?) -> Bool? {
    guard let one, let other else { return one == nil ? other == nil ? nil : true : false }
    let (a, b) = (one.utf8.span, other.utf8.span)
    for index in 0..<min(a.count, b.count) where a[index] != b[index] { return a[index] < b[index] }
    return a.count == b.count ? nil : a.count < b.count
  }
}

extension Location {
  fileprivate var start: (Int, Int) { (line, column) }
  fileprivate var end: (Int, Int, Int, Int) { (endLine, endColumn, nodeLine, nodeColumnOffset) }
}
