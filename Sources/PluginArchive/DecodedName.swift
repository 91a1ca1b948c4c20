/// A name out of an archive, decoded as Python's zipfile does it.
struct DecodedName {
  /// Up to the first NUL, which ends a name for Python and for C.
  private(set) var text: String
  /// From the start of the name; `nil` if it holds no NUL.
  private(set) var nulOffset: Int?
  /// Where the name's bytes stand.
  let range: Range<Int>
  /// How the bytes beyond ASCII are to be understood.
  private(set) var encoding: Encoding

  enum Encoding {
    /// There are none.
    case ascii
    /// The archive says that they are UTF-8, and they are.
    case utf8
    /// The archive says that they are UTF-8, and they are not; `text` has replacement characters.
    case brokenUTF8
    /// The archive does not say, and they could be UTF-8: Python takes code page 437.
    case unmarkedUTF8
    /// The archive does not say, and they are no UTF-8: Python takes code page 437.
    case codePage437
    /// Code page 437, and a Unicode Path field confirms it.
    case confirmed
    /// UTF-8, as nothing but a Unicode Path field says.
    case utf8ByField
  }

  /// - Parameter range: must lie inside `bytes`.
  init(_ bytes: Span<UInt8>, range: Range<Int>, isUTF8: Bool) {
    self.range = range
    var isASCII = true
    for offset in range {
      if bytes[offset] == 0, nulOffset == nil { nulOffset = offset - range.lowerBound }
      if bytes[offset] >= 128 { isASCII = false }
    }
    let end = nulOffset.map { range.lowerBound + $0 } ?? range.upperBound
    let valid = try? UTF8Span(validating: bytes.extracting(range.lowerBound..<end))
    if let valid, isUTF8 || isASCII {
      text = String(copying: valid)
    } else {
      let raw = bytes.copy(range.lowerBound..<end)
      text = isUTF8 ? String(decoding: raw, as: UTF8.self) : CodePage437.decode(raw)
    }
    if isASCII {
      encoding = .ascii
    } else {
      // Python decodes the bytes behind a NUL too.
      let isValid = (try? UTF8Span(validating: bytes.extracting(range))) != nil
      encoding = isUTF8 ? (isValid ? .utf8 : .brokenUTF8) : (isValid ? .unmarkedUTF8 : .codePage437)
    }
  }

  /// Takes the name of a Unicode Path field into account.
  ///
  /// - Parameter field: its content of at least five bytes, in `bytes`.
  /// - Returns: the field's name, if it is another one than the entry's: then some readers see this and some that.
  mutating func take(unicodePath field: Range<Int>, _ bytes: Span<UInt8>) -> String? {
    guard field.count >= 5 else { return nil }
    let name = field.lowerBound + 5..<field.upperBound
    if bytes.extracting(name).elementsEqual(text.utf8.span) {
      if encoding == .codePage437 { encoding = .confirmed }
      return nil
    }
    // Since 3.13 Python takes the field's name if its checksum is right. Here it marks the bytes as UTF-8 and no more.
    if encoding == .unmarkedUTF8, nulOffset == nil, bytes.agree(name, range), bytes[field.lowerBound] == 1,
      bytes.u32(at: field.lowerBound + 1) == bytes.checksum(of: range)
    {
      text = String(decoding: bytes.copy(range), as: UTF8.self)
      encoding = .utf8ByField
      return nil
    }
    return String(decoding: bytes.copy(name), as: UTF8.self)
  }
}

extension Span<UInt8> {
  fileprivate func elementsEqual(_ other: Span<UInt8>) -> Bool {
    count == other.count && indices.allSatisfy { self[$0] == other[$0] }
  }

  /// The CRC-32 that the zip format uses, bit by bit: enough for a name.
  fileprivate func checksum(of range: Range<Int>) -> UInt32 {
    var checksum = UInt32.max
    for offset in range {
      checksum ^= UInt32(self[offset])
      for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 0 ? 0 : 0xEDB8_8320) }
    }
    return ~checksum
  }
}

extension Walk {
  /// What the bytes of a name show and its text no longer does.
  mutating func reportName(_ decoded: DecodedName, entry: Entry) {
    let start = decoded.range.lowerBound
    if let nulOffset = decoded.nulOffset {
      defects.report(
        .nameControlCharacter, entry: entry.name, at: start + nulOffset,
        "the name goes on after a NUL: Python's zipfile and readers in C see \(nulOffset) bytes of it, others all \(decoded.range.count)",
        help: NameProblem.rename)
    }
    switch decoded.encoding {
    case .ascii, .utf8, .confirmed: break
    case .brokenUTF8:
      isReadable = false
      defects.report(
        .notUTF8Name, entry: entry.name, at: start,
        "the name is marked as UTF-8 and is not: Python's zipfile can't list the archive, other readers show other characters",
        help: NameProblem.rename)
    case .codePage437:
      defects.report(
        .notUTF8Name, entry: entry.name, at: start,
        "the name is neither ASCII nor UTF-8: Python's zipfile reads it as code page 437, \(ArchiveDefect.shown(entry.name)), Windows in its own code page, Java refuses the archive",
        help: NameProblem.rename)
    case .utf8ByField:
      defects.report(
        .unmarkedName, entry: entry.name, at: start,
        "the name is UTF-8 and only a Unicode Path field says so: Python's zipfile before 3.13 reads it as code page 437, \(ArchiveDefect.shown(entry.name)) for most other readers",
        help: NameProblem.rename)
    case .unmarkedUTF8:
      defects.report(
        .unmarkedName, entry: entry.name, at: start,
        "the name is UTF-8 and not marked as such: Python's zipfile reads it as code page 437, \(ArchiveDefect.shown(entry.name)), most other readers as it was meant",
        help: NameProblem.rename)
    }
  }

  /// - Parameter other: what the field names.
  mutating func reportUnicodePath(_ other: String, _ entry: Entry, at offset: Int) {
    unreadable(
      .unicodePath, entry, at: offset,
      "the entry is \(ArchiveDefect.shown(entry.name)) by its name and \(ArchiveDefect.shown(other)) by its Unicode Path field: Python's zipfile takes the second since 3.13 if the field's checksum is right, earlier ones and many other readers the first"
    )
  }

  /// The names, each alone and among the others.
  mutating func checkNames() {
    for (index, entry) in entries.enumerated() {
      // Each of its findings would repeat the name.
      if NameProblem.isTooLong(entry.name) { entries[index].isReadable = false }
      for problem in NameProblem.all(in: entry.name) {
        defects.append(problem.defect(entry: entry.name, byteOffset: entry.nameRange.lowerBound))
      }
    }
    for clash in NameClash.all(in: entries.lazy.map(\.name)) {
      defects.append(
        clash.defect(
          entries[clash.index].name, entries[clash.other].name, byteOffset: entries[clash.index].nameRange.lowerBound,
          otherOffset: entries[clash.other].nameRange.lowerBound))
    }
    if let remark = MacMetadata.defect(in: entries.lazy.map(\.name), byteOffset: { entries[$0].nameRange.lowerBound }) {
      defects.append(remark)
    }
  }
}
