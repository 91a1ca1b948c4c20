/// The texts that a name or an expression may be.
struct Texts: Equatable {
  /// Those that are known.
  var known: [String] = []
  /// Whether it can be no other.
  var isComplete = true

  static let unknown = Texts(isComplete: false)

  init(_ known: [String] = [], isComplete: Bool = true) {
    self.known = known
    self.isComplete = isComplete
  }

  /// The one text that it is.
  var only: String? { isComplete && known.count == 1 ? known[0] : nil }

  /// What is made of each; `nil` of one that is left out.
  func map(_ change: (String) -> String?) -> Texts {
    let changed = known.compactMap(change)
    return Texts(changed, isComplete: isComplete && changed.count == known.count)
  }
}
