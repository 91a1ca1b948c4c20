import PythonSyntax

/// Where a file's own names hide those of the builtins: by Python's scopes, and without regard to the flow of the program.
struct Shadows {
  private struct Key: Hashable {
    var scope: Int
    var symbol: UInt16
  }

  /// By start; each in front of those that it holds.
  private let scopes: [Scope]
  /// By scope, the one around it; -1 for the module.
  private let parents: [Int]
  private let bound: Set<Key>
  private static let module = -1

  /// - Parameters:
  ///   - bindings: the names that the file binds, where, and whether a comprehension binds them around itself.
  ///   - scopes: of the file, each behind those that it holds.
  init(_ bindings: [(symbol: UInt16, offset: UInt32, isWalrus: Bool)], _ scopes: [Scope]) {
    let sorted = scopes.sorted { ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end) }
    var parents: [Int] = []
    var open: [Int] = []
    for (index, scope) in sorted.enumerated() {
      while let last = open.last, sorted[last].range.end <= scope.range.start { open.removeLast() }
      parents.append(open.last ?? Self.module)
      open.append(index)
    }
    self.scopes = sorted
    self.parents = parents
    bound = Set(
      bindings.map { binding in
        var scope = Self.scope(at: binding.offset, sorted, parents)
        while binding.isWalrus, scope >= 0, sorted[scope].kind == .comprehension { scope = parents[scope] }
        return Key(scope: scope, symbol: binding.symbol)
      })
  }

  /// The innermost scope around `offset`.
  private static func scope(at offset: UInt32, _ scopes: [Scope], _ parents: [Int]) -> Int {
    var scope = scopes.partitioningIndex { $0.range.start > offset } - 1
    while scope >= 0, scopes[scope].range.end <= offset { scope = parents[scope] }
    return scope
  }

  /// Whether the name at `offset` is one that the file binds.
  func cover(_ symbol: UInt16, at offset: UInt32) -> Bool {
    var scope = Self.scope(at: offset, scopes, parents)
    // A name of a class counts in its own statements alone.
    var isInnermost = true
    while scope >= 0 {
      if !scopes[scope].outerPart.bounds.contains(Int(offset)) {
        let counts = isInnermost || scopes[scope].kind != .classBody
        if counts, bound.contains(Key(scope: scope, symbol: symbol)) { return true }
        isInnermost = false
      }
      scope = parents[scope]
    }
    return bound.contains(Key(scope: Self.module, symbol: symbol))
  }
}

extension Array {
  /// The first place from which on all elements satisfy the predicate; those that do are the last ones.
  func partitioningIndex(_ isSecond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
