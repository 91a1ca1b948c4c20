/// Reads statements and expressions by their tokens alone, where they hold nothing of interest.
///
/// Most of a file is of this kind: names, constants without escapes, operators, attributes, calls, subscripts and displays. It takes nothing
/// that the productions of the grammar would not take; whatever it does not know it leaves to them, errors too.
struct PlainExpressions {
  /// What stands around the expressions.
  struct Form: OptionSet {
    let rawValue: UInt8
    /// `a = b`, `a += b`.
    static let assignments = Form(rawValue: 1)
    /// Several of them, with commas between them.
    static let commas = Form(rawValue: 2)
    /// They end at a colon, else at the end of the statement.
    static let header = Form(rawValue: 4)
    /// One, or two with a comma between them.
    static let pair = Form(rawValue: 8)
  }

  /// A bracket, or the statement around all of them, and what has been read in it.
  private struct Frame: OptionSet {
    let rawValue: UInt8
    static let call = Frame(rawValue: 1)
    static let subscription = Frame(rawValue: 2)
    static let brace = Frame(rawValue: 4)
    /// A call has keywords; the elements in braces are a dictionary's.
    static let named = Frame(rawValue: 8)
    /// The elements in braces are a set's.
    static let unnamed = Frame(rawValue: 16)
    /// A call has unpacked keywords.
    static let unpacked = Frame(rawValue: 32)
    /// The element has a colon, and a second one.
    static let colon = Frame(rawValue: 32)
    static let colons = Frame(rawValue: 64)
    /// `a if b` waits for its `else`.
    static let condition = Frame(rawValue: 128)
  }

  /// What may stand in place of an operand.
  private struct Expected: OptionSet {
    let rawValue: UInt8
    /// Nothing of the element has been read.
    static let element = Expected(rawValue: 1)
    /// The bracket may be closed.
    static let closing = Expected(rawValue: 2)
    /// The last token was the colon of a slice.
    static let slice = Expected(rawValue: 4)
    static let not = Expected(rawValue: 8)
  }

  /// What is known of the element, and of those in front of it, outside of brackets.
  private struct Outermost: OptionSet {
    let rawValue: UInt8
    /// The element is a name with attributes, calls and subscripts behind it.
    static let primary = Outermost(rawValue: 1)
    /// It may be assigned to.
    static let target = Outermost(rawValue: 2)
    /// Something in front of it may not.
    static let value = Outermost(rawValue: 4)
    static let comma = Outermost(rawValue: 8)
    static let assigned = Outermost(rawValue: 16)
    static let augmented = Outermost(rawValue: 32)
  }

  private enum Step { case operand, operators, end, unknown }

  private let form: Form
  private var place: Int
  private var frame: Frame = []
  /// The frames around it, eight bits each, the innermost one lowest.
  private var outerFrames: UInt64 = 0
  private var level = 0
  /// So many links more may deepen the tree.
  private var linksLeft = Parser.longChain
  private var expected: Expected = [.element, .not]
  private var outermost: Outermost = []

  private init(_ form: Form, at place: Int) {
    self.form = form
    self.place = place
  }

  /// The place of the token behind the expressions that begin at `place`; `nil` where they are not all known.
  ///
  /// - Parameters:
  ///   - tokens: of which the last two are not looked at.
  ///   - text: that the tokens were read from.
  static func end(_ form: Form, _ tokens: Span<Token>, from place: Int, text: Span<UInt8>) -> Int? {
    var reader = PlainExpressions(form, at: place)
    var step = Step.operand
    let limit = tokens.count - 2
    while reader.place < limit, reader.linksLeft >= 0 {
      switch step {
      case .operand: step = reader.operand(tokens, text)
      case .operators: step = reader.operators(tokens)
      case .end: return reader.place
      case .unknown: return nil
      }
    }
    return nil
  }

  // MARK: In place of an operand

