/// Whether CPython's parser can take the statements of a file without nesting its calls too deep.
///
/// It walks a statement by the rules of `ReferenceGrammar` in CPython's order, dead ends included, since its parser gives
/// up wherever it is. The calls are a list here and no recursion.
struct CallDepth {
  enum Verdict {
    case fits
    /// The calls nest too deep at the token at this place.
    case overflows(ByteRange)
    /// There is too much to walk, or the statement is none of the grammar.
    case unknown
    /// `SyntaxBounds.deepCallCount` calls were counted in this file.
    case exhausted
  }

  /// So many of them enclose each statement of a file: those of the file, its statements and their repetition.
  private static let outerCalls = 3
  /// Where CPython walks in circles nobody waits: so many calls a token.
  private static let callsPerToken = 5000

  private struct Call {
    var rule: Int
    var start: Int
    var alternative = 0
    var item = 0
    /// Where the current item began.
    var itemStart = 0
    /// How often a repetition has fitted.
    var count = 0
    /// The end of what a left recursion has found.
    var end = -1
    var isCut = false
  }

  private enum Step { case called, found, failed, tooDeep }

  private struct Memory {
    var rule: UInt16
    /// Where what was found ends, or -1.
    var end: Int32
    /// The memory of another rule at the same token, or -1.
    var next: Int32
  }

  private let grammar = ReferenceGrammar.cpython
  private let source: Source
  private var tokens: [Token] = []
  private var position = 0
  private var calls: [Call] = []
  /// In this statement.
  private var callCount = 0
  private var callsLeft = SyntaxBounds.deepCallCount
  private var memories: [Memory] = []
  /// For each token the last of its `memories`.
  private var lastMemory: [Int32] = []

  init(_ source: Source) { self.source = source }

  /// - Parameter range: a statement of the file that is in no block, up to the start of the next one.
  mutating func verdict(statement range: ByteRange) -> Verdict {
    readTokens(range)
    if tokens.count > SyntaxBounds.deepTokenCount { return .unknown }
    position = 0
    callCount = 0
    calls.removeAll(keepingCapacity: true)
    memories.removeAll(keepingCapacity: true)
    lastMemory.removeAll(keepingCapacity: true)
    lastMemory.append(contentsOf: repeatElement(-1, count: tokens.count))
    defer { callsLeft -= callCount }
    return walk()
  }

  private mutating func readTokens(_ range: ByteRange) {
    tokens.removeAll(keepingCapacity: true)
    var lexer = Lexer(source.padded, symbols: .empty, hasRawLineEnds: source.hasRawLineEnds)
    lexer.position = Int(range.start)
    var token = [Token(.error, level: 0, from: 0, to: 0)]
    repeat {
      lexer.read(into: &token, from: 0)
      tokens += token
    } while (token[0].start < range.end || token[0].kind == .dedent) && tokens.count <= SyntaxBounds.deepTokenCount
  }

  private mutating func walk() -> Verdict {
    var step = call(grammar.statement)
    let bound = min(tokens.count * Self.callsPerToken, callsLeft)
    while callCount < bound {
      switch step {
      case .called: step = proceed(nil)
      case .tooDeep: return .overflows(tokens[position].range)
      case .found: if calls.isEmpty { return .fits } else { step = proceed(true) }
      case .failed: if calls.isEmpty { return .unknown } else { step = proceed(false) }
      }
    }
    return bound == callsLeft ? .exhausted : .unknown
  }

  private mutating func call(_ rule: Int) -> Step {
    if calls.count == SyntaxBounds.callDepth - Self.outerCalls { return .tooDeep }
    callCount += 1
    if grammar.rules[rule].isRemembered, let memory = memory(of: rule, at: position) {
      let end = memories[memory].end
      if end < 0 { return .failed }
      position = Int(end)
      return .found
    }
    calls.append(Call(rule: rule, start: position))
    return .called
  }

