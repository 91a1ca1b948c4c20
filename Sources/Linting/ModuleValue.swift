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

  /// In the order in which the keys came first.
  private(set) var items: [Item] = []
  /// Where there are many items, their places by the bytes of their keys.
  private var places: [[UInt8]: Int] = [:]
  /// Whether there are no others.
  private(set) var isWhole = true
  private var itemCount = 0
  /// Items that were set before this one may have been set again since then.
  private var firstKnown = 0

  /// So many items are found without a table of their places.
  private static let fewItems = 16

  /// By its bytes: an accent may be written in two ways, and these are two keys.
  private func place(of key: String) -> Int? {
    if items.count > Self.fewItems { return places[Array(key.utf8)] }
    return items.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
  }

  func value(of key: String) -> ModuleValue? {
    guard let place = place(of: key) else { return nil }
    let item = items[place]
    return item.number < firstKnown ? ModuleValue(content: .unknown, range: item.value.range) : item.value
  }

  mutating func set(_ key: String, at range: ByteRange, to value: ModuleValue) {
    let item = Item(key: key, keyRange: range, value: value, number: itemCount)
    itemCount += 1
    if let place = place(of: key) {
      items[place] = item
      return
    }
    items.append(item)
    if items.count == Self.fewItems + 1 {
      for (place, item) in items.enumerated() { places[Array(item.key.utf8)] = place }
    } else if items.count > Self.fewItems {
      places[Array(key.utf8)] = items.count - 1
    }
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
  mutating func forget(_ key: String) {
    if let place = place(of: key) { items[place].value.content = .unknown }
  }
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
