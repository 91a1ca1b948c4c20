import PythonSyntax

/// Reads expressions of literals; what is not put together of them alone is unknown.
struct ModuleValueReader {
  let tree: SyntaxTree
  /// The symbol under which the builtin that makes dictionaries is called; `nil` where the file may bind its name itself.
  let dictionaryBuiltin: UInt16?

  func value(of id: NodeID, depth: Int = 0) -> ModuleValue {
    ModuleValue(content: depth > LintBounds.moduleValueDepth ? .unknown : content(of: id, depth), range: tree[id].range)
  }

  private func content(of id: NodeID, _ depth: Int) -> ModuleValue.Content {
    switch tree[id].kind {
    case .constant, .joinedStr: text(of: id).map { .text($0) } ?? .unknown
    case .list, .tuple:
      .list(
        tree.children(of: id).filter { tree[$0].kind != .starred }.map { value(of: $0, depth: depth + 1) })
    case .dict: .dictionary(display(id, depth))
    case .binOp: operation(id, depth)
    case .call: call(id, depth)
    default: .unknown
    }
  }

  /// The text of adjacent literals without replacement fields; `nil` of anything else.
  func text(of id: NodeID) -> String? {
    let node = tree[id]
    guard node.kind == .joinedStr ? node.count == 1 : node.isText else { return nil }
    var literal = StringLiteral(tree.source.text, node.range.bounds, byteLimit: .max)
    return literal.piece(upTo: .max) == .end ? literal.content : nil
  }

  private func display(_ id: NodeID, _ depth: Int) -> ModuleDictionary {
    var dictionary = ModuleDictionary()
    let parts = tree.children(of: id)
    var end = Int(tree[id].start)
    var index = 0
    while index < parts.count {
      let isUnpacked = bytesOfCode(in: end..<Int(tree[parts[index]].start)).contains(UInt8(ascii: "*"))
      guard isUnpacked || index + 1 < parts.count else { break }
      let part = parts[index + (isUnpacked ? 0 : 1)]
      let value = value(of: part, depth: depth + 1)
      if isUnpacked {
        dictionary.set(value)
      } else if let key = text(of: parts[index]) {
        dictionary.set(key, at: tree[parts[index]].range, to: value)
      } else if tree[parts[index]].kind != .constant {
        dictionary.setAny()
      }
      end = Int(tree[part].end)
      index += isUnpacked ? 1 : 2
    }
    return dictionary
  }

  private func operation(_ id: NodeID, _ depth: Int) -> ModuleValue.Content {
    let parts = tree.children(of: id)
    let between = Int(tree[parts[0]].end)..<Int(tree[parts[1]].start)
    let sign = bytesOfCode(in: between).first { $0 > 0x20 && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "\\") }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "|") else { return .unknown }
    let left = value(of: parts[0], depth: depth + 1)
    let right = value(of: parts[1], depth: depth + 1)
    switch (left.content, right.content) {
    case (.text(let one), .text(let other)) where sign == UInt8(ascii: "+"): return .text(one + other)
    case (.list(let one), .list(let other)) where sign == UInt8(ascii: "+"): return .list(one + other)
    case (.dictionary(var one), .dictionary) where sign == UInt8(ascii: "|"):
      one.set(right)
      return .dictionary(one)
    default: return .unknown
    }
  }

  private func call(_ id: NodeID, _ depth: Int) -> ModuleValue.Content {
    guard let callee = tree.firstChild(of: id), tree[callee].kind == .name, let dictionaryBuiltin,
      tree[callee].symbol == dictionaryBuiltin
    else { return .unknown }
    var dictionary = ModuleDictionary()
    setArguments(of: id, in: &dictionary, depth)
    return .dictionary(dictionary)
  }

  /// Sets what a call is given as `dict.update` does.
  func setArguments(of call: NodeID, in dictionary: inout ModuleDictionary, _ depth: Int = 0) {
    let arguments = tree.children(of: call).dropFirst()
    for argument in arguments where tree[argument].kind != .keyword {
      dictionary.set(value(of: argument, depth: depth + 1))
    }
    for argument in arguments where tree[argument].kind == .keyword {
      guard let value = tree.firstChild(of: argument).map({ value(of: $0, depth: depth + 1) }) else { continue }
      if let range = nameRange(of: argument) {
        dictionary.set(tree.identifier(range), at: range, to: value)
      } else {
        dictionary.set(value)
      }
    }
  }

  /// The name of a keyword argument; `nil` of `**other`.
  func nameRange(of argument: NodeID) -> ByteRange? {
    let name = tree.source.text[tree[argument].range.bounds].prefix { $0.continuesName || $0 >= 0x80 }
    return name.isEmpty ? nil : ByteRange(UInt32(name.startIndex), UInt32(name.endIndex))
  }

  /// What stands in `range` without comments.
  private func bytesOfCode(in range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    var isComment = false
    for byte in tree.source.text[range] {
      if byte == UInt8(ascii: "#") { isComment = true }
      if byte == 0x0A || byte == 0x0D { isComment = false }
      if !isComment { bytes.append(byte) }
    }
    return bytes
  }
}

extension Node {
  fileprivate var isText: Bool { kind == .constant && detail == ConstantKind.string.rawValue }
}
