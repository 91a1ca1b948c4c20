import PythonSyntax

/// What the imports of one file make its names mean, as far as a listed function can be reached through them.
///
/// File-wide and without flow: a name may mean several things. That it means itself is not written down here.
struct Bindings {
  private var meanings: [String: [FunctionTree.Place]] = [:]

  var isEmpty: Bool { meanings.isEmpty }
  var nameCount: Int { meanings.count }

  var names: some Sequence<String> { meanings.keys }

  /// No node twice.
  func meanings(of name: String) -> [FunctionTree.Place] { meanings[name] ?? [] }

  /// Notes that `name` may mean what is at `place`. Of several functions that match one pattern, the first by name is kept.
  ///
  /// - Returns: whether that is new.
  mutating func bind(_ name: String, to place: FunctionTree.Place) -> Bool {
    guard let index = meanings[name]?.firstIndex(where: { $0.node == place.node }) else {
      meanings[name, default: []].append(place)
      return true
    }
    guard let known = meanings[name]?[index], place.name.utf8.lexicographicallyPrecedes(known.name.utf8) else {
      return false
    }
    meanings[name]?[index] = place
    return true
  }
}
