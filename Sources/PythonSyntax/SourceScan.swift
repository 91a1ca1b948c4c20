/// Scans through a whole text, several bytes at once.
extension Source {
  /// The offset of the first `byte`, which is none of the padding's, at or behind `start`.
  package func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    let offset = Self.offset(of: byte, padded.span, from: start, to: byteCount)
    return offset < byteCount ? offset : nil
  }

  /// The offset where `word`, which is not empty, first stands in `range` with no letter, digit or `_` around it, by its bytes alone.
  package func firstOffset(ofWord word: [UInt8], in range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while let place = Self.offset(
      ofPair: word[0], word.count > 1 ? word[1] : nil, padded.span, from: offset, to: range.upperBound),
      place + word.count <= range.upperBound
    {
      offset = place + 1
      if place > 0, ByteClass.continuesName(padded[place - 1]) { continue }
      let end = place + word.count
      if end < byteCount, ByteClass.continuesName(padded[end]) { continue }
      if padded[place..<end].elementsEqual(word) { return place }
    }
    return nil
  }

  /// Whether a name is used in the code in front of an offset, and not only as that of an attribute, an import, a function, a class, a
  /// parameter or an argument; true also where that can't be told.
  package func usesName(_ name: String, before end: Int) -> Bool {
    var lexer = Lexer(padded, symbols: SymbolTable([name]), hasRawLineEnds: hasRawLineEnds, readsPlain: !hasRawLineEnds)
    var tokens = [Token](repeating: Token(.error, level: 0, from: 0, to: 0), count: PlainBlocks.tokenCount)
    var last = Token.Kind.newline
    var isImport = false
    /// Whether the last token is the name, and that of an argument if an equals sign follows.
    var isArgument = false
    while true {
      let count = lexer.read(into: &tokens, from: 0)
      lexer.lineContent.holdsInterest = false
      for token in tokens[..<count] {
        if isArgument, token.kind != .equal || token.level == 0 { return true }
        if Int(token.start) >= end || token.kind == .endMarker { return false }
        isArgument = false
        switch token.kind {
        case .error: return true
        case .import: isImport = true
        case .from where last.endsStatement: isImport = true
        case .newline, .semicolon: isImport = false
        case .name where token.detail != 0 && !isImport:
          switch last {
          case .def, .class, .dot: break
          case .leftParen, .comma: isArgument = true
          default: return true
          }
        default: break
        }
        last = token.kind
      }
    }
  }

  /// The offset of the first byte that is not ASCII at or behind `start`.
  package func firstNonASCIIOffset(from start: Int) -> Int? {
    let offset = Self.nonASCIIOffset(padded.span, from: start, to: byteCount)
    return offset < byteCount ? offset : nil
  }

  // The text is a parameter, so that its loads are put together.

  private static func offset(of byte: UInt8, _ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset + ByteBlock.byteCount <= end, !ByteBlock.contains(byte, text, at: offset) {
      offset += ByteBlock.byteCount
    }
    while offset < end {
      let places = BytePair(text, at: offset).places(of: byte)
      if places != 0 { return min(end, offset &+ places.trailingZeroBitCount) }
      offset &+= BytePair.byteCount
    }
    return end
  }

  /// Where `first` stands, with `second` behind it if there is one.
  private static func offset(ofPair first: UInt8, _ second: UInt8?, _ text: Span<UInt8>, from start: Int, to end: Int)
    -> Int?
  {
    var offset = start
    if let second {
      while offset + ByteBlock.byteCount <= end, !ByteBlock.contains(first, second, text, at: offset) {
        offset += ByteBlock.byteCount
      }
    }
    while offset < end {
      let bytes = BytePair(text, at: offset)
      var places = bytes.places(of: first)
      // The second byte of the last pair is in the next bytes, which begin with the first one.
      if let second { places &= bytes.places(of: second) &>> 1 }
      let place = offset &+ places.trailingZeroBitCount
      if places != 0 { return place < end ? place : nil }
      offset &+= second == nil ? BytePair.byteCount : BytePair.byteCount &- 1
    }
    return nil
  }

  static func nonASCIIOffset(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset + ByteBlock.byteCount <= end, ByteBlock.isASCII(text, at: offset) { offset += ByteBlock.byteCount }
    while offset < end, ByteWord(text, at: offset).isASCII { offset &+= ByteWord.byteCount }
    while offset < end, text[offset] < 0x80 { offset &+= 1 }
    return offset
  }
}

extension Token.Kind {
  /// Whether a statement may begin behind such a token.
  fileprivate var endsStatement: Bool {
    [.newline, .indent, .dedent, .semicolon, .colon, .plain, .plainBlock].contains(self)
  }
}
