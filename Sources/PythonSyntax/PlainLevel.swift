/// What has been read of one block, while those inside of it are read.
extension PlainBlocks {
  /// A header with its block.
  struct Clause {
    var keyword = Token.Kind.if
    /// Of `async`, -1 where there is none.
    var asyncStart = -1
    var start = 0
    var keywordEnd = 0
    /// Behind the colon.
    var headerEnd = 0
    /// Of the last line of the block.
    var end = 0
  }

  struct Level {
    var column = 0
    /// Of whole statements in a row; -1 where there are none.
    var start = -1
    var end = 0
    /// Of the decorators behind them; -1 where there are none.
    var decoratorStart = -1
    var decoratorEnd = 0
    /// Those of a statement behind all these. All `elif` count as one with the `if`, all `except` as one.
    var clauses = InlineArray<4, Clause>(repeating: Clause())
    var clauseCount = 0
    var elifCount = 0
  }
}

extension PlainBlocks.Level {
  /// A block begins in this column.
  @inline(__always)
  mutating func begin(_ column: Int) {
    self.column = column
    start = -1
    decoratorStart = -1
    clauseCount = 0
  }

  /// Whether nothing of it has been read.
  var isEmpty: Bool { start < 0 && decoratorStart < 0 && clauseCount == 0 }

  /// Whether a `try` waits for what must follow its block.
  var isUnfinished: Bool { clauseCount == 1 && clauses[0].keyword == .try }

  var endsWithDecorator: Bool { decoratorStart >= 0 && clauseCount == 0 }

  @inline(__always)
  mutating func addStatements(from first: Int, to end: Int) {
    if start < 0 { start = first }
    self.end = end
  }

  mutating func addDecorator(from first: Int, to end: Int) {
    if decoratorStart < 0 { decoratorStart = first }
    decoratorEnd = end
  }

  /// Ends the statement whose clauses have been read, if there is one.
  ///
  /// - Returns: false where more of it must follow.
  @inline(__always)
  mutating func endStatement() -> Bool {
    if clauseCount == 0 { return true }
    if isUnfinished { return false }
    endClauses()
    return true
  }

  private mutating func endClauses() {
    let first = clauses[0].asyncStart < 0 ? clauses[0].start : clauses[0].asyncStart
    addStatements(from: decoratorStart < 0 ? first : decoratorStart, to: clauses[clauseCount - 1].end)
    decoratorStart = -1
    clauseCount = 0
  }

  /// Whether a clause may begin here.
  ///
  /// - Parameters:
  ///   - isOutside: whether that is up to the parser where the keyword goes on with a statement.
  ///   - isDecorated: whether decorators stand in front that are not counted here.
  mutating func begin(_ keyword: Token.Kind, isOutside: Bool, isDecorated: Bool) -> Bool {
    if keyword.continuesStatement {
      if clauseCount == 0 { return isOutside && !isDecorated && decoratorStart < 0 }
      return mayGoOn(with: keyword)
    }
    if !endStatement() { return false }
    elifCount = 0
    return keyword == .def || keyword == .class || !isDecorated && decoratorStart < 0
  }

  private mutating func mayGoOn(with keyword: Token.Kind) -> Bool {
    let first = clauses[0].keyword
    let last = clauses[clauseCount - 1].keyword
    switch keyword {
    case .elif:
      // Each deepens CPython's tree, and many of them are counted by the parser.
      elifCount += 1
      return first == .if && clauseCount == 1 && elifCount <= 16
    case .else: return clauseCount == 1 && (first == .if || first == .for || first == .while) || last == .except
    case .except: return last == .try || last == .except
    default: return first == .try
    }
  }

  /// The block of a clause begins.
  @inline(__always)
  mutating func open(_ clause: PlainBlocks.Clause) {
    clauses[clauseCount] = clause
    clauseCount &+= 1
  }

  /// The block of the last clause ends.
  @inline(__always)
  mutating func close(at end: Int, isOutside: Bool) {
    let last = clauseCount &- 1
    clauses[last].end = end
    if isOutside { return }
    switch clauses[last].keyword {
    case .def, .class, .with, .finally: endClauses()
    case .else: if clauses[0].keyword != .try { endClauses() }
    case .elif, .except:
      if last > 0, clauses[last].keyword == .elif || clauses[last &- 1].keyword == .except {
        clauses[last &- 1].end = end
        clauseCount = last
      }
    default: break
    }
  }

  /// Adds tokens for what has been read, each with a NEWLINE behind it.
  ///
  /// - Parameter isOpen: whether the block of the last clause is; an INDENT follows then.
  func addTokens(to output: inout MutableSpan<Token>, _ place: inout Int, isOpen: Bool) {
    func add(_ kind: Token.Kind, _ start: Int, _ end: Int) {
      output[place] = Token(kind, level: 0, from: start, to: end)
      place &+= 1
    }
    if start >= 0 {
      add(.plain, start, end)
      add(.newline, end, end)
    }
    if decoratorStart >= 0 {
      add(.at, decoratorStart, decoratorStart + 1)
      add(.plain, decoratorStart + 1, decoratorEnd)
      add(.newline, decoratorEnd, decoratorEnd)
    }
    for number in 0..<clauseCount {
      let clause = clauses[number]
      if clause.asyncStart >= 0 { add(.async, clause.asyncStart, clause.asyncStart + 5) }
      add(clause.keyword, clause.start, clause.keywordEnd)
      add(.plain, clause.keywordEnd, clause.headerEnd)
      if isOpen, number == clauseCount - 1 {
        add(.newline, clause.headerEnd, clause.headerEnd)
        add(.indent, clause.headerEnd, clause.headerEnd)
      } else {
        add(.plainBlock, clause.headerEnd, clause.end)
        add(.newline, clause.end, clause.end)
      }
    }
  }
}

extension Token.Kind {
  /// Whether a clause that begins with this keyword belongs to the statement in front of it.
  var continuesStatement: Bool {
    switch self {
    case .elif, .else, .except, .finally: true
    default: false
    }
  }

  /// Whether a clause may begin with this keyword.
  var beginsClause: Bool {
    switch self {
    case .if, .while, .for, .try, .with, .def, .class: true
    default: continuesStatement
    }
  }
}
