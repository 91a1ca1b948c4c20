import Policy
import PythonSyntax

/// Lookups by a name that is data.
extension NameTracer {
  /// The constant texts of an expression.
  ///
  /// - Parameter asks: whether the file is read again for the texts of names that are not known; else they are noted in `lookupNames`.
  mutating func texts(of index: Int, asks: Bool) -> Texts {
    if let text = StringLiteral.plain(tree.source.text, nodes[index].range.bounds), nodes[index].kind == .constant {
      return Texts([text])
    }
    // The most usual one of them, at a glance.
    if nodes[index].kind == .name, constantBytesLeft >= Self.nameCost { return texts(ofName: index, asks: asks) }
    let (texts, names) = readConstants { $0.texts(of: $1.ids[index]) }
    if asks { for name in names { meanings.askForTexts(of: name) } } else { noteLookupNames(index) }
    return texts
  }

  /// What `ConstantText` charges for an expression.
  private static let nameCost = 16

  private mutating func texts(ofName index: Int, asks: Bool) -> Texts {
    constantBytesLeft -= Self.nameCost
    let range = nodes[index].range
    let known = meanings.texts.isEmpty ? nil : meanings.texts[tree.identifier(range)]
    if asks { meanings.askForTexts(of: tree.identifier(range)) } else { noteLookupName(range) }
    guard let known, !known.known.isEmpty else { return .unknown }
    return known
  }

  /// The texts in a display, which are not all of what it may hold later on.
  mutating func elements(of index: Int) -> Texts {
    let texts = readConstants { $0.elements(of: $1.ids[index]) }.result
    return Texts(texts?.known ?? [], isComplete: false)
  }

  /// - Returns: also the names that were met.
  private mutating func readConstants<Result>(
    _ read: (inout ConstantText, SyntaxTree) -> Result
  ) -> (result: Result, names: [String]) {
    var reader = ConstantText(tree, indirect, meanings, bytesLeft: constantBytesLeft)
    let result = read(&reader, tree)
    constantBytesLeft = reader.bytesLeft
    if constantBytesLeft < 0 { meanings.isOverfull = true }
    return (result, reader.names)
  }

  /// Notes the names that the value of an expression may come from as it is. Not recursive: subscripts and conditions may be thousands.
  private mutating func noteLookupNames(_ index: Int) {
    var waiting = [index]
    while let node = waiting.popLast() {
      switch nodes[node].kind {
      case .name, .attribute: noteLookupName(lastName(of: node))
      case .subscription: if let object = firstChild(of: node) { waiting.append(object) }
      case .namedExpr, .boolOp, .ifExp: waiting += children(of: node)
      default: break
      }
    }
  }

  private mutating func noteLookupName(_ range: ByteRange) {
    lookupNames.append(range)
    if lookupNames.count == LintBounds.lookupNameCount { mergeLookupNames() }
  }

  /// Keeps those of which there are many only once.
  private mutating func mergeLookupNames() {
    for range in lookupNames { knownLookupNames.insert(tree.identifier(range)) }
    lookupNames.removeAll(keepingCapacity: true)
  }

  /// The attribute of the node `object` by the name in the node `name`.
  mutating func lookup(_ name: Int, of object: Int, at index: Int) -> [Meaning] {
    let modules = modules(ofFunction: object)
    if !modules.isEmpty, texts(of: name, asks: false).known.contains(where: { isModuleAttribute($0) }) {
      return modules
    }
    if hasMeaning(object) { return lookup(name, in: objects(object), at: index) }
    let texts = attributeNames(name, asks: false, at: index).known
    let members = texts.filter { indirect.member($0) != nil }
    if members.isEmpty { return texts.flatMap { meanings.attribute($0) ?? anyMember($0) } }
    return objects(object).flatMap { object in members.flatMap { member($0, of: object, at: index) } }
  }

  /// The attribute of one of `objects` by the name in the node `name`.
  mutating func lookup(_ name: Int, in objects: [Meaning], at index: Int) -> [Meaning] {
    let names = texts(of: name, asks: objects.contains { holdsListedNames($0) })
    if !names.isComplete { for case .place(let place) in objects { reportLookup(in: place, at: index) } }
    for text in names.known { reportAttribute(text, at: index) }
    return objects.flatMap { object in names.known.flatMap { member($0, of: object, at: index) } }
  }