  @inline(__always)
  private mutating func operand(_ tokens: Span<Token>, _ text: Span<UInt8>) -> Step {
    let token = tokens[place]
    switch token.kind {
    case .name:
      if token.detail != 0 { return .unknown }
      if frame.contains(.call), expected.contains(.element) {
        if tokens[place + 1].kind == .equal {
          place += 2
          frame.insert(.named)
          return expectOperand([.not])
        }
        if frame.contains(.named) { return .unknown }
      }
      if level == 0 {
        outermost.subtract([.primary, .target])
        if expected.contains(.element) { outermost.formUnion([.primary, .target]) }
      }
      return endOperand()
    case .rightParen, .rightBracket, .rightBrace: return expected.contains(.closing) ? close() : .unknown
    case .comma: return expected.contains(.slice) ? comma() : .unknown
    case .colon:
      return frame.contains(.subscription) && !expected.isDisjoint(with: [.element, .slice]) ? colon() : .unknown
    case .newline, .semicolon:
      return level == 0 && expected.contains(.closing) && !form.contains(.header) ? .end : .unknown
    case .equal: return level == 0 && expected.contains(.closing) ? equal() : .unknown
    default: break
    }
    if frame.contains(.call), expected.contains(.element) {
      switch token.kind {
      case .star where !frame.contains(.unpacked): return unpack([])
      case .doubleStar: return unpack([.named, .unpacked])
      default: if frame.contains(.named) { return .unknown }
      }
    }
    if level == 0 { outermost.subtract([.primary, .target]) }
    switch token.kind {
    case .none, .true, .false, .ellipsis: break
    case .number: if Int(token.end - token.start) > SyntaxBounds.integerDigitCount { return .unknown }
    case .string: return strings(tokens, text)
    case .leftParen, .leftBracket: return open([], [.element, .closing, .not])
    case .leftBrace: return open(.brace, [.element, .closing, .not])
    case .plus, .minus, .tilde: return link([])
    case .not: return expected.contains(.not) ? link([.not]) : .unknown
    default: return .unknown
    }
    return endOperand()
  }

  /// Literals in a row, without prefix, escapes, and what may be the name of an attribute that Python gives. What is looked at behind the
  /// end of the text is its padding.
  private mutating func strings(_ tokens: Span<Token>, _ text: Span<UInt8>) -> Step {
    while tokens[place].kind == .string {
      let start = Int(tokens[place].start)
      let underscore = UInt8(ascii: "_")
      if tokens[place].hasBackslash || !ByteClass.isQuote(text[start]) || text[start + 2] == underscore
        || text[start + 3] == underscore || place + 2 >= tokens.count
      {
        return .unknown
      }
      place += 1
    }
    expected = []
    return .operators
  }

  private mutating func endOperand() -> Step {
    place += 1
    expected = []
    return .operators
  }

  // MARK: Behind an operand

  @inline(__always)
  private mutating func operators(_ tokens: Span<Token>) -> Step {
    switch tokens[place].kind {
    case .comma: return comma()
    case .rightParen, .rightBracket, .rightBrace: return close()
    case .dot:
      let name = tokens[place + 1]
      if name.kind != .name || name.detail != 0 { return .unknown }
      place += 2
      linksLeft -= 1
      if level == 0, outermost.contains(.primary) { outermost.insert(.target) }
      return .operators
    case .leftParen:
      linksLeft -= 1
      return open(.call, [.element, .closing, .not])
    case .leftBracket:
      linksLeft -= 1
      return open(.subscription, [.element, .not])
    case .newline, .semicolon:
      return level == 0 && !form.contains(.header) && !frame.contains(.condition) ? .end : .unknown
    case .equal: return level == 0 ? equal() : .unknown
    case .colon: return colon()
    case .plus, .minus, .star, .slash, .doubleSlash, .percent, .at, .doubleStar, .bar, .caret, .ampersand, .leftShift,
      .rightShift, .less, .greater, .equalEqual, .notEqual, .lessEqual, .greaterEqual, .in:
      return link([])
    case .is:
      if tokens[place + 1].kind == .not { place += 1 }
      return link([])
    case .not:
      if tokens[place + 1].kind != .in { return .unknown }
      place += 1
      return link([])
    case .and, .or: return link([.not])
    case .if:
      if frame.contains(.condition) { return .unknown }
      frame.insert(.condition)
      return link([.not])
    case .else: return frame.remove(.condition) == nil ? .unknown : link([.not])
    case let kind where kind.isAugmentedAssignment:
      if level > 0 || !outermost.contains(.target) || !outermost.isDisjoint(with: [.comma, .assigned])
        || !form.contains(.assignments)
      {
        return .unknown
      }
      outermost.insert(.augmented)
      return assign()
    default: return .unknown
    }
  }

