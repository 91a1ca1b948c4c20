/// `match` and its patterns (PEP 634).
extension Parser {
  /// A `match` statement: false, and nothing consumed, where `match` is a name.
  mutating func matchStatement() throws(Rejected) -> Bool {
    let mark = mark()
    let first = nodes.count
    let start = token.start
    do {
      advance()
      try matchSubject()
      if token.kind == .newline { throw reject("expected ':'") }
      try expect(.colon)
      if token.kind != .newline { throw unexpected() }
    } catch {
      let explained = diagnosis
      rewind(to: mark)
      diagnosis = nil
      let isSimple = speculate { (parser) throws(Rejected) in try parser.simpleStatements() }
      diagnosis = isSimple ? nil : explained
      return false
    }
    commit()
    try checkSubjectDepth(from: first)
    advanceOverLayout()
    if token.kind != .indent {
      let line = LineIndex(source).line(of: start)
      throw reject("expected an indented block after 'match' statement on line \(line)")
    }
    try enter(Self.casesCost)
    advanceOverLayout()
    repeat { try matchCase() } while token.kind != .dedent && token.kind != .endMarker
    if token.kind == .dedent { advanceOverLayout() }
    depth -= Self.casesCost
    addWithBlock(.match, first: first, start: start)
    return true
  }

  /// How many calls deeper CPython's parser is inside the cases of a `match`.
  private static let casesCost = 2

