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
    /// Where the line begins behind the last one of what is known, and behind how many spaces; `nil` where that is not that simple.
    var next: (start: Int, column: Int)?
  }

  /// Where what begins at `start` ends; `nil` where not all of it is known.
  ///
  /// - Parameters:
  ///   - form: no statement.
  ///   - start: of the first token, or of a space in front of it.
  static func end(of form: PlainState, _ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> Int? {
    read(form, text, from: start, column: noColumn, words).known
  }

  /// That of no line.
  static let noColumn = -2

  /// Reads what begins at `start`, and the statements in the lines behind it that begin at `column`.
  ///
  /// - Parameters:
  ///   - text: with its padding.
  ///   - column: `noColumn` where no further line is read.
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
        // All of them, since no load of them could be put together with an earlier one of the first.
        let bytes = BytePair(text, at: position)
        let lead = bytes.first
        let kind = PlainClass(lead)
        // Most operands are names.
        if kind == .name, let end = plainNameEnd(bytes, text, from: position, words) {
          if !mayBeName(state, text, end) { break reading }
          state.endName()
          position = end
          break operand
        }
        switch kind {
        case .name: (state, position) = word(state, text, position, start, words)
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
          let bytes = BytePair(text, at: position &+ 1)
          if PlainClass(bytes.first) != .name { break reading }
          position = endOfName(bytes, text, from: position &+ 1, words)
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
          let next = column == noColumn ? nil : Lexer.nextLine(text, behind: position)
          guard let next, next.column == column else { return End(known: known, next: next) }
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

  /// Whether a name may stand in place of an operand that ends at `end`.
  @inline(__always)
  static func mayBeName(_ state: PlainState, _ text: Span<UInt8>, _ end: Int) -> Bool {
    if state.contains(.string) { return false }
    if !state.isSuperset(of: [.call, .element, .named]) { return true }
    // Only keywords and what is unpacked may follow a keyword.
    let next = text[end] == UInt8(ascii: " ") ? end &+ 1 : end
    return text[next] == UInt8(ascii: "=") && text[next &+ 1] != UInt8(ascii: "=")
  }
}
