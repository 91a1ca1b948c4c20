extension Finding {
  /// The order of a report within one input: by file, position, rule; what is about the whole comes before its parts.
  ///
  /// Names are compared by their bytes, so that no two different findings are equal.
  static func precedes(_ one: Finding, _ other: Finding) -> Bool {
    // Findings of one file share their subject, and a name can be long.
    if one.subject !== other.subject,
      let order = order(one.file, other.file) ?? order(one.entry, other.entry)
    {
      return order
    }
    switch (one.location, other.location) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let a?, let b?):
      if a.start != b.start { return a.start < b.start }
      if a.end != b.end { return a.end < b.end }
    case (nil, nil):
      let (a, b) = (one.byteOffset ?? -1, other.byteOffset ?? -1)
      if a != b { return a < b }
    }
    return order(one.rule, other.rule) ?? order(one.message, other.message) ?? false
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
