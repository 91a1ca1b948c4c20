import PluginArchive
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
  /// Which of the plugin's modules it is, if rules are about that.
  var module: PluginModule?
}

/// What the source rules found in one Python file.
struct FileCheck: Sendable {
  /// What was found beyond the limit.
  var unlisted: [UnlistedFindings] = []
  /// What comments suppress.
  var suppressed: [Finding] = []
  /// Whether the file was decoded and parsed whole, and all its names were followed.
  var isWhole = true
  /// A bound that the file passes.
  var defect: ArchiveDefect?
  /// Of the file.
  let byteCount: Int

  /// - Parameters:
  ///   - findingLimit: so many findings are kept.
  ///   - memory: of the parser.
  ///   - deliver: is given these, some at a time, by position, then rule.
  init(
    _ bytes: consuming [UInt8], at place: FilePlace, rules: SourceRules, findingLimit: Int,
    secondLimit: Int = LintBounds.secondCount, memory: inout ParserMemory, deliver: ([Finding]) -> Void
  ) {
    byteCount = bytes.count
    let deadline = ContinuousClock.now + .seconds(secondLimit)
    let isOverdue = { ContinuousClock.now >= deadline }
    let source: Source
    do throws(DecodingError) {
      source = try Source(decoding: bytes)
    } catch {
      isWhole = false
      deliver([Finding(rules.encodingRule, detail: error.message, at: place, Location(error))])
      return
    }
    var check = SourceCheck(rules, source, matchLimit: findingLimit)
    var symbols = rules.symbols
    var scopes: [Scope] = []
    var directives: [UInt32] = []
    var (hasMissedNames, quotesName) = (false, false)
    for pass in 0..<LintBounds.passCount {
      if pass > 0 {
        if !check.isIncomplete(source, quotesName: quotesName), !hasMissedNames { break }
        symbols = check.symbols
        check = SourceCheck(rules, source, after: check, matchLimit: findingLimit)
      }
      let scan = Parser.scan(
        source, symbols: symbols, isKnownToParse: pass > 0, isOverdue: isOverdue, memory: &memory,
        passImport: { check.pass($0) }, visit: { check.read($0) })
      if let error = scan.error {
        isWhole = false
        if isOverdue() {
          defect = Self.slowness(place)
        } else {
          var locations = SourceLocations(source, through: error.range.end)
          let location = locations.location(of: error.range, nodeStart: error.range.start)
          deliver([Finding(rules.syntaxRule, detail: error.message, at: place, location)])
        }
        return
      }
      scopes = scan.scopes
      directives = scan.directives
      hasMissedNames = scan.hasMissedNames
      quotesName = scan.quotesName
    }
    if check.isOverfull {
      isWhole = false
      defect = Self.abundance(place)
    }
    // Without all scopes it is not known what hides a builtin, and none counts as hidden.
    if scopes.count < SyntaxBounds.scopeCount { check.dropShadowed(scopes) }
    let suppressions =
      directives.isEmpty || !rules.honoursComments
      ? nil
      : Suppressions(source.directives(at: Array(directives.prefix(LintBounds.suppressionCount))), source, rules.rules)
    var moduleMatches: [ModuleCheck.Match] = []
    if let module = place.module, let moduleRules = rules.pluginModules[module.file] {
      moduleMatches = checkModule(module, source, moduleRules, at: place, isOverdue: isOverdue)
    }
    take(
      check.matches, check.unlistedCounts, moduleMatches, source, rules, suppressions, at: place,
      findingLimit: findingLimit, deliver)
  }

  /// What findings of one symbol say, and the place of the reason.
  private struct KnownStatement {
    var reason: Int
    var statement: Finding.Statement
  }

  private static func slowness(_ place: FilePlace) -> ArchiveDefect {
    ArchiveDefect(
      .slowSource, entry: place.entry ?? place.file,
      message: "the check took longer than \(LintBounds.secondCount) seconds and was given up", help: remedy)
  }

  private static func abundance(_ place: FilePlace) -> ArchiveDefect {
    ArchiveDefect(
      .manyNames, entry: place.entry ?? place.file,
      message:
        "more than \(LintBounds.followedNameCount) names may mean modules or functions, one of them more than \(LintBounds.meaningCount), more than \(LintBounds.importCount) names are imported, one name is more than \(LintBounds.listedTextCount) texts, or more text is put together of constants than is followed",
      help: remedy)
  }

  private static func length(_ source: Source, _ place: FilePlace) -> ArchiveDefect {
    ArchiveDefect(
      .largeModule, entry: place.entry ?? place.file,
      message:
        "the file has \(source.byteCount) bytes of text, and its values are read up to \(LintBounds.moduleByteCount)",
      help: "move code and data into other files of the plugin")
  }

  private static let remedy = "split the file, or simplify it"

  private mutating func take(
    _ sourceMatches: [SourceCheck.Match], _ sourceCounts: [Int: Int], _ moduleMatches: [ModuleCheck.Match],
    _ source: Source, _ rules: SourceRules, _ suppressions: Suppressions?, at place: FilePlace, findingLimit: Int,
    _ deliver: ([Finding]) -> Void
  ) {
    let (characters, unlistedCharacters) = rules.characters.matches(in: source, limit: findingLimit)
    let counts = sourceCounts.merging(unlistedCharacters) { $0 + $1 }
    unlisted = counts.map { index, count in
      let rule = rules.rules[index]
      return UnlistedFindings(rule: rule.id, ruleClass: rule.ruleClass, severity: rule.severity, count: count)
    }
    var matches =
      sourceMatches
      + characters.map {
        SourceCheck.Match(listing: $0.listing, symbol: $0.symbol, range: $0.range, nodeStart: $0.range.start)
      }
    var moduleMatches = moduleMatches
    var suppressedMatches: [SourceCheck.Match] = []
    var suppressedModuleMatches: [ModuleCheck.Match] = []
    var remarks: [Suppressions.Remark] = []
    if var suppressions {
      for match in matches where suppressions.cover(match.listing.rule, at: match.range.start) {
        suppressedMatches.append(match)
      }
      matches.removeAll { suppressions.cover($0.listing.rule, at: $0.range.start) }
      let covered = moduleMatches.map { match in
        guard let start = match.range?.start, let rule = rules.place(of: match.statement.rule) else { return false }
        return suppressions.cover(rule, at: start)
      }
      suppressedModuleMatches = zip(moduleMatches, covered).filter(\.1).map(\.0)
      moduleMatches = zip(moduleMatches, covered).filter { !$0.1 }.map(\.0)
      // Without the plugin's other files nobody knows what goes with them.
      let uncertain =
        place.module?.missingCompanions == nil
        ? rules.rules.indices.filter { rules.rules[$0].check == .companionFile } : []
      remarks = suppressions.unused(uncertain: Set(counts.keys).union(uncertain))
    }
    let ranges = [matches, suppressedMatches].joined().map(\.range) + remarks.map(\.range)
    let moduleRanges = [moduleMatches, suppressedModuleMatches].joined().compactMap(\.range)
    if ranges.isEmpty, moduleMatches.isEmpty, moduleRanges.isEmpty { return }
    var locations = SourceLocations(source, through: (ranges + moduleRanges).map(\.end).max() ?? 0)
    let subject = Finding.Subject(place)
    // Those of the last reason for which a symbol was found.
    var statements: [String: KnownStatement] = [:]
    func finding(_ match: SourceCheck.Match) -> Finding {
      let location = locations.location(of: match.range, nodeStart: match.nodeStart)
      if let known = statements[match.symbol], known.reason == match.listing.reason {
        return Finding(known.statement, about: subject, at: location)
      }
      let rule = rules.rules[match.listing.rule]
      let text = rules.reasons[match.listing]
      let statement = Finding.Statement(
        rule, message: rule.message.filled { _ in match.symbol }, help: text.help ?? rule.help, reason: text.reason,
        symbol: match.symbol)
      statements[match.symbol] = KnownStatement(reason: match.listing.reason, statement: statement)
      return Finding(statement, about: subject, at: location)
    }
    for start in stride(from: 0, to: matches.count, by: LintBounds.waitingFindingCount) {
      deliver(matches[start...].prefix(LintBounds.waitingFindingCount).map(finding))
    }
    func moduleFinding(_ match: ModuleCheck.Match) -> Finding {
      let location = match.range.map { locations.location(of: $0, nodeStart: $0.start) }
      return Finding(match.statement, about: subject, at: location)
    }
    for start in stride(from: 0, to: moduleMatches.count, by: LintBounds.waitingFindingCount) {
      deliver(moduleMatches[start...].prefix(LintBounds.waitingFindingCount).map(moduleFinding))
    }
    suppressed = suppressedMatches.map(finding) + suppressedModuleMatches.map(moduleFinding)
    for remark in remarks {
      let location = locations.location(of: remark.range, nodeStart: remark.range.start)
      deliver([Finding(rules.suppressionRule, detail: remark.detail, at: place, location)])
    }
  }

  /// Applies the rules on what a module means to the plugin.
  private mutating func checkModule(
    _ module: PluginModule, _ source: Source, _ rules: ModuleRules.Module, at place: FilePlace,
    isOverdue: @escaping () -> Bool
  ) -> [ModuleCheck.Match] {
    var matches: [ModuleCheck.Match] = []
    if !rules.values.isEmpty {
      if source.byteCount > LintBounds.moduleByteCount {
        isWhole = false
        defect = defect ?? Self.length(source, place)
      } else {
        matches += ModuleCheck(rules.values, source, of: module).matches
      }
    }
    for rule in rules.definitions {
      for group in rule.groups {
        switch DefinitionSearch.mayDefine(group.names, in: source, isOverdue: isOverdue) {
        case true?: break
        case false?:
          let statement = Finding.Statement(rule, group, symbol: group.names[0])
          matches.append(ModuleCheck.Match(statement: statement, range: nil))
        case nil:
          isWhole = false
          defect = defect ?? Self.slowness(place)
        }
      }
    }
    return matches
  }
}

extension Finding {
  fileprivate init(_ rule: Rule, detail: String, at place: FilePlace, _ location: Location) {
    let statement = Statement(rule, message: rule.message.filled { _ in detail }, help: rule.help)
    self.init(statement, about: Subject(place), at: location)
  }
}

extension Finding.Subject {
  fileprivate convenience init(_ place: FilePlace) {
    self.init(input: place.input, entry: place.entry, file: place.file)
  }
}

extension Location {
  /// The start of a line of a file that has no text; what is shown of it is repaired.
  fileprivate init(_ error: DecodingError) {
    self.init(
      line: error.line, column: 1, endLine: error.line, endColumn: 1, nodeLine: error.line, nodeColumnOffset: 0,
      excerpt: Excerpt(cutting: error.content[...], from: 0, firstColumn: 1))
  }
}
