import Policy
import PythonSyntax

/// Where a file stands: what its findings say about their place.
struct FilePlace: Sendable {
  /// The input as it was given.
  var input: String
  /// The name inside an archive; `nil` outside of one.
  var entry: String?
  /// What the findings show.
  var file: String
}

/// What the source rules found in one Python file.
struct FileCheck: Sendable {
  /// By position, then rule.
  var findings: [Finding] = []
  /// Whether the file was decoded and parsed whole.
  var isWhole = true

  init(_ bytes: [UInt8], at place: FilePlace, rules: SourceRules) {
    let source: Source
    do throws(DecodingError) {
      source = try Source(decoding: bytes)
    } catch {
      isWhole = false
      let location = error.line.map { Location(line: $0, ofUndecodable: bytes) }
      findings = [Finding(rules.encodingRule, detail: error.message, at: place, location)]
      return
    }
    let tree = Parser.parse(source, symbols: rules.symbols)
    if !tree.errors.isEmpty {
      isWhole = false
      var locations = SourceLocations(tree.text, through: tree.errors.map(\.range.end).max() ?? 0)
      findings = tree.errors.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }.map { error in
        let location = locations.location(of: error.range, nodeStart: error.range.start)
        return Finding(rules.syntaxRule, detail: error.message, at: place, location)
      }
    }
    var check = SourceCheck(rules, tree)
    check.run()
    guard let end = check.matches.map(\.range.end).max() else { return }
    var locations = SourceLocations(tree.text, through: end)
    findings += check.matches.map { match in
      Finding(
        rules.rules[match.listing.rule], symbol: match.symbol, help: match.listing.help, reason: match.listing.reason,
        at: place, locations.location(of: match.range, nodeStart: match.nodeStart))
    }
  }
}

extension Finding {
  fileprivate init(_ rule: Rule, detail: String, at place: FilePlace, _ location: Location?) {
    self.init(
      rule: rule.id, ruleClass: rule.ruleClass, severity: rule.severity,
      message: rule.message.filled { _ in detail }, help: rule.help, input: place.input, entry: place.entry,
      file: place.file, location: location)
  }

  fileprivate init(
    _ rule: Rule, symbol: String, help: String?, reason: String, at place: FilePlace, _ location: Location
  ) {
    self.init(
      rule: rule.id, ruleClass: rule.ruleClass, severity: rule.severity,
      message: rule.message.filled { _ in symbol }, help: help ?? rule.help, reason: reason, symbol: symbol,
      input: place.input, entry: place.entry, file: place.file, location: location)
  }
}

extension Location {
  /// The start of a line of a file that has no text; what is shown of it is repaired.
  fileprivate init(line: Int, ofUndecodable bytes: [UInt8]) {
    var start = 0
    var current = 1
    while start < bytes.count, current < line {
      guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { break }
      start = bytes[end...].starts(with: [0x0D, 0x0A]) ? end + 2 : end + 1
      current += 1
    }
    let content = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    self.init(
      line: line, column: 1, endLine: line, endColumn: 1, nodeLine: line, nodeColumnOffset: 0,
      excerpt: Excerpt(cutting: content, from: content.startIndex, firstColumn: 1))
  }
}
