/// The text of one file, decoded as CPython 3.13's `ast.parse` decodes the bytes of a file.
package struct Source: Sendable {
  /// How many NULs stand behind a text.
  package static let padding = BytePair.byteCount

  /// The text and some NULs behind it, so that the lexer may look further than the end.
  package let padded: [UInt8]
  /// Of the text.
  package let byteCount: Int

  package let isASCII: Bool

  /// How many bytes of ASCII the text begins with.
  package let asciiByteCount: Int

  /// Whether it may hold a control character of ASCII that is no white space.
  package let mayHoldControls: Bool

  /// Whether a codec with escape sequences made carriage returns in the text, or left its last line without an end. CPython's
  /// tokenizer then reads it otherwise than a file that it reads without a codec.
  package let hasRawLineEnds: Bool

  /// UTF-8, every line end LF, no BOM, no NUL; no carriage return where the text is not raw.
  package var text: ArraySlice<UInt8> { padded[..<byteCount] }

  /// - Parameter bytes: the file as it is. Where nothing needs to change, an array with room for `padding` more bytes
  ///   that nobody else holds is kept and not copied.
  /// - Throws: `DecodingError` for a NUL byte, an encoding that is unknown or can't be decoded here, and a byte that
  ///   the encoding does not have.
  package init(decoding bytes: consuming [UInt8]) throws(DecodingError) {
    var text = bytes
    let content = ByteSurvey(text)
    if content.hasNull {
      throw DecodingError("source code string cannot contain null bytes", at: text.firstIndex(of: 0) ?? 0, in: text)
    }
    let encoding = try SourceEncoding.declared(in: text)
    if encoding.isTranscoded, content.hasHighBit || encoding.isOther, text.count > SyntaxBounds.transcodedByteCount {
      throw DecodingError(
        "a file of \(text.count) bytes in another encoding than UTF-8 is not read, at most \(SyntaxBounds.transcodedByteCount) are; save the file as UTF-8",
        at: 0, in: text)
    }
    var isASCII = !content.hasHighBit
    switch encoding {
    case .other(let codec, let name):
      text = try Self.decode(text, by: codec, named: name)
      isASCII = text.allSatisfy { $0 < 0x80 }
    case _ where isASCII: break
    case .utf8:
      if text.starts(with: SourceEncoding.byteOrderMark) { text.removeFirst(SourceEncoding.byteOrderMark.count) }
      try Self.repairComments(&text)
    case .utf8Codec:
      if let range = Self.invalidRange(in: text, from: 0) { throw Self.invalidUTF8(at: range.lowerBound, in: text) }
    case .ascii:
      let offset = text.firstIndex { $0 >= 0x80 } ?? 0
      throw DecodingError("byte \(hex(text[offset])) is not ASCII; \(DecodingError.remedy)", at: offset, in: text)
    case .latin1: text = Self.transcode(text)
    }
    if content.hasCarriageReturn, !encoding.isOther { Self.unifyLineEnds(&text) }
    self.isASCII = isASCII
    mayHoldControls = content.hasControl || encoding.isOther
    hasRawLineEnds = encoding.isOther && (text.contains(0x0D) || !text.isEmpty && text.last != 0x0A)
    byteCount = text.count
    for _ in 0..<Self.padding { text.append(0) }
    padded = text
    asciiByteCount = isASCII ? byteCount : Self.nonASCIIOffset(text.span, from: 0, to: byteCount)
  }

  // MARK: UTF-8

  /// Makes valid UTF-8 of text that is not, as far as the invalid bytes stand in comments: CPython's tokenizer reads UTF-8
  /// without a codec, and never looks at the bytes of a comment.
  private static func repairComments(_ text: inout [UInt8]) throws(DecodingError) {
    guard invalidRange(in: text, from: 0) != nil else { return }
    unifyLineEnds(&text)
    let count = text.count
    text.append(contentsOf: repeatElement(0, count: padding))
    let offset = Lexer.firstOffset(in: text) { invalidRange(in: text, from: $0, to: count) }
    text.removeLast(padding)
    if let offset { throw invalidUTF8(at: offset, in: text) }
    var start = 0
    while let range = invalidRange(in: text, from: start) {
      for offset in range { text[offset] = UInt8(ascii: "?") }
      start = range.upperBound
    }
  }

  private static func invalidUTF8(at offset: Int, in bytes: [UInt8]) -> DecodingError {
    DecodingError(
      "byte \(hex(bytes[offset])) does not continue valid UTF-8; \(DecodingError.remedy)", at: offset, in: bytes)
  }

  /// The place of the first bytes from `start` on that are not UTF-8.
  private static func invalidRange(in bytes: [UInt8], from start: Int, to end: Int? = nil) -> Range<Int>? {
    let text = bytes.span.extracting(first: end ?? bytes.count)
    var start = start
    while true {
      // Between two bytes of ASCII only what stands between them counts, and most of a file is ASCII.
      while start + ByteBlock.byteCount <= text.count, ByteBlock.isASCII(text, at: start) {
        start += ByteBlock.byteCount
      }
      while start + ByteWord.byteCount <= text.count, ByteWord(text, at: start).isASCII { start += ByteWord.byteCount }
      var end = start + ByteWord.byteCount
      // No further than so much, since the next search begins behind what this one finds.
      while end < start + 64, end + ByteWord.byteCount <= text.count, !ByteWord(text, at: end).isASCII {
        end += ByteWord.byteCount
      }
      if end + ByteWord.byteCount > text.count { end = text.count }
      if start == end { return nil }
      // Nor within a character, of which three bytes can follow the first.
      for _ in 1...3 where end < text.count && text[end] & 0xC0 == 0x80 { end -= 1 }
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: text.extracting(start..<end))
      } catch {
        return error.byteOffsets.lowerBound + start..<error.byteOffsets.upperBound + start
      }
      start = end
    }
  }

  /// The UTF-8 form of text in latin-1.
  private static func transcode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(0xC0 | byte >> 6)
        text.append(0x80 | byte & 0x3F)
      }
    }
    return text
  }

  /// Turns CR LF and CR into LF.
  static func unifyLineEnds(_ text: inout [UInt8]) {
    var bytes = text.mutableSpan
    var end = 0
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte != 0x0A || previous != 0x0D {
        bytes[end] = byte == 0x0D ? 0x0A : byte
        end += 1
      }
      previous = byte
    }
    text.removeLast(text.count - end)
  }
}

