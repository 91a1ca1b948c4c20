/// Imports.
extension PlainText {
  /// The keyword of an import that begins at `start`; `nil` where none does.
  @inline(__always)
  static func importKeyword(_ text: Span<UInt8>, at start: Int) -> End? {
    let lead = text[start]
    if lead != UInt8(ascii: "i") && lead != UInt8(ascii: "f") { return nil }
    // Their bytes and a space, the first one lowest.
    let word = BytePair(text, at: start).prefix(8)
    if word << 8 == 0x20_7472_6F70_6D69_00 {
      return End(unknown: start, keyword: .import, keywordEnd: start &+ 6)
    }
    return word << 24 == 0x20_6D6F_7266_00_0000 ? End(unknown: start, keyword: .from, keywordEnd: start &+ 4) : nil
  }

  /// So many names are told at once: those of further imports come as tokens.
  private static let importedNameCount = 1 << 12

  /// Reads an import whose keyword stands in front of `start` and in which no name has a symbol.
  ///
  /// - Parameter names: gets the names that it binds.
  /// - Returns: the offset of the line end behind it; `nil` where not all of it is known, and then no name is added.
  static func endOfImport(
    _ keyword: Token.Kind, _ text: Span<UInt8>, from start: Int, _ words: SymbolTable, _ names: inout [ImportedName]
  ) -> Int? {
    let count = names.count
    let found =
      keyword == .import
      ? endOfModules(text, from: start, words, &names) : endOfMembers(text, from: start, words, &names)
    if var end = found {
      end &+= spaces(text, from: end)
      if text[end] == UInt8(ascii: "#") { end = endOfGap(text, from: end) }
      if end >= 0, text[end] == 0x0A { return end }
    }
    names.removeLast(names.count - count)
    return nil
  }

  /// `a.b as c, d`.
  private static func endOfModules(
    _ text: Span<UInt8>, from start: Int, _ words: SymbolTable, _ names: inout [ImportedName]
  ) -> Int? {
    var position = start
    while true {
      let first = position &+ spaces(text, from: position)
      guard first > position, var end = endOfUnknownName(text, from: first, words) else { return nil }
      var name = ImportedName(range: ByteRange(UInt32(first), UInt32(end)), isModule: true)
      while text[end] == UInt8(ascii: ".") {
        guard let next = endOfUnknownName(text, from: end &+ 1, words) else { return nil }
        end = next
        name.path = ByteRange(UInt32(first), UInt32(end))
      }
      if let alias = rangeOfAlias(text, from: end, words) {
        name = ImportedName(range: alias, isModule: true)
        end = Int(alias.end)
      }
      if names.count >= importedNameCount { return nil }
      names.append(name)
      if text[end] != UInt8(ascii: ",") { return end }
      position = end &+ 1
      // A comma needs no space behind it.
      if text[position] != UInt8(ascii: " ") { return nil }
    }
  }

  /// `a.b import c as d, e`, with dots in front and parentheses perhaps.
  private static func endOfMembers(
    _ text: Span<UInt8>, from start: Int, _ words: SymbolTable, _ names: inout [ImportedName]
  ) -> Int? {
    var position = start &+ spaces(text, from: start)
    if position == start { return nil }
    let first = position
    while text[position] == UInt8(ascii: ".") { position &+= 1 }
    if text[position] != UInt8(ascii: " ") {
      guard var end = endOfUnknownName(text, from: position, words) else { return nil }
      while text[end] == UInt8(ascii: ".") {
        guard let next = endOfUnknownName(text, from: end &+ 1, words) else { return nil }
        end = next
      }
      position = end
    } else if position == first {
      return nil
    }
    let space = spaces(text, from: position)
    let (end, word) = word(text, from: position &+ space, words)
    if space == 0 || word.kind != .import { return nil }
    position = end &+ spaces(text, from: end)
    let isOpen = text[position] == UInt8(ascii: "(")
    if isOpen { position &+= 1 } else if position == end { return nil }
    while true {
      if isOpen {
        position = endOfRows(text, from: position)
        if text[position] == UInt8(ascii: ")"), names.last.map({ Int($0.range.start) > end }) == true { break }
      }
      guard var end = endOfUnknownName(text, from: position, words) else { return nil }
      var name = ByteRange(UInt32(position), UInt32(end))
      if let alias = rangeOfAlias(text, from: end, words) {
        name = alias
        end = Int(alias.end)
      }
      if names.count >= importedNameCount { return nil }
      names.append(ImportedName(range: name, isModule: false))
      position = isOpen ? endOfRows(text, from: end) : end &+ spaces(text, from: end)
      if text[position] != UInt8(ascii: ",") {
        if !isOpen { return position }
        if text[position] != UInt8(ascii: ")") { return nil }
        break
      }
      position &+= 1
      if !isOpen { position &+= spaces(text, from: position) }
    }
    return position &+ 1
  }

  /// Where the name ends that begins at `start`; `nil` where it has a symbol, or is a keyword, or holds bytes beyond ASCII.
  @inline(__always)
  private static func endOfUnknownName(_ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> Int? {
    if PlainClass(text[start]) != .name { return nil }
    let (end, word) = word(text, from: start, words)
    return word.kind == .name && word.symbol == 0 ? end : nil
  }

  /// The name behind an `as`; `nil` where none comes next that is known.
  private static func rangeOfAlias(_ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> ByteRange? {
    let keyword = start &+ spaces(text, from: start)
    if keyword == start || text[keyword] != UInt8(ascii: "a") { return nil }
    let (end, word) = word(text, from: keyword, words)
    let name = end &+ spaces(text, from: end)
    guard word.kind == .as, let nameEnd = endOfUnknownName(text, from: name, words) else { return nil }
    return ByteRange(UInt32(name), UInt32(nameEnd))
  }

  /// Where spaces, line ends and comments end, between parentheses.
  private static func endOfRows(_ text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while true {
      position &+= spaces(text, from: position)
      if text[position] == UInt8(ascii: "#") {
        let end = endOfGap(text, from: position)
        if end < 0 { return position }
        position = end
      }
      if text[position] != 0x0A { return position }
      position &+= 1
    }
  }
}
