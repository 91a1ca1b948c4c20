/// A code page: each byte is a character, or undefined.
struct SingleByteCodec: TextCodec {
  /// By byte; 0 where it is undefined.
  private let scalars: [UInt32]

  /// - Parameter name: as CPython calls it; without a table of its own the codec is latin-1.
  init(named name: String) { scalars = Self.listedScalars(of: name) ?? Array(0...0xFF) }

  /// What the single bytes of a codec stand for, where they are listed.
  static func listedScalars(of name: String) -> [UInt32]? {
    guard let packed = packed[name] else { return nil }
    var scalars = [UInt32](0...0xFF)
    var patch = TablePatch(packed)
    while let (code, scalar) = patch.next(), code < scalars.count { scalars[code] = scalar }
    return scalars
  }

  private static let packed = Dictionary(
    CodecTables.singleBytes.split(separator: " ").map { word in
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }, uniquingKeysWith: { first, _ in first })

  func decode(_ bytes: [UInt8]) throws(CodecFailure) -> [UInt8] {
    var text = DecodedText(reserving: bytes.count + bytes.count / 2)
    for (offset, byte) in bytes.enumerated() { try text.append(scalars[Int(byte)], at: offset) }
    return text.utf8
  }
}

/// Reads what a table of `CodecTables` has and the one below it has not.
struct TablePatch {
  private var numbers: PackedNumbers
  private var code: UInt32 = 0
  private var expected: UInt32 = 0
  private var rest: UInt32 = 0

  init(_ packed: String) { numbers = PackedNumbers(packed) }

  /// `nil` at the end.
  mutating func next() -> (code: Int, entry: UInt32)? {
    if rest == 0 {
      guard let distance = numbers.next(), let length = numbers.next() else { return nil }
      code &+= distance
      rest = length
    }
    guard let difference = numbers.nextSigned() else { return nil }
    let entry = expected &+ difference
    defer {
      expected = entry &+ 1
      code &+= 1
      rest &-= 1
    }
    return (Int(code), entry)
  }
}
