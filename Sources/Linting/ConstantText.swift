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

  /// `nil` where the expression may be a text that is not known.
  mutating func texts(of id: NodeID, depth: Int = 0) -> [String]? {
    nodesLeft -= 1
    if nodesLeft < 0 || depth > 60 || bytesLeft < 0 { return nil }
    let texts = makeTexts(of: id, depth)
    bytesLeft -= (texts ?? []).reduce(16) { $0 + $1.utf8.count }
    return texts
  }

  private mutating func makeTexts(of id: NodeID, _ depth: Int) -> [String]? {
    let node = tree[id]
    switch node.kind {
    case .constant where node.detail == ConstantKind.string.rawValue || node.detail == ConstantKind.bytes.rawValue,
      .joinedStr:
      return literal(id, depth).map { [$0] }
    case .name:
      let name = tree.identifier(node.range)
      names.append(name)
      guard case .some(.some(let texts)) = meanings.texts[name], !texts.isEmpty else { return nil }
      return texts
    case .namedExpr: return tree.children(of: id).last.flatMap { texts(of: $0, depth: depth + 1) }
    case .ifExp:
      let parts = tree.children(of: id)
      guard parts.count == 3, let one = texts(of: parts[0], depth: depth + 1),
        let other = texts(of: parts[2], depth: depth + 1)
      else { return nil }
      return bounded(one + other)
    case .binOp: return binary(id, depth)
    case .subscription: return slice(id, depth)
    case .call: return call(id, depth)
    default: return nil
    }
  }

  private func bounded(_ texts: [String]) -> [String]? {
    texts.count <= LintBounds.constantCount && texts.allSatisfy { $0.utf8.count <= LintBounds.constantByteCount }
      ? texts : nil
  }

  /// Each of `one` with each of `other`.
  private func combined(_ one: [String], _ other: [String], _ make: (String, String) -> String) -> [String]? {
    if one.count * other.count > LintBounds.constantCount { return nil }
    return bounded(one.flatMap { first in other.map { make(first, $0) } })
  }

  private mutating func binary(_ id: NodeID, _ depth: Int) -> [String]? {
    let parts = tree.children(of: id)
    guard parts.count == 2 else { return nil }
    let between = tree.source.text[Int(tree[parts[0]].end)..<Int(tree[parts[1]].start)]
    let sign = between.first { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "*") }
    guard let sign, sign != UInt8(ascii: "*"), let left = texts(of: parts[0], depth: depth + 1) else { return nil }
    if sign == UInt8(ascii: "+") {
      guard let right = texts(of: parts[1], depth: depth + 1) else { return nil }
      return combined(left, right) { $0 + $1 }
    }
    let operands = tree[parts[1]].kind == .tuple ? tree.children(of: parts[1]) : [parts[1]]
    return filled(left, operands, hole: "%s", depth)
  }

  /// The templates with the texts of `operands` in place of the holes, in their order.
  private mutating func filled(_ templates: [String], _ operands: [NodeID], hole: String, _ depth: Int) -> [String]? {
    var results = templates
    for operand in operands.prefix(64) {
      guard let values = texts(of: operand, depth: depth + 1),
        let next = combined(results, values, { $0.replacing(hole, with: $1, limit: 1) })
      else { return nil }
      results = next
    }
    return results.contains { $0.utf8.contains(hole.utf8.first ?? 0) } ? nil : results
  }

  /// `text[start:stop:step]` and `text[index]` with numbers.
  private mutating func slice(_ id: NodeID, _ depth: Int) -> [String]? {
    let parts = tree.children(of: id)
    guard parts.count == 2, let texts = texts(of: parts[0], depth: depth + 1) else { return nil }
    let range = tree[parts[1]].range
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
    return bounded(texts.map { $0.slice(numbers) })
  }

  private mutating func call(_ id: NodeID, _ depth: Int) -> [String]? {
    let parts = tree.children(of: id)
    guard let callee = parts.first else { return nil }
    let arguments = Array(parts.dropFirst())
    if tree[callee].kind == .name {
      guard rules.has(.characterFunction, tree.identifier(tree[callee].range)), arguments.count == 1,
        let scalar = number(arguments[0]).flatMap(Unicode.Scalar.init)
      else { return nil }
      return [String(Character(scalar))]
    }
    guard tree[callee].kind == .attribute, let object = tree.firstChild(of: callee),
      let texts = texts(of: object, depth: depth + 1)
    else { return nil }
    switch tree.identifier(tree.attributeName(of: callee)) {
    case "decode", "encode":
      if arguments.isEmpty { return texts }
      let codecs = arguments.count == 1 ? self.texts(of: arguments[0], depth: depth + 1) : nil
      return codecs.map { $0 == ["utf-8"] || $0 == ["utf8"] || $0 == ["ascii"] } == true ? texts : nil
    case "lower" where arguments.isEmpty, "casefold" where arguments.isEmpty: return texts.map { $0.lowercased() }
    case "format": return filled(texts, arguments, hole: "{}", depth)
    case "replace" where arguments.count == 2:
      guard let old = self.texts(of: arguments[0], depth: depth + 1), old.count == 1, !old[0].isEmpty,
        let new = self.texts(of: arguments[1], depth: depth + 1), new.count == 1
      else { return nil }
      return bounded(texts.map { $0.replacing(old[0], with: new[0], limit: .max) })
    case "join" where arguments.count == 1: return joined(texts, arguments[0], depth)
    default: return nil
    }
  }

  private mutating func joined(_ separators: [String], _ display: NodeID, _ depth: Int) -> [String]? {
    guard separators.count == 1 else { return nil }
    var pieces: [[String]] = []
    switch tree[display].kind {
    case .list, .tuple:
      for element in tree.children(of: display) {
        guard let texts = texts(of: element, depth: depth + 1) else { return nil }
        pieces.append(texts)
      }
    default:
      guard let texts = texts(of: display, depth: depth + 1), texts.count == 1 else { return nil }
      pieces = texts[0].unicodeScalars.map { [String(Character($0))] }
    }
    var results: [String]?
    for piece in pieces {
      results = results.map { combined($0, piece) { $0 + separators[0] + $1 } ?? [] } ?? piece
      if results?.isEmpty == true { return nil }
    }
    return results
  }

  private func number(_ id: NodeID) -> UInt32? {
    let text = String(decoding: tree.source.text[tree[id].range.bounds].prefix(12), as: UTF8.self)
    return text.hasPrefix("0x") ? UInt32(text.dropFirst(2), radix: 16) : UInt32(text)
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
        let texts = texts(of: value, depth: depth + 1), texts.count == 1
      else { return nil }
      literal.append(texts[0], resumingAt: Int(tree[fields[next]].end))
      next += 1
    }
    return nil
  }
}

extension String {
  /// With `new` in place of the first `limit` occurrences of `old`, which is not empty.
  fileprivate func replacing(_ old: String, with new: String, limit: Int) -> String {
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
      if result.count > LintBounds.constantByteCount { break }
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
