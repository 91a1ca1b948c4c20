/// String literals: adjacent ones are one node.
extension Parser {
  mutating func strings() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    var hasBytes = false
    var hasText = false
    var isFormatted = false
    while true {
      if token.kind == .string {
        let isBytes = try stringToken()
        if isBytes { hasBytes = true } else { hasText = true }
      } else if token.kind == .fstringStart {
        isFormatted = true
        hasText = true
        try fstring(first)
      } else {
        break
      }
    }
    if hasBytes && hasText {
      // Where it takes several lines CPython names the last one.
      let isOneLine = !lexer.text[Int(start)..<Int(token.start)].contains(0x0A)
      throw reject("cannot mix bytes and nonbytes literals", at: isOneLine ? ByteRange(start, lastEnd) : token.range)
    }
    if isFormatted {
      add(.joinedStr, first: first, start: start)
    } else {
      let kind: ConstantKind = hasBytes ? .bytes : .string
      add(.constant, first: first, start: start, detail: kind.rawValue)
    }
  }

  /// Consumes a string token and checks its escapes.
  ///
  /// - Returns: whether it is a bytes literal.
  private mutating func stringToken() throws(Rejected) -> Bool {
    let text = lexer.text
    var start = Int(token.start)
    var isBytes = false
    var isRaw = false
    while text[start] != UInt8(ascii: "\"") && text[start] != UInt8(ascii: "'") {
      let letter = text[start] | 0x20
      if letter == UInt8(ascii: "b") { isBytes = true }
      if letter == UInt8(ascii: "r") { isRaw = true }
      start += 1
    }
    if !quotesName, text[start + 2] == UInt8(ascii: "_") || text[start + 3] == UInt8(ascii: "_") {
      quotesName = lexer.hasSymbol(from: start + 1, to: Int(token.end) - 1)
    }
    if isBytes || (token.hasBackslash && !isRaw) {
      let end = Int(token.end)
      let isTriple = end - start >= 6 && text[start + 1] == text[start] && text[start + 2] == text[start]
      let count = isTriple ? 3 : 1
      let content = start + count..<end - count
      if isBytes, text[content].contains(where: { $0 >= 0x80 }) {
        throw reject("bytes can only contain ASCII literal characters")
      }
      if token.hasBackslash, !isRaw, let problem = StringEscapes.problem(in: text[content], isBytes: isBytes) {
        throw reject(problem)
      }
    }
    advance()
    return isBytes
  }

  /// - Parameter first: where the nodes of the literal begin, and of those adjacent to it.
  private mutating func fstring(_ first: Int) throws(Rejected) {
    let prefix = lexer.text[Int(token.start)..<min(Int(token.start) + 2, Int(token.end))]
    let isRaw = prefix.contains { $0 | 0x20 == UInt8(ascii: "r") }
    var problem: String?
    advance()
    while token.kind != .fstringEnd {
      if token.kind == .fstringMiddle {
        if !isRaw, problem == nil { problem = escapeProblem() }
        advance()
      } else if token.kind == .leftBrace {
        try replacementField()
        try dropElements(from: first, areTargets: false)
      } else {
        throw unexpected()
      }
    }
    // CPython decodes the text of an f-string at its end.
    if let problem { throw reject(problem) }
    advance()
  }

  /// What is wrong with the escapes in the next token, a piece of an f-string's text.
  private func escapeProblem() -> String? {
    token.hasBackslash ? StringEscapes.problem(in: lexer.text[token.range.bounds], isBytes: false) : nil
  }

  /// `fstring_replacement_field`.
  private mutating func replacementField() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    try enter(Self.displayCost)
    switch token.kind {
    case .equal: throw reject("f-string: valid expression required before '='")
    case .exclamation: throw reject("f-string: valid expression required before '!'")
    case .colon: throw reject("f-string: valid expression required before ':'")
    case .rightBrace: throw reject("f-string: valid expression required before '}'")
    case .error, .yield: break
    case .star, .plus, .minus, .tilde, .not, .await:
      if tokenAfterNext.kind == .rightBrace { throw reject("f-string: expecting a valid expression after '{'") }
    default:
      if !token.kind.startsExpression { throw reject("f-string: expecting a valid expression after '{'") }
    }
    let expressionStart = token.start
    do {
      try assignedValue()
    } catch {
      if diagnosis != nil || token.kind == .error { throw error }
      throw reject(
        token.start == expressionStart
          ? "f-string: expecting a valid expression after '{'"
          : "f-string: expecting '=', or '!', or ':', or '}'")
    }
    let hasEqual = eat(.equal)
    let hasConversion = token.kind == .exclamation
    if hasConversion { try conversion() }
    let hasSpec = token.kind == .colon
    if hasSpec { try formatSpec() }
    if token.kind != .rightBrace {
      if token.kind == .error { throw unexpected() }
      throw reject(
        hasSpec
          ? "f-string: expecting '}', or format specs"
          : hasConversion
            ? "f-string: expecting ':' or '}'"
            : hasEqual
              ? "f-string: expecting '!', or ':', or '}'" : "f-string: expecting '=', or '!', or ':', or '}'")
    }
    advance()
    depth -= Self.displayCost
    add(.formattedValue, first: first, start: start)
  }

  private mutating func conversion() throws(Rejected) {
    advance()
    let bang = lastEnd
    if token.kind == .colon || token.kind == .rightBrace { throw reject("f-string: missing conversion character") }
    if token.kind != .name { throw reject("f-string: invalid conversion character") }
    if token.start != bang {
      throw reject("f-string: conversion type must come right after the exclamation mark")
    }
    let isKnown = isAt(.str) || isAt(.repr) || isAt(.ascii)
    if !isKnown {
      let name = String(decoding: lexer.text[token.range.bounds], as: UTF8.self)
      throw reject("f-string: invalid conversion character '\(name)': expected 's', 'r', or 'a'")
    }
    advance()
  }

  private mutating func formatSpec() throws(Rejected) {
    let first = nodes.count
    let start = token.start
    advance()
    while true {
      if token.kind == .fstringMiddle {
        if let problem = escapeProblem() { throw reject(problem) }
        advance()
      } else if token.kind == .leftBrace {
        try replacementField()
        try dropElements(from: first, areTargets: false)
      } else {
        break
      }
    }
    add(.joinedStr, first: first, start: start)
  }
}

