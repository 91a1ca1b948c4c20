/// What `PlainText` knows of what it has read, in one word.
struct PlainState: OptionSet {
  private(set) var rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  // MARK: What is read

  /// `a = b`, `a += b`, `a: b = c`.
  static let assignments = PlainState(rawValue: 1 << 32)
  /// Several expressions, with commas between them.
  static let commas = PlainState(rawValue: 1 << 33)
  /// It ends at a colon, else at the end of the statement.
  static let header = PlainState(rawValue: 1 << 34)
  /// One expression, or two with a comma between them.
  static let pair = PlainState(rawValue: 1 << 35)
  /// One expression, or two with `from` between them.
  static let cause = PlainState(rawValue: 1 << 36)
  /// All expressions can be deleted.
  static let deletion = PlainState(rawValue: 1 << 37)
  /// The arguments of a class, whose parenthesis has been read, up to the one that closes it.
  static let arguments = PlainState(rawValue: 1 << 38)
  /// An expression that belongs to a parameter in parentheses: it ends at a comma, an equals sign or the closing parenthesis.
  static let parameter = PlainState(rawValue: 1 << 39)
  /// An expression that ends at a comma, a colon or `as`.
  static let item = PlainState(rawValue: 1 << 40)
  /// One expression, up to the end of the statement.
  static let expressionAlone: PlainState = []
  /// A simple statement.
  static let statement: PlainState = [assignments, commas]

  // MARK: The frame: a bracket, or what stands around all of them, and what has been read in it

  static let parenthesis = PlainState(rawValue: 1)
  static let bracket = PlainState(rawValue: 1 << 1)
  static let brace = PlainState(rawValue: 1 << 2)
  /// The parenthesis is a call's; the bracket is a subscript's.
  static let call = PlainState(rawValue: 1 << 3)
  static let subscription = PlainState(rawValue: 1 << 4)
  /// A call has keywords; the elements in braces are a dictionary's.
  static let named = PlainState(rawValue: 1 << 5)
  /// The elements in braces are a set's.
  static let unnamed = PlainState(rawValue: 1 << 6)
  /// A call has unpacked keywords.
  static let unpacked = PlainState(rawValue: 1 << 7)
  /// The element has a colon, and a second one.
  static let colon = PlainState(rawValue: 1 << 8)
  static let colons = PlainState(rawValue: 1 << 9)
  /// `a if b` waits for its `else`.
  static let condition = PlainState(rawValue: 1 << 10)
  /// What has been read can't be the element of a comprehension.
  static let several = PlainState(rawValue: 1 << 11)
  static let comprehension = PlainState(rawValue: 1 << 12)

  /// How many links more may deepen the tree within the frame.
  private static let oneLink: UInt64 = 1 << 13
  private static let allLinks: UInt64 = UInt64(Parser.longChain) * oneLink
  private static let linksMask: UInt64 = 0x3F * oneLink
  /// A frame with its links.
  private static let frameMask: UInt64 = oneLink << 6 - 1

  // MARK: What may stand in place of an operand, or behind it

  /// Nothing of the element has been read.
  static let element = PlainState(rawValue: 1 << elementShift)
  private static let elementShift: UInt64 = 19
  /// The bracket, or the statement, may end.
  static let closing = PlainState(rawValue: 1 << 20)
  /// The last token was the colon of a slice.
  static let slice = PlainState(rawValue: 1 << 21)
  static let not = PlainState(rawValue: 1 << 22)
  static let lambda = PlainState(rawValue: 1 << 23)
  /// The operand of an `await`.
  static let awaited = PlainState(rawValue: 1 << 24)
  /// A string, behind another one.
  static let string = PlainState(rawValue: 1 << 25)
  /// What stands behind an operand.
  static let operators = PlainState(rawValue: 1 << 26)
  static let expression: PlainState = [not, lambda]
  static let firstElement: PlainState = [element, closing, not, lambda]
  static let firstIndex: PlainState = [element, not, lambda]
  /// Behind an operand: it is a name, and all of its element so far.
  static let soleName = PlainState(rawValue: 1 << 50)
  private static let expectations: PlainState = [
    element, closing, slice, not, lambda, awaited, string, operators, soleName,
  ]

