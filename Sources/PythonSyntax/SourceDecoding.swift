extension Source {
  /// The text that a codec makes of a file, as CPython's tokenizer then reads it: up to the first NUL, its lines ended by LF.
  ///
  /// A codec with escape sequences can make NULs and carriage returns out of anything. CPython reads a carriage return in
  /// code as a part of the next token, or of none: such a text is refused here, where CPython accepts some.
  static func decode(
    _ bytes: [UInt8], by codec: any TextCodec, named name: String, declaredAt declaration: Int
  ) throws(DecodingError) -> [UInt8] {
    // CPython makes the lines' ends alike, and ends the last line, before it decodes.
    var lines = bytes
    unifyLineEnds(&lines)
    if lines.last != 0x0A { lines.append(0x0A) }

    var text: [UInt8]
    do throws(CodecFailure) {
      text = try codec.decode(lines)
    } catch {
      let offset = min(error.offset, lines.count - 1)
      throw DecodingError(
        "byte \(hex(lines[offset])) can't be decoded as \(name); \(DecodingError.remedy)", at: offset, in: lines)
    }
    if let end = text.firstIndex(of: 0) { text.removeSubrange(end...) }
    let escaped = DecodedLines(unifying: &text)
    guard escaped.readsAlike else {
      throw DecodingError(
        "in \(name) this file has a carriage return in the code, or no line end behind it; \(DecodingError.remedy)",
        at: declaration, in: bytes)
    }
    return text
  }
}

/// What only a codec with escape sequences makes of line ends, and whether it reads as it would without them.
private struct DecodedLines {
  let readsAlike: Bool

  /// - Parameter text: a carriage return before a line end is taken out: CPython's tokenizer skips it.
  init(unifying text: inout [UInt8]) {
    var end = 0
    for index in text.indices where text[index] != 0x0D || index + 1 == text.count || text[index + 1] != 0x0A {
      text[end] = text[index]
      end += 1
    }
    text.removeLast(text.count - end)
    let lastLine = (text.lastIndex(of: 0x0A) ?? -1) + 1
    let first = text.firstIndex(of: 0x0D)
    readsAlike =
      first == nil && lastLine == text.count
      || Self.isPlain(text, firstCarriageReturn: first, lastLine: lastLine)
  }

  /// Whether all carriage returns are characters of strings, and what stands behind the last line end is no code.
  private static func isPlain(_ text: [UInt8], firstCarriageReturn: Int?, lastLine: Int) -> Bool {
    let rest = text[lastLine...]
    let comment = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0C }
    guard comment.first == UInt8(ascii: "#") || comment.isEmpty && (rest.isEmpty || rest.last == 0x0C) else {
      return false
    }
    // A backslash takes a carriage return for nothing and the character behind it for what it escapes.
    if text.indices.dropFirst().contains(where: { text[$0] == 0x0D && text[$0 - 1] == UInt8(ascii: "\\") }) {
      return false
    }

    var lexer = Lexer(text + [UInt8](repeating: 0, count: Source.padding), symbols: .empty)
    var token = [Token(.newline, level: 0, from: 0, to: 0)]
    var next = firstCarriageReturn
    var depth = 0
    while true {
      let previous = token[0].kind
      lexer.read(into: &token, from: 0)
      let (kind, range) = (token[0].kind, token[0].range.bounds)
      if kind == .error { return false }
      if range.lowerBound >= lastLine || kind == .endMarker {
        // Blocks end where a line begins, and CPython's tokenizer sees none behind a comment.
        return next == nil && previous == .newline && (depth == 0 || rest.isEmpty)
      }
      if kind == .indent { depth += 1 }
      if kind == .dedent { depth -= 1 }
      while let offset = next, offset < range.upperBound {
        guard offset >= range.lowerBound, kind == .string || kind == .fstringMiddle else { return false }
        next = text[(offset + 1)...].firstIndex(of: 0x0D)
      }
    }
  }
}