  /// Goes on with the innermost call.
  ///
  /// - Parameter answer: whether what it called has fitted; `nil` if it has called nothing yet.
  private mutating func proceed(_ answer: Bool?) -> Step {
    var call = calls[calls.count - 1]
    let rule = grammar.rules[call.rule]
    var answer = answer
    var minimum: Int?
    switch rule.form {
    case .choice: break
    case .repetition(let least): minimum = least
    case .leftRecursion(let inner): return grow(inner, answer)
    }
    while true {
      let items = grammar.alternatives[rule.alternatives.lowerBound + call.alternative]
      if answer == nil, call.item == items.count {
        if minimum == nil { return leave(true) }
        call.count += 1
        call.start = position
        call.item = 0
      }
      let item = grammar.items[items.lowerBound + call.item]
      if answer == nil {
        call.itemStart = position
        if case .rule(let next) = item.target {
          calls[calls.count - 1] = call
          let step = self.call(next)
          if step == .called || step == .tooDeep { return step }
          answer = step == .found
        } else if case .cut = item.target {
          call.isCut = true
          answer = true
        } else {
          answer = eat(item.target)
        }
      }
      let fits = answer == true
      answer = nil
      if item.use == .ahead || item.use == .notAhead { position = call.itemStart }
      if item.use == .optional || fits != (item.use == .notAhead) {
        call.item += 1
        continue
      }
      position = call.start
      if let minimum { return leave(call.count >= minimum) }
      call.alternative += 1
      call.item = 0
      if call.isCut || call.alternative == rule.alternatives.count { return leave(false) }
    }
  }

  /// Calls `rule` again while it finds more.
  private mutating func grow(_ rule: Int, _ answer: Bool?) -> Step {
    let call = calls[calls.count - 1]
    if answer == nil || answer == true && position > max(call.end, call.start) {
      calls[calls.count - 1].end = answer == nil ? -1 : position
      remember(call.rule, at: call.start, end: answer == nil ? -1 : position)
      position = call.start
      return self.call(rule)
    }
    calls.removeLast()
    position = max(call.end, call.start)
    return call.end < 0 ? .failed : .found
  }

  private mutating func leave(_ fits: Bool) -> Step {
    let call = calls.removeLast()
    if grammar.rules[call.rule].isRemembered { remember(call.rule, at: call.start, end: fits ? position : -1) }
    return fits ? .found : .failed
  }

  private mutating func eat(_ target: ReferenceGrammar.Item.Target) -> Bool {
    let kind = tokens[position].kind
    let fits =
      switch target {
      case .token(let expected): kind == expected
      case .word(let word): kind == .name && spells(tokens[position], word)
      case .augmentedAssignment: kind.isAugmentedAssignment
      case .comparison: [.less, .greater, .equalEqual, .notEqual, .lessEqual, .greaterEqual, .in].contains(kind)
      case .shallowKeyword:
        [.import, .from, .global, .nonlocal, .pass, .break, .continue].contains(kind)
      case .inStatement: kind != .newline && kind != .semicolon
      case .rule, .cut: false
      }
    // The last token is no part of the statement.
    if fits, position < tokens.count - 1 { position += 1 }
    return fits
  }

  private func spells(_ token: Token, _ word: SoftKeyword) -> Bool {
    token.end - token.start <= 8
      && source.padded[token.range.bounds].reduce(0) { $0 << 8 | UInt64($1) } == word.rawValue
  }

  // MARK: Memory

  private func memory(of rule: Int, at position: Int) -> Int? {
    var index = Int(lastMemory[position])
    while index >= 0, Int(memories[index].rule) != rule { index = Int(memories[index].next) }
    return index < 0 ? nil : index
  }

  private mutating func remember(_ rule: Int, at position: Int, end: Int) {
    if let known = memory(of: rule, at: position) {
      memories[known].end = Int32(end)
    } else {
      memories.append(Memory(rule: UInt16(rule), end: Int32(end), next: lastMemory[position]))
      lastMemory[position] = Int32(memories.count - 1)
    }
  }
}