  /// The constant names of attributes that a lookup in any object gets; those that are listed are reported.
  private mutating func attributeNames(_ name: Int, asks: Bool, at index: Int) -> Texts {
    let texts = texts(of: name, asks: asks)
    for text in texts.known.flatMap(\.components) { reportAttribute(text, at: index) }
    return texts
  }

  /// The names of the attributes that a function will get which is made of the name in the node `name`; `nil` for any.
  mutating func gotten(_ name: Int, at index: Int) -> [String?] {
    let names = attributeNames(name, asks: true, at: index)
    let known = names.known.filter { name in
      let components = name.components
      // What no rule is about gives nothing to follow.
      return components.count <= Meaning.getterDepth && components.contains { isOfInterest($0) }
    }
    return known + (names.isComplete ? [] : [nil])
  }

  /// Asks for the texts of the names by which attributes of any objects were looked up.
  mutating func askForLookupNames() {
    mergeLookupNames()
    for name in knownLookupNames { meanings.askForTexts(of: name) }
  }

  private func isOfInterest(_ attribute: String) -> Bool {
    indirect.names.hasComponent(attribute) || indirect.attributeRole(attribute) != nil
      || indirect.member(attribute) != nil || meanings.attribute(attribute) != nil
  }

  mutating func reportAttribute(_ name: String, at index: Int) {
    let listings = indirect.attributeLookups(name)
    if listings.isEmpty { return }
    discoveries.append(Discovery(node: index, listings: listings, symbol: name, range: nodes[index].range))
  }

  /// Whether it matters what is looked up in it.
  private func holdsListedNames(_ meaning: Meaning) -> Bool {
    guard case .place(let place) = meaning else { return false }
    return isGuarded(meaning) || indirect.names[place.node].hasChildren
  }

  /// Whether nothing may be looked up in it by an unknown name.
  func isGuarded(_ meaning: Meaning) -> Bool {
    guard case .place(let place) = meaning else { return false }
    let role = indirect.names[place.node].role
    return role == .module || role == .builtins
  }

  /// - Parameter range: of the text to blame; `nil` for that of the node.
  mutating func reportLookup(in place: NameTree.Place, at index: Int, _ range: ByteRange? = nil) {
    let node = indirect.names[place.node]
    guard isGuarded(.place(place)) else { return }
    let module = indirect.shownName(of: place)
    discoveries.append(
      Discovery(node: index, listings: node.lookups, symbol: "\(module).…", range: range ?? nodes[index].range))
  }

  /// The item of a module's namespace, or of the mapping of all modules, by the key in the node `key`.
  mutating func item(_ key: Int, of place: NameTree.Place, at index: Int) -> [Meaning] {
    if place.node == NameTree.root { return module(key, at: index) }
    let names = texts(of: key, asks: isGuarded(.place(place)))
    if !names.isComplete { reportLookup(in: place, at: index) }
    return names.known.flatMap { member($0, of: .place(place), at: index) }
  }

  private mutating func module(_ key: Int, at index: Int) -> [Meaning] {
    if indirect.modulesListings.isEmpty { return [] }
    // The module itself.
    if nodes[key].kind == .name, tree.identifier(nodes[key].range).isDunder { return [.place(indirect.thisModule)] }
    let names = texts(of: key, asks: false)
    if !names.isComplete { reportModules("[…]", at: index) }
    for name in names.isComplete ? names.known : [] {
      guard let first = name.components.first, indirect.has(.refusedModule, first) else { continue }
      reportModules("[\(name.shortened)]", at: index)
    }
    return names.known.map { .place(indirect.names.walk($0.components) ?? indirect.unlistedModule) }
  }

  /// Reports what takes modules out of the mapping of all of them, by what stands behind the mapping.
  mutating func reportModules(_ way: String, at index: Int) {
    discoveries.append(
      Discovery(
        node: index, listings: indirect.modulesListings, symbol: indirect.modulesName + way, range: nodes[index].range))
  }

  // MARK: Format strings

  /// A call of a method that formats: `str.format("…", x)`, `Formatter().format("…", x)`.
  mutating func format(_ parts: [Int]) {
    guard parts.count > 1, let object = firstChild(of: parts[0]) else { return }
    switch nodes[object].kind {
    case .constant, .binOp, .joinedStr: return
    default: formatString(parts[1], isObject: false)
    }
  }