/// Why a file is not Python source text.
package struct DecodingError: Error, Hashable, Sendable {
  /// In CPython's words where it has any, and what to do about it.
  package let message: String
  /// The line, from 1, of the byte or of the declaration to blame.
  package let line: Int
  /// How that line begins, undecoded, without its end; at most `lineByteLimit` bytes.
  package let content: [UInt8]

  private static let lineByteLimit = 1024

  static let remedy = "save the file as UTF-8, or declare the encoding that it has"

  init(_ message: String, at offset: Int, in bytes: [UInt8]) {
    self.message = message
    var line = 1
    var start = 0
    for index in 0..<offset where bytes[index] == 0x0D || bytes[index] == 0x0A {
      start = index + 1
      if bytes[index] == 0x0D || index == 0 || bytes[index - 1] != 0x0D { line += 1 }
    }
    self.line = line
    content = Array(bytes[start...].prefix(Self.lineByteLimit).prefix { $0 != 0x0A && $0 != 0x0D })
  }
}

/// What kinds of bytes a file has; one pass, in a form that the compiler turns into vector instructions.
private struct ByteSurvey {
  let hasHighBit: Bool
  let hasNull: Bool
  let hasCarriageReturn: Bool
  let hasControl: Bool

  init(_ bytes: [UInt8]) {
    var union: UInt8 = 0
    var least: UInt8 = 0xFF
    var leastDifference: UInt8 = 0xFF
    var leastOther: UInt8 = 0xFF
    var leastDelete: UInt8 = 0xFF
    let span = bytes.span
    for index in span.indices {
      let byte = span[index]
      union |= byte
      least = min(least, byte)
      leastDifference = min(leastDifference, byte ^ 0x0D)
      leastOther = min(leastOther, byte &- 0x0E)
      leastDelete = min(leastDelete, byte ^ 0x7F)
    }
    hasHighBit = union >= 0x80
    hasNull = least == 0
    hasCarriageReturn = leastDifference == 0
    hasControl = least < 0x09 || leastOther < 0x20 - 0x0E || leastDelete == 0
  }
}

extension UInt8 {
  /// Whether it is a control character of ASCII, and no white space.
  package var isControl: Bool { self < 0x20 && !(0x09...0x0D ~= self) || self == 0x7F }
}

/// Two digits and `0x`.
func hex(_ byte: UInt8) -> String { "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }
