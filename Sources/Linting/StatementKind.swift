import PythonSyntax

extension SyntaxTree {
  /// Of a statement: whether it is an import of either form.
  var isImport: Bool {
    switch nodes.last?.kind {
    case .importStatement, .importFrom: true
    default: false
    }
  }

  /// Of a statement: whether it is `global` or `nonlocal`.
  var isDeclaration: Bool {
    switch nodes.last?.kind {
    case .global, .nonlocal: true
    default: false
    }
  }

  /// Of a statement: whether it has a name of interest.
  var holdsSymbol: Bool {
    for index in firstElement..<nodes.count where nodes[index].symbol != 0 { return true }
    return false
  }
}

extension String {
  /// Whether it is what methods call their object or its class.
  var isSelf: Bool { self == "self" || self == "cls" }
}
