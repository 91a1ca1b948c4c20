/// Operators, from the loosest to the tightest: lambda, `if else`, `or` … `**`, `await`.
extension Parser {
  /// `star_expressions`: `a`, `*a, b`.
  mutating func starExpressions() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    try starExpression()
    if token.kind != .comma { return }
    while eat(.comma), token.kind.startsExpression || token.kind == .star {
      try starExpression()
      try dropElements(from: first)
    }
    add(.tuple, first: first, start: start)
  }

  private mutating func starExpression() throws(Rejected) {
    if token.kind == .star { try starredOperand() } else { try expression() }
  }

  /// `'*' bitwise_or`.
  mutating func starredOperand() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    try operand()
    add(.starred, first: first, start: start)
  }

  /// `bitwise_or` in place of an expression.
  mutating func operand() throws(Rejected) {
    depth -= Self.operandSaving
    try bitwiseOr()
    depth += Self.operandSaving
  }

  /// So many calls CPython's parser saves where it looks for no more than a `bitwise_or`.
  private static let operandSaving = 6

  /// `star_named_expression`: an element of a display.
  mutating func starNamedExpression() throws(Rejected) {
    if token.kind == .star { try starredOperand() } else { try namedExpression() }
  }

  /// `named_expression`: `a`, `a := b`.
  mutating func namedExpression() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    try expression()
    switch token.kind {
    case .colonEqual: try namedExpressionValue(first: first, start: start)
    case .equal: throw comparisonMeant(start: start)
    default: break
    }
  }

  /// `':=' expression`, behind the expression that starts at `start`.
  mutating func namedExpressionValue(first: Int, start: UInt32) throws(Rejected) {
    guard isBareName(from: start), let target = nodes.last else {
      let name = nodes.last.map { describe($0) } ?? "expression"
      throw reject("cannot use assignment expressions with \(name)", at: ByteRange(start, lastEnd))
    }
    advance()
    try expression()
    add(.namedExpr, first: first, start: target.start)
  }

  /// `expression`: all but `:=`, `yield` and unparenthesised tuples.
  mutating func expression() throws(Rejected) {
    try enter()
    if isWholeExpression() {
      addLeaf()
    } else if token.kind == .lambda {
      try lambda()
    } else {
      let first = nodes.count
      let start = token.start
      try disjunction()
      if token.kind == .if {
        try condition(start: start)
        // Here, where it takes the least of the stack: many may stand in a row.
        try expression()
        add(.ifExp, first: first, start: start)
      } else if token.kind.startsExpression, !isExplaining {
        throw juxtaposition(start: start)
      }
    }
    depth -= 1
  }

  /// Whether the next token is all of an expression: most are a name or a number in front of a comma, a bracket or a line end.
  // Mutating, or each call would copy the whole parser where it is not inlined.
  @inline(__always)
  private mutating func isWholeExpression() -> Bool {
    switch token.kind {
    case .name, .none, .true, .false: tokenAfterNext.kind.endsExpression
    case .number: tokenAfterNext.kind.endsExpression && token.end - token.start <= SyntaxBounds.integerDigitCount
    default: false
    }
  }

  /// `'if' disjunction 'else'`, behind the expression that starts at `start`.
  private mutating func condition(start: UInt32) throws(Rejected) {
    advance()
    try disjunction()
    if token.kind != .else {
      if token.kind == .colon { throw unexpected() }
      throw reject("expected 'else' after 'if' expression", at: ByteRange(start, lastEnd))
    }
    advance()
  }

  private mutating func lambda() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    try enter()
    try parameters(until: .colon)
    let headerEnd = lastEnd
    try expect(.colon)
    if token.kind == .fstringMiddle {
      throw reject(
        "f-string: lambda expressions are not allowed without parentheses", at: ByteRange(start, lastEnd))
    }
    try expression()
    addScope(.function, ByteRange(start, lastEnd), outerPart: ByteRange(start, headerEnd))
    add(.lambda, first: first, start: start)
    depth -= 1
  }

  mutating func disjunction() throws(Rejected) { try binary(.or) }
  mutating func bitwiseOr() throws(Rejected) { try binary(.bitwiseOr) }

  /// How tight an operator binds.
  enum Precedence: UInt8 {
    case none, or, and, not, comparison, bitwiseOr, bitwiseXor, bitwiseAnd, shift, sum, term, factor

    var next: Precedence { Precedence(rawValue: rawValue + 1) ?? .factor }

    /// Of the operator that `kind` is behind an operand; `none` where it is none.
    @inline(__always) init(behindOperand kind: Token.Kind) {
      switch kind {
      case .or: self = .or
      case .and: self = .and
      case .less, .greater, .equalEqual, .notEqual, .lessEqual, .greaterEqual, .in, .is, .not: self = .comparison
      case .bar: self = .bitwiseOr
      case .caret: self = .bitwiseXor
      case .ampersand: self = .bitwiseAnd
      case .leftShift, .rightShift: self = .shift
      case .plus, .minus: self = .sum
      case .star, .slash, .doubleSlash, .percent, .at: self = .term
      default: self = .none
      }
    }
  }

  /// An operand and all operators behind it that bind at least as tight as `minimum`.
  private mutating func binary(_ minimum: Precedence) throws(Rejected) {
    let first = nodes.count
    let start = token.start
    switch token.kind {
    case .name:
      // By far the most frequent: the same as in `factor`.
      try primary()
      if token.kind == .doubleStar { try exponent(first: first, start: start) }
    case .not:
      if minimum.rawValue > Precedence.not.rawValue {
        if minimum.rawValue <= Precedence.bitwiseOr.rawValue { throw unexpected() }
        throw reject("'not' after an operator must be parenthesized")
      }
      try inversion()
    default: try factor()
    }
    var length = 0
    while true {
      try lengthenChain(&length)
      let precedence = Precedence(behindOperand: token.kind)
      if precedence.rawValue < minimum.rawValue || precedence == .none { return }
      switch precedence {
      case .or, .and:
        let kind = token.kind
        while eat(kind) {
          try enter(2)
          try binary(precedence.next)
          depth -= 2
          try dropElements(from: first)
        }
        add(.boolOp, first: first, start: start)
      case .comparison:
        try comparison(first: first)
        add(.compare, first: first, start: start)
      default:
        advance()
        try binary(precedence.next)
        add(.binOp, first: first, start: start)
      }
    }
  }

  /// `'not' inversion`; a function of its own, because many may stand in a row and its frame is small.
  private mutating func inversion() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    try enter()
    if token.kind == .not { try inversion() } else { try binary(.comparison) }
    depth -= 1
    add(.unaryOp, first: first, start: start)
  }

  /// Comparison operators and their right operands, as many as there are, behind the operand whose first node is at `first`.
  private mutating func comparison(first: Int) throws(Rejected) {
    while Precedence(behindOperand: token.kind) == .comparison {
      switch token.kind {
      case .not:
        advance()
        try expect(.in)
      case .is:
        advance()
        if token.kind == .not { advance() }
      default: advance()
      }
      try enter(3)
      try binary(.bitwiseOr)
      depth -= 3
      try dropElements(from: first)
    }
  }

  /// `factor`: signs, `await` and powers.
  private mutating func factor() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    switch token.kind {
    case .plus, .minus, .tilde:
      advance()
      try enter()
      try factor()
      depth -= 1
      return add(.unaryOp, first: first, start: start)
    case .await:
      advance()
      try primary()
      add(.await, first: first, start: start)
    default: try primary()
    }
    if token.kind == .doubleStar { try exponent(first: first, start: start) }
  }

  /// `'**' factor`, behind the base that starts at `start`.
  private mutating func exponent(first: Int, start: UInt32) throws(Rejected) {
    advance()
    try enter(2)
    try factor()
    depth -= 2
    add(.binOp, first: first, start: start)
  }

  /// `yield_expr`.
  mutating func yieldExpression() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    if eat(.from) {
      try expression()
      add(.yieldFrom, first: first, start: start)
    } else {
      if token.kind.startsExpression || token.kind == .star { try starExpressions() }
      add(.yield, first: first, start: start)
    }
  }

  /// `annotated_rhs`: what stands behind `=`.
  mutating func assignedValue() throws(Rejected) {
    if token.kind == .yield { try yieldExpression() } else { try starExpressions() }
  }
}
