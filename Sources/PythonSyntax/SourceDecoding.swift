extension Source {
  /// The text that a codec makes of a file, as CPython's tokenizer then reads it: up to the first NUL.
  ///
  /// A codec with escape sequences can make NULs and carriage returns out of anything, and take the last line's end away.
  static func decode(
    _ bytes: [UInt8], by codec: any TextCodec, named name: String
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
    return text
  }
}