  // MARK: What is known of the element, and of those in front of it, outside of brackets

  /// The element is a name with attributes, calls and subscripts behind it.
  static let primary = PlainState(rawValue: 1 << 41)
  /// It may be assigned to.
  static let target = PlainState(rawValue: 1 << 42)
  /// Something in front of it may not.
  static let value = PlainState(rawValue: 1 << 43)
  static let hasComma = PlainState(rawValue: 1 << 44)
  static let assigned = PlainState(rawValue: 1 << 45)
  static let augmented = PlainState(rawValue: 1 << 46)
  static let annotated = PlainState(rawValue: 1 << 47)

  // MARK: The end

  static let ended = PlainState(rawValue: 1 << 48)
  static let failed = PlainState(rawValue: 1 << 49)
  /// Where a statement begins with a keyword that is not known here.
  static func failed(at keyword: Token.Kind) -> PlainState {
    PlainState(rawValue: failed.rawValue | UInt64(keyword.rawValue))
  }
  /// The keyword with which the statement begins, where that is why it is not known, else `name`.
  var keyword: Token.Kind {
    let number = rawValue ^ Self.failed.rawValue
    return number == 0 || number > UInt64(UInt8.max) ? .name : Token.Kind(rawValue: UInt8(number)) ?? .name
  }
  @inline(__always) var isDone: Bool { !isDisjoint(with: [.ended, .failed]) }

  /// How many brackets are open.
  private static let levelShift: UInt64 = 27
  private static let oneLevel: UInt64 = 1 << levelShift
  private static let levelMask: UInt64 = 0x1F * oneLevel
  @inline(__always) var level: Int { Int(truncatingIfNeeded: (rawValue & Self.levelMask) &>> Self.levelShift) }
  @inline(__always) private var isOutermost: Bool { rawValue & Self.levelMask == 0 }
  /// How deep brackets are read, which bounds how deep the tree would be.
  static let levelCount = 16
}

extension PlainState {
  /// What is known in front of the first token of `form`.
  @inline(__always)
  init(_ form: PlainState) {
    self = form.union(form.contains(.assignments) ? .firstIndex : .expression)
    if form.contains(.arguments) {
      formUnion([.parenthesis, .call, .several])
      expect(.firstElement)
      rawValue |= Self.oneLevel
    }
    rawValue |= Self.allLinks
  }

  // MARK: In place of an operand

  /// Whether a value that is no name may begin here: only keywords and what is unpacked may follow a keyword.
  @inline(__always) var begins: Bool { !contains(.string) && !isSuperset(of: [.call, .named, .element]) }

  @inline(__always) mutating func beginValue() { if isOutermost { subtract([.primary, .target]) } }

  @inline(__always)
  mutating func endOperand() {
    subtract(Self.expectations)
    insert(.operators)
  }

  /// Reads a name. Without branches, since the processor could not foresee them.
  @inline(__always)
  mutating func endName() {
    // All bits or none.
    let isElement = 0 &- (rawValue &>> Self.elementShift & 1)
    let outermost: UInt64 = rawValue & Self.levelMask == 0 ? .max : 0
    let known = Self([.primary, .target]).rawValue
    rawValue ^= (rawValue ^ isElement) & known & outermost
    endOperand()
    rawValue |= isElement & Self.soleName.rawValue
  }

  func expecting(_ expected: PlainState) -> PlainState {
    var state = self
    state.expect(expected)
    return state
  }

  @inline(__always)
  mutating func expect(_ expected: PlainState) {
    subtract(Self.expectations)
    formUnion(expected)
  }

  // MARK: Links

