/// `import` and `from … import`.
extension Parser {
  mutating func importStatement() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    var hasAlias = false
    repeat {
      advance()
      if token.kind == .newline { throw reject("Expected one or more names after 'import'") }
      try importedModule()
      if nodes[nodes.count - 2].kind != .dottedName { hasAlias = true }
      showImported(.importStatement, first: first, firstName: first, start: start)
    } while token.kind == .comma
    if token.kind == .from, !hasAlias {
      let isTurned = speculate { (parser) throws(Rejected) in
        parser.advance()
        try parser.dottedName()
      }
      if isTurned {
        throw reject("Did you mean to use 'from ... import ...' instead?", at: ByteRange(start, lastEnd))
      }
    }
    add(.importStatement, first: first, start: start)
    markLast()
  }

  mutating func importFrom() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    var level = 0
    advance()
    while token.kind == .dot || token.kind == .ellipsis {
      level = min(255, level + (token.kind == .dot ? 1 : 3))
      advance()
    }
    if level == 0 || token.kind == .name { try dottedName() }
    try expect(.import)
    let firstName = nodes.count
    try importedNames { (parser) in
      parser.showImported(.importFrom, first: first, firstName: firstName, start: start, level: level)
    }
    add(.importFrom, first: first, start: start, detail: UInt8(level))
    markLast()
  }

  private mutating func importedModule() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    try dottedName()
    try asName()
    add(.alias, first: first, start: start)
  }

  /// - Parameter show: called between two names.
  private mutating func importedNames(_ show: (inout Parser) -> Void) throws(Rejected) {
    if token.kind == .star {
      let first = nodes.count
      let start = token.start
      advance()
      add(.identifier, first: first, start: start)
      return add(.alias, first: first, start: start)
    }
    if token.kind == .newline { throw reject("Expected one or more names after 'import'") }
    if eat(.leftParen) {
      repeat {
        show(&self)
        try importedName()
      } while eat(.comma) && token.kind != .rightParen
      return try expect(.rightParen)
    }
    try importedName()
    while eat(.comma) {
      if token.kind == .newline { throw reject("trailing comma not allowed without surrounding parentheses") }
      show(&self)
      try importedName()
    }
  }

  private mutating func importedName() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    try expectName(.identifier)
    try asName()
    add(.alias, first: first, start: start)
  }

  private mutating func asName() throws(Rejected) {
    if eat(.as) { try expectName(.identifier) }
  }

  private mutating func dottedName() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    try expectName(.identifier)
    while eat(.dot) { try expectName(.identifier) }
    add(.dottedName, first: first, start: start)
  }
}
