/// What is seldom between two names: each step takes what is known and the current position, and returns both behind it.
extension PlainText {
  /// In place of an operand: a keyword, or a string with a prefix.
  @inline(never)
  static func word(
    _ before: PlainState, _ text: Span<UInt8>, _ position: Int, _ start: Int, _ words: SymbolTable
  ) -> (PlainState, Int) {
    var state = before
    let (end, word) = frequentWord(text, from: position, words)
    if words.isOfInterest(word.symbol) { return (.failed, end) }
    if word.kind == .name {
      if ByteClass.isQuote(text[end]) { return prefixedString(state, text, position, quote: end) }
      if !mayBeName(state, text, end) { return (.failed, end) }
      state.endName()
      return (state, end)
    }
    if !state.begins { return (.failed, end) }
    state.beginValue()
    switch word.kind {
    case .none, .true, .false: state.endOperand()
    case .not where before.contains(.not): if !state.link(.not) { return (.failed, end) }
    case .await where !before.contains(.awaited): if !state.link(.awaited) { return (.failed, end) }
    case .lambda where before.contains(.lambda):
      guard state.link(.expression), let end = endOfParameters(text, from: end, words) else { return (.failed, end) }
      return (state, end)
    case let kind where position == start && before.contains(.assignments):
      return statement(kind, text, from: end, words)
    default: return (.failed, end)
    }
    return (state, end)
  }

  /// A statement that begins with a keyword, behind which `end` is.
  private static func statement(_ kind: Token.Kind, _ text: Span<UInt8>, from end: Int, _ words: SymbolTable) -> (
    PlainState, Int
  ) {
    switch kind {
    case .return: return (PlainState(.commas).expecting(.firstElement), end)
    case .raise: return (PlainState(.cause).expecting(.firstElement), end)
    case .del: return (PlainState(PlainState.commas.union(.deletion)).expecting(.element), end)
    case .assert: return (PlainState(.pair), end)
    case .yield:
      let (next, word) = word(text, from: end &+ spaces(text, from: end), words)
      if word.kind == .from { return (PlainState(PlainState.expressionAlone), next) }
      return (PlainState(.commas).expecting(.firstElement), end)
    case .pass, .break, .continue:
      var next = end &+ spaces(text, from: end)
      if text[next] == UInt8(ascii: "#") { next = endOfGap(text, from: next) }
      return next >= 0 && text[next] == 0x0A ? (.ended, next) : (.failed, end)
    default: return (.failed(at: kind), end)
    }
  }

  /// A string whose prefix stands at `position`.
  private static func prefixedString(_ before: PlainState, _ text: Span<UInt8>, _ position: Int, quote: Int) -> (
    PlainState, Int
  ) {
    var (isRaw, isBytes, isText) = (false, false, false)
    for offset in position..<min(position &+ 3, quote) {
      switch text[offset] | 0x20 {
      case UInt8(ascii: "r") where !isRaw && !isText: isRaw = true
      case UInt8(ascii: "b") where !isBytes && !isText: isBytes = true
      case UInt8(ascii: "u") where !isRaw && !isBytes: isText = true
      default: return (.failed, quote)
      }
    }
    var state = before
    state.remove(.string)
    if quote &- position > 2 || isBytes && before.contains(.string) || !state.begins {
      return (.failed, quote)
    }
    let end = endOfString(text, from: quote, isRaw: isRaw, isBytes: isBytes)
    if end < 0 { return (.failed, quote) }
    state.beginValue()
    state.endOperand()
    if !isBytes { state.insert(.string) }
    return (state, end)
  }

  /// In place of an operand.
  @inline(never)
  static func punctuation(_ before: PlainState, _ text: Span<UInt8>, _ position: Int) -> (PlainState, Int) {
    var state = before
    let lead = text[position]
    switch PlainClass(lead) {
    case .comma where before.contains(.slice): return (state.comma() ? state : .failed, position &+ 1)
    case .colon where before.contains(.subscription) && !before.isDisjoint(with: [.element, .slice]):
      return colon(before, text, position, position)
    case .dot where before.begins:
      state.beginValue()
      state.endOperand()
      if ByteClass.isDigit(text[position &+ 1]) {
        let end = endOfNumber(text, from: position)
        return (end < 0 ? .failed : state, end)
      }
      return (text[position &+ 1] == lead && text[position &+ 2] == lead ? state : .failed, position &+ 3)
    case .star where before.isSuperset(of: [.call, .element]):
      // The `*` or `**` in front of an argument.
      state.insert(.several)
      state.expect(.expression)
      if text[position &+ 1] == lead {
        state.formUnion([.named, .unpacked])
        return (state, position &+ 2)
      }
      return (before.contains(.unpacked) ? .failed : state, position &+ 1)
    case .equal where before.level == 0 && before.contains(.closing): return equal(before, text, position)
    case .newline where before.contains(.closing) && before.mayEnd: return (.ended, position)
    case .semicolon where before.level == 0 && before.contains(.closing) && before.mayEnd: return (.ended, position)
    default: return (.failed, position)
    }
  }

