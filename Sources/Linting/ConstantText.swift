import PythonSyntax

/// Reads the texts that an expression of constants may be, as Python would put them together.
struct ConstantText {
  private let tree: SyntaxTree
  private let rules: IndirectRules
  private let meanings: NameMeanings
  /// The names that were met.
  private(set) var names: [String] = []
  private var nodesLeft = LintBounds.constantNodeCount
  /// How many bytes of texts may still be put together for this file.
  private(set) var bytesLeft: Int

  init(_ tree: SyntaxTree, _ rules: IndirectRules, _ meanings: NameMeanings, bytesLeft: Int) {
    self.bytesLeft = bytesLeft
    self.tree = tree
    self.rules = rules
    self.meanings = meanings
  }

  mutating func texts(of id: NodeID, depth: Int = 0) -> Texts {
    nodesLeft -= 1
    if nodesLeft < 0 || depth > LintBounds.constantDepth || bytesLeft < 0 { return .unknown }
    bytesLeft -= 16
    return makeTexts(of: id, depth)
  }

  /// Charges for texts that were made.
  private mutating func charged(_ texts: Texts) -> Texts {
    bytesLeft -= texts.known.reduce(0) { $0 + $1.utf8.count }
    return texts
  }

  private mutating func makeTexts(of id: NodeID, _ depth: Int) -> Texts {
    let node = tree[id]
    switch node.kind {
    case .constant where node.detail == ConstantKind.string.rawValue || node.detail == ConstantKind.bytes.rawValue,
      .joinedStr:
      return charged(literal(id, depth).map { Texts([$0]) } ?? .unknown)
    case .name:
      let name = tree.identifier(node.range)
      names.append(name)
      guard let texts = meanings.texts[name], !texts.known.isEmpty else { return .unknown }
      return texts
    case .attribute:
      // It can be another text too, which nobody knows.
      return Texts(meanings.texts[tree.identifier(tree.attributeName(of: id))]?.known ?? [], isComplete: false)
    case .namedExpr: return tree.children(of: id).last.map { texts(of: $0, depth: depth + 1) } ?? .unknown
    case .ifExp:
      // `a if b else c if d else e`: as many as there are.
      var values: [NodeID] = []
      var rest = id
      while tree[rest].kind == .ifExp, case let parts = tree.children(of: rest), parts.count == 3 {
        values.append(parts[0])
        rest = parts[2]
      }
      return texts(ofAnyOf: values + [rest], depth)
    case .boolOp: return texts(ofAnyOf: tree.children(of: id), depth)
    case .binOp: return binary(id, depth)
    case .subscription: return item(id, depth)
    case .call: return call(id, depth)
    default: return .unknown
    }
  }

  /// What a display of texts holds; `nil` of another expression.
  mutating func elements(of id: NodeID, depth: Int = 0) -> Texts? {
    let children = tree.children(of: id)
    switch tree[id].kind {
    case .list, .tuple, .set: return texts(ofAnyOf: children, depth)
    case .dict where children.count % 2 == 0:
      // Keys and values by turns, unless something is unpacked.
      return texts(ofAnyOf: children.indices.filter { $0 % 2 == 1 }.map { children[$0] }, depth)
    case .dict: return texts(ofAnyOf: children, depth)
    default: return nil
    }
  }

  /// One of several.
  private mutating func texts(ofAnyOf elements: [NodeID], _ depth: Int) -> Texts {
    var all = Texts()
    var found: Set<String> = []
    for element in elements {
      let texts = texts(of: element, depth: depth + 1)
      for text in texts.known where found.insert(text).inserted { all.known.append(text) }
      if !texts.isComplete { all.isComplete = false }
    }
    return all
  }

  /// Each of `one` with each of `other`.
  private mutating func combined(_ one: Texts, _ other: Texts, _ make: (String, String) -> String?) -> Texts {
    if one.known.count * other.known.count > LintBounds.constantCount || bytesLeft < 0 { return .unknown }
    var made: [String] = []
    for first in one.known {
      for second in other.known {
        if let text = make(first, second), text.utf8.count <= LintBounds.constantByteCount { made.append(text) }
      }
    }
    let isWhole = made.count == one.known.count * other.known.count
    return charged(Texts(made, isComplete: isWhole && one.isComplete && other.isComplete))
  }

  /// What is made of each text that is no longer than what is put together.
  private mutating func changed(_ texts: Texts, _ change: (String) -> String?) -> Texts {
    charged(
      texts.map { text in
        text.utf8.count <= LintBounds.constantByteCount ? change(text) : nil
      })
  }

