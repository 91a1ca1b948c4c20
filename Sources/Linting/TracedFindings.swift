import PythonSyntax

/// What is reported of a statement, once all of it was read.
extension NameTracer {
  /// Turns the mentions that count into discoveries.
  mutating func keepMentions() {
    for (node, place) in namespaces where !openedNamespaces.contains(node) {
      if place.node != NameTree.root {
        reportLookup(in: place, at: node)
      } else if !followed.contains(node) {
        reportModules("", at: node)
      }
    }
    for (node, name) in itemMethods where !callees.contains(node) && !followed.contains(node) {
      reportModules(".\(name)", at: node)
    }
    for (node, place) in lookupMethods where !callees.contains(node) { reportLookup(in: place, at: node) }
    for mention in mentions where !stores.contains(mention.node) {
      let node = indirect.names[mention.place.node]
      let listings = callees.contains(mention.node) ? node.mentions : node.mentions + node.uncalled
      if listings.isEmpty { continue }
      discoveries.append(
        Discovery(
          node: mention.node, listings: listings, symbol: mention.place.name, range: nodes[mention.node].range,
          shadowable: mention.shadowable))
    }
  }

  /// Drops what is a part of something that is reported itself, and what is made out of what the server refuses.
  mutating func dropInner(_ reported: NodeSet) {
    discoveries.removeAll { $0.isModule && callees.contains($0.node) }
    // One finding a rule, whatever the number of meanings: the first by name.
    discoveries.sort { $0.symbol.utf8.lexicographicallyPrecedes($1.symbol.utf8) }
    dropRepeated()
    var inner = NodeSet()
    var isRepeated = [Bool](repeating: false, count: discoveries.count)
    for (place, discovery) in discoveries.enumerated() {
      var node = discovery.node
      for step in 0..<LintBounds.originCount {
        if reported.contains(node) { isRepeated[place] = true }
        if step > 0 { inner.insert(node) }
        guard let next = origin(of: node) else { break }
        node = next
      }
    }
    discoveries = zip(discoveries, isRepeated).filter { discovery, isRepeated in
      !isRepeated && !inner.contains(discovery.node) && !stores.contains(discovery.node)
    }.map(\.0)
  }

  /// Drops what is reported of a node and by a rule for a second time.
  private mutating func dropRepeated() {
    var entries: [(key: Int, place: Int, listing: Int)] = []
    for place in discoveries.indices {
      for (index, listing) in discoveries[place].listings.enumerated() {
        entries.append((discoveries[place].node << 16 | listing.rule, place, index))
      }
    }
    if entries.count == 1 { return }
    entries.sort { ($0.key, $0.place, $0.listing) < ($1.key, $1.place, $1.listing) }
    var repeated = zip(entries.dropFirst(), entries).filter { $0.key == $1.key }.map(\.0)
    repeated.sort { ($0.place, $0.listing) > ($1.place, $1.listing) }
    for entry in repeated { discoveries[entry.place].listings.remove(at: entry.listing) }
  }

  /// What the value of a node comes out of: the object of an attribute, the callee of a call or what it looks into.
  private func origin(of index: Int) -> Int? {
    switch nodes[index].kind {
    case .attribute, .subscription, .await: return firstChild(of: index)
    case .call:
      let parts = children(of: index)
      guard let callee = parts.first else { return nil }
      return hasMeaning(callee) && nodes[callee].kind == .name && parts.count > 1 ? parts[1] : callee
    default: return nil
    }
  }
}