  /// `subject_expr`.
  private mutating func matchSubject() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    let isStarred = token.kind == .star
    try starNamedExpression()
    if token.kind != .comma {
      if isStarred { throw unexpected() }
      return
    }
    while eat(.comma), token.kind.startsExpression || token.kind == .star { try starNamedExpression() }
    add(.tuple, first: first, start: start)
  }

  private mutating func matchCase() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    if !isAt(.case) { throw unexpected() }
    statementDepth += 1
    defer { statementDepth -= 1 }
    advance()
    try patterns()
    if eat(.if) { try namedExpression() }
    try expectColon()
    try block("'case' statement", start: start)
    addWithBlock(.matchCase, first: first, start: start)
  }

  /// `patterns`: one, or a sequence without brackets.
  private mutating func patterns() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    let isStarred = token.kind == .star
    try starPattern()
    if token.kind == .comma {
      while eat(.comma), startsPattern { try starPattern() }
      add(.matchSequence, first: first, start: start)
    } else if isStarred {
      throw unexpected()
    }
  }

  private var startsPattern: Bool {
    switch token.kind {
    case .name, .number, .minus, .string, .fstringStart, .none, .true, .false, .leftParen, .leftBracket, .leftBrace,
      .star:
      true
    default: false
    }
  }

  /// `maybe_star_pattern`.
  private mutating func starPattern() throws(Rejected) {
    if token.kind != .star { return try pattern() }
    let start = token.start
    advance()
    if token.kind != .name { throw unexpected() }
    let symbol = token.detail
    try captureName(allowsWildcard: true)
    add(.matchStar, first: nodes.count, start: start, symbol: symbol)
    markLast()
  }

  /// The name that a capture binds: not `_`, and not the start of something longer.
  private mutating func captureName(allowsWildcard: Bool) throws(Rejected) {
    let isWildcard = spells(token.range, .wildcard)
    if isWildcard && !allowsWildcard { throw unexpected() }
    advance()
    if isWildcard { return }
    if token.kind == .dot || token.kind == .leftParen || token.kind == .equal { throw unexpected() }
  }

  /// `pattern`: alternatives, and a name for the whole.
  private mutating func pattern() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    try enter(Self.patternCost)
    try closedPattern()
    if token.kind == .bar {
      while eat(.bar) { try closedPattern() }
      add(.matchOr, first: first, start: start)
    }
    if eat(.as) {
      if token.kind != .name { throw invalidPatternTarget() }
      if isAt(.wildcard) { throw reject("cannot use '_' as a target") }
      let symbol = token.detail
      let mark = mark()
      do {
        try captureName(allowsWildcard: false)
        commit()
      } catch {
        rewind(to: mark)
        throw invalidPatternTarget()
      }
      add(.matchAs, first: first, start: start, symbol: symbol)
      markLast()
    }
    depth -= Self.patternCost
  }

  /// How many calls deeper CPython's parser is inside a nested pattern.
  static let patternCost = 8

  private mutating func invalidPatternTarget() -> Rejected {
    let start = token.start
    var end = token.end
    let isExpression = speculate { (parser) throws(Rejected) in
      try parser.expression()
      end = parser.lastEnd
    }
    return isExpression ? reject("invalid pattern target", at: ByteRange(start, end)) : unexpected()
  }

  private mutating func closedPattern() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    switch token.kind {
    case .number, .minus:
      try signedNumber()
      add(.matchValue, first: first, start: start)
    case .string, .fstringStart:
      try strings()
      add(.matchValue, first: first, start: start)
    case .none, .true, .false:
      advance()
      add(.matchSingleton, first: first, start: start)
    case .name: try namePattern()
    case .leftParen: try parenthesizedPattern()
    case .leftBracket:
      advance()
      while token.kind != .rightBracket {
        try starPattern()
        if !eat(.comma) { break }
      }
      try expect(.rightBracket)
      add(.matchSequence, first: first, start: start)
    case .leftBrace: try mappingPattern()
    default: throw unexpected()
    }
  }

  /// `signed_number` or `complex_number`.
  private mutating func signedNumber() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    if eat(.minus) {
      if token.kind != .number { throw unexpected() }
      try number()
      add(.unaryOp, first: first, start: start)
    } else {
      try number()
    }
    if token.kind != .plus && token.kind != .minus { return }
    if isImaginary(nodes[first]) {
      throw reject("real number required in complex literal", at: nodes[first].range)
    }
    advance()
    if token.kind != .number { throw unexpected() }
    try number()
    if let last = nodes.last, !isImaginary(last) {
      throw reject("imaginary number required in complex literal", at: last.range)
    }
    add(.binOp, first: first, start: start)
  }

  private func isImaginary(_ number: Node) -> Bool {
    lexer.text[Int(number.end) - 1] | 0x20 == UInt8(ascii: "j") && lexer.text[Int(number.start)] != UInt8(ascii: "-")
  }

  /// A capture, a wildcard, a dotted value or a class.
  private mutating func namePattern() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    if isAt(.wildcard) {
      advance()
      return add(.matchAs, first: first, start: start)
    }
    addName(.name)
    try attributes(first: first, start: start)
    let isDotted = nodes.last?.kind == .attribute
    if token.kind == .leftParen {
      try classArguments()
      return add(.matchClass, first: first, start: start)
    }
    if token.kind == .equal { throw unexpected() }
    if isDotted { return add(.matchValue, first: first, start: start) }
    let symbol = nodes.last?.symbol ?? 0
    removeNodes(from: nodes.count - 1)
    add(.matchAs, first: first, start: start, symbol: symbol)
    markLast()
  }

  private mutating func attributes(first: Int, start: UInt32) throws(Rejected) {
    var length = 0
    while eat(.dot) {
      try lengthenChain(&length)
      if token.kind != .name { throw unexpected() }
      let symbol = token.detail
      advance()
      add(.attribute, first: first, start: start, symbol: symbol)
      markLast(if: symbol)
    }
  }

  private mutating func classArguments() throws(Rejected) {
    advance()
    var keywordStart: UInt32?
    while token.kind != .rightParen {
      if token.kind == .star { throw unexpected() }
      let start = token.start
      if try keywordPattern() {
        if keywordStart == nil { keywordStart = start }
      } else {
        try pattern()
        if keywordStart != nil {
          throw reject("positional patterns follow keyword patterns", at: ByteRange(start, lastEnd))
        }
      }
      if !eat(.comma) { break }
    }
    try expect(.rightParen)
  }

  /// `NAME '=' pattern`: false, and nothing consumed, where no `=` follows.
  private mutating func keywordPattern() throws(Rejected) -> Bool {
    guard token.kind == .name else { return false }
    let mark = mark()
    advance()
    guard token.kind == .equal else {
      rewind(to: mark)
      return false
    }
    commit()
    advance()
    try pattern()
    return true
  }

  /// `(…)`: a group, which leaves no node of its own, or a sequence.
  private mutating func parenthesizedPattern() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    if eat(.rightParen) { return add(.matchSequence, first: first, start: start) }
    let isStarred = token.kind == .star
    try starPattern()
    if token.kind == .comma {
      while eat(.comma), startsPattern { try starPattern() }
      try expect(.rightParen)
      return add(.matchSequence, first: first, start: start)
    }
    if isStarred { throw unexpected() }
    try expect(.rightParen)
  }

  private mutating func mappingPattern() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    var symbol: UInt16 = 0
    var capturesRest = false
    advance()
    while token.kind != .rightBrace {
      if eat(.doubleStar) {
        if token.kind != .name { throw unexpected() }
        symbol = token.detail
        capturesRest = true
        try captureName(allowsWildcard: false)
        _ = eat(.comma)
        break
      }
      try mappingKey()
      try expect(.colon)
      try pattern()
      if !eat(.comma) { break }
    }
    try expect(.rightBrace)
    add(.matchMapping, first: first, start: start, symbol: symbol)
    if capturesRest { markLast() }
  }

  private mutating func mappingKey() throws(Rejected) {
    switch token.kind {
    case .number, .minus: try signedNumber()
    case .string, .fstringStart: try strings()
    case .none, .true, .false: addConstant()
    case .name:
      let first = nodes.count
      let start = token.start
      addName(.name)
      if token.kind != .dot { throw unexpected() }
      try attributes(first: first, start: start)
    default: throw unexpected()
    }
  }
}
