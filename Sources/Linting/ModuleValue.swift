import Policy
import PythonSyntax

/// What an expression is, as far as its text alone tells.
struct ModuleValue {
  indirect enum Content {
    /// Anything: only running the code would tell.
    case unknown
    case text(String)
    /// The elements that are certainly in it; there may be more.
    case list([ModuleValue])
    case dictionary(ModuleDictionary)
  }

  var content: Content
  /// The expression, without parentheses around it.
  var range: ByteRange

  /// Whether it can be changed where it is known under another name.
  var isMutable: Bool {
    switch content {
    case .list, .dictionary: true
    case .text, .unknown: false
    }
  }
}

/// The items with texts as keys of a dictionary.
struct ModuleDictionary {
  struct Item {
    var key: String
    /// Where it was written last.
    var keyRange: ByteRange
    var value: ModuleValue
    fileprivate var number: Int
  }

  /// By the bytes of the key: an accent may be written in two ways, and these are two keys.
  private var itemsByKey: [[UInt8]: Item] = [:]
  /// Whether there are no others.
  private(set) var isWhole = true
  private var itemCount = 0
  /// Items that were set before this one may have been set again since then.
  private var firstKnown = 0

  /// In no particular order.
  var items: some Collection<Item> { itemsByKey.values }

  func value(of key: String) -> ModuleValue? {
    guard let item = itemsByKey[Array(key.utf8)] else { return nil }
    return item.number < firstKnown ? ModuleValue(content: .unknown, range: item.value.range) : item.value
  }

  mutating func set(_ key: String, at range: ByteRange, to value: ModuleValue) {
    itemsByKey[Array(key.utf8)] = Item(key: key, keyRange: range, value: value, number: itemCount)
    itemCount += 1
  }

  /// Sets items that nobody knows.
  mutating func setAny() {
    isWhole = false
    firstKnown = itemCount
  }

  /// Sets all items of another dictionary.
  mutating func set(_ other: ModuleValue) {
    guard case .dictionary(let other) = other.content else { return setAny() }
    if !other.isWhole { setAny() }
    for item in other.items { set(item.key, at: item.keyRange, to: other.value(of: item.key) ?? item.value) }
  }

  /// Makes a value unknown.
  mutating func forget(_ key: String) { itemsByKey[Array(key.utf8)]?.value.content = .unknown }
}

/// What a variable of a module is when all of the module has run.
enum ModuleVariable {
  case unbound
  case unknown
  /// - Parameter name: where it got its value.
  case bound(ModuleValue, name: ByteRange)
}

/// What is at a path into a module.
enum ValueAtPath {
  case absent
  case unknown
  /// One, or those of a list's elements that are known.
  case known([ModuleValue])

  init(_ path: ValuePath, in variable: ModuleVariable) {
    switch variable {
    case .unbound: self = .absent
    case .unknown: self = .unknown
    case .bound(let value, _):
      self = .known([value])
      var isList = false
      for step in path.steps {
        guard case .known(let values) = self else { return }
        switch step {
        case .elements:
          isList = true
          self = Self.elements(of: values)
        case .key(let key): self = isList ? Self.items(key, of: values) : Self.item(key, of: values[0])
        }
      }
    }
  }

  private static func item(_ key: String, of value: ModuleValue) -> Self {
    guard case .dictionary(let dictionary) = value.content else { return .unknown }
    if let item = dictionary.value(of: key) { return .known([item]) }
    return dictionary.isWhole ? .absent : .unknown
  }

  private static func items(_ key: String, of values: [ModuleValue]) -> Self {
    .known(
      values.compactMap { value in
        guard case .dictionary(let dictionary) = value.content else { return nil }
        return dictionary.value(of: key)
      })
  }

  private static func elements(of values: [ModuleValue]) -> Self {
    var elements: [ModuleValue] = []
    for value in values {
      guard case .list(let list) = value.content else { return .unknown }
      elements += list
    }
    return .known(elements)
  }
}
