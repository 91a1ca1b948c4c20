/// The text of one file, decoded as CPython 3.13 decodes source.
///
/// Stricter than `ast.parse` in one thing: bytes that are not valid UTF-8 are refused in comments too, as running or
/// importing the file refuses them.
package struct Source: Sendable {
  /// UTF-8, every line end LF, no BOM, no NUL.
  package let text: [UInt8]

  /// - Parameter bytes: the file as it is. Where nothing needs to change, the array is kept and not copied.
  /// - Throws: `DecodingError` for a NUL byte, an encoding that is unknown or can't be decoded here, and a byte that
  ///   the encoding does not have.
  package init(decoding bytes: [UInt8]) throws(DecodingError) {
    let content = ByteSurvey(bytes)
    if content.hasNull {
      throw DecodingError("source code string cannot contain null bytes", at: bytes.firstIndex(of: 0) ?? 0, in: bytes)
    }
    let encoding = try SourceEncoding.declared(in: bytes)
    var text = bytes
    if bytes.starts(with: SourceEncoding.byteOrderMark) { text.removeFirst(SourceEncoding.byteOrderMark.count) }
    if content.hasHighBit {
      switch encoding {
      case .utf8: try Self.validateUTF8(bytes)
      case .ascii:
        let offset = bytes.firstIndex { $0 >= 0x80 } ?? 0
        throw DecodingError("byte \(hex(bytes[offset])) is not ASCII; \(DecodingError.remedy)", at: offset, in: bytes)
      case .latin1: text = try Self.transcode(text) { UInt16($0) }
      case .cp1252: text = try Self.transcode(text) { cp1252Controls[$0, default: UInt16($0)] }
      }
    }
    if content.hasCarriageReturn { Self.unifyLineEnds(&text) }
    self.text = text
  }

  private static func validateUTF8(_ bytes: [UInt8]) throws(DecodingError) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      let byte = hex(bytes[offset])
      throw DecodingError("byte \(byte) does not continue valid UTF-8; \(DecodingError.remedy)", at: offset, in: bytes)
    }
  }

  /// The UTF-8 form of text in an encoding of single bytes, all below U+10000; `scalar` is 0 for an undefined byte.
  private static func transcode(_ bytes: [UInt8], _ scalar: (UInt8) -> UInt16) throws(DecodingError) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x80 {
        text.append(byte)
        continue
      }
      let value = scalar(byte)
      if value == 0 {
        throw DecodingError("byte \(hex(byte)) is undefined in cp1252; \(DecodingError.remedy)", at: offset, in: bytes)
      }
      if value >= 0x800 {
        text.append(0xE0 | UInt8(value >> 12))
        text.append(0x80 | UInt8(value >> 6 & 0x3F))
      } else {
        text.append(0xC0 | UInt8(value >> 6))
      }
      text.append(0x80 | UInt8(value & 0x3F))
    }
    return text
  }

  /// Turns CR LF and CR into LF.
  private static func unifyLineEnds(_ text: inout [UInt8]) {
    var end = 0
    var previous: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      if byte != 0x0A || previous != 0x0D {
        text[end] = byte == 0x0D ? 0x0A : byte
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
  package let line: Int?

  static let remedy = "save the file as UTF-8, or declare the encoding that it has"

  init(_ message: String, at offset: Int, in bytes: [UInt8]) {
    self.message = message
    var line = 1
    var previous: UInt8 = 0
    for byte in bytes[..<offset] {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { line += 1 }
      previous = byte
    }
    self.line = line
  }
}

/// What kinds of bytes a file has; one pass, in a form that the compiler turns into vector instructions.
private struct ByteSurvey {
  let hasHighBit: Bool
  let hasNull: Bool
  let hasCarriageReturn: Bool

  init(_ bytes: [UInt8]) {
    var union: UInt8 = 0
    var least: UInt8 = 0xFF
    var leastDifference: UInt8 = 0xFF
    let span = bytes.span
    for index in span.indices {
      let byte = span[index]
      union |= byte
      least = min(least, byte)
      leastDifference = min(leastDifference, byte ^ 0x0D)
    }
    hasHighBit = union >= 0x80
    hasNull = least == 0
    hasCarriageReturn = leastDifference == 0
  }
}

/// What cp1252 has where latin-1 has control characters; 0 is undefined.
private let cp1252Controls: [UInt8: UInt16] = {
  let scalars: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
  return Dictionary(uniqueKeysWithValues: zip(0x80...0x9F, scalars))
}()

private func hex(_ byte: UInt8) -> String { "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }
