/// Nodes of one statement, by their places.
///
/// Without hashes: what Swift looks up for the first `Set<Int>` of a run took 2.5 % of a small one.
struct NodeSet: Sendable {
  /// By place, as far as there is any.
  private var flags: [Bool] = []
  private var members: [Int] = []

  var isEmpty: Bool { members.isEmpty }

  @inline(__always)
  func contains(_ node: Int) -> Bool { node < flags.count && flags[node] }

  mutating func insert(_ node: Int) {
    if node >= flags.count {
      flags.append(contentsOf: repeatElement(false, count: max(node + 1, 2 * flags.count) - flags.count))
    }
    if flags[node] { return }
    flags[node] = true
    members.append(node)
  }

  /// Its memory is kept for the next statement.
  mutating func removeAll() {
    for node in members { flags[node] = false }
    members.removeAll(keepingCapacity: true)
  }
}
