/// A name that an import binds.
package struct ImportedName: Equatable, Sendable {
  /// Of the name: of the one behind `as`, else of the first component of a module, or of what is in one.
  package var range: ByteRange
  /// Whether it is bound to a module: by `import a`, not by `from a import b`, which may be any object.
  package var isModule: Bool
  /// Of the dotted name of a module that is reached by its first component: `import a.b`.
  package var path: ByteRange?
}

extension SyntaxTree {
  /// The names that a statement binds which is an import.
  package var importedNames: [ImportedName] {
    var names: [ImportedName] = []
    var isModule = false
    if case .importStatement = nodes.last?.kind { isModule = true }
    for index in firstElement..<nodes.count {
      guard case .alias = nodes[index].kind else { continue }
      // The last name, or the first component of a dotted one.
      let name = nodes[index - 1]
      guard case .dottedName = name.kind else {
        names.append(ImportedName(range: name.range, isModule: isModule))
        continue
      }
      let first = nodes[index - Int(name.count)]
      names.append(ImportedName(range: first.range, isModule: true, path: name.count > 2 ? name.range : nil))
    }
    return names
  }
}
