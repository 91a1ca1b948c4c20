/// Reads the productions of a `ReferenceGrammar`, which are cut into tokens as Python is.
struct ReferenceGrammarReader {
  private typealias Item = ReferenceGrammar.Item
  private typealias Rule = ReferenceGrammar.Rule

  private let text: [UInt8]
  private var tokens: [Token] = []
  private var index = 0
  private(set) var rules: [ReferenceGrammar.Rule] = []
  /// Of each rule.
  private(set) var productions: [[[ReferenceGrammar.Item]]] = []
  /// The rules that have a name, or are asked for by one.
  private(set) var numbers: [String: Int] = [:]

  init(_ productions: String) {
    text = Array(productions.utf8)
    tokens = Self.tokens(of: text)
    while tokens[index].kind != .endMarker { production() }
  }

  private static func tokens(of text: [UInt8]) -> [Token] {
    var lexer = Lexer(text + [UInt8](repeating: 0, count: Source.padding), symbols: .empty)
    // Each token takes a byte at least, but the line end and the end of the text.
    var tokens = [Token](repeating: Token(.error, level: 0, from: 0, to: 0), count: text.count + 2)
    lexer.read(into: &tokens, from: 0)
    return tokens
  }

  private var kind: Token.Kind { tokens[index].kind }

  private mutating func eat(_ kind: Token.Kind) -> Bool {
    if self.kind != kind { return false }
    index += 1
    return true
  }

  private mutating func word() -> String {
    defer { index += 1 }
    return String(decoding: text[tokens[index].range.bounds], as: UTF8.self)
  }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    let number = add([])
    numbers[name] = number
    return number
  }

  private mutating func add(_ alternatives: [[ReferenceGrammar.Item]], _ form: ReferenceGrammar.Rule.Form = .choice)
    -> Int
  {
    rules.append(Rule(form: form))
    productions.append(alternatives)
    return rules.count - 1
  }

  /// `name: alternatives`, `name kept: alternatives` or `name left: alternatives`, to the end of the line.
  private mutating func production() {
    let rule = number(of: word())
    let manner = kind == .name ? word() : ""
    _ = eat(.colon)
    let alternatives = alternatives()
    _ = eat(.newline)
    rules[rule].isRemembered = !manner.isEmpty
    if manner == "left" {
      rules[rule].form = .leftRecursion(of: add(alternatives))
    } else {
      productions[rule] = alternatives
    }
  }

  private mutating func alternatives() -> [[ReferenceGrammar.Item]] {
    var all: [[Item]] = [[]]
    while true {
      switch kind {
      case .bar:
        index += 1
        all.append([])
      case .newline, .rightParen, .rightBracket, .endMarker: return all
      default: all[all.count - 1].append(item())
      }
    }
  }

  private mutating func item() -> ReferenceGrammar.Item {
    if eat(.ampersand) { return Item(target: operand(), use: .ahead) }
    if eat(.minus) { return Item(target: operand(), use: .notAhead) }
    if eat(.tilde) { return Item(target: .cut) }
    if kind == .leftBracket { return Item(target: operand(), use: .optional) }
    let operand = operand()
    if eat(.star) { return repetition([Item(target: operand)], minimum: 0) }
    if eat(.plus) { return repetition([Item(target: operand)], minimum: 1) }
    if eat(.dot) {
      // `separator.element+`
      let element = Item(target: self.operand())
      _ = eat(.plus)
      let others = repetition([Item(target: operand), element], minimum: 0)
      return Item(target: .rule(add([[element, others]])))
    }
    return Item(target: operand)
  }

  private mutating func repetition(_ items: [ReferenceGrammar.Item], minimum: Int) -> ReferenceGrammar.Item {
    Item(target: .rule(add([items], .repetition(minimum: minimum))))
  }

  /// A token, a rule or a group.
  private mutating func operand() -> ReferenceGrammar.Item.Target {
    if eat(.leftParen) || eat(.leftBracket) {
      let alternatives = alternatives()
      index += 1
      // What holds one item alone is no function of its own.
      if alternatives.count == 1, alternatives[0].count == 1, case .required = alternatives[0][0].use {
        return alternatives[0][0].target
      }
      return .rule(add(alternatives))
    }
    if kind == .string { return quoted() }
    let name = word()
    return Self.classes[name] ?? .rule(number(of: name))
  }

  private static let classes: [String: ReferenceGrammar.Item.Target] = [
    "NAME": .token(.name), "NUMBER": .token(.number), "STRING": .token(.string), "NEWLINE": .token(.newline),
    "INDENT": .token(.indent), "DEDENT": .token(.dedent), "FSTRING_START": .token(.fstringStart),
    "FSTRING_MIDDLE": .token(.fstringMiddle), "FSTRING_END": .token(.fstringEnd), "AUGMENTED": .augmentedAssignment,
    "COMPARISON": .comparison, "SHALLOW": .shallowKeyword, "IN_STATEMENT": .inStatement,
  ]

  /// The token between quotes.
  private mutating func quoted() -> ReferenceGrammar.Item.Target {
    let spelling = text[tokens[index].range.bounds].dropFirst().dropLast()
    index += 1
    let letters = spelling.reduce(0) { $0 << 8 | UInt64($1) }
    if let word = SoftKeyword(rawValue: letters) { return .word(word) }
    // A closing bracket alone is no text that can be cut.
    if let character = spelling.first, spelling.count == 1 { return .token(Token.Kind(character: character)) }
    return .token(Self.tokens(of: Array(spelling))[0].kind)
  }
}
