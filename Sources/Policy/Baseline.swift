/// Findings that are known and not to be reported, as a file keeps them: by what they say and the text of their line, not by its
/// number, so that they are known again when code moves.
package struct Baseline: Sendable {
  package struct Entry: Hashable, Sendable {
    package var rule: String
    /// As the findings show it; empty for the input as a whole.
    package var file: String
    /// Empty where there is none.
    package var symbol: String
    /// Of the line, without spaces around it and with single ones in it; empty where there is none.
    package var text: String

    /// A NUL, which no file of this form can hold, becomes U+FFFD.
    package init(rule: String, file: String, symbol: String, text: String) {
      self.rule = rule
      self.file = Self.plain(file)
      self.symbol = Self.plain(symbol)
      self.text = Self.plain(text.split { $0 == " " || $0 == "\t" }.joined(separator: " "))
    }

    private static func plain(_ text: String) -> String {
      text.utf8.contains(0) ? String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 }) : text
    }
  }

  private static let version = 1
  /// Of one kind; no report has so many.
  private static let countLimit = 1_000_000

  /// How many findings of each kind are left.
  private var counts: [Entry: Int] = [:]

  package init() {}

  /// - Parameter file: the path, as errors show it.
  /// - Throws: where the file is no TOML or no baseline; the line is told.
  package static func read(file: String, bytes: [UInt8]) throws(PolicyError) -> Baseline {
    let table = try TOMLFile.read(name: file, bytes: bytes)
    try table.refuseKeys(except: ["version", "findings"])
    let version = try table.positiveInteger("version")
    if version != Self.version {
      throw table.error(at: "version", "this is version \(version) of the form", "write the baseline anew")
    }
    var baseline = Baseline()
    guard table.has("findings") else { return baseline }
    for finding in try table.tables("findings") {
      try finding.refuseKeys(except: ["rule", "file", "symbol", "text", "count"])
      let entry = Entry(
        rule: try finding.string("rule"), file: try finding.optionalString("file") ?? "",
        symbol: try finding.optionalString("symbol") ?? "", text: try finding.optionalString("text") ?? "")
      let count = finding.has("count") ? try finding.positiveInteger("count") : 1
      if count > countLimit {
        throw finding.error(at: "count", "`count` is \(count)", "write \(countLimit) at most")
      }
      baseline.counts[entry, default: 0] += count
    }
    return baseline
  }

  package mutating func add(_ entry: Entry) { counts[entry, default: 0] += 1 }

  /// Takes one finding out.
  ///
  /// - Returns: whether it was there.
  package mutating func take(_ entry: Entry) -> Bool {
    guard let count = counts[entry] else { return false }
    counts[entry] = count > 1 ? count - 1 : nil
    return true
  }

  package var isEmpty: Bool { counts.isEmpty }

  /// The findings that are left.
  package var count: Int { counts.values.reduce(0, +) }

  /// The file; the same findings give the same bytes.
  package var text: String {
    var text = """
      # Findings that are known: plugin-lint --baseline takes them out of its reports. Errors are never among them.
      version = \(Self.version)

      """
    for (entry, count) in counts.sorted(by: { $0.key.precedes($1.key) }) {
      text += "\n[[findings]]\nrule = \(TOMLFile.string(entry.rule))\n"
      if !entry.file.isEmpty { text += "file = \(TOMLFile.string(entry.file))\n" }
      if !entry.symbol.isEmpty { text += "symbol = \(TOMLFile.string(entry.symbol))\n" }
      if !entry.text.isEmpty { text += "text = \(TOMLFile.string(entry.text))\n" }
      if count > 1 { text += "count = \(count)\n" }
    }
    return text
  }
}

extension Baseline.Entry {
  /// By the bytes of file, rule, symbol and text.
  fileprivate func precedes(_ other: Self) -> Bool {
    let pairs = [(file, other.file), (rule, other.rule), (symbol, other.symbol), (text, other.text)]
    guard let (one, two) = pairs.first(where: { !$0.utf8.elementsEqual($1.utf8) }) else { return false }
    return one.utf8.lexicographicallyPrecedes(two.utf8)
  }
}
