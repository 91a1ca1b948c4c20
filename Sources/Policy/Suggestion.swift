/// What a mistyped word was probably meant to be.
package enum Suggestion {
  /// The member of `known` that is the fewest typing errors away, or `nil` where none is near.
  package static func nearest(to word: String, among known: [String]) -> String? {
    let word = Array(word.lowercased().utf8)
    // Nobody mistypes a name into something this long, and the comparison is quadratic.
    guard word.count <= 64 else { return nil }
    let ranked = known.map { (name: $0, distance: EditDistance.between(word, Array($0.utf8))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.name.utf8.count / 3) ? best.name : nil
  }
}