  @inline(__always) mutating func refillLinks() { rawValue = rawValue & ~Self.linksMask | Self.allLinks }

  /// Counts a link.
  ///
  /// - Returns: false where there are too many.
  @inline(__always)
  mutating func countLink() -> Bool {
    if rawValue & Self.linksMask == 0 { return false }
    rawValue &-= Self.oneLink
    return true
  }

  /// Reads what stands in front of another operand.
  ///
  /// - Returns: false where there are too many links.
  @inline(__always)
  mutating func link(_ expected: PlainState) -> Bool {
    beginValue()
    expect(expected)
    return countLink()
  }

  /// Reads an attribute.
  @inline(__always)
  mutating func attribute() -> Bool {
    if isOutermost, contains(.primary) { insert(.target) }
    subtract([.string, .soleName])
    return countLink()
  }

  // MARK: Brackets

  /// The frame, as `close` takes it.
  @inline(__always) var frame: UInt32 { UInt32(truncatingIfNeeded: rawValue & Self.frameMask) }

  @inline(__always)
  mutating func open(_ inner: PlainState, _ expected: PlainState) {
    rawValue &= ~Self.frameMask
    expect(expected.union(inner))
    rawValue = (rawValue &+ Self.oneLevel) | Self.allLinks
  }

  /// Whether the frame may end with this bracket.
  @inline(__always)
  func mayClose(_ bracket: UInt8) -> Bool {
    // In ASCII the three stand 32 bytes apart or more.
    let kind = PlainState(rawValue: 1 &<< UInt64(bracket &>> 5 &- 1))
    if !contains(kind) || contains(.condition) { return false }
    // `{a: b, c}`, unless nothing stands behind the comma.
    return !isSuperset(of: [.brace, .named]) || !isDisjoint(with: [.colon, .closing])
  }

  /// Whether the expression of a parameter ends with this bracket.
  @inline(__always)
  func endsParameter(_ bracket: UInt8) -> Bool {
    isOutermost && contains(.parameter) && !contains(.condition) && bracket == UInt8(ascii: ")")
  }

  /// - Parameter outer: the frame around this one.
  @inline(__always)
  mutating func close(_ outer: UInt32) {
    let isSubscription = contains(.subscription)
    rawValue = ((rawValue & ~Self.frameMask) &- Self.oneLevel) | UInt64(outer)
    endOperand()
    if !isOutermost { return }
    if contains(.arguments) { insert(.ended) }
    if isSubscription, contains(.primary) { insert(.target) } else { remove(.target) }
  }

  // MARK: Between elements

  @inline(__always)
  mutating func comma() -> Bool {
    if !isDisjoint(with: [.condition, .comprehension]) { return false }
    if isOutermost {
      if !isDisjoint(with: [.parameter, .item]) {
        insert(.ended)
        return true
      }
      if contains(.pair), !contains(.hasComma) {
        insert(.hasComma)
        expect(.expression)
        refillLinks()
        return true
      }
      if !contains(.commas) { return false }
      if !contains(.target) { insert(.value) }
      insert(.hasComma)
    } else if contains(.brace), !contains(.colon) {
      if contains(.named) { return false }
      insert(.unnamed)
    }
    subtract([.colon, .colons])
    refillLinks()
    expect(.firstElement)
    insert(.several)
    return true
  }

  /// Reads `+=` or its like.
  mutating func augment() -> Bool {
    if !isOutermost || !isSuperset(of: [.target, .assignments])
      || !isDisjoint(with: [.hasComma, .assigned, .annotated, .condition])
    {
      return false
    }
    formUnion([.augmented, .assigned])
    expect(.firstIndex)
    return true
  }

  /// Whether a statement may end here.
  @inline(__always)
  var mayEnd: Bool {
    if !isDisjoint(with: [.condition, .header, .item, .parameter]) { return false }
    return !contains(.deletion) || !contains(.value) && !isDisjoint(with: [.target, .closing])
  }
}
