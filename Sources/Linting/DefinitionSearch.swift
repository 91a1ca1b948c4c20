import PythonSyntax

/// Looks for what may define a name of some in one module, in whatever way.
///
/// Every mention in the module's own scope counts, since it would be an error without a definition.
final class DefinitionSearch {
  /// Whether something was found that defines a name wherever it stands, or names that nobody knows.
  private var isFound = false
  /// Where names of interest stand, in the order of the text.
  private var offsets: [UInt32] = []

  private init() {}

  /// Whether the module may define one of the names; `nil` where the search was given up.
  ///
  /// - Parameters:
  ///   - source: is known to parse.
  ///   - isOverdue: see `Parser.scan`.
  static func mayDefine(_ names: [String], in source: Source, isOverdue: @escaping () -> Bool) -> Bool? {
    let search = DefinitionSearch()
    let symbols = SymbolTable(names + [ModuleReader.attributeFunction])
    let scan = Parser.scan(source, symbols: symbols, isKnownToParse: true, isOverdue: isOverdue) {
      search.read($0)
      return []
    }
    if scan.error != nil { return nil }
    return search.isFound || scan.scopes.count >= SyntaxBounds.scopeCount || search.hasMention(outside: scan.scopes)
  }

  private func read(_ statement: SyntaxTree) {
    for place in statement.marked {
      let node = statement.nodes[Int(place)]
      switch node.kind {
      case .importStatement, .importFrom: readImport(statement, statement.ids[Int(place)])
      case .call: break
      case .identifier where statement.nodes.last?.kind == .importStatement: break
      case .identifier where statement.nodes.last?.kind == .importFrom: break
      default: if node.symbol != 0 { note(node.start) }
      }
    }
    for id in statement.ids {
      switch statement[id].kind {
      case .global: if statement.children(of: id).contains(where: { statement[$0].symbol != 0 }) { isFound = true }
      // It may stand in a default value or a comprehension, outside of whose scope it counts.
      case .namedExpr: if statement.firstChild(of: id).map({ statement[$0].symbol != 0 }) == true { isFound = true }
      default: break
      }
    }
  }

  private func readImport(_ statement: SyntaxTree, _ id: NodeID) {
    for alias in statement.children(of: id) where statement[alias].kind == .alias {
      let parts = statement.children(of: alias)
      let name = parts.count > 1 ? parts[1] : statement.firstChild(of: parts[0]) ?? parts[0]
      if statement[name].symbol != 0 { note(statement[name].start) }
      if statement.source.text[Int(statement[alias].start)] == UInt8(ascii: "*") { isFound = true }
    }
  }

  private func note(_ offset: UInt32) {
    if offsets.count == LintBounds.mentionCount { isFound = true }
    if !isFound { offsets.append(offset) }
  }

  private func hasMention(outside scopes: [Scope]) -> Bool {
    let inner = scopes.filter { $0.kind != .comprehension }.map(\.range).sorted { $0.start < $1.start }
    var next = 0
    var end: UInt32 = 0
    for offset in offsets.sorted() {
      while next < inner.count, inner[next].start <= offset {
        end = max(end, inner[next].end)
        next += 1
      }
      if offset >= end { return true }
    }
    return false
  }
}
