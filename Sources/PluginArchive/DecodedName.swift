/// A name out of an archive, decoded as Python's zipfile does it.
struct DecodedName {
  /// Up to the first NUL, which ends a name for Python and for C.
  var text: String
  /// From the start of the name; `nil` if it holds no NUL.
  var nulOffset: Int?
  /// False if the name should be UTF-8 and is not; `text` then has replacement characters.
  var isValid = true

  /// - Parameter range: must lie inside `bytes`.
  init(_ bytes: Span<UInt8>, range: Range<Int>, isUTF8: Bool) {
    var isASCII = true
    for offset in range {
      if bytes[offset] == 0, nulOffset == nil { nulOffset = offset - range.lowerBound }
      if bytes[offset] >= 128 { isASCII = false }
    }
    let end = nulOffset.map { range.lowerBound + $0 } ?? range.upperBound
    if let valid = try? UTF8Span(validating: bytes.extracting(range.lowerBound..<end)), isUTF8 || isASCII {
      text = String(copying: valid)
    } else {
      let raw = bytes.copy(range.lowerBound..<end)
      text = isUTF8 ? String(decoding: raw, as: UTF8.self) : CodePage437.decode(raw)
    }
    // Python decodes the bytes behind a NUL too.
    if isUTF8, !isASCII { isValid = String(validating: bytes.copy(range), as: UTF8.self) != nil }
  }
}

extension Walk {
  /// What the bytes of a name show and its text no longer does.
  mutating func reportName(_ decoded: DecodedName, entry: Entry) {
    if let nulOffset = decoded.nulOffset {
      defects.report(
        .nameControlCharacter, entry: entry.name, at: entry.nameRange.lowerBound + nulOffset,
        "the name goes on after a NUL: some readers see \(nulOffset) bytes of it and some \(entry.nameRange.count)")
    }
    if !decoded.isValid {
      refuse(
        .notUTF8Name, entry: entry.name, at: entry.nameRange.lowerBound,
        "the name is marked as UTF-8 and is not, so Python can't list the archive")
    }
  }

  /// The names, each alone and among the others.
  mutating func checkNames(_ bytes: Span<UInt8>) {
    for entry in entries {
      for problem in NameProblem.all(in: entry.name) {
        defects.append(problem.defect(entry: entry.name, byteOffset: entry.nameRange.lowerBound))
      }
    }
    for clash in NameClash.all(in: entries.lazy.map(\.name)) {
      defects.append(
        clash.defect(
          entries[clash.index].name, entries[clash.other].name, byteOffset: entries[clash.index].nameRange.lowerBound))
    }
  }
}
