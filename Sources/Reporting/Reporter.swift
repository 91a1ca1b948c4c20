package import Linting
package import Policy

/// What a report shows beyond the findings themselves.
package struct ReportOptions: Sendable {
  /// ANSI sequences in `text` and `concise`.
  package var usesColor = false
  /// Where each rule's page is, for `text` with colour; `nil` makes no links.
  package var ruleLink: RuleLink?
  /// Warnings fail too, as in the server's strict mode.
  package var isStrict = false
  /// Findings without the closing lines of `text`.
  package var isQuiet = false
  /// Details of each input, and everything that was left out of a folder.
  package var isVerbose = false
  /// At most so many findings are shown; `nil` shows all. The totals count all of them either way.
  package var findingLimit: Int?
  /// By rule id; a finding of a rule that is not in here tells no standing. No dictionary: to make one took 3 % of a small run.
  package var standings: [(rule: String, standing: Rule.Standing)] = []
  /// All rules of the policy, for the formats that list them.
  package var rules: [Rule] = []
  /// The folder of the repository that the members of archives come from, relative to its root; empty for the root.
  package var pathPrefix = ""
  /// Of the inputs that could not be opened, a sentence each.
  package var inputFailures: [String] = []
  /// That of the run, as far as it is known before the report is written.
  package var exitStatus = 0

  package init() {}

  /// Has the reports tell of these rules.
  package mutating func know(_ rules: [Rule]) {
    self.rules = rules
    standings = rules.map { ($0.id, $0.standing) }
  }

  func standing(of rule: String) -> Rule.Standing? { standings.first { $0.rule == rule }?.standing }
}

extension Format {
  /// Whether a report in this format shows the SHA-256 of archives.
  package func showsDigests(_ options: ReportOptions) -> Bool {
    switch self {
    case .json, .sarif: true
    case .text: options.isVerbose && !options.isQuiet
    case .concise, .jsonl, .server, .github, .gitlab, .junit: false
    }
  }
}

extension Format {
  /// Whether a report in this format, unless it is quiet, ends with the verdict in words and what was left out.
  package var endsWithClosing: Bool { self == .text || self == .github }

  /// Whether a report in this format says how many findings are suppressed.
  package var countsSuppressed: Bool { self != .server && self != .gitlab }
}

extension Report {
  /// Writes the report in `format`, as UTF-8 that ends with a newline, in chunks of bounded size.
  ///
  /// - Throws: what `sink` throws; nothing is written after that.
  package func write<Failure: Error>(
    as format: Format, options: ReportOptions, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    switch format {
    case .text: try write(with: TextReporter(self, options), options, to: sink)
    case .concise: try write(with: ConciseReporter(self, options), options, to: sink)
    case .json: try write(with: JSONReporter(self, options), options, to: sink)
    case .jsonl: try write(with: JSONLinesReporter(self, options), options, to: sink)
    case .server:
      // The server reads no comments.
      let report = unsuppressed
      try report.write(with: ServerReporter(report, options), options, to: sink)
    case .sarif: try write(with: SARIFReporter(self, options), options, to: sink)
    case .github: try write(with: GitHubReporter(self, options), options, to: sink)
    case .gitlab: try write(with: GitLabReporter(self, options), options, to: sink)
    case .junit: try write(with: JUnitReporter(self, options), options, to: sink)
    }
  }

  private func write<Failure: Error>(
    with reporter: consuming some Reporter, _ options: ReportOptions, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let chunkByteCount = 1 << 16
    reporter.bytes.reserveCapacity(chunkByteCount * 2)
    reporter.begin()
    for finding in findings.prefix(reporter.findingLimit ?? findings.count) {
      reporter.add(finding)
      if reporter.bytes.count >= chunkByteCount {
        try sink(reporter.bytes)
        reporter.bytes.removeAll(keepingCapacity: true)
      }
    }
    reporter.end()
    if !reporter.bytes.isEmpty { try sink(reporter.bytes) }
  }
}

/// One form of report, built from the first finding to the last.
protocol Reporter {
  /// What was built since the last chunk was taken.
  var bytes: [UInt8] { get set }
  /// `nil` where all findings are shown.
  var findingLimit: Int? { get }

  mutating func begin()
  mutating func add(_ finding: Finding)
  mutating func end()
}
