/// Atoms, displays, comprehensions, and what can be appended to an atom.
extension Parser {
  /// `primary`: an atom with attributes, calls and subscripts.
  mutating func primary() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    var length = 0
    if token.kind == .name { addName(.name) } else { try atom() }
    while true {
      try lengthenChain(&length)
      switch token.kind {
      case .dot:
        advance()
        if token.kind != .name { throw unexpected() }
        let symbol = token.detail
        advance()
        add(.attribute, first: first, start: start, symbol: symbol)
        markLast(if: symbol)
      case .leftParen:
        let isOfInterest = isOfInterest(nodes[nodes.count - 1]) || isOfInterest(nodes[first])
        try arguments(allowsGenerator: true)
        add(.call, first: first, start: start)
        if isOfInterest { markLast() }
      case .leftBracket:
        try subscripts()
        add(.subscription, first: first, start: start)
      default:
        return
      }
    }
  }

  // Mutating, or each call would copy the whole parser.
  @inline(__always)
  private mutating func isOfInterest(_ node: Node) -> Bool {
    node.symbol != 0 && (node.kind == .dropped || lexer.symbols.isOfInterest(node.symbol))
  }

  /// An atom and the signs in front of it.
  mutating func operandStart() throws(Rejected) {
    while [.minus, .plus, .tilde, .not].contains(token.kind) { advance() }
    try atom()
  }

  private mutating func atom() throws(Rejected) {
    switch token.kind {
    case .name: addName(.name)
    case .number: try number()
    case .string, .fstringStart: try strings()
    case .none, .true, .false, .ellipsis: addConstant()
    case .leftParen: try parenthesis()
    case .leftBracket: try listDisplay()
    case .leftBrace: try braceDisplay()
    default: throw unexpected()
    }
  }

  /// Consumes a name or a constant of one token.
  @inline(__always)
  mutating func addLeaf() {
    if token.kind == .name { addName(.name) } else { addConstant() }
  }

  mutating func addConstant() {
    let start = token.start
    let kind: ConstantKind =
      switch token.kind {
      case .none: .none
      case .true: .true
      case .false: .false
      case .number: .number
      default: .ellipsis
      }
    advance()
    add(.constant, first: nodes.count, start: start, detail: kind.rawValue)
  }

  mutating func number() throws(Rejected) {
    if token.range.bounds.count > SyntaxBounds.integerDigitCount { try checkDigits() }
    addConstant()
  }

  private mutating func checkDigits() throws(Rejected) {
    let digits = lexer.text[token.range.bounds].filter { $0 != UInt8(ascii: "_") }
    guard digits.count > SyntaxBounds.integerDigitCount, digits.allSatisfy({ ByteClass.isDigit($0) }) else { return }
    if digits.allSatisfy({ $0 == UInt8(ascii: "0") }) { return }
    throw reject(
      "Exceeds the limit (\(SyntaxBounds.integerDigitCount) digits) for integer string conversion: value has "
        + "\(digits.count) digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for "
        + "huge integer literals to avoid decimal conversion limits.")
  }

  /// `(…)`: a tuple, a generator expression, or an expression in parentheses, which leaves no node of its own.
  private mutating func parenthesis() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    try enter(Self.parenthesisCost)
    if token.kind == .yield {
      try yieldExpression()
      try expect(.rightParen)
      depth -= Self.parenthesisCost
      return
    }
    if eat(.rightParen) {
      depth -= Self.parenthesisCost
      return add(.tuple, first: first, start: start)
    }
    if token.kind == .doubleStar { throw doubleStarredGroup() }
    try checkStarHasOperand()
    let element = token
    try starNamedExpression()
    switch token.kind {
    case .comma:
      try moreElements(first: first, until: .rightParen, element: element)
      add(.tuple, first: first, start: start)
    case .for, .async:
      try comprehension(of: element, until: .rightParen)
      add(.generatorExp, first: first, start: start)
    default:
      if element.kind == .star, token.kind == .rightParen {
        throw reject("cannot use starred expression here", at: ByteRange(element.start, lastEnd))
      }
      try expect(.rightParen)
    }
    depth -= Self.parenthesisCost
  }

  /// A `*` in front of what is no expression.
  mutating func checkStarHasOperand() throws(Rejected) {
    if token.kind == .star, !tokenAfterNext.kind.startsExpression { throw reject("Invalid star expression") }
  }

  private mutating func doubleStarredGroup() -> Rejected {
    let star = token.range
    let isGroup = speculate { (parser) throws(Rejected) in
      parser.advance()
      try parser.expression()
      try parser.expect(.rightParen)
    }
    return isGroup ? reject("cannot use double starred expression here", at: star) : unexpected()
  }

  /// How many calls deeper CPython's parser is inside parentheses, in a display, in arguments or a subscript.
  static let parenthesisCost = 27
  static let displayCost = 28
  static let argumentCost = 23

  private mutating func listDisplay() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    try enter(Self.displayCost)
    if eat(.rightBracket) {
      add(.list, first: first, start: start)
    } else {
      try checkStarHasOperand()
      let element = token
      try starNamedExpression()
      if token.kind == .for || token.kind == .async {
        try comprehension(of: element, until: .rightBracket)
        add(.listComp, first: first, start: start)
      } else {
        try moreElements(first: first, until: .rightBracket, element: element)
        add(.list, first: first, start: start)
      }
    }
    depth -= Self.displayCost
  }

  /// The elements of a tuple, list or set behind its first one, and the closing bracket.
  private mutating func moreElements(first: Int, until closing: Token.Kind, element: Token) throws(Rejected) {
    while eat(.comma), token.kind.startsExpression || token.kind == .star {
      try starNamedExpression()
      try dropElements(from: first)
    }
    if token.kind == .for, closing != .rightParen {
      throw reject(
        "did you forget parentheses around the comprehension target?", at: ByteRange(element.start, lastEnd))
    }
    try expect(closing)
  }

  /// `{…}`: a dictionary or a set, or a comprehension of either.
  private mutating func braceDisplay() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    try enter(Self.displayCost)
    try braceElements(first: first, start: start)
    depth -= Self.displayCost
  }

  private mutating func braceElements(first: Int, start: UInt32) throws(Rejected) {
    let element = token
    switch token.kind {
    case .rightBrace:
      advance()
      return add(.dict, first: first, start: start)
    case .doubleStar:
      try keyAndValue()
      if token.kind == .for || token.kind == .async {
        throw reject("dict unpacking cannot be used in dict comprehension", at: element.range)
      }
      return try moreKeys(first: first, start: start)
    case .star:
      try checkStarHasOperand()
      try starredOperand()
    default:
      try expression()
      if token.kind == .colon {
        try valueOfKey()
        if token.kind == .for || token.kind == .async {
          try comprehension(of: element, until: .rightBrace)
          return add(.dictComp, first: first, start: start)
        }
        return try moreKeys(first: first, start: start)
      }
      if token.kind == .colonEqual {
        try namedExpressionValue(first: first, start: element.start)
      } else if token.kind == .equal {
        throw comparisonMeant(start: element.start)
      }
    }
    if token.kind == .for || token.kind == .async {
      try comprehension(of: element, until: .rightBrace)
      add(.setComp, first: first, start: start)
    } else {
      try moreElements(first: first, until: .rightBrace, element: element)
      add(.set, first: first, start: start)
    }
  }

  private mutating func moreKeys(first: Int, start: UInt32) throws(Rejected) {
    while eat(.comma), token.kind.startsExpression || token.kind == .doubleStar {
      try keyAndValue()
      try dropElements(from: first)
    }
    try expect(.rightBrace)
    add(.dict, first: first, start: start)
  }

  private mutating func keyAndValue() throws(Rejected) {
    if eat(.doubleStar) { return try operand() }
    try expression()
    if token.kind != .colon {
      throw reject("':' expected after dictionary key")
    }
    try valueOfKey()
  }

  private mutating func valueOfKey() throws(Rejected) {
    let colon = token.range
    advance()
    if token.kind == .rightBrace || token.kind == .comma {
      throw reject("expression expected after dictionary key and ':'", at: colon)
    }
    if token.kind == .star { throw reject("cannot use a starred expression in a dictionary value") }
    try expression()
  }

  /// `for_if_clauses` behind the element that starts with the token `element`, and the closing bracket.
  private mutating func comprehension(of element: Token, until closing: Token.Kind) throws(Rejected) {
    if element.kind == .star {
      throw reject("iterable unpacking cannot be used in comprehension", at: ByteRange(element.start, lastEnd))
    }
    let firstIterable = try comprehensionClauses()
    addScope(.comprehension, ByteRange(element.start, lastEnd), outerPart: firstIterable)
    try expect(closing)
  }

  /// `for_if_clauses`.
  ///
  /// - Returns: the range of the first iterable.
  @discardableResult
  mutating func comprehensionClauses() throws(Rejected) -> ByteRange {
    var firstIterable: ByteRange?
    while token.kind == .for || token.kind == .async {
      let first = nodes.count
      let start = token.start
      if eat(.async), token.kind != .for { throw unexpected() }
      advance()
      try forTargets(inComprehension: true)
      let iterableStart = token.start
      try disjunction()
      firstIterable = firstIterable ?? ByteRange(iterableStart, lastEnd)
      while eat(.if) { try disjunction() }
      add(.comprehension, first: first, start: start)
    }
    return firstIterable ?? ByteRange(lastEnd, lastEnd)
  }
}

/// What a `constant` node is; stored in its `detail`.
package enum ConstantKind: UInt8, Sendable {
  case none, `true`, `false`, ellipsis, number, string, bytes
}
