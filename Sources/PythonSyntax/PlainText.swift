/// Reads statements and expressions off the text alone, without tokens and nodes, where they hold nothing of interest.
///
/// Most of a file is of this kind: names, constants, operators, attributes, calls, subscripts, displays and comprehensions. It takes
/// nothing that the grammar would not take; whatever it does not know it leaves to the lexer and the parser, errors too.
enum PlainText {
  /// Where reading has ended.
  struct End {
    /// Of what is known: the offset of the line end, of the semicolon or of the colon; `nil` where nothing is.
    var known: Int?
    /// Where the statement begins that is not known; `nil` where there is none.
    var unknown: Int?
    /// The keyword with which it begins, and where that ends.
    var keyword = Token.Kind.name
    var keywordEnd = 0
  }

  /// Where what begins at `start` ends; `nil` where not all of it is known.
  ///
  /// - Parameters:
  ///   - form: no statement.
  ///   - start: of the first token, or of a space in front of it.
  static func end(of form: PlainState, _ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> Int? {
    read(form, text, from: start, column: -2, words).known
  }

  /// Reads what begins at `start`, and the statements in the lines behind it that begin at `column`.
  ///
  /// - Parameters:
  ///   - text: with its padding.
  ///   - words: the names of interest.
  static func read(_ form: PlainState, _ text: Span<UInt8>, from start: Int, column: Int, _ words: SymbolTable) -> End {
    var start = start
    var position = start
    var known: Int?
    // In one word, so that it stays in a register: what is called here takes and returns it, nothing else.
    var state = PlainState(form)
    /// The frames around the innermost one.
    var outer = InlineArray<16, UInt32>(repeating: 0)
    reading: while true {
      operand: while true {
        if text[position] == UInt8(ascii: " ") { position &+= 1 }
        let lead = text[position]
        switch PlainClass(lead) {
        case .name:
          guard let end = plainNameEnd(text, from: position, words) else {
            (state, position) = word(state, text, position, start, words)
            break
          }
          (state, position) = name(state, text, end)
          if state.contains(.failed) { break reading }
          if state.contains(.operators) { break operand }
          continue operand
        case .digit:
          position = endOfNumber(text, from: position)
          if !state.begins || position < 0 { break reading }
          state.beginValue()
          state.endOperand()
          break operand
        case .quote:
          state.remove(.string)
          position = endOfString(text, from: position)
          if !state.begins || position < 0 { break reading }
          state.beginValue()
          state.endOperand()
          state.insert(.string)
          break operand
        case .parenthesis, .bracket, .brace:
          let level = state.level
          if !state.begins || level == PlainState.levelCount { break reading }
          state.beginValue()
          outer[level] = state.frame
          position &+= 1
          state.open(
            lead == UInt8(ascii: "(") ? .parenthesis : lead == UInt8(ascii: "[") ? .bracket : .brace, .firstElement)
          continue operand
        case .close:
          if !state.contains(.closing) || !state.mayClose(lead) { break reading }
          position &+= 1
          state.close(outer[state.level &- 1])
          if state.isDone { return End(known: position) }
          break operand
        case .sign, .tilde:
          if !state.begins || state.contains(.awaited) || !state.link([]) { break reading }
          position &+= 1
          continue operand
        case .newline where state.level > 0 || state.contains(.parameter):
          position &+= 1
          position &+= spaces(text, from: position)
          continue operand
        case .blank, .comment, .backslash:
          position = endOfGap(text, from: position)
          if position < 0 { break reading }
          continue operand
        default: (state, position) = punctuation(state, text, position)
        }
        if state.isDone {
          if state.contains(.failed) { break reading }
          if text[position] != 0x0A { return End(known: position) }
          // Of a statement that needs no operand here.
          state = []
          break operand
        }
        if state.contains(.operators) { break operand }
      }
      operators: while true {
        if text[position] == UInt8(ascii: " ") { position &+= 1 }
        let lead = text[position]
        switch PlainClass(lead) {
        case .dot:
          position &+= 1
          if PlainClass(text[position]) != .name { break reading }
          position = endOfName(text, from: position, words)
          if position < 0 || !state.attribute() { break reading }
          continue operators
        case .comma:
          if !state.comma() { break reading }
          if state.isDone { return End(known: position) }
          position &+= 1
          continue reading
        case .close:
          if !state.mayClose(lead) {
            if state.endsParameter(lead) { return End(known: position) }
            break reading
          }
          position &+= 1
          state.close(outer[state.level &- 1])
          if state.isDone { return End(known: position) }
          continue operators
        case .parenthesis, .bracket:
          let level = state.level
          if level == PlainState.levelCount || !state.countLink() { break reading }
          outer[level] = state.frame
          position &+= 1
          if lead == UInt8(ascii: "(") {
            state.open([.parenthesis, .call], .firstElement)
          } else {
            state.open([.bracket, .subscription], .firstIndex)
          }
          continue reading
        case .newline:
          if state.level > 0 || state.contains(.parameter) {
            position &+= 1
            position &+= spaces(text, from: position)
            continue operators
          }
          if !state.mayEnd { break reading }
          known = position
          guard let next = nextLine(text, behind: position), next.column == column else { return End(known: known) }
          start = next.start
          position = start
          state = PlainState(.statement)
          continue reading
        case .blank, .comment, .backslash:
          position = endOfGap(text, from: position)
          if position < 0 { break reading }
          continue operators
        case .quote:
          if !state.contains(.string) { break reading }
          continue reading
        case .equal: (state, position) = equal(state, text, position)
        case .sign, .star, .operator: (state, position) = binaryOperator(state, text, position)
        case .colon: (state, position) = colon(state, text, position, start)
        case .name: (state, position) = keyword(state, text, position, words)
        case .semicolon:
          if state.level > 0 || !state.mayEnd { break reading }
          return End(known: position)
        case .digit, .brace, .tilde, .rare: break reading
        }
        if state.isDone {
          if state.contains(.failed) { break reading }
          return End(known: position)
        }
        continue reading
      }
    }
    let keyword = state.keyword
    return End(known: known, unknown: start, keyword: keyword, keywordEnd: keyword == .name ? start : position)
  }

  /// Where the first token stands behind the line end at `end`, and behind how many spaces; `nil` where it is not known.
  @inline(__always)
  private static func nextLine(_ text: Span<UInt8>, behind end: Int) -> (start: Int, column: Int)? {
    var position = end &+ 1
    while true {
      let column = spaces(text, from: position)
      position &+= column
      let lead = text[position]
      if lead == UInt8(ascii: "#") {
        if Directive.mayBegin(text[position &+ 1], text[position &+ 2]) { return nil }
        position = Lexer.endOfLine(text, from: position)
        if text[position] != 0x0A { return nil }
      } else if lead != 0x0A {
        return ByteClass.startsToken(lead) ? (position, column) : nil
      }
      position &+= 1
    }
  }

  // MARK: Headers

  /// Where the header of a compound statement ends whose keyword stands in front of `start`: the offset behind its colon, or of the line
  /// end behind a decorator; `nil` where not all of it is known.
  static func endOfHeader(_ keyword: Token.Kind, _ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> Int? {
    if keyword == .at { return end(of: [], text, from: start, words) }
    guard let colon = colon(ofHeader: keyword, text, from: start, words) else { return nil }
    return colon &+ 1
  }

  /// The offset of the colon at the end of a header.
  private static func colon(
    ofHeader keyword: Token.Kind, _ text: Span<UInt8>, from start: Int, _ words: SymbolTable
  ) -> Int? {
    switch keyword {
    case .if, .elif, .while: return end(of: .header, text, from: start, words)
    case .for:
      guard let target = endOfTargets(text, from: start, words) else { return nil }
      return end(of: [.header, .commas], text, from: target, words)
    case .def: return endOfSignature(text, from: start, words)
    case .class:
      guard let name = nameEnd(text, from: start, words) else { return nil }
      if text[name] == UInt8(ascii: ":") { return name }
      if text[name] != UInt8(ascii: "(") { return nil }
      guard let end = end(of: .arguments, text, from: name &+ 1, words) else { return nil }
      return colonBehind(text, from: end)
    case .with, .except: return endOfItems(text, from: start, words, areSeveral: keyword == .with)
    default: return nil
    }
  }

  /// The items of a `with`, or what an `except` is about: expressions, each perhaps with `as` and a name.
  private static func endOfItems(_ text: Span<UInt8>, from start: Int, _ words: SymbolTable, areSeveral: Bool) -> Int? {
    var position = start
    while true {
      guard var end = end(of: .item, text, from: position, words) else { return nil }
      if ByteClass.lead(text[end]) == .name {
        // `as`, by which the expression ends.
        guard let name = nameEnd(text, from: end &+ 2, words) else { return nil }
        end = name
      }
      if text[end] == UInt8(ascii: ":") { return colonBehind(text, from: end) }
      if !areSeveral || text[end] != UInt8(ascii: ",") { return nil }
      position = end &+ 1
    }
  }

  /// The name, the parameters and the annotation of a function.
  private static func endOfSignature(_ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> Int? {
    guard let name = nameEnd(text, from: start, words), text[name] == UInt8(ascii: "(") else { return nil }
    var position = name &+ 1
    var (hasSlash, hasStar, hasDefault) = (false, false, false)
    /// Whether a parameter must follow, as behind a bare `*`; and whether none may.
    var (mustFollow, isComplete) = (false, false)
    let first = endOfLineEnds(text, from: position)
    while true {
      position = endOfLineEnds(text, from: position)
      let lead = text[position]
      if lead == UInt8(ascii: ")") { break }
      if isComplete { return nil }
      var takesDefault = true
      if lead == UInt8(ascii: "*") {
        position &+= 1
        takesDefault = false
        if text[position] == UInt8(ascii: "*") {
          position &+= 1
          if mustFollow { return nil }
          isComplete = true
        } else {
          if hasStar { return nil }
          hasStar = true
          mustFollow = text[position] == UInt8(ascii: ",")
        }
      } else if lead == UInt8(ascii: "/") {
        if hasSlash || hasStar || position == first { return nil }
        hasSlash = true
        position &+= 1
        takesDefault = false
      }
      if lead != UInt8(ascii: "/"), !(hasStar && mustFollow && !takesDefault) {
        if PlainClass(text[position]) != .name { return nil }
        position = endOfName(text, from: position, words)
        if position < 0 { return nil }
        if takesDefault { mustFollow = false }
        position &+= spaces(text, from: position)
        if text[position] == UInt8(ascii: ":") {
          guard let end = end(of: .parameter, text, from: position &+ 1, words) else { return nil }
          position = end
        }
        if text[position] == UInt8(ascii: "=") {
          guard takesDefault, let end = end(of: .parameter, text, from: position &+ 1, words) else { return nil }
          hasDefault = hasDefault || !hasStar
          position = end
        } else if takesDefault, hasDefault, !hasStar {
          return nil
        }
      }
      position = endOfLineEnds(text, from: position)
      if text[position] == UInt8(ascii: ",") {
        position &+= 1
      } else if text[position] != UInt8(ascii: ")") {
        return nil
      }
    }
    if mustFollow { return nil }
    position &+= 1
    position &+= spaces(text, from: position)
    if text[position] == UInt8(ascii: "-"), text[position &+ 1] == UInt8(ascii: ">") {
      return end(of: .header, text, from: position &+ 2, words)
    }
    return colonBehind(text, from: position)
  }

  /// The offset of the colon at `start`, perhaps behind spaces, if it is one.
  private static func colonBehind(_ text: Span<UInt8>, from start: Int) -> Int? {
    let position = start &+ spaces(text, from: start)
    return text[position] == UInt8(ascii: ":") && text[position &+ 1] != UInt8(ascii: "=") ? position : nil
  }

  /// Where the name ends that stands behind spaces, and the spaces behind it, if it is of no interest.
  private static func nameEnd(_ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> Int? {
    let position = start &+ spaces(text, from: start)
    if position == start || PlainClass(text[position]) != .name { return nil }
    let end = endOfName(text, from: position, words)
    return end < 0 ? nil : end &+ spaces(text, from: end)
  }

  /// Where spaces and line ends end.
  private static func endOfLineEnds(_ text: Span<UInt8>, from start: Int) -> Int {
    var position = start &+ spaces(text, from: start)
    while text[position] == 0x0A {
      position &+= 1
      position &+= spaces(text, from: position)
    }
    return position
  }

  /// In place of an operand: a name that ends at `end`.
  @inline(__always)
  private static func name(_ before: PlainState, _ text: Span<UInt8>, _ end: Int) -> (PlainState, Int) {
    var state = before
    if state.isSuperset(of: [.call, .element]) {
      let next = text[end] == UInt8(ascii: " ") ? end &+ 1 : end
      if text[next] == UInt8(ascii: "="), text[next &+ 1] != UInt8(ascii: "=") {
        state.formUnion([.named, .several])
        state.expect(.expression)
        return (state, next &+ 1)
      }
      if state.contains(.named) { return (.failed, end) }
    }
    if state.contains(.string) { return (.failed, end) }
    state.beginName()
    state.endOperand()
    return (state, end)
  }

  // MARK: What is seldom

  /// In place of an operand: a keyword, or a string with a prefix.
  @inline(never)
  private static func word(
    _ before: PlainState, _ text: Span<UInt8>, _ position: Int, _ start: Int, _ words: SymbolTable
  ) -> (PlainState, Int) {
    var state = before
    let (end, word) = word(text, from: position, words)
    if word.symbol != 0 { return (.failed, end) }
    if word.kind == .name {
      if ByteClass.isQuote(text[end]) { return prefixedString(state, text, position, quote: end) }
      return name(state, text, end)
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
    case .del: return (PlainState([.commas, .deletion]).expecting(.element), end)
    case .assert: return (PlainState(.pair), end)
    case .yield:
      let (next, word) = word(text, from: end &+ spaces(text, from: end), words)
      if word.kind == .from { return (PlainState([]), next) }
      return (PlainState(.commas).expecting(.firstElement), end)
    case .pass, .break, .continue:
      let next = end &+ spaces(text, from: end)
      return (text[next] == 0x0A ? .ended : .failed, next)
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
  private static func punctuation(_ before: PlainState, _ text: Span<UInt8>, _ position: Int) -> (PlainState, Int) {
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
  private static func binaryOperator(_ before: PlainState, _ text: Span<UInt8>, _ position: Int) -> (PlainState, Int) {
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
  private static func keyword(_ before: PlainState, _ text: Span<UInt8>, _ position: Int, _ words: SymbolTable) -> (
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
  private static func colon(_ before: PlainState, _ text: Span<UInt8>, _ position: Int, _ start: Int) -> (
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
  private static func equal(_ before: PlainState, _ text: Span<UInt8>, _ position: Int) -> (PlainState, Int) {
    var state = before
    if text[position &+ 1] == UInt8(ascii: "=") {
      return (!before.contains(.closing) && state.link([]) ? state : .failed, position &+ 2)
    }
    if before.level > 0 || before.contains(.condition) { return (.failed, position) }
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
    state.expect([.element, .not, .lambda])
    return (state, position &+ 1)
  }
}
