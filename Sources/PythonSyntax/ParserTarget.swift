/// What can be assigned to, deleted or looped over, and how CPython names what can't.
extension Parser {
  enum TargetUse { case assign, delete }

  /// `star_targets 'in'`, with the `for` consumed.
  mutating func forTargets(inComprehension: Bool = false) throws(Rejected) {
    let first = nodes.count
    let start = token.start
    try forTarget()
    if token.kind == .if, !inComprehension { throw conditionalTarget(start: start) }
    if token.kind == .comma {
      while eat(.comma), token.kind.startsExpression || token.kind == .star { try forTarget() }
      add(.tuple, first: first, start: start)
    }
    if let invalid = invalidTarget(nodes.count - 1, .assign) {
      throw reject("cannot assign to \(describe(invalid))", at: invalid.range)
    }
    if inComprehension, token.kind != .in { throw reject("'in' expected after for-loop variables") }
    try expect(.in)
  }

  /// `a if b else c` in place of a target.
  private mutating func conditionalTarget(start: UInt32) -> Rejected {
    var end = lastEnd
    let isConditional = speculate { (parser) throws(Rejected) in
      parser.advance()
      try parser.disjunction()
      try parser.expect(.else)
      try parser.expression()
      end = parser.lastEnd
    }
    guard isConditional else { return unexpected() }
    return reject("cannot assign to conditional expression", at: ByteRange(start, end))
  }

  private mutating func forTarget() throws(Rejected) {
    if token.kind == .star { return try starredOperand() }
    if token.kind == .not || token.kind == .lambda { throw invalidTargetAhead() }
    try bitwiseOr()
  }

  /// An expression of looser operators than a target may have.
  private mutating func invalidTargetAhead() -> Rejected {
    let range = token.range
    let kind = token.kind
    let isExpression = speculate { (parser) throws(Rejected) in try parser.expression() }
    guard isExpression else { return unexpected() }
    return reject("cannot assign to \(kind == .lambda ? "lambda" : "expression")", at: range)
  }

  /// `star_target` behind an `as`.
  mutating func withTarget() throws(Rejected) {
    try forTarget()
    if let invalid = invalidTarget(nodes.count - 1, .assign) {
      throw reject("cannot assign to \(describe(invalid))", at: invalid.range)
    }
  }

  /// The part of the node at `index` that makes it no target; `nil` for a target.
  func invalidTarget(_ index: Int, _ use: TargetUse) -> Node? {
    let node = nodes[index]
    switch node.kind {
    case .name, .attribute, .subscription, .dropped: return nil
    case .starred where use == .assign:
      let inner = nodes[index - 1]
      return inner.kind == .starred ? inner : invalidTarget(index - 1, use)
    case .tuple, .list:
      var invalid: Node?
      let first = index + 1 - Int(node.count)
      var child = index - 1
      while child >= first {
        if let found = invalidTarget(child, use) { invalid = found }
        child -= Int(nodes[child].count)
      }
      return invalid
    default: return node
    }
  }

  /// Whether the last node may be annotated or assigned to with `+=`.
  @inline(__always)
  func isSingleTarget() -> Bool {
    switch nodes.last?.kind {
    case .name, .attribute, .subscription: true
    default: false
    }
  }

  /// Whether the last node is a target like `(a).b`: CPython's grammar takes the `(a)` in front for the whole target of
  /// an annotation.
  func beginsWithParenthesizedTarget(start: UInt32) -> Bool {
    var index = nodes.count - 1
    guard nodes[index].start == start else { return false }
    while nodes[index].start == start {
      guard [.attribute, .subscription, .call].contains(nodes[index].kind) else { return false }
      let first = index + 1 - Int(nodes[index].count)
      index -= 1
      while index - Int(nodes[index].count) >= first { index -= Int(nodes[index].count) }
    }
    return [.name, .attribute, .subscription].contains(nodes[index].kind)
  }

  /// `a = b` where an expression must stand, behind the `a` that starts at `start`.
  mutating func comparisonMeant(start: UInt32) -> Rejected {
    guard let node = nodes.last else { return unexpected() }
    let range = ByteRange(start, lastEnd)
    switch node.kind {
    case .list, .tuple, .generatorExp, .boolOp, .compare, .ifExp, .lambda: return unexpected()
    case .constant where singletonName(node) != nil: return unexpected()
    default: break
    }
    _ = unexpected()
    let isComparison = speculate { (parser) throws(Rejected) in
      parser.advance()
      try parser.bitwiseOr()
      if parser.token.kind == .equal || parser.token.kind == .colonEqual { throw parser.unexpected() }
    }
    guard isComparison else { return unexpected() }
    if isBareName(from: start) {
      return reject("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", at: range)
    }
    return reject("cannot assign to \(describe(node)) here. Maybe you meant '==' instead of '='?", at: range)
  }

  /// `True`, `False`, `None`, or `nil` for other nodes.
  func singletonName(_ node: Node) -> String? {
    guard node.kind == .constant else { return nil }
    return switch node.detail {
    case ConstantKind.true.rawValue: "True"
    case ConstantKind.false.rawValue: "False"
    case ConstantKind.none.rawValue: "None"
    default: nil
    }
  }

  /// CPython's words for a kind of expression.
  func describe(_ node: Node) -> String {
    switch node.kind {
    case .attribute: "attribute"
    case .subscription: "subscript"
    case .starred: "starred"
    case .name: "name"
    case .list: "list"
    case .tuple: "tuple"
    case .lambda: "lambda"
    case .call: "function call"
    case .generatorExp: "generator expression"
    case .yield, .yieldFrom: "yield expression"
    case .await: "await expression"
    case .listComp: "list comprehension"
    case .setComp: "set comprehension"
    case .dictComp: "dict comprehension"
    case .dict: "dict literal"
    case .set: "set display"
    case .joinedStr, .formattedValue: "f-string expression"
    case .constant: singletonName(node) ?? (node.detail == ConstantKind.ellipsis.rawValue ? "ellipsis" : "literal")
    case .compare: "comparison"
    case .ifExp: "conditional expression"
    case .namedExpr: "named expression"
    default: "expression"
    }
  }
}
