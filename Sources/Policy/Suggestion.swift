/// What a mistyped word was probably meant to be.
package enum Suggestion {
  /// The member of `known` that is the fewest typing errors away, or `nil` where none is near.
  package static func nearest(to word: String, among known: [String]) -> String? {
    let word = Array(word.lowercased().utf8)
    // Nobody mistypes a name into something this long, and the comparison is quadratic.
    guard word.count <= 64 else { return nil }
    let ranked = known.map { (name: $0, distance: distance(word, Array($0.utf8))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.name.utf8.count / 3) ? best.name : nil
  }

  /// How many bytes must be inserted, removed, replaced or swapped with their neighbour to make one of the other.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
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
