/// How far one word is from another that was meant.
package enum EditDistance {
  /// How many letters must be inserted, removed, replaced or swapped with their neighbour to make one of the other.
  package static func between<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
    var older: [Int] = []
    var old = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var row = [i + 1]
      for (j, y) in b.enumerated() {
        var best = min(old[j] + (x == y ? 0 : 1), old[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { best = min(best, older[j - 1] + 1) }
        row.append(best)
      }
      older = old
      old = row
    }
    return old[b.count]
  }
}
