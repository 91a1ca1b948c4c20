/// Compound statements and their blocks.
extension Parser {
  mutating func statement() throws(Rejected) {
    switch token.kind {
    case .plain where tokenAfterNext.kind == .newline:
      // It leaves nothing to finish.
      advance()
      return advanceOverLayout()
    case .if: try ifStatement()
    case .while: try whileStatement()
    case .for: try forStatement(.forStatement, start: token.start)
    case .try: try tryStatement()
    case .with: try withStatement(.with, start: token.start)
    case .def: try function(.functionDef, first: nodes.count, start: token.start)
    case .class: try classDefinition(first: nodes.count)
    case .at: try decorated()
    case .async: try asyncStatement()
    case .name where isAt(.match):
      if try !matchStatement() { return try simpleStatements() }
    default: return try simpleStatements()
    }
    try finishStatement()
  }

  /// `block`, behind the colon of `owner`, which starts at `start`.
  mutating func block(_ owner: StaticString, start: UInt32) throws(Rejected) {
    try finishStatement(isHeader: true)
    statementDepth += 1
    defer { statementDepth -= 1 }
    if eat(.plainBlock) { return advanceOverLayout() }
    if token.kind != .newline { return try simpleStatements() }
    advanceOverLayout()
    if token.kind != .indent {
      let line = LineIndex(source).line(of: start)
      throw reject("expected an indented block after \(owner) on line \(line)")
    }
    try enter(Self.blockCost)
    advanceOverLayout()
    repeat { try statement() } while token.kind != .dedent && token.kind != .endMarker
    if token.kind == .dedent { advanceOverLayout() }
    depth -= Self.blockCost
  }

  /// The block of a function or a class.
  private mutating func scopeBlock(_ owner: StaticString, start: UInt32, isClass: Bool) throws(Rejected) {
    let isInClass = isInClass
    self.isInClass = isClass
    try block(owner, start: start)
    self.isInClass = isInClass
  }

  /// How many calls deeper CPython's parser is inside a block.
  static let blockCost = 6

  private mutating func elseBlock() throws(Rejected) {
    let start = token.start
    advance()
    if !eat(.plain) { try expectColon(always: true) }
    try block("'else' statement", start: start)
  }

  private mutating func ifStatement() throws(Rejected) {
    let outerDepth = depth
    let first = nodes.count
    let start = token.start
    try branch("'if' statement")
    // An `elif` is an `if` inside the `else` of the one before.
    var inner: [(first: Int, start: UInt32)] = []
    while token.kind == .elif {
      inner.append((nodes.count, token.start))
      try enter()
      statementDepth += 1
      try branch("'elif' statement")
    }
    if token.kind == .else { try elseBlock() }
    statementDepth -= inner.count
    for statement in inner.reversed() { addWithBlock(.ifStatement, first: statement.first, start: statement.start) }
    addWithBlock(.ifStatement, first: first, start: start)
    depth = outerDepth
  }

  /// `('if' | 'elif') named_expression ':' block`.
  private mutating func branch(_ owner: StaticString) throws(Rejected) {
    let start = token.start
    advance()
    if !eat(.plain) {
      try namedExpression()
      try expectColon()
    }
    try block(owner, start: start)
  }