  private mutating func binary(_ id: NodeID, _ depth: Int) -> Texts {
    let parts = tree.children(of: id)
    guard parts.count == 2 else { return .unknown }
    switch sign(between: parts) {
    case UInt8(ascii: "+"):
      // `a + b + c`: as many as there are.
      var operands = [parts[1]]
      var rest = parts[0]
      while isSum(rest), case let inner = tree.children(of: rest) {
        operands.append(inner[1])
        rest = inner[0]
      }
      return operands.reversed().reduce(texts(of: rest, depth: depth + 1)) { sum, operand in
        combined(sum, texts(of: operand, depth: depth + 1)) { $0 + $1 }
      }
    case UInt8(ascii: "*"):
      let isTextFirst = number(parts[1]) != nil
      guard let count = number(parts[isTextFirst ? 1 : 0]), count <= LintBounds.constantByteCount else {
        return .unknown
      }
      return changed(texts(of: parts[isTextFirst ? 0 : 1], depth: depth + 1)) { text in
        text.utf8.count * Int(count) <= LintBounds.constantByteCount ? String(repeating: text, count: Int(count)) : nil
      }
    case UInt8(ascii: "%"):
      let operands = tree[parts[1]].kind == .tuple ? tree.children(of: parts[1]) : [parts[1]]
      return filled(texts(of: parts[0], depth: depth + 1), operands, hole: "%s", depth)
    default: return .unknown
    }
  }

  private func sign(between parts: [NodeID]) -> UInt8? {
    tree.source.text[Int(tree[parts[0]].end)..<Int(tree[parts[1]].start)].first {
      $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "*")
    }
  }

  private func isSum(_ id: NodeID) -> Bool {
    guard tree[id].kind == .binOp else { return false }
    let parts = tree.children(of: id)
    return parts.count == 2 && sign(between: parts) == UInt8(ascii: "+")
  }

  /// The templates with the texts of `operands` in place of the holes, in their order.
  private mutating func filled(_ templates: Texts, _ operands: [NodeID], hole: String, _ depth: Int) -> Texts {
    var results = templates
    for operand in operands.prefix(LintBounds.constantOperandCount) {
      results = combined(results, texts(of: operand, depth: depth + 1)) { $0.replacing(hole, with: $1, limit: 1) }
    }
    return results.known.contains { $0.utf8.contains(hole.utf8.first ?? 0) } ? .unknown : results
  }

  /// `text[start:stop:step]` and `text[index]` with numbers, or an item of what holds texts.
  private mutating func item(_ id: NodeID, _ depth: Int) -> Texts {
    let parts = tree.children(of: id)
    guard parts.count == 2 else { return .unknown }
    if tree[parts[1]].kind != .slice, let elements = elements(of: parts[0], depth: depth + 1) { return elements }
    let texts = texts(of: parts[0], depth: depth + 1)
    let cut = numbers(in: tree[parts[1]].range).map { numbers in changed(texts) { $0.slice(numbers) } }
    if texts.isComplete { return cut ?? .unknown }
    // What has the name may be a container of such texts.
    return Texts((cut?.known ?? []) + texts.known, isComplete: false)
  }

  /// The numbers of a subscript: one, or those of a slice, of which each may be left out.
  private func numbers(in range: ByteRange) -> [Int?]? {
    let digits = String(decoding: tree.source.text[range.bounds].filter { $0 != 0x20 }, as: UTF8.self)
    var numbers: [Int?] = []
    for part in digits.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
      if part.isEmpty {
        numbers.append(nil)
      } else {
        guard part.count < 9, let number = Int(String(Substring(part))) else { return nil }
        numbers.append(number)
      }
    }
    return numbers
  }

  private mutating func call(_ id: NodeID, _ depth: Int) -> Texts {
    let parts = tree.children(of: id)
    guard let callee = parts.first else { return .unknown }
    let arguments = Array(parts.dropFirst())
    if tree[callee].kind == .name {
      guard rules.has(.characterFunction, tree.identifier(tree[callee].range)), arguments.count == 1,
        let scalar = number(arguments[0]).flatMap(Unicode.Scalar.init)
      else { return .unknown }
      return Texts([String(Character(scalar))])
    }
    guard tree[callee].kind == .attribute, let object = tree.firstChild(of: callee) else { return .unknown }
    let texts = texts(of: object, depth: depth + 1)
    if texts.known.isEmpty { return .unknown }
    switch tree.identifier(tree.attributeName(of: callee)) {
    case "decode", "encode":
      if arguments.isEmpty { return texts }
      let codec = arguments.count == 1 ? self.texts(of: arguments[0], depth: depth + 1).only : nil
      return codec == "utf-8" || codec == "utf8" || codec == "ascii" ? texts : .unknown
    case "lower" where arguments.isEmpty: return changed(texts) { $0.lowercased() }
    case "casefold" where arguments.isEmpty: return changed(texts) { $0.lowercased().uppercased().lowercased() }
    case "format": return filled(texts, arguments, hole: "{}", depth)
    case "replace" where arguments.count == 2:
      guard let old = self.texts(of: arguments[0], depth: depth + 1).only, !old.isEmpty,
        let new = self.texts(of: arguments[1], depth: depth + 1).only
      else { return .unknown }
      return changed(texts) { $0.replacing(old, with: new, limit: .max) }
    case "join" where arguments.count == 1: return joined(texts, arguments[0], depth)
    default: return .unknown
    }
  }

  private mutating func joined(_ separators: Texts, _ display: NodeID, _ depth: Int) -> Texts {
    guard let separator = separators.only else { return .unknown }
    var pieces: [Texts] = []
    switch tree[display].kind {
    case .list, .tuple: pieces = tree.children(of: display).map { texts(of: $0, depth: depth + 1) }
    default:
      // The characters of a text.
      guard let text = texts(of: display, depth: depth + 1).only, text.utf8.count <= LintBounds.constantByteCount else {
        return .unknown
      }
      pieces = text.unicodeScalars.map { Texts([String(Character($0))]) }
    }
    guard var results = pieces.first else { return .unknown }
    for piece in pieces.dropFirst() {
      results = combined(results, piece) { $0 + separator + $1 }
      if results.known.isEmpty { return .unknown }
    }
    return results
  }

  private func number(_ id: NodeID) -> UInt32? {
    guard tree[id].kind == .constant else { return nil }
    let digits = tree.source.text[tree[id].range.bounds].filter { $0 != UInt8(ascii: "_") }
    let text = String(decoding: digits.prefix(64), as: UTF8.self).lowercased()
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where text.hasPrefix(prefix) {
      return UInt32(text.dropFirst(2), radix: radix)
    }
    return UInt32(text)
  }

  // MARK: Literals

  /// Adjacent literals as one text; `nil` for one with a field that is no constant.
  private mutating func literal(_ id: NodeID, _ depth: Int) -> String? {
    let text = tree.source.text
    let fields = tree[id].kind == .joinedStr ? tree.children(of: id) : []
    var literal = StringLiteral(text, tree[id].range.bounds)
    var next = 0
    while let piece = literal.piece(upTo: next < fields.count ? Int(tree[fields[next]].start) : .max) {
      if piece == .end { return literal.content }
      guard next < fields.count, let value = tree.firstChild(of: fields[next]),
        // No conversion and no format: nothing but the expression stands between the braces.
        text[Int(tree[value].end)..<Int(tree[fields[next]].end)].allSatisfy({ $0 == 0x20 || $0 == 0x29 || $0 == 0x7D }),
        let text = texts(of: value, depth: depth + 1).only
      else { return nil }
      literal.append(text, resumingAt: Int(tree[fields[next]].end))
      next += 1
    }
    return nil
  }
}

