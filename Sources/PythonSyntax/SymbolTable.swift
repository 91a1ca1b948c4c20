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
      var slot = Self.hash(name, 0, name.count) & mask
      while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
      slots[Int(slot)] = UInt16(index + 1)
    }
    self.slots = slots
    self.names = names
    self.mask = mask
  }

  /// The symbol of the name (not empty) that stands at these offsets of `text`, or 0.
  @inline(__always)
  package func symbol(in text: [UInt8], from start: Int, to end: Int) -> UInt16 {
    var slot = Self.hash(text, start, end) & mask
    while true {
      let symbol = slots[Int(slot)]
      if symbol == 0 || isEqual(names[Int(symbol) - 1], text, start, end) { return symbol }
      slot = (slot + 1) & mask
    }
  }

  /// The symbol of a name of its own, or 0.
  package func symbol(of name: String) -> UInt16 {
    name.isEmpty ? 0 : symbol(in: Array(name.utf8), from: 0, to: name.utf8.count)
  }

  private func isEqual(_ name: [UInt8], _ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    if name.count != end - start { return false }
    for index in name.indices where name[index] != text[start + index] { return false }
    return true
  }

  /// Cheap on purpose: length, first, middle and last byte tell the names of a policy apart.
  @inline(__always)
  private static func hash(_ text: [UInt8], _ start: Int, _ end: Int) -> UInt32 {
    let count = end - start
    let first = UInt32(text[start])
    let middle = UInt32(text[start + count / 2])
    let last = UInt32(text[end - 1])
    return first &* 31 &+ middle &* 7 &+ last &* 131 &+ UInt32(truncatingIfNeeded: count) &* 17
  }
}