  private mutating func whileStatement() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    if !eat(.plain) {
      try namedExpression()
      try expectColon()
    }
    try block("'while' statement", start: start)
    if token.kind == .else { try elseBlock() }
    addWithBlock(.whileStatement, first: first, start: start)
  }

  private mutating func forStatement(_ kind: Node.Kind, start: UInt32) throws(Rejected) {
    let first = nodes.count
    let keyword = token.start
    advance()
    if !eat(.plain) {
      try forTargets()
      try starExpressions()
      try expectColon()
    }
    try block("'for' statement", start: keyword)
    if token.kind == .else { try elseBlock() }
    addWithBlock(kind, first: first, start: start)
  }

  private mutating func asyncStatement() throws(Rejected) {
    let start = token.start
    advance()
    switch token.kind {
    case .def: try function(.asyncFunctionDef, first: nodes.count, start: start)
    case .for: try forStatement(.asyncFor, start: start)
    case .with: try withStatement(.asyncWith, start: start)
    default: throw unexpected()
    }
  }

  // MARK: with

  private mutating func withStatement(_ kind: Node.Kind, start: UInt32) throws(Rejected) {
    let first = nodes.count
    let keyword = token.start
    advance()
    if !eat(.plain) {
      let isParenthesized = token.kind == .leftParen ? try parenthesizedWithItems() : false
      if !isParenthesized { try withItems() }
      try expectColon()
    }
    try block("'with' statement", start: keyword)
    addWithBlock(kind, first: first, start: start)
  }

  private mutating func withItems() throws(Rejected) {
    repeat { try withItem() } while eat(.comma)
  }

  private mutating func withItem() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    try expression()
    if eat(.as) { try withTarget() }
    add(.withItem, first: first, start: start)
  }

  /// `'(' ','.with_item+ [','] ')'` in front of a colon: false, and nothing consumed, where it is an expression.
  private mutating func parenthesizedWithItems() throws(Rejected) -> Bool {
    let mark = mark()
    do {
      advance()
      repeat { try withItem() } while eat(.comma) && token.kind != .rightParen
      try expect(.rightParen)
      if token.kind == .newline { throw reject("expected ':'") }
      if token.kind != .colon { throw unexpected() }
      commit()
      return true
    } catch {
      let explained = diagnosis
      rewind(to: mark)
      diagnosis = nil
      let isExpression = speculate { (parser) throws(Rejected) in
        try parser.withItems()
        if parser.token.kind != .colon { throw parser.unexpected() }
      }
      diagnosis = isExpression ? nil : explained
      return false
    }
  }

  // MARK: try

  private mutating func tryStatement() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    if !eat(.plain) { try expectColon(always: true) }
    try block("'try' statement", start: start)
    var isStar: Bool?
    while token.kind == .except { try handler(&isStar) }
    if isStar != nil, token.kind == .else { try elseBlock() }
    if token.kind == .finally {
      let start = token.start
      advance()
      if !eat(.plain) { try expectColon(always: true) }
      try block("'finally' statement", start: start)
    } else if isStar == nil {
      throw reject("expected 'except' or 'finally' block")
    }
    addWithBlock(isStar == true ? .tryStar : .tryStatement, first: first, start: start)
  }

  private mutating func handler(_ isStar: inout Bool?) throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    let hasStar = eat(.star)
    if let isStar, isStar != hasStar {
      throw reject("cannot have both 'except' and 'except*' on the same 'try'", at: ByteRange(start, lastEnd))
    }
    isStar = hasStar
    statementDepth += 1
    defer { statementDepth -= 1 }
    let owner: StaticString = hasStar ? "'except*' statement" : "'except' statement"
    if !eat(.plain) {
      if token.kind != .colon, token.kind != .newline {
        try exceptionTypes()
      } else if hasStar {
        throw reject("expected one or more exception types")
      }
      try expectColon()
    }
    try block(owner, start: start)
    addWithBlock(.exceptHandler, first: first, start: start)
  }

  private mutating func exceptionTypes() throws(Rejected) {
    let start = token.start
    try expression()
    if token.kind == .comma {
      let isList = speculate { (parser) throws(Rejected) in
        while parser.eat(.comma), parser.token.kind.startsExpression { try parser.expression() }
        if parser.eat(.as) { try parser.expectName(.identifier) }
        try parser.expect(.colon)
      }
      if isList { throw reject("multiple exception types must be parenthesized", at: ByteRange(start, lastEnd)) }
    }
    if eat(.as) { try expectName(.identifier) }
  }

  // MARK: Definitions

  private mutating func decorated() throws(Rejected) {
    let first = nodes.count
    while eat(.at) {
      if !eat(.plain) { try namedExpression() }
      if token.kind != .newline { throw unexpected() }
      advanceOverLayout()
    }
    switch token.kind {
    case .def: try function(.functionDef, first: first, start: token.start)
    case .class: try classDefinition(first: first)
    case .async:
      let start = token.start
      advance()
      if token.kind != .def { throw unexpected() }
      try function(.asyncFunctionDef, first: first, start: start)
    default: throw unexpected()
    }
  }

  private mutating func function(_ kind: Node.Kind, first: Int, start: UInt32) throws(Rejected) {
    let keyword = token.start
    advance()
    var scopeStart = token.start
    var headerEnd = token.end
    if !eat(.plain) {
      scopeStart = try signature()
      headerEnd = lastEnd
      try expectColon(always: true)
    }
    try enter()
    try scopeBlock("function definition", start: keyword, isClass: false)
    addScope(.function, ByteRange(scopeStart, lastEnd), outerPart: ByteRange(scopeStart, headerEnd))
    depth -= 1
    addWithBlock(kind, first: first, start: start)
  }

  /// - Returns: where the name ends.
  private mutating func signature() throws(Rejected) -> UInt32 {
    try expectName(.identifier)
    let nameEnd = lastEnd
    if token.kind == .leftBracket {
      switch tokenAfterNext.kind {
      case .name, .star, .doubleStar, .rightBracket: try typeParameters()
      default: throw reject("expected '('")
      }
    }
    if token.kind != .leftParen { throw reject("expected '('") }
    advance()
    let firstParameter = nodes.count
    try parameters(until: .rightParen)
    // In CPython's tree they come in one more node.
    if hasLongChain { try checkTreeDepth(from: firstParameter, inside: statementDepth + 2) }
    try expect(.rightParen)
    if token.kind == .arrow, !tokenAfterNext.kind.startsExpression { throw reject("expected ':'") }
    if eat(.arrow) { try expression() }
    return nameEnd
  }

  private mutating func classDefinition(first: Int) throws(Rejected) {
    let start = token.start
    advance()
    var scopeStart = token.start
    var headerEnd = token.end
    if !eat(.plain) {
      try expectName(.identifier)
      scopeStart = lastEnd
      if token.kind == .leftBracket { try typeParameters() }
      if token.kind == .leftParen { try arguments(allowsGenerator: false) }
      headerEnd = lastEnd
      try expectColon()
    }
    try enter()
    try scopeBlock("class definition", start: start, isClass: true)
    addScope(.classBody, ByteRange(scopeStart, lastEnd), outerPart: ByteRange(scopeStart, headerEnd))
    depth -= 1
    addWithBlock(.classDef, first: first, start: start)
  }
}
