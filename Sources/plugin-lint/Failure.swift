/// Wrong use, in one sentence that names the thing and the way out.
struct Failure: Error {
  let message: String

  init(_ message: String) { self.message = message }

  /// `word` is none of `known`.
  init(unknown kind: String, _ word: String, known: [String]) {
    if let similar = Suggestion.nearest(to: word, among: known) {
      self.init("unknown \(kind) '\(word)'; did you mean '\(similar)'?")
    } else {
      self.init("unknown \(kind) '\(word)'; choose one of \(known.joined(separator: ", "))")
    }
  }
}
