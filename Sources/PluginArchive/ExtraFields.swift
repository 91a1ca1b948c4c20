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
  /// The UTF-8 name in field 0x7075.
  private(set) var unicodePath: Range<Int>?
  /// The first thing that is wrong.
  private(set) var problem: (offset: Int, message: String)?

  /// - Parameter range: must lie inside `bytes`.
  init(_ bytes: Span<UInt8>, range: Range<Int>) {
    var offset = range.lowerBound
    while range.upperBound - offset >= 4 {
      let id = bytes.u16(at: offset)
      let start = offset + 4
      let end = start + Int(bytes.u16(at: offset + 2))
      guard end <= range.upperBound else {
        problem = (
          offset, "an extra field of \(end - start) bytes runs over the end of the \(range.count) bytes for all of them"
        )
        return
      }
      switch id {
      case 0x0001:
        if zip64 != nil {
          problem = (offset, "the entry has two zip64 fields, and readers choose differently between them")
        }
        zip64 = start..<end
      case 0x7075:
        if unicodePath != nil {
          problem = (offset, "the entry has two Unicode Path fields, and readers choose differently between them")
        } else if end - start < 5 {
          problem = (offset, "the Unicode Path field has \(end - start) bytes, and it needs at least 5")
        }
        unicodePath = min(start + 5, end)..<end
      default: break
      }
      offset = end
    }
  }

  /// Replaces every number that is all ones by the one in the zip64 field, in the order size, compressed size, offset.
  ///
  /// - Parameter offset: of the record, to blame when there is no such field.
  mutating func widen(_ numbers: inout WideNumbers, _ bytes: Span<UInt8>, record offset: Int) {
    let absent: UInt64 = 0xFFFF_FFFF
    guard numbers.size == absent || numbers.compressedSize == absent || numbers.offset == absent else { return }
    let isWide = [numbers.size == absent, numbers.compressedSize == absent, numbers.offset == absent]
    var wide: [UInt64] = []
    for index in isWide.indices where isWide[index] {
      let position = (zip64?.lowerBound ?? 0) + 8 * wide.count
      guard let zip64, position + 8 <= zip64.upperBound else {
        problem = (
          zip64?.lowerBound ?? offset, "a size or an offset should be in a zip64 field, which is missing or too short"
        )
        return
      }
      wide.append(bytes.u64(at: position))
    }
    var next = wide.makeIterator()
    if isWide[0] { numbers.size = next.next() ?? absent }
    if isWide[1] { numbers.compressedSize = next.next() ?? absent }
    if isWide[2] { numbers.offset = next.next() ?? absent }
  }
}
