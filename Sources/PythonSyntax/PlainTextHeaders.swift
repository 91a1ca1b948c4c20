/// Headers of compound statements.
extension PlainText {
  /// Where the header of a compound statement ends whose keyword stands in front of `start`: the offset behind its colon; `nil` where not all of it
  /// is known.
  static func endOfHeader(_ keyword: Token.Kind, _ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> Int? {
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
    case .with: return endOfItems(text, from: start, words, areSeveral: true)
    case .except: return colonBehind(text, from: start) ?? endOfItems(text, from: start, words, areSeveral: false)
    case .try, .else, .finally: return colonBehind(text, from: start)
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
        position = endOfSpaces(text, from: position)
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
    position = endOfSpaces(text, from: position &+ 1)
    if text[position] == UInt8(ascii: "-"), text[position &+ 1] == UInt8(ascii: ">") {
      return end(of: .header, text, from: position &+ 2, words)
    }
    return colonBehind(text, from: position)
  }

  /// The offset of the colon at `start`, perhaps behind spaces, if it is one.
  private static func colonBehind(_ text: Span<UInt8>, from start: Int) -> Int? {
    let position = endOfSpaces(text, from: start)
    return text[position] == UInt8(ascii: ":") && text[position &+ 1] != UInt8(ascii: "=") ? position : nil
  }

  /// Where the name ends that stands behind spaces, and the spaces behind it, if it is of no interest.
  private static func nameEnd(_ text: Span<UInt8>, from start: Int, _ words: SymbolTable) -> Int? {
    let position = endOfSpaces(text, from: start)
    if position == start || PlainClass(text[position]) != .name { return nil }
    let end = endOfName(text, from: position, words)
    return end < 0 ? nil : endOfSpaces(text, from: end)
  }

  /// Where spaces end, of which there is seldom more than one.
  @inline(__always)
  private static func endOfSpaces(_ text: Span<UInt8>, from start: Int) -> Int {
    if text[start] != UInt8(ascii: " ") { return start }
    return text[start &+ 1] != UInt8(ascii: " ") ? start &+ 1 : start &+ spaces(text, from: start)
  }

  /// Where spaces and line ends end, of which there is seldom more than a space.
  @inline(__always)
  private static func endOfLineEnds(_ text: Span<UInt8>, from start: Int) -> Int {
    let position = text[start] == UInt8(ascii: " ") ? start &+ 1 : start
    return text[position] > UInt8(ascii: " ") ? position : endOfManyLineEnds(text, from: position)
  }

  @inline(never)
  private static func endOfManyLineEnds(_ text: Span<UInt8>, from start: Int) -> Int {
    var position = start &+ spaces(text, from: start)
    while text[position] == 0x0A {
      position &+= 1
      position &+= spaces(text, from: position)
    }
    return position
  }
}
