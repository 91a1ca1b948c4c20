/// Reads the numbers of a table in `UnicodeTables`: base-64 digits of five bits, least significant first, 32 added
/// while more digits follow.
struct PackedNumbers {
  private var digits: String.UTF8View.Iterator

  init(_ packed: String) { digits = packed.utf8.makeIterator() }

  /// `nil` at the end.
  mutating func next() -> UInt32? {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while let byte = digits.next() {
      let digit = Self.digit(byte)
      value |= (digit & 31) << shift
      if digit < 32 { return value }
      shift += 5
    }
    return nil
  }

  /// A signed number in two's complement: 2n stands for n, 2n - 1 for -n.
  mutating func nextSigned() -> UInt32? {
    next().map { $0 & 1 == 0 ? $0 >> 1 : ~($0 >> 1) }
  }

  /// The value of a base-64 digit (RFC 4648).
  static func digit(_ byte: UInt8) -> UInt32 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    default: 63
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element and all behind it satisfy `belongsBehind`; the collection is partitioned by it.
  func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if belongsBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
