/// Names as Python reads and compares them.
enum Identifier {
  /// Whether `name`, valid UTF-8, is an identifier: what `str.isidentifier` says.
  static func isValid(_ name: ArraySlice<UInt8>) -> Bool { !name.isEmpty && firstInvalidScalar(in: name) == nil }

  /// The first character that can't stand where it does in a name; `offset` is its first byte's index in the slice.
  static func firstInvalidScalar(in name: ArraySlice<UInt8>) -> (offset: Int, scalar: Unicode.Scalar)? {
    var offset = name.startIndex
    for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
      let isFirst = offset == name.startIndex
      guard isFirst ? starts(scalar) : continues(scalar) else { return (offset, scalar) }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  /// `name`, a valid identifier, after NFKC normalisation.
  static func normalized(_ name: ArraySlice<UInt8>) -> String {
    let text = String(decoding: name, as: UTF8.self)
    return name.allSatisfy { $0 < 0x80 } ? text : Normalization.compatibilityComposed(text)
  }

  /// What `str.isprintable` says of the character.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool { printable.contains(scalar) }

  private static func starts(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || nameStart.contains(scalar) }
  private static func continues(_ scalar: Unicode.Scalar) -> Bool { nameContinue.contains(scalar) }

  private static let nameStart = ScalarSet(UnicodeTables.nameStart)
  private static let nameContinue = ScalarSet(UnicodeTables.nameContinue)
  private static let printable = ScalarSet(UnicodeTables.printable)
}

/// Code points, as the places where membership changes.
struct ScalarSet {
  private let changes: [UInt32]

  /// - Parameter packed: the distance of each change from the one before.
  init(_ packed: String) {
    var numbers = PackedNumbers(packed)
    var changes: [UInt32] = []
    var code: UInt32 = 0
    while let distance = numbers.next() {
      code &+= distance
      changes.append(code)
    }
    self.changes = changes
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool { contains(scalar.value) }

  func contains(_ scalar: UInt32) -> Bool { changes.partitioningIndex { $0 > scalar } % 2 == 1 }
}
