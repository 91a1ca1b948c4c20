import Policy

/// Dotted names, component by component, with what the rules on indirect ways say of them.
///
/// Its root holds modules, and the names that every module has by itself.
struct NameTree: Sendable {
  struct Node: Sendable {
    /// As findings show it.
    var name: String
    var hasChildren = false
    /// Patterns for the next component, each with its node.
    var patterns: [Branch] = []
    /// By which rules it is reported wherever it is mentioned.
    var mentions: [SourceRules.Listing] = []
    /// By which rules it is reported where it is mentioned and not called.
    var uncalled: [SourceRules.Listing] = []
    /// By which rules it is reported where it is called.
    var calls: [SourceRules.Listing] = []
    /// By which rules it is reported where it is handed on as a value.
    var passings: [SourceRules.Listing] = []
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
    var doubt = Doubt.none
  }

  /// Whether a place may be another one, since what is called like a module need be none.
  enum Doubt: Sendable {
    case none
    /// It is the module if something in it is called.
    case module
    /// It is something in the module of that name, if it is called.
    case member
  }

  /// A component, or what components begin with, that leads on to a node.
  struct Branch: Sendable {
    var text: String
    var node: Int
  }

  /// A component that leads on from one node to another.
  private struct Step: Sendable {
    var parent: Int
    /// The number of the component.
    var word: Int
    var child: Int
  }

  static let root = 0

  /// Every component, and what else somebody adds.
  var words = WordTable()
  private var nodes = [Node(name: "")]
  /// In the order in which they were added.
  private var steps: [Step] = []
  private var stepPlaces = NumberTable()
  /// By number of a word: whether it is a component.
  private var isComponent: [Bool] = []
  /// What the components begin with that patterns stand for.
  private var prefixes: [String] = []

  init() {
    nodes.reserveCapacity(WordTable.usualCount)
    steps.reserveCapacity(WordTable.usualCount)
  }

  subscript(node: Int) -> Node { nodes[node] }

  func place(_ node: Int) -> Place { Place(node: node, name: nodes[node].name) }

  /// All components that lead on from a node, and where to.
  func children(of node: Int) -> [Branch] {
    var children: [Branch] = []
    for step in steps where step.parent == node {
      children.append(Branch(text: words.words[step.word], node: step.child))
    }
    return children
  }

  /// The place in `steps` of the one from `parent`.
  private func place(ofStepFrom parent: Int, _ word: Int) -> Int? {
    stepPlaces.number(Self.hash(parent, word)) { steps[$0].parent == parent && steps[$0].word == word }
  }

  private static func hash(_ parent: Int, _ word: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: parent) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(truncatingIfNeeded: word)
  }

  private func step(_ parent: Int, _ word: Int) -> Int? {
    place(ofStepFrom: parent, word).map { steps[$0].child }
  }

  /// Adds a step, or changes where it leads.
  private mutating func setStep(_ parent: Int, _ word: Int, to child: Int) {
    if let place = place(ofStepFrom: parent, word) {
      steps[place].child = child
      return
    }
    steps.append(Step(parent: parent, word: word, child: child))
    while isComponent.count <= word { isComponent.append(false) }
    isComponent[word] = true
    stepPlaces.add(Self.hash(parent, word)) { Self.hash(steps[$0].parent, steps[$0].word) }
    nodes[parent].hasChildren = true
  }

  func child(of node: Int, _ component: String) -> Place? {
    child(of: node, word: words.number(of: component)) { component }
  }

  /// - Parameters:
  ///   - word: the number of the component in `words`, if it has one.
  ///   - component: asked for only where that does not tell.
  @inline(__always)
  func child(of node: Int, word: Int?, _ component: () -> String) -> Place? {
    if let word, let child = step(node, word) { return place(child) }
    return nodes[node].patterns.isEmpty ? nil : childByPattern(of: node, component())
  }

  private func childByPattern(of node: Int, _ component: String) -> Place? {
    guard let pattern = nodes[node].patterns.first(where: { component.begins(with: $0.text) }) else {
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
    change(&nodes[insert(name, from: start)])
  }

  /// Makes `name` another name for the module at `node`.
  mutating func alias(_ name: String, _ node: Int) { setStep(Self.root, words.add(name), to: node) }

  mutating func insert(_ name: String, from start: Int = root) -> Int {
    let bytes = name.utf8Span.span
    var node = start
    var first = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: ".") {
      if end > first {
        // The name itself, unless that of what is in front of the last component is hidden.
        let isWhole = end == bytes.count && nodes[node].name.utf8.count == max(0, first - 1)
        node = insert(bytes.extracting(first..<end), from: node, named: isWhole ? name : nil) {
          if end - first == name.utf8.count { return name }
          let component = name.utf8.dropFirst(first).prefix(end - first)
          return String(name[component.startIndex..<component.endIndex])
        }
      }
      first = end + 1
    }
    return node
  }

  /// - Parameters:
  ///   - name: the name of a new node; `nil` where it is put together of its parent's and the component.
  ///   - component: what the bytes are.
  private mutating func insert(
    _ bytes: Span<UInt8>, from node: Int, named name: String?, _ component: () -> String
  ) -> Int {
    if bytes[bytes.count - 1] == UInt8(ascii: "*") {
      let prefix = String(component().dropLast())
      if let known = nodes[node].patterns.first(where: { $0.text == prefix }) { return known.node }
      add(name, prefix + "*", below: node)
      nodes[node].patterns.append(Branch(text: prefix, node: nodes.count - 1))
      if !prefix.isEmpty { prefixes.append(prefix) }
    } else {
      let word = words.add(bytes, component)
      if let known = step(node, word) { return known }
      add(name, words.words[word], below: node)
      setStep(node, word, to: nodes.count - 1)
    }
    return nodes.count - 1
  }

  private mutating func add(_ name: String?, _ component: String, below node: Int) {
    let parent = nodes[node].name
    nodes.append(Node(name: name ?? (parent.isEmpty ? component : "\(parent).\(component)")))
  }

  /// Whether some name has such a component, but for those of which any is listed.
  func hasComponent(_ component: String) -> Bool {
    if let word = words.number(of: component), word < isComponent.count, isComponent[word] { return true }
    return prefixes.contains { component.begins(with: $0) }
  }

  /// The place of something that no name leads to.
  mutating func detachedPlace() -> Place {
    nodes.append(Node(name: ""))
    return place(nodes.count - 1)
  }

  /// Has the names below `node` shown without its own name in front.
  mutating func hideName(of node: Int) { nodes[node].name = "" }
}
