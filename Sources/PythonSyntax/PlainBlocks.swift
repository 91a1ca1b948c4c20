/// Reads the statements of a block off the text alone, compound ones with all their blocks.
///
/// Where it comes to what it does not know, tokens stand for what it has read: one for the statements in front, and those of each
/// statement whose block is still open, so that the parser goes on inside of it.
struct PlainBlocks {
  /// How many blocks inside of each other are read, the outermost one counted.
  static let levelCount = 12
  /// Tokens for which there must be room: of each block those of the statements in front, of a whole `try` up to its `else`, and of one more
  /// header with `async`, a NEWLINE and an INDENT.
  static let tokenCount = levelCount * 20

  private var levels: [Level] = []
  /// What the imports bind that were read, where they are read at all.
  var imports: [ImportedName] = []
  var readsImports = false
  /// Whether the last thing that was read is a decorator.
  private(set) var endsWithDecorator = false

  /// Reads what begins at `start`.
  ///
  /// - Parameters:
  ///   - levels: `levelCount` of them.
  ///   - depth: 0; behind it the place of the innermost open block.
  ///   - text: with its padding.
  ///   - start: of the first token of a line.
  ///   - column: of that line, -1 where it is not indented by spaces alone.
  ///   - depthLimit: how many blocks may be open, the outermost one counted.
  ///   - isDecorated: whether the line before was a decorator's.
  ///   - imports: gets what imports bind.
  ///   - words: the names of interest.
  /// - Returns: the offset of the line end, or of the semicolon, up to which all is known; or the offset of the statement that is not known.
  private static func read(
    _ levels: inout MutableSpan<Level>, _ depth: inout Int, _ text: Span<UInt8>, from start: Int, column: Int,
    depthLimit: Int, isDecorated: Bool, readsImports: Bool, _ imports: inout [ImportedName], _ words: SymbolTable
  ) -> (end: Int, isKnown: Bool) {
    // Whether the parser knows what goes before the statement, which then gets tokens of its own: behind a decorator, and where a clause goes on
    // with a statement that it has begun to parse.
    var isOutside = isDecorated
    levels[0].begin(column)
    var position = start
    while true {
      if text[position] == UInt8(ascii: "@") {
        guard levels[depth].endStatement(),
          let end = PlainText.end(of: .expressionAlone, text, from: position &+ 1, words),
          text[end] == 0x0A
        else { return (position, false) }
        levels[depth].addDecorator(from: position, to: end)
        guard let next = Lexer.nextLine(text, behind: end), next.column == levels[depth].column else {
          return (end, true)
        }
        position = next.start
        continue
      }
      let isFirst = depth == 0 && isOutside
      // Imports mostly come in rows.
      let found =
        (readsImports ? PlainText.importKeyword(text, at: position) : nil)
        ?? PlainText.read(.statement, text, from: position, column: levels[depth].column, words)
      if let known = found.known {
        if isFirst || levels[depth].decoratorStart >= 0 || !levels[depth].endStatement() { return (position, false) }
        levels[depth].addStatements(from: position, to: known)
      }
      var last: Int
      var next: (start: Int, column: Int)?
      if let unknown = found.unknown, readsImports, let end = endOfImport(found, text, words, &imports) {
        // What stands in front of it has been looked at already.
        if unknown == position, isFirst || levels[depth].decoratorStart >= 0 || !levels[depth].endStatement() {
          return (position, false)
        }
        levels[depth].addStatements(from: unknown, to: end)
        last = end
        next = Lexer.nextLine(text, behind: end)
      } else if let unknown = found.unknown {
        position = unknown
        guard var clause = Self.clause(found, text, words) else {
          _ = levels[depth].endStatement()
          return (position, false)
        }
        if depth == 0, !isOutside, levels[0].isEmpty, clause.keyword.continuesStatement { isOutside = true }
        guard
          levels[depth].begin(clause.keyword, isOutside: depth == 0 && isOutside, isDecorated: isFirst && isDecorated),
          depth &+ 1 < depthLimit,
          let headerEnd = PlainText.endOfHeader(clause.keyword, text, from: clause.keywordEnd, words)
        else { return (position, false) }
        clause.headerEnd = headerEnd
        var body = headerEnd
        if text[body] != 0x0A {
          body &+= PlainText.spaces(text, from: headerEnd)
          if text[body] == UInt8(ascii: "#") { body = PlainText.endOfGap(text, from: body) }
          if body < 0 { return (position, false) }
        }
        if text[body] == 0x0A {
          guard let next = Lexer.nextLine(text, behind: body), next.column > levels[depth].column else {
            return (position, false)
          }
          levels[depth].open(clause)
          depth &+= 1
          levels[depth].begin(next.column)
          position = next.start
          continue
        }
        let simple = PlainText.read(.statement, text, from: body, column: PlainText.noColumn, words)
        guard let end = simple.known, text[end] == 0x0A else { return (position, false) }
        levels[depth].open(clause)
        levels[depth].close(at: end, isOutside: depth == 0 && isOutside)
        last = end
        next = Lexer.nextLine(text, behind: last)
      } else {
        last = levels[depth].end
        next = found.next
      }
      if depth == 0, isOutside { return (last, true) }
      guard let next else { return (last, true) }
      while next.column < levels[depth].column {
        if depth == 0 || levels[depth].isUnfinished { return (last, true) }
        depth &-= 1
        levels[depth].close(at: last, isOutside: depth == 0 && isOutside)
        if depth == 0, isOutside { return (last, true) }
      }
      if next.column != levels[depth].column { return (last, true) }
      position = next.start
    }
  }

  /// Where the import ends that begins with the keyword at which `found` ends; `nil` where that is none.
  @inline(__always)
  private static func endOfImport(
    _ found: PlainText.End, _ text: Span<UInt8>, _ words: SymbolTable, _ imports: inout [ImportedName]
  ) -> Int? {
    if found.keyword != .import && found.keyword != .from { return nil }
    return PlainText.endOfImport(found.keyword, text, from: found.keywordEnd, words, &imports)
  }

  /// The clause that begins with the keyword at which `found` ends; `nil` where that is none.
  @inline(__always)
  private static func clause(_ found: PlainText.End, _ text: Span<UInt8>, _ words: SymbolTable) -> Clause? {
    var clause = Clause()
    clause.keyword = found.keyword
    clause.start = found.unknown ?? 0
    clause.keywordEnd = found.keywordEnd
    if clause.keyword != .async { return clause.keyword.beginsClause ? clause : nil }
    clause.asyncStart = clause.start
    clause.start = clause.keywordEnd &+ PlainText.spaces(text, from: clause.keywordEnd)
    let (end, word) = PlainText.word(text, from: clause.start, words)
    clause.keyword = word.kind
    clause.keywordEnd = end
    switch word.kind {
    case .def, .for, .with: return clause
    default: return nil
    }
  }

  /// Begins with a file.
  mutating func reset() {
    if levels.isEmpty { levels = [Level](repeating: Level(), count: Self.levelCount) }
    endsWithDecorator = false
    imports = []
    readsImports = false
  }

  /// Reads what begins at `start`, and adds tokens for what is known: behind the last one of a statement comes a NEWLINE, unless that
  /// stands at the end.
  ///
  /// - Parameters:
  ///   - output: with room for `tokenCount` from `place` on.
  ///   - indentation: enters the blocks that are open at the end.
  /// - Returns: where what comes next begins: a line end, a semicolon, or a statement that is not known.
  mutating func read(
    _ text: Span<UInt8>, from start: Int, into output: inout MutableSpan<Token>, _ place: inout Int,
    _ indentation: inout Indentation, _ words: SymbolTable
  ) -> Int {
    let column = indentation.spaceColumn
    let depthLimit = column < 0 ? 1 : min(Self.levelCount, SyntaxBounds.blockCount - indentation.openCount)
    let (isDecorated, readsImports) = (endsWithDecorator, readsImports)
    var imports = imports
    self.imports = []
    defer { self.imports = imports }
    var levels = levels.mutableSpan
    var innermost = 0
    let (end, isKnown) = Self.read(
      &levels, &innermost, text, from: start, column: column, depthLimit: depthLimit, isDecorated: isDecorated,
      readsImports: readsImports, &imports, words)
    for depth in 0...innermost {
      if depth > 0 {
        // As it is a block inside of the one before, it can't be wrong.
        _ = indentation.update(column: levels[depth].column, alternative: levels[depth].column)
      }
      levels[depth].addTokens(to: &output, &place, isOpen: depth < innermost)
    }
    // The line end comes from the text.
    if isKnown { place &-= 1 }
    let isDecorator = isKnown ? levels[innermost].endsWithDecorator : text[end] == UInt8(ascii: "@")
    endsWithDecorator = isDecorator
    return end
  }
}