  // MARK: Steps

  private mutating func expectOperand(_ expected: Expected) -> Step {
    self.expected = expected
    return .operand
  }

  /// Steps over the `*` or `**` in front of an argument.
  private mutating func unpack(_ new: Frame) -> Step {
    frame.formUnion(new)
    place += 1
    return expectOperand([.not])
  }

  /// Steps over an operator.
  private mutating func link(_ expected: Expected) -> Step {
    place += 1
    linksLeft -= 1
    if level == 0 { outermost.subtract([.primary, .target]) }
    return expectOperand(expected)
  }

  private mutating func open(_ inner: Frame, _ expected: Expected) -> Step {
    if level == UInt64.bitWidth / 8 { return .unknown }
    outerFrames = outerFrames &<< 8 | UInt64(frame.rawValue)
    level += 1
    frame = inner
    place += 1
    return expectOperand(expected)
  }

  private mutating func close() -> Step {
    if level == 0 || frame.contains(.condition) { return .unknown }
    // `{a: b, c}`, unless nothing stands behind the comma.
    if frame.isSuperset(of: [.brace, .named]), !frame.contains(.colon), !expected.contains(.closing) {
      return .unknown
    }
    let closed = frame
    frame = Frame(rawValue: UInt8(truncatingIfNeeded: outerFrames))
    outerFrames &>>= 8
    level -= 1
    if level == 0 {
      outermost.remove(.target)
      if closed.contains(.subscription), outermost.contains(.primary) { outermost.insert(.target) }
    }
    return endOperand()
  }

  private mutating func comma() -> Step {
    if frame.contains(.condition) { return .unknown }
    if level == 0 {
      if form.contains(.pair), !outermost.contains(.comma) {
        outermost.insert(.comma)
        place += 1
        return expectOperand([.not])
      }
      if !form.contains(.commas) { return .unknown }
      if !outermost.contains(.target) { outermost.insert(.value) }
      outermost.insert(.comma)
    }
    if frame.contains(.brace), !frame.contains(.colon) {
      if frame.contains(.named) { return .unknown }
      frame.insert(.unnamed)
    }
    if !frame.contains(.call) { frame.subtract([.colon, .colons]) }
    place += 1
    return expectOperand([.element, .closing, .not])
  }

  private mutating func colon() -> Step {
    if frame.contains(.condition) { return .unknown }
    if frame.contains(.subscription) {
      if frame.contains(.colons) { return .unknown }
      frame.insert(frame.contains(.colon) ? .colons : .colon)
      place += 1
      return expectOperand([.closing, .slice, .not])
    }
    if frame.contains(.brace) {
      if frame.contains(.unnamed) || frame.contains(.colon) { return .unknown }
      frame.formUnion([.named, .colon])
      place += 1
      return expectOperand([.not])
    }
    return level == 0 && form.contains(.header) ? .end : .unknown
  }

  private mutating func equal() -> Step {
    if !form.contains(.assignments) || frame.contains(.condition) { return .unknown }
    if !outermost.isDisjoint(with: [.value, .augmented]) { return .unknown }
    // In place of an operand its targets are all in front of it.
    if !outermost.contains(.target), !expected.contains(.closing) { return .unknown }
    return assign()
  }

  private mutating func assign() -> Step {
    outermost.insert(.assigned)
    outermost.remove(.comma)
    place += 1
    return expectOperand([.element, .not])
  }
}
