/// Arguments of calls and classes, and subscripts.
extension Parser {
  /// `'(' [arguments] ')'`, or `genexp` where `allowsGenerator`.
  mutating func arguments(allowsGenerator: Bool) throws(Rejected) {
    let open = token
    let firstArgument = nodes.count
    var order = ArgumentOrder()
    advance()
    try enter(Self.argumentCost)
    while token.kind != .rightParen {
      let first = nodes.count
      let start = token.start
      switch token.kind {
      case .star:
        try unpackedArgument()
        if token.kind == .for || token.kind == .async,
          speculate({ (parser) throws(Rejected) in try parser.comprehensionClauses() })
        {
          let isFirst = first == firstArgument
          throw reject(
            isFirst
              ? "iterable unpacking cannot be used in comprehension" : "Generator expression must be parenthesized",
            at: ByteRange(start, lastEnd))
        }
        add(.starred, first: first, start: start)
        if order.hasUnpackedKeywords {
          throw reject(
            "iterable argument unpacking follows keyword argument unpacking", at: ByteRange(start, lastEnd))
        }
      case .doubleStar:
        try unpackedArgument()
        add(.keyword, first: first, start: start)
        order.hasUnpackedKeywords = true
      default:
        try argument(&order)
        if token.kind == .for || token.kind == .async {
          try generator(first: first, start: start)
          if allowsGenerator, first == firstArgument, token.kind == .rightParen {
            advance()
            depth -= Self.argumentCost
            return add(.generatorExp, first: first, start: open.start)
          }
          throw reject("Generator expression must be parenthesized", at: ByteRange(start, lastEnd))
        }
      }
      if !eat(.comma) { break }
      try dropElements(from: firstArgument)
    }
    if let misplaced = order.misplaced, token.kind == .rightParen { throw reject(misplaced) }
    if order.misplaced != nil { throw unexpected() }
    try expect(.rightParen)
    depth -= Self.argumentCost
  }

  /// Which kinds of arguments a call has had so far.
  struct ArgumentOrder {
    var hasKeywords = false
    var hasUnpackedKeywords = false
    /// Why a positional argument stands in the wrong place.
    var misplaced: String?
  }

  /// How many calls deeper CPython's parser is inside the value of a keyword or an unpacked argument.
  private static let keywordCost = 3

  /// The expression behind `*` or `**`.
  private mutating func unpackedArgument() throws(Rejected) {
    let star = token
    advance()
    if star.kind == .star, !token.kind.startsExpression, token.kind != .error {
      throw reject("Invalid star expression", at: star.range)
    }
    try enter(Self.keywordCost)
    try expression()
    depth -= Self.keywordCost
    if token.kind == .equal {
      let kind = star.kind == .star ? "iterable" : "keyword"
      throw reject("cannot assign to \(kind) argument unpacking", at: ByteRange(star.start, lastEnd))
    }
  }

  /// A positional or a keyword argument.
  private mutating func argument(_ order: inout ArgumentOrder) throws(Rejected) {
    let first = nodes.count
    let start = token.start
    try expression()
    if token.kind == .equal {
      try keywordValue(first: first, start: start)
      order.hasKeywords = true
      return
    }
    if token.kind == .colonEqual { try namedExpressionValue(first: first, start: start) }
    if order.misplaced == nil, order.hasKeywords || order.hasUnpackedKeywords {
      let kind = order.hasUnpackedKeywords ? "keyword argument unpacking" : "keyword argument"
      order.misplaced = "positional argument follows \(kind)"
      _ = unexpected()
    }
  }

  /// `'=' expression`, behind the keyword that starts at `start`.
  private mutating func keywordValue(first: Int, start: UInt32) throws(Rejected) {
    guard isBareName(from: start) else {
      let node = nodes.last
      if let node, node.kind == .constant, node.start == start, let name = singletonName(node) {
        throw reject("cannot assign to \(name)", at: ByteRange(start, token.end))
      }
      throw reject(
        "expression cannot contain assignment, perhaps you meant \"==\"?", at: ByteRange(start, token.end))
    }
    removeNodes(from: nodes.count - 1)
    let name = ByteRange(start, token.end)
    advance()
    if token.kind == .comma || token.kind == .rightParen {
      throw reject("expected argument value expression", at: name)
    }
    try enter(Self.keywordCost)
    try expression()
    depth -= Self.keywordCost
    if token.kind == .for || token.kind == .async {
      throw reject("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", at: name)
    }
    add(.keyword, first: first, start: start)
  }

  private mutating func generator(first: Int, start: UInt32) throws(Rejected) {
    if nodes.last?.kind == .keyword { throw unexpected() }
    let firstIterable = try comprehensionClauses()
    addScope(.comprehension, ByteRange(start, lastEnd), outerPart: firstIterable)
  }

  /// `'[' slices ']'`.
  mutating func subscripts() throws(Rejected) {
    advance()
    try enter(Self.argumentCost)
    let first = nodes.count
    let start = token.start
    var isTuple = token.kind == .star
    try slice()
    while eat(.comma) {
      isTuple = true
      if token.kind == .rightBracket { break }
      try slice()
      try dropElements(from: first)
    }
    if isTuple { add(.tuple, first: first, start: start) }
    try expect(.rightBracket)
    depth -= Self.argumentCost
  }

  private mutating func slice() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    if token.kind == .star {
      try checkStarHasOperand()
      advance()
      try expression()
      return add(.starred, first: first, start: start)
    }
    if token.kind != .colon {
      try namedExpression()
      if token.kind != .colon { return }
      if let node = nodes.last, node.kind == .namedExpr, node.end == lastEnd, node.start == start { throw unexpected() }
    }
    advance()
    if token.kind.startsExpression { try expression() }
    if eat(.colon), token.kind.startsExpression { try expression() }
    add(.slice, first: first, start: start)
  }
}
