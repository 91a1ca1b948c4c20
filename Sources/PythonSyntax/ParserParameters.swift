/// Parameters of functions and lambdas, and type parameters (PEP 695, PEP 696).
extension Parser {
  /// All parameters in front of `closing`: `)` for a function, `:` for a lambda, which has no annotations.
  mutating func parameters(until closing: Token.Kind) throws(Rejected) {
    var order = ParameterOrder()
    while token.kind != closing {
      switch token.kind {
      case .name: try parameter(&order, closing)
      case .slash: try slash(&order, closing)
      case .star: try starParameter(&order, closing)
      case .doubleStar:
        advance()
        try namedParameter(closing)
        if token.kind == .equal { throw reject("var-keyword argument cannot have default value") }
        if eat(.comma), token.kind != closing {
          if token.kind == .name || token.kind == .star || token.kind == .doubleStar || token.kind == .slash {
            throw reject("arguments cannot follow var-keyword argument")
          }
          throw unexpected()
        }
        return
      case .leftParen:
        throw parenthesizedParameter(closing)
      default: throw unexpected()
      }
      if !eat(.comma) { break }
    }
  }

  private struct ParameterOrder {
    var isEmpty = true
    var hasDefault = false
    var hasSlash = false
    var hasStar = false
  }

  private mutating func parameter(_ order: inout ParameterOrder, _ closing: Token.Kind) throws(Rejected) {
    let name = token.range
    order.isEmpty = false
    try namedParameter(closing)
    if token.kind == .equal {
      try defaultValue(closing)
      order.hasDefault = true
    } else if order.hasDefault && !order.hasStar {
      throw reject("parameter without a default follows parameter with a default", at: name)
    }
  }

  private mutating func namedParameter(_ closing: Token.Kind, allowsStarAnnotation: Bool = false) throws(Rejected) {
    let first = nodes.count
    let start = token.start
    if token.kind != .name { throw unexpected() }
    let symbol = token.detail
    advance()
    if closing == .rightParen, eat(.colon) {
      if allowsStarAnnotation, token.kind == .star { try starredOperand() } else { try expression() }
    }
    add(.argument, first: first, start: start, symbol: symbol)
    markLast(if: symbol)
  }

  private mutating func defaultValue(_ closing: Token.Kind) throws(Rejected) {
    let equal = token.range
    advance()
    if token.kind == .comma || token.kind == closing { throw reject("expected default value expression", at: equal) }
    try enter(Self.defaultCost)
    try expression()
    depth -= Self.defaultCost
  }

  /// How many calls deeper CPython's parser is inside the default value of a lambda's parameter.
  private static let defaultCost = 6

  private mutating func slash(_ order: inout ParameterOrder, _ closing: Token.Kind) throws(Rejected) {
    if order.hasSlash { throw reject("/ may appear only once") }
    if order.hasStar { throw reject("/ must be ahead of *") }
    if order.isEmpty { throw reject("at least one argument must precede /") }
    order.hasSlash = true
    advance()
    if token.kind == .star { throw reject("expected comma between / and *") }
    if token.kind != .comma && token.kind != closing { throw unexpected() }
  }

  private mutating func starParameter(_ order: inout ParameterOrder, _ closing: Token.Kind) throws(Rejected) {
    let star = token.range
    if order.hasStar { throw reject("* argument may appear only once") }
    order.hasStar = true
    advance()
    if token.kind == .name {
      try namedParameter(closing, allowsStarAnnotation: true)
      if token.kind == .equal { throw reject("var-positional argument cannot have default value") }
      return
    }
    if token.kind == closing { throw reject("named arguments must follow bare *", at: star) }
    if token.kind != .comma { throw unexpected() }
    let isAlone = speculate { (parser) throws(Rejected) in
      parser.advance()
      if parser.token.kind != closing && parser.token.kind != .doubleStar { throw parser.unexpected() }
    }
    if isAlone { throw reject("named arguments must follow bare *", at: star) }
    if tokenAfterNext.kind == .slash { throw reject("/ must be ahead of *", at: tokenAfterNext.range) }
    let isNamed = speculate { (parser) throws(Rejected) in
      parser.advance()
      if parser.token.kind == .star { throw parser.reject("* argument may appear only once") }
      if parser.token.kind != .name { throw parser.unexpected() }
    }
    if !isNamed {
      advance()
      throw token.kind == .star ? reject("* argument may appear only once") : unexpected()
    }
  }

  private mutating func parenthesizedParameter(_ closing: Token.Kind) -> Rejected {
    let start = token.start
    var end = token.end
    let isList = speculate { (parser) throws(Rejected) in
      parser.advance()
      repeat { try parser.expectName(.identifier) } while parser.eat(.comma) && parser.token.kind == .name
      try parser.expect(.rightParen)
      end = parser.lastEnd
    }
    guard isList else { return unexpected() }
    let owner = closing == .colon ? "Lambda expression" : "Function"
    return reject("\(owner) parameters cannot be parenthesized", at: ByteRange(start, end))
  }

  // MARK: Type parameters

  /// `'[' type_params ']'`.
  mutating func typeParameters() throws(Rejected) {
    advance()
    if token.kind == .rightBracket { throw reject("Type parameter list cannot be empty") }
    repeat { try typeParameter() } while eat(.comma) && token.kind != .rightBracket
    try expect(.rightBracket)
  }

  private mutating func typeParameter() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    let kind: Node.Kind
    switch token.kind {
    case .star: kind = .typeVarTuple
    case .doubleStar: kind = .paramSpec
    default: kind = .typeVar
    }
    if kind != .typeVar { advance() }
    if token.kind != .name { throw unexpected() }
    advance()
    if token.kind == .colon {
      if kind != .typeVar { throw bounded(kind) }
      advance()
      try expression()
    }
    if eat(.equal) {
      if kind == .typeVarTuple, token.kind == .star { try starredOperand() } else { try expression() }
    }
    add(kind, first: first, start: start)
  }

  private mutating func bounded(_ kind: Node.Kind) -> Rejected {
    let colon = token.range
    _ = unexpected()
    var isTuple = false
    let isBound = speculate { (parser) throws(Rejected) in
      parser.advance()
      try parser.expression()
      isTuple = parser.nodes.last?.kind == .tuple
    }
    guard isBound else { return unexpected() }
    let limit = isTuple ? "constraints" : "bound"
    return reject("cannot use \(limit) with \(kind == .paramSpec ? "ParamSpec" : "TypeVarTuple")", at: colon)
  }
}
