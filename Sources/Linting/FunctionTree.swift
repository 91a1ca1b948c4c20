import PythonSyntax

/// Dotted names of functions, component by component, with the rules that refuse them.
struct FunctionTree: Sendable {
  /// What a prefix of a dotted name leads to: a module, a function, or both.
  private struct Node: Sendable {
    /// The whole name up to here.
    var name: String
    /// By the next component, in no order: a module has a handful of functions that are refused.
    var children: [(symbol: UInt16, node: Int)] = []
    /// Patterns for the next component, the longest first, each with its node.
    var patterns: [(prefix: String, node: Int)] = []
    /// By rule; empty for a module.
    var listings: [SourceRules.Listing] = []
  }

  /// A node, and the name that led to it, as Python reads it.
  struct Place: Hashable, Sendable {
    var node: Int
    var name: String
  }

  /// The node of the empty name.
  static let root = 0

  private var nodes = [Node(name: "")]

  func child(of node: Int, _ symbol: UInt16) -> Int? {
    nodes[node].children.first { $0.symbol == symbol }?.node
  }

  func listings(at node: Int) -> [SourceRules.Listing] { nodes[node].listings }

  /// The place of one more component, or `nil` when no listed name goes on so.
  ///
  /// - Parameter text: of the component, after normalisation; asked for only where a pattern could match.
  func step(from node: Int, symbol: UInt16, text: () -> String) -> Place? {
    if symbol != 0, let child = child(of: node, symbol) { return Place(node: child, name: nodes[child].name) }
    if nodes[node].patterns.isEmpty { return nil }
    let text = text()
    guard let pattern = nodes[node].patterns.first(where: { text.begins(with: $0.prefix) }) else {
      return nil
    }
    return Place(node: pattern.node, name: "\(nodes[node].name).\(text.shortened)")
  }

  /// Adds a name (`M.name`, `M.prefix*`) unless the rule lists it already.
  mutating func insert(_ name: String, _ listing: SourceRules.Listing, _ symbols: SymbolTable) {
    var node = Self.root
    for component in name.components {
      if component.isPattern {
        node = pattern(of: node, prefix: String(component.dropLast()))
      } else {
        node = child(of: node, named: component, symbols.symbol(of: component))
      }
    }
    add([listing], to: node)
  }

  /// Gives every name the listings of the patterns that match it too.
  mutating func spreadPatterns() {
    for parent in nodes.indices {
      let patterns = nodes[parent].patterns.sorted { $0.prefix.utf8.count > $1.prefix.utf8.count }
      nodes[parent].patterns = patterns
      for pattern in patterns {
        for other in patterns where other.node != pattern.node && pattern.prefix.hasPrefix(other.prefix) {
          add(nodes[other.node].listings, to: pattern.node)
        }
        for (_, child) in nodes[parent].children {
          guard let component = nodes[child].name.components.last else { continue }
          if component.hasPrefix(pattern.prefix) { add(nodes[pattern.node].listings, to: child) }
        }
      }
    }
  }

  private mutating func add(_ listings: [SourceRules.Listing], to node: Int) {
    for listing in listings where !nodes[node].listings.contains(where: { $0.rule == listing.rule }) {
      nodes[node].listings.append(listing)
    }
  }

  private mutating func child(of node: Int, named component: String, _ symbol: UInt16) -> Int {
    if let child = child(of: node, symbol) { return child }
    nodes.append(Node(name: node == Self.root ? component : "\(nodes[node].name).\(component)"))
    nodes[node].children.append((symbol, nodes.count - 1))
    return nodes.count - 1
  }

  private mutating func pattern(of node: Int, prefix: String) -> Int {
    if let pattern = nodes[node].patterns.first(where: { $0.prefix == prefix }) { return pattern.node }
    nodes.append(Node(name: "\(nodes[node].name).\(prefix)*"))
    nodes[node].patterns.append((prefix, nodes.count - 1))
    return nodes.count - 1
  }
}

extension String {
  var isDotted: Bool {
    let bytes = utf8Span.span
    return bytes.indices.contains { bytes[$0] == UInt8(ascii: ".") }
  }

  /// Whether it stands for all that begins as it does, up to the `*` at its end.
  var isPattern: Bool {
    let bytes = utf8Span.span
    return !bytes.isEmpty && bytes[bytes.count - 1] == UInt8(ascii: "*")
  }

  /// The same as `utf8.starts(with:)`, without its iterators, which took 160 instructions a call.
  func begins(with prefix: String) -> Bool {
    let (bytes, others) = (utf8Span.span, prefix.utf8Span.span)
    return bytes.count >= others.count && others.indices.allSatisfy { bytes[$0] == others[$0] }
  }

  /// What stands between the dots of a dotted name.
  var components: [String] {
    if !isDotted { return isEmpty ? [] : [self] }
    let bytes = utf8Span.span
    var parts: [String] = []
    var first = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: ".") {
      if end > first {
        let range = utf8.index(utf8.startIndex, offsetBy: first)..<utf8.index(utf8.startIndex, offsetBy: end)
        parts.append(String(self[range]))
      }
      first = end + 1
    }
    return parts
  }

  /// At most 200 bytes: a name of megabytes that many findings share must not be copied into each.
  var shortened: String {
    let limit = 200
    if utf8.count <= limit { return self }
    return String(decoding: Array(utf8.prefix(limit)), as: UTF8.self) + "…"
  }
}
