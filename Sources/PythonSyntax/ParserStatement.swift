/// Simple statements: those that fit on a line.
extension Parser {
  mutating func file() throws(Rejected) {
    while token.kind != .endMarker {
      let start = token.start
      try statement()
      try checkCallDepth(from: start)
    }
    add(.module, first: 0, start: 0)
  }

  /// `simple_stmts`: one or more with `;` between them, and a NEWLINE.
  mutating func simpleStatements() throws(Rejected) {
    repeat {
      try simpleStatement()
      try finishStatement()
    } while eat(.semicolon) && token.kind != .newline
    if token.kind != .newline { throw unexpected() }
    advanceOverLayout()
  }

  private mutating func simpleStatement() throws(Rejected) {
    switch token.kind {
    case .import: try importStatement()
    case .from: try importFrom()
    case .return: try returnStatement()
    case .pass: addKeywordStatement(.pass)
    case .break: addKeywordStatement(.breakStatement)
    case .continue: addKeywordStatement(.continueStatement)
    case .raise: try raiseStatement()
    case .global: try names(.global)
    case .nonlocal: try names(.nonlocal)
    case .del: try deleteStatement()
    case .assert: try assertStatement()
    case .plain: advance()
    case .name where isAt(.type) && isTypeAlias(): try typeAlias()
    default: try assignmentOrExpression()
    }
  }

  private mutating func addKeywordStatement(_ kind: Node.Kind) {
    let start = token.start
    advance()
    add(kind, first: nodes.count, start: start)
  }

  // MARK: Assignments

  private mutating func assignmentOrExpression() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    try assignedValue()
    switch token.kind {
    case .equal: try assignment(first: first, start: start)
    case .colon: try annotatedAssignment(first: first, start: start)
    case let kind where kind.isAugmentedAssignment:
      guard isSingleTarget() else { throw illegalAugmentedTarget(start: start) }
      advance()
      try assignedValue()
      add(.augAssign, first: first, start: start)
    case .colonEqual where nodes.last?.kind == .lambda:
      throw reject("cannot use assignment expressions with lambda", at: ByteRange(start, lastEnd))
    default: add(.expressionStatement, first: first, start: start)
    }
  }

  private mutating func assignment(first: Int, start: UInt32) throws(Rejected) {
    var valueStart = start
    while token.kind == .equal {
      try checkAssignmentTarget(start: valueStart)
      advance()
      valueStart = token.start
      try assignedValue()
    }
    add(.assign, first: first, start: start)
  }

  private mutating func checkAssignmentTarget(start: UInt32) throws(Rejected) {
    // Most targets are one of these.
    if isSingleTarget() { return }
    guard let target = nodes.last, let invalid = invalidTarget(nodes.count - 1, .assign) else { return }
    if target.kind == .yield || target.kind == .yieldFrom, target.start == start, target.end == lastEnd {
      throw reject("assignment to yield expression not possible", at: target.range)
    }
    let rejected = comparisonMeant(start: start)
    if diagnosis != nil { throw rejected }
    throw reject("cannot assign to \(describe(invalid))", at: invalid.range)
  }

  private mutating func annotatedAssignment(first: Int, start: UInt32) throws(Rejected) {
    guard isSingleTarget(), !beginsWithParenthesizedTarget(start: start) else { throw illegalAnnotation(start: start) }
    advance()
    try expression()
    if eat(.equal) { try assignedValue() }
    add(.annAssign, first: first, start: start)
  }

  private mutating func illegalAnnotation(start: UInt32) -> Rejected {
    guard let target = nodes.last else { return unexpected() }
    _ = unexpected()
    let range = ByteRange(start, lastEnd)
    let isAnnotation = speculate { (parser) throws(Rejected) in
      parser.advance()
      try parser.expression()
    }
    guard isAnnotation else { return unexpected() }
    switch target.kind {
    case .list, .tuple:
      return reject("only single target (not \(describe(target))) can be annotated", at: range)
    case .yield, .yieldFrom: return unexpected()
    default: return reject("illegal target for annotation", at: range)
    }
  }

  private mutating func illegalAugmentedTarget(start: UInt32) -> Rejected {
    guard let target = nodes.last, target.start != start || target.kind != .yield && target.kind != .yieldFrom
    else { return unexpected() }
    _ = unexpected()
    let isAssignment = speculate { (parser) throws(Rejected) in
      parser.advance()
      try parser.assignedValue()
    }
    guard isAssignment else { return unexpected() }
    return reject(
      "'\(describe(target))' is an illegal expression for augmented assignment", at: ByteRange(start, lastEnd))
  }

  // MARK: Soft keyword `type`

  private mutating func isTypeAlias() -> Bool {
    let mark = mark()
    advance()
    let isName = token.kind == .name
    rewind(to: mark)
    return isName
  }

  private mutating func typeAlias() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    addName(.name)
    if token.kind == .leftBracket { try typeParameters() }
    try expect(.equal)
    try expression()
    add(.typeAlias, first: first, start: start)
  }

  // MARK: Others

  private mutating func returnStatement() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    if token.kind.startsExpression || token.kind == .star { try starExpressions() }
    add(.returnStatement, first: first, start: start)
  }

  private mutating func raiseStatement() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    if token.kind.startsExpression {
      try expression()
      if eat(.from) { try expression() }
    }
    add(.raise, first: first, start: start)
  }

  private mutating func names(_ kind: Node.Kind) throws(Rejected) {
    let first = nodes.count
    let start = token.start
    repeat {
      advance()
      try expectName(.identifier)
    } while token.kind == .comma
    add(kind, first: first, start: start)
  }

  private mutating func deleteStatement() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    try deleteTarget()
    while eat(.comma), token.kind.startsExpression || token.kind == .star {
      try deleteTarget()
      try dropElements(from: first)
    }
    add(.delete, first: first, start: start)
    if token.kind != .semicolon && token.kind != .newline { throw unexpected() }
  }

  private mutating func deleteTarget() throws(Rejected) {
    if token.kind == .star { try starredOperand() } else { try expression() }
    if let invalid = invalidTarget(nodes.count - 1, .delete) {
      throw reject("cannot delete \(describe(invalid))", at: invalid.range)
    }
  }

  private mutating func assertStatement() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    try expression()
    if eat(.comma) { try expression() }
    add(.assert, first: first, start: start)
  }
}