  /// The object of a method that formats, whether it is called here or not, or the first argument of such a method.
  mutating func formatString(_ string: Int, isObject: Bool = true) {
    let source = tree.source.text[nodes[string].range.bounds]
    var found = Texts()
    switch nodes[string].kind {
    case .constant where !FormatFields.mayReadAttributes(source): return
    // As it stands in the source, escapes and all.
    case .constant where source.count > LintBounds.literalByteCount:
      return reportFields(FormatFields.attributes(of: source), at: string)
    case .name, .attribute:
      let name = tree.identifier(lastName(of: string))
      if isObject, meanings.texts[name] == nil { formattedNames.insert(name) }
      found = meanings.texts[name] ?? found
    case .constant, .joinedStr: found = texts(of: string, asks: false)
    case .binOp, .call, .ifExp, .boolOp, .subscription, .namedExpr:
      if isObject { noteFormattedNames(in: string) }
      found = texts(of: string, asks: false)
    default: return
    }
    for text in found.known { reportFields(FormatFields.attributes(of: Array(text.utf8)[...]), at: string) }
  }

  /// Notes the names out of which a format string is made.
  private mutating func noteFormattedNames(in string: Int) {
    for node in (string + 1 - Int(nodes[string].count)...string).suffix(LintBounds.soughtPartCount)
    where nodes[node].kind == .name || nodes[node].kind == .attribute {
      let name = tree.identifier(lastName(of: node))
      if meanings.texts[name] == nil { formattedNames.insert(name) }
    }
  }

  /// Reports the first of the attributes that a format string may not read.
  private mutating func reportFields(_ names: [String], at string: Int) {
    for name in names {
      let listings = indirect.formatFields(name)
      if listings.isEmpty { continue }
      discoveries.append(Discovery(node: string, listings: listings, symbol: name, range: nodes[string].range))
      return
    }
  }

  /// Asks for the texts of the names on which a method for format strings was called.
  mutating func askForFormatStrings() {
    for name in formattedNames { meanings.askForTexts(of: name) }
  }
}

/// The replacement fields of `str.format`.
enum FormatFields {
  /// Whether a dot may stand in braces, of which some may be no fields; escapes may be either.
  static func mayReadAttributes(_ text: ArraySlice<UInt8>) -> Bool {
    var isInField = false
    for byte in text {
      if byte == UInt8(ascii: "\\") { return true }
      if byte == UInt8(ascii: "{") { isInField = true }
      if byte == UInt8(ascii: "}") { isInField = false }
      if isInField, byte == UInt8(ascii: ".") { return true }
    }
    return false
  }

  /// The attributes that the fields read, those in format specifications included.
  static func attributes(of text: ArraySlice<UInt8>) -> [String] {
    var names: [String] = []
    read(text, depth: 0, &names)
    return names
  }

  /// - Parameter depth: 0 for the text, 1 for a format specification, in which the fields have none.
  private static func read(_ text: ArraySlice<UInt8>, depth: Int, _ names: inout [String]) {
    var rest = text
    while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
      rest = rest[(brace + 1)...]
      if rest.first == UInt8(ascii: "{") {
        rest = rest.dropFirst()
        continue
      }
      var nesting = 1
      let end = rest.firstIndex { byte in
        if byte == UInt8(ascii: "{") { nesting += 1 }
        if byte == UInt8(ascii: "}") { nesting -= 1 }
        return nesting == 0
      }
      // Python refuses a field without an end.
      guard let end else { return }
      let specification = readField(rest[..<end], &names)
      if depth < 1 { read(specification, depth: depth + 1, &names) }
      rest = rest[(end + 1)...]
    }
  }

  /// - Returns: what stands behind the name of the field.
  private static func readField(_ field: ArraySlice<UInt8>, _ names: inout [String]) -> ArraySlice<UInt8> {
    var isInBrackets = false
    var start: Int?
    for (index, byte) in zip(field.indices, field) {
      if let first = start, !byte.continuesName || byte >= 0x80 {
        names.append(String(decoding: field[first..<index], as: UTF8.self))
        start = nil
      }
      switch byte {
      case UInt8(ascii: "["): isInBrackets = true
      case UInt8(ascii: "]"): isInBrackets = false
      case UInt8(ascii: "."): if !isInBrackets { start = index + 1 }
      case UInt8(ascii: ":"), UInt8(ascii: "!"): if !isInBrackets { return field[index...] }
      default: break
      }
    }
    if let start { names.append(String(decoding: field[start...], as: UTF8.self)) }
    return []
  }
}