extension String {
  /// With `new` in place of the first `limit` occurrences of `old`, which is not empty; `nil` if that is too long.
  fileprivate func replacing(_ old: String, with new: String, limit: Int) -> String? {
    var result: [UInt8] = []
    var rest = Array(utf8)[...]
    var count = 0
    while let first = rest.first {
      if count < limit, rest.starts(with: old.utf8) {
        result += new.utf8
        rest = rest.dropFirst(old.utf8.count)
        count += 1
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
      if result.count > LintBounds.constantByteCount { return nil }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// As Python slices: one number is an index, more are start, stop and step.
  fileprivate func slice(_ numbers: [Int?]) -> String {
    let scalars = Array(unicodeScalars)
    let count = scalars.count
    func place(_ number: Int) -> Int { number < 0 ? number + count : number }
    if numbers.count == 1 {
      guard let index = numbers[0].map(place), scalars.indices.contains(index) else { return "" }
      return String(Character(scalars[index]))
    }
    let step = numbers.count > 2 ? numbers[2] ?? 1 : 1
    if step == 0 { return "" }
    let bounds = step > 0 ? 0...count : -1...max(-1, count - 1)
    func clamp(_ number: Int) -> Int { min(max(place(number), bounds.lowerBound), bounds.upperBound) }
    var index = numbers[0].map(clamp) ?? (step > 0 ? 0 : count - 1)
    let stop = numbers[1].map(clamp) ?? (step > 0 ? count : -1)
    var result = String.UnicodeScalarView()
    while step > 0 ? index < stop : index > stop, scalars.indices.contains(index) {
      result.append(scalars[index])
      index += step
    }
    return String(result)
  }
}
