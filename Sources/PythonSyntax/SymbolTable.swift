/// The names that somebody asks about, each with a small number.
///
/// The parser looks up every identifier once; all that are not in the table get the symbol 0 and never become a `String`.
package struct SymbolTable: Sendable {
  package static let empty = SymbolTable([])

  private let slots: [UInt16]
  private let names: [[UInt8]]
  private let mask: UInt32

  /// - Parameter names: distinct, ASCII, at most 4,096; the symbol of a name is its index and one.
  package init(_ names: [String]) {
    let names = names.map { Array($0.utf8) }
    var size = 16
    while size < names.count * 4 { size *= 2 }
    var slots = [UInt16](repeating: 0, count: size)
    let mask = UInt32(size - 1)
    for (index, name) in names.enumerated() {
      var slot = Self.hash(name[...]) & mask
      while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
      slots[Int(slot)] = UInt16(index + 1)
    }
    self.slots = slots
    self.names = names
    self.mask = mask
  }

  /// The symbol of `name` (ASCII, not empty), or 0.
  package func symbol(of name: ArraySlice<UInt8>) -> UInt16 {
    var slot = Self.hash(name) & mask
    while true {
      let symbol = slots[Int(slot)]
      if symbol == 0 || names[Int(symbol) - 1].elementsEqual(name) { return symbol }
      slot = (slot + 1) & mask
    }
  }

  /// Cheap on purpose: length, first, middle and last byte tell the names of a policy apart.
  private static func hash(_ name: ArraySlice<UInt8>) -> UInt32 {
    let count = UInt32(truncatingIfNeeded: name.count)
    let first = UInt32(name[name.startIndex])
    let middle = UInt32(name[name.startIndex + name.count / 2])
    let last = UInt32(name[name.endIndex - 1])
    return (first &* 31 &+ middle &* 7 &+ last &* 131 &+ count &* 17)
  }
}
