import Policy

/// Dotted names, component by component, with what the rules on indirect ways say of them.
///
/// Its root holds modules, and the names that every module has by itself.
struct NameTree: Sendable {
  struct Node: Sendable {
    /// As findings show it.
    var name: String
    var children: [String: Int] = [:]
    /// Patterns for the next component, each with its node.
    var patterns: [(prefix: String, node: Int)] = []
    /// By which rules it is reported wherever it is mentioned.
    var mentions: [SourceRules.Listing] = []
    /// By which rules it is reported where it is mentioned and not called.
    var uncalled: [SourceRules.Listing] = []
    /// By which rules it is reported where it is called.
    var calls: [SourceRules.Listing] = []
    /// What it does in a lookup.
    var role: Rule.Role?
    /// By which rules a lookup in it by an unknown name is reported.
    var lookups: [SourceRules.Listing] = []

    var isListed: Bool { !mentions.isEmpty || !uncalled.isEmpty || !calls.isEmpty }
  }

  /// A node, and the name that led to it.
  struct Place: Hashable, Sendable {
    var node: Int
    var name: String
  }

  static let root = 0

  private var nodes = [Node(name: "")]

  subscript(node: Int) -> Node { nodes[node] }

  func place(_ node: Int) -> Place { Place(node: node, name: nodes[node].name) }

  func child(of node: Int, _ component: String) -> Place? {
    if let child = nodes[node].children[component] { return place(child) }
    guard let pattern = nodes[node].patterns.first(where: { component.utf8.starts(with: $0.prefix.utf8) }) else {
      return nil
    }
    let parent = nodes[node].name
    return Place(node: pattern.node, name: parent.isEmpty ? component : "\(parent).\(component.shortened)")
  }

  /// Where the components lead from `node`.
  func walk(_ components: [String], from node: Int = root) -> Place? {
    var place = place(node)
    for component in components {
      guard let next = child(of: place.node, component) else { return nil }
      place = next
    }
    return place
  }

  /// Changes what is said of a name (`M`, `M.name`, `M.prefix*`), and adds it where it is new.
  mutating func update(_ name: String, from start: Int = root, _ change: (inout Node) -> Void) {
    change(&nodes[insert(name.components, from: start)])
  }

  /// Makes `name` another name for the module at `node`.
  mutating func alias(_ name: String, _ node: Int) { nodes[Self.root].children[name] = node }

  mutating func insert(_ components: [String], from start: Int = root) -> Int {
    var node = start
    for component in components {
      let isPattern = component.utf8.last == UInt8(ascii: "*")
      let prefix = isPattern ? String(component.dropLast()) : component
      let known =
        isPattern ? nodes[node].patterns.first { $0.prefix == prefix }?.node : nodes[node].children[component]
      if let known {
        node = known
        continue
      }
      nodes.append(Node(name: nodes[node].name.isEmpty ? component : "\(nodes[node].name).\(component)"))
      if isPattern {
        nodes[node].patterns.append((prefix, nodes.count - 1))
      } else {
        nodes[node].children[component] = nodes.count - 1
      }
      node = nodes.count - 1
    }
    return node
  }

  /// Whether some name has such a component, but for those of which any is listed.
  func hasComponent(_ component: String) -> Bool {
    nodes.contains { node in
      node.children[component] != nil
        || node.patterns.contains { !$0.prefix.isEmpty && component.utf8.starts(with: $0.prefix.utf8) }
    }
  }

  /// The place of something that no name leads to.
  mutating func detachedPlace() -> Place {
    nodes.append(Node(name: ""))
    return place(nodes.count - 1)
  }

  /// Has the names below `node` shown without its own name in front.
  mutating func hideName(of node: Int) { nodes[node].name = "" }
}
