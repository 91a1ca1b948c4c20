/// Recursive descent over one file's tokens.
package struct Parser {
  /// The tree of `source`, or a lone `module` and an error where CPython 3.13's `ast.parse` would refuse it.
  package static func parse(_ source: Source, symbols: SymbolTable = .empty) -> SyntaxTree {
    SyntaxTree(text: source.text, nodes: [], errors: [])
  }
}
