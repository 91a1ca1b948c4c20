/// The tokens of which nearly all of a file is made.
extension Lexer {
  /// Reads tokens outside of f-strings up to one that it does not know, or to the end of `tokens`.
  ///
  /// Nearly all tokens of a file are read by this loop, which keeps its state in local variables. What may be plain is left to `PlainText` first.
  mutating func readFrequent(into tokens: inout [Token], _ next: inout Int) {
    let words = symbols
    let array = self.text
    let text = array.span
    var output = tokens.mutableSpan
    // Nobody else holds it then, so that no write needs to look for that.
    var taken: [UInt32] = []
    swap(&taken, &self.brackets)
    defer { swap(&taken, &self.brackets) }
    var brackets = taken.mutableSpan
    var place = next
    var position = self.position
    var level = self.level
    reading: while place < output.count {
      if beginsStatement {
        if output.count &- place < PlainBlocks.tokenCount {
          isPaused = true
          break reading
        }
        beginsStatement = false
        position = plainBlocks.read(text, from: position, into: &output, &place, &indentation, words)
        continue
      }
      if text[position] == UInt8(ascii: " ") { position &+= 1 }
      let start = position
      // All of them, since no load of them could be put together with an earlier one of the first.
      let bytes = BytePair(text, at: position)
      let lead = bytes.first
      let kind: Token.Kind
      var detail: UInt16 = 0
      switch ByteClass.lead(lead) {
      case .name:
        let count = bytes.nameCount
        var end = position &+ count
        if count == BytePair.byteCount { end = Self.endOfASCIIName(text, from: end) }
        if text[end] >= 0x80 || count <= 2 && ByteClass.isQuote(text[end]) { break reading }
        position = end
        let length = end &- start
        if words.mayHold(bytes.prefix(count), length) {
          let found =
            count < ByteWord.byteCount
            ? words.word(short: bytes.prefix(count)) : words.word(bytes.prefix(count), text, from: start, to: end)
          kind = found.kind
          detail = found.symbol
          if detail != 0 { lineContent.note(detail, words) } else if kind == .import { lineContent.isImport = true }
        } else {
          kind = .name
        }
      case .operator:
        // One character alone, unless what comes next may belong to it.
        guard ByteClass.lead(text[position &+ 1]).separates(from: lead) else { break reading }
        position &+= 1
        kind = Token.Kind(character: lead)
      case .open:
        if level >= SyntaxBounds.bracketCount { break reading }
        brackets[level] = UInt32(truncatingIfNeeded: position)
        level &+= 1
        position &+= 1
        kind = Token.Kind(character: lead)
      case .close:
        if level == 0 || !Self.closes(lead, text[Int(brackets[level &- 1])]) { break reading }
        level &-= 1
        position &+= 1
        kind = Token.Kind(character: lead)
      case .newline:
        position &+= 1
        if level > 0 {
          position &+= Self.spaces(text, from: position)
          continue
        }
        output[place] = Token(.newline, level: 0, from: start, to: start)
        place &+= 1
        hasEndedLine = true
        isPaused = readsPlain && lineContent.mayTeach
        lineContent.isImport = false
        lineContent.holdsSymbol = false
        guard let line = Self.nextLine(text, behind: start), enterLine(at: line.column) else {
          isAtLineStart = true
          break reading
        }
        hasEndedLine = false
        position = line.start
        beginsStatement = readsPlain
        while pendingIndents != 0, place < output.count {
          output[place] = Token(pendingIndents > 0 ? .indent : .dedent, level: 0, from: position, to: position)
          pendingIndents &+= pendingIndents > 0 ? -1 : 1
          place &+= 1
        }
        if isPaused { break reading }
        continue
      case .quote:
        let extent = Self.extent(text, from: position)
        if !extent.isTerminated { break reading }
        position = extent.end
        kind = .string
        detail = extent.hasBackslash ? 1 : 0
      case .digit:
        var end = position &+ 1
        if lead != UInt8(ascii: "0") {
          while ByteClass.isDigit(text[end]) { end &+= 1 }
        }
        if ByteClass.continuesNumber(text[end]) { break reading }
        position = end
        kind = .number
      case .comment:
        if Directive.begins(text, at: position) { break reading }
        position = Self.endOfLine(text, from: position)
        continue
      case .blank:
        position &+= 1
        continue
      case .rare: break reading
      }
      output[place] = Token(kind, level: level, detail: detail, from: start, to: position)
      place &+= 1
    }
    self.position = position
    self.level = level
    next = place
  }

  /// Enters or leaves blocks for a line that is indented by spaces alone.
  ///
  /// - Returns: false if there is something wrong with that; then nothing has changed.
  @inline(__always)
  private mutating func enterLine(at column: Int) -> Bool {
    // Most lines begin as the one before.
    if column == indentation.spaceColumn { return true }
    switch indentation.update(column: column, alternative: column) {
    case .same: break
    case .indent: pendingIndents = 1
    case .dedent(let count): pendingIndents = -count
    case .inconsistent, .unmatched, .tooDeep: return false
    }
    return true
  }
}
