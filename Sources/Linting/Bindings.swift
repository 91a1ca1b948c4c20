import PythonSyntax

/// What the imports of one file make its names mean, as far as a listed function can be reached through them.
///
/// File-wide and without flow: a name may mean several things. That it means itself is not written down here.
struct Bindings {
  private var meanings: [String: [FunctionTree.Place]] = [:]

  var isEmpty: Bool { meanings.isEmpty }

  /// In the order of the file, no node twice.
  func meanings(of name: String) -> [FunctionTree.Place] { meanings[name] ?? [] }

  /// Notes that `name` may mean what is at `place`.
  mutating func bind(_ name: String, to place: FunctionTree.Place) {
    if meanings[name]?.contains(where: { $0.node == place.node }) == true { return }
    meanings[name, default: []].append(place)
  }
}