  @inline(never)
  static func binaryOperator(_ before: PlainState, _ text: Span<UInt8>, _ position: Int) -> (PlainState, Int) {
    var state = before
    let lead = text[position]
    let isComparison = lead == UInt8(ascii: "<") || lead == UInt8(ascii: ">")
    var end = position &+ 1
    if text[end] == lead {
      switch lead {
      case UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "<"), UInt8(ascii: ">"):
        end &+= 1
        if text[end] == UInt8(ascii: "=") { return (state.augment() ? state : .failed, end &+ 1) }
      // Two signs.
      case UInt8(ascii: "+"), UInt8(ascii: "-"): break
      default: return (.failed, end)
      }
    } else if text[end] == UInt8(ascii: "=") {
      end &+= 1
      if !isComparison, lead != UInt8(ascii: "!") { return (state.augment() ? state : .failed, end) }
    } else if lead == UInt8(ascii: "!") || text[end] == UInt8(ascii: ">") {
      // `!` alone, `<>` and `->` are no operators.
      return (.failed, end)
    }
    return (state.link([]) ? state : .failed, end)
  }

  /// Behind an operand: an operator that is a word, or the prefix of a string that follows another one.
  @inline(never)
  static func keyword(_ before: PlainState, _ text: Span<UInt8>, _ position: Int, _ words: SymbolTable) -> (
    PlainState, Int
  ) {
    var state = before
    var (end, word) = word(text, from: position, words)
    var expected: PlainState = .not
    switch word.kind {
    case .and, .or: break
    case .in: expected = []
    case .is, .not:
      expected = []
      let (next, second) = self.word(text, from: end &+ spaces(text, from: end), words)
      if second.kind == (word.kind == .is ? .not : .in) {
        end = next
      } else if word.kind == .not {
        return (.failed, end)
      }
    case .if where !before.contains(.condition):
      if !before.contains(.comprehension) { state.insert(.condition) }
    case .else where before.contains(.condition):
      state.remove(.condition)
      expected = .expression
    case .for
    where !before.isDisjoint(with: [.parenthesis, .bracket, .brace])
      && before.isDisjoint(with: [.subscription, .several, .condition]):
      state.insert(.comprehension)
      guard let next = endOfTargets(text, from: end, words) else { return (.failed, end) }
      end = next
    case .from where before.level == 0 && before.contains(.cause) && !before.contains(.condition):
      return (PlainState([]), end)
    case .as where before.level == 0 && before.contains(.item) && !before.contains(.condition):
      return (.ended, position)
    case .name
    where word.symbol == 0 && before.contains(.string) && end &- position <= 2 && ByteClass.isQuote(text[end]):
      return (before, position)
    default: return (.failed, end)
    }
    return (state.link(expected) ? state : .failed, end)
  }

  @inline(never)
  static func colon(_ before: PlainState, _ text: Span<UInt8>, _ position: Int, _ start: Int) -> (
    PlainState, Int
  ) {
    var state = before
    if !before.isDisjoint(with: [.condition, .comprehension]) || text[position &+ 1] == UInt8(ascii: "=") {
      return (.failed, position)
    }
    if before.contains(.subscription) {
      state.insert(before.contains(.colon) ? .colons : .colon)
      state.expect([.closing, .slice, .not, .lambda])
      return (before.contains(.colons) ? .failed : state, position &+ 1)
    }
    if before.contains(.brace) {
      state.formUnion([.named, .colon])
      state.expect(.expression)
      return (before.isDisjoint(with: [.unnamed, .colon]) ? state : .failed, position &+ 1)
    }
    if before.level > 0 { return (.failed, position) }
    if !before.isDisjoint(with: [.header, .item]) { return (.ended, position) }
    // An annotation.
    if !before.isSuperset(of: [.assignments, .target])
      || !before.isDisjoint(with: [.hasComma, .assigned, .annotated]) || beginsWithSoftKeyword(text, start)
    {
      return (.failed, position)
    }
    state.insert(.annotated)
    state.subtract([.commas, .primary, .target])
    state.expect(.expression)
    return (state, position &+ 1)
  }

  @inline(never)
  static func equal(_ before: PlainState, _ text: Span<UInt8>, _ position: Int) -> (PlainState, Int) {
    var state = before
    if text[position &+ 1] == UInt8(ascii: "=") {
      return (!before.contains(.closing) && state.link([]) ? state : .failed, position &+ 2)
    }
    if before.level > 0 {
      if !before.isSuperset(of: [.call, .soleName]) { return (.failed, position) }
      // The name of an argument.
      state.formUnion([.named, .several])
      state.expect(.expression)
      return (state, position &+ 1)
    }
    if before.contains(.condition) { return (.failed, position) }
    if before.contains(.parameter) { return (.ended, position) }
    if !before.contains(.assignments) { return (.failed, position) }
    if before.contains(.annotated) {
      if before.contains(.assigned) { return (.failed, position) }
      state.insert(.commas)
    } else if !before.isDisjoint(with: [.value, .augmented]) || before.isDisjoint(with: [.target, .closing]) {
      // In place of an operand its targets are all in front of it.
      return (.failed, position)
    }
    state.insert(.assigned)
    state.remove(.hasComma)
    state.refillLinks()
    state.expect(.firstIndex)
    return (state, position &+ 1)
  }
}
