import Policy
import PythonSyntax

/// What the comments of one file suppress: `# plugin-lint: ignore[rule, …] reason`. Warnings alone, since the server reads no comments.
struct Suppressions {
  /// Why a comment, or one of the rules that it names, suppresses nothing.
  struct Remark {
    var range: ByteRange
    var detail: String
  }

  private static let suggestionLimit = 100

  private let rules: [Rule]
  /// By the start of their subjects, which don't overlap within a scope.
  private var blocks: [Directive.Scope: [Block]] = [:]
  /// All but those that can suppress something.
  private var remarks: [Remark] = []

  /// The comments that are about the same code.
  private struct Block {
    var subject: ByteRange
    /// By the place of the rule.
    var suppressed: [Int: (range: ByteRange, isUsed: Bool)] = [:]
  }

  init(_ directives: [Directive], _ source: Source, _ rules: [Rule]) {
    self.rules = rules
    var nameCount = 0
    for directive in directives {
      guard let names = Self.ruleNames(directive.range, source) else {
        remarks.append(Remark(range: directive.range, detail: "the comment names no rule"))
        continue
      }
      for range in names {
        nameCount += 1
        guard nameCount <= LintBounds.suppressionCount else {
          remarks.append(
            Remark(
              range: range,
              detail: "at most \(LintBounds.suppressionCount) are read in a file, and no more count from here on"))
          return
        }
        add(range, source, directive)
      }
    }
  }

  private mutating func add(_ range: ByteRange, _ source: Source, _ directive: Directive) {
    let name = String(decoding: source.text[range.bounds], as: UTF8.self)
    guard let rule = rules.firstIndex(where: { $0.id == name }) else {
      // The comparison with all rules takes its time.
      let similar =
        remarks.count >= Self.suggestionLimit
        ? "" : Suggestion.nearest(to: name, among: rules.map(\.id)).map { "; did you mean `\($0)`?" } ?? ""
      return remarks.append(Remark(range: range, detail: "there is no rule `\(name)`\(similar)"))
    }
    guard rules[rule].severity == .warning else {
      return remarks.append(Remark(range: range, detail: "`\(name)` is an error, and only warnings can be suppressed"))
    }
    Self.add(rule, range, directive.subject, to: &blocks[directive.scope, default: []], &remarks)
  }

  private static func add(
    _ rule: Int, _ range: ByteRange, _ subject: ByteRange, to blocks: inout [Block], _ remarks: inout [Remark]
  ) {
    if blocks.last?.subject != subject { blocks.append(Block(subject: subject)) }
    if blocks[blocks.count - 1].suppressed[rule] != nil {
      remarks.append(Remark(range: range, detail: "the rule is suppressed here already"))
    } else {
      blocks[blocks.count - 1].suppressed[rule] = (range, false)
    }
  }

  /// Whether what was found at `offset` is not to be reported.
  ///
  /// - Parameter rule: the place of the rule.
  mutating func cover(_ rule: Int, at offset: UInt32) -> Bool {
    Directive.Scope.allCases.contains { Self.cover(rule, at: offset, in: &blocks[$0, default: []]) }
  }

  private static func cover(_ rule: Int, at offset: UInt32, in blocks: inout [Block]) -> Bool {
    let next = blocks.partitioningIndex { $0.subject.start > offset }
    guard next > 0, offset < blocks[next - 1].subject.end, blocks[next - 1].suppressed[rule] != nil else {
      return false
    }
    blocks[next - 1].suppressed[rule]?.isUsed = true
    return true
  }

  /// What suppresses nothing, after all findings were asked for.
  ///
  /// - Parameter uncertain: the places of rules whose findings are not all known.
  func unused(uncertain: Set<Int>) -> [Remark] {
    let unused = blocks.values.joined().flatMap(\.suppressed).filter { !$0.value.isUsed && !uncertain.contains($0.key) }
    return remarks
      + unused.map { Remark(range: $0.value.range, detail: "`\(rules[$0.key].id)` is not found here") }
  }

  /// The places of the names in `ignore[a, b]`; `nil` where the comment is no such thing.
  private static func ruleNames(_ range: ByteRange, _ source: Source) -> [ByteRange]? {
    let text = source.text
    var position = range.bounds.lowerBound + 1
    func skipSpaces() {
      while position < range.bounds.upperBound, text[position] == 0x20 || text[position] == 0x09 { position += 1 }
    }
    skipSpaces()
    position += Directive.marker.count
    skipSpaces()
    let word = Array("ignore[".utf8)
    guard text[position..<range.bounds.upperBound].starts(with: word) else { return nil }
    position += word.count
    var names: [ByteRange] = []
    while true {
      skipSpaces()
      let name = text[position..<range.bounds.upperBound].prefix { $0 != 0x2C && $0 != 0x5D }
      let length = (name.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? name.startIndex - 1) + 1 - name.startIndex
      guard name.endIndex < range.bounds.upperBound, length > 0 else { return nil }
      names.append(ByteRange(UInt32(position), UInt32(position + length)))
      position = name.endIndex + 1
      if text[name.endIndex] == 0x5D { return names }
    }
  }
}