/// Escape sequences: https://docs.python.org/3.13/reference/lexical_analysis.html#escape-sequences
enum StringEscapes {
  /// Why CPython can't decode the text between the quotes, in its words; `nil` where it can.
  static func problem(in text: ArraySlice<UInt8>, isBytes: Bool) -> String? {
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let start = index
      index += 1
      guard index < text.endIndex else { return nil }
      let letter = text[index]
      index += 1
      let digitCount: Int
      switch letter {
      case UInt8(ascii: "x"): digitCount = 2
      case UInt8(ascii: "u") where !isBytes: digitCount = 4
      case UInt8(ascii: "U") where !isBytes: digitCount = 8
      case UInt8(ascii: "N") where !isBytes:
        guard let end = characterName(in: text, from: index) else {
          return unicodeError(text, start, index, "malformed \\N character escape")
        }
        if !CharacterName.exists(text[index + 1..<end - 1]) {
          return unicodeError(text, start, end, "unknown Unicode character name")
        }
        index = end
        continue
      default: continue
      }
      var value: UInt32 = 0
      var count = 0
      while count < digitCount, index < text.endIndex, let digit = Character(UnicodeScalar(text[index])).hexDigitValue {
        value = value << 4 | UInt32(digit)
        index += 1
        count += 1
      }
      let name = String(UnicodeScalar(letter))
      if count < digitCount {
        if isBytes { return "(value error) invalid \\x escape at position \(start - text.startIndex)" }
        let pattern = name + String(repeating: "X", count: digitCount)
        return unicodeError(text, start, index, "truncated \\\(pattern) escape")
      }
      if value > 0x10FFFF { return unicodeError(text, start, index, "illegal Unicode character") }
    }
    return nil
  }

  /// The end of `{name}` at `start`; `nil` where it is none.
  private static func characterName(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard start < text.endIndex, text[start] == UInt8(ascii: "{") else { return nil }
    guard let close = text[start...].firstIndex(of: UInt8(ascii: "}")), close > start + 1 else { return nil }
    return close + 1
  }

  private static func unicodeError(_ text: ArraySlice<UInt8>, _ start: Int, _ end: Int, _ reason: String) -> String {
    let first = start - text.startIndex
    let last = end - 1 - text.startIndex
    let place = first == last ? "byte 0x5c in position \(first)" : "bytes in position \(first)-\(last)"
    return "(unicode error) 'unicodeescape' codec can't decode \(place): \(reason)"
  }
}
