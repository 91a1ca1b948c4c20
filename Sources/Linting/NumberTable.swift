/// Numbers from 0 on, found by the hash of what they stand for, which is kept elsewhere.
///
/// Only what rules list is added, so that nobody can fill the table with what shares a slot.
struct NumberTable: Sendable {
  private(set) var count = 0
  /// By hash, a number and one more; 0 where none is. Half full at most, with a power of two as its count.
  private var slots = [UInt32](repeating: 0, count: 1024)

  /// - Parameter isIt: whether a number stands for what is sought.
  @inline(__always)
  func number(_ hash: UInt64, where isIt: (Int) -> Bool) -> Int? {
    var slot = start(hash)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isIt(number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds the next number.
  ///
  /// - Parameters:
  ///   - new: the hash of what it stands for.
  ///   - hash: of what each number stands for.
  mutating func add(_ new: UInt64, _ hash: (Int) -> UInt64) {
    count += 1
    if count * 2 <= slots.count { return place(count - 1, new) }
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count { place(number, hash(number)) }
  }

  private mutating func place(_ number: Int, _ hash: UInt64) {
    var slot = start(hash)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(truncatingIfNeeded: number + 1)
  }

  private func start(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1) }
}
