/// Sizes and offset of an entry: 32 bits wide in the record, 64 bits wide in a zip64 extra field.
struct WideNumbers {
  var size: UInt64
  var compressedSize: UInt64
  /// `nil` in a local header, which has none.
  var offset: UInt64?
}

/// The fields behind a name: each an id of two bytes, a length of two bytes, and that many bytes.
struct ExtraFields {
  /// The content of field 0x0001.
  private(set) var zip64: Range<Int>?
  /// The content of field 0x7075: version, checksum of the name that it stands for, UTF-8 name.
  private(set) var unicodePath: Range<Int>?
  /// Where a field stands that comes with encrypted content.
  private(set) var encryptionOffset: Int?
  /// Where a field stands that makes the entry a link or a device for some reader, whatever the attributes say.
  private(set) var specialFileOffset: Int?
  /// The first thing that is wrong.
  private(set) var problem: (offset: Int, message: String)?

  /// - Parameter range: must lie inside `bytes`.
  init(_ bytes: Span<UInt8>, range: Range<Int>) {
    var offset = range.lowerBound
    while range.upperBound - offset >= 4 {
      let id = bytes.u16(at: offset)
      let content = offset + 4..<offset + 4 + Int(bytes.u16(at: offset + 2))
      guard content.upperBound <= range.upperBound else {
        problem = (
          offset,
          "the extra field 0x\(String(id, radix: 16)) claims \(content.count) bytes where \(range.upperBound - offset - 4) are left: Python's zipfile refuses the archive and other readers skip the field"
        )
        return
      }
      take(bytes, id: id, content)
      offset = content.upperBound
    }
    // Up to three zeros are filling, which some tools align content with.
    if (offset..<range.upperBound).contains(where: { bytes[$0] != 0 }) {
      problem = (
        offset,
        "\(range.upperBound - offset) bytes follow the extra fields, too few for another one: some readers ignore them and some refuse the archive"
      )
    }
  }

  private mutating func take(_ bytes: Span<UInt8>, id: UInt16, _ content: Range<Int>) {
    let offset = content.lowerBound - 4
    switch id {
    case 0x0001:
      if let zip64 {
        problem = (
          offset,
          "the entry has two zip64 fields, at byte \(zip64.lowerBound - 4) and at byte \(offset): some readers take sizes and offset from the first one and some from the last one"
        )
      }
      zip64 = content
    case 0x7075:
      if let unicodePath {
        problem = (
          offset,
          "the entry has two Unicode Path fields, at byte \(unicodePath.lowerBound - 4) and at byte \(offset): some readers take the name from the first one and some from the last one"
        )
      } else if content.count < 5 {
        problem = (
          offset,
          "the Unicode Path field has \(content.count) bytes and needs at least 5: Python's zipfile refuses the archive and other readers skip the field"
        )
      }
      unicodePath = content
    // PKWARE's strong encryption, WinZip's AES.
    case 0x0017, 0x9901: encryptionOffset = offset
    // ASi Unix: a checksum, then the mode.
    case 0x756E where content.count >= 6:
      if FileType(mode: bytes.u16(at: content.lowerBound + 4)).isSpecial { specialFileOffset = offset }
    // libarchive's: a bitmap, then two, two and four bytes as it says; the four are external attributes.
    case 0x6C78 where content.count >= 1:
      let bitmap = bytes[content.lowerBound]
      let attributes = content.lowerBound + 1 + (bitmap & 1 != 0 ? 2 : 0) + (bitmap & 2 != 0 ? 2 : 0)
      if bitmap & 4 != 0, attributes + 4 <= content.upperBound,
        FileType(mode: bytes.u16(at: attributes + 2)).isSpecial
      {
        specialFileOffset = offset
      }
    default: break
    }
  }

  /// Replaces every number that is all ones by the one in the zip64 field, in the order size, compressed size, offset.
  ///
  /// - Parameters:
  ///   - offset: of the record, to blame when there is no such field.
  ///   - mayBeUnknown: whether a number that nobody asks for may be 0, since it was not known when it was written.
  mutating func widen(
    _ numbers: inout WideNumbers, _ bytes: Span<UInt8>, record offset: Int, mayBeUnknown: Bool = false
  ) {
    guard problem == nil else { return }
    var position = zip64?.lowerBound ?? 0
    let end = zip64?.upperBound ?? 0
    var lacks: String?
    func wide(_ narrow: UInt64, _ name: String) -> UInt64 {
      guard narrow == 0xFFFF_FFFF, lacks == nil else { return narrow }
      guard position + 8 <= end else {
        lacks = name
        return narrow
      }
      position += 8
      return bytes.u64(at: position - 8)
    }
    numbers.size = wide(numbers.size, "size")
    numbers.compressedSize = wide(numbers.compressedSize, "compressed size")
    numbers.offset = numbers.offset.map { wide($0, "offset") }
    if let lacks {
      problem = (
        zip64.map { $0.lowerBound - 4 } ?? offset,
        "the \(lacks) should be in a zip64 field, which is \(zip64 == nil ? "missing" : "only \(end - (zip64?.lowerBound ?? 0)) bytes long"): Python's zipfile takes 4294967295 for it or refuses the archive"
      )
    } else if let zip64, position < zip64.upperBound {
      checkSurplus(of: zip64, numbers, bytes, mayBeUnknown: mayBeUnknown)
    }
  }

  /// A zip64 field with more than what is asked for must repeat what the record says, in the same order.
  private mutating func checkSurplus(
    of zip64: Range<Int>, _ numbers: WideNumbers, _ bytes: Span<UInt8>, mayBeUnknown: Bool
  ) {
    var values = [("size", numbers.size), ("compressed size", numbers.compressedSize)]
    if let offset = numbers.offset { values.append(("offset", offset)) }
    var position = zip64.lowerBound
    for (name, value) in values where position + 8 <= zip64.upperBound {
      let other = bytes.u64(at: position)
      if other != value, !(mayBeUnknown && other == 0) {
        problem = (
          position,
          "the \(name) is \(value) in the record and \(other) in a zip64 field that nothing asks for: most readers take the first and some the second"
        )
        return
      }
      position += 8
    }
    // The number of the disk may follow, where 0 is this file.
    let rest = position..<zip64.upperBound
    if rest.count != 0, rest.count != 4 || bytes.u32(at: position) != 0 {
      problem = (
        position,
        "\(rest.count) bytes of the zip64 field have no meaning: readers differ in what they do with them"
      )
    }
  }
}
