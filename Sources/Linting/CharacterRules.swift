import Policy
import PythonSyntax

/// The rules on characters, compiled once for all files.
struct CharacterRules: Sendable {
  /// A listed character in the text of a file.
  struct Match {
    var listing: SourceRules.Listing
    /// `U+XXXX`.
    var symbol: String
    var range: ByteRange
  }

  private struct CodeRange: Sendable {
    var first: UInt32
    var last: UInt32
    var listing: SourceRules.Listing
  }

  /// In order; of ranges that overlap the first by start counts.
  private let ranges: [CodeRange]

  init(_ policy: Policy, _ reasons: inout SourceRules.Reasons) {
    var ranges: [CodeRange] = []
    for index in policy.rules.indices where policy.rules[index].check == .character {
      for group in policy.rules[index].groups {
        let listing = reasons.add(rule: index, group.reason, help: group.alternative)
        for name in group.names {
          guard let codes = Rule.characters(name) else { continue }
          ranges.append(CodeRange(first: codes.lowerBound, last: codes.upperBound, listing: listing))
        }
      }
    }
    self.ranges = ranges.sorted { $0.first < $1.first }
  }

  /// The first listed character of each line, at most `limit` of them.
  ///
  /// - Returns: also by rule, how many lines more have one.
  func matches(in source: Source, limit: Int) -> (matches: [Match], unlisted: [Int: Int]) {
    var matches: [Match] = []
    var unlisted: [Int: Int] = [:]
    if source.isASCII && !source.mayHoldControls || ranges.isEmpty { return (matches, unlisted) }
    let text = source.text
    var start = text.startIndex
    while let index = Self.firstCandidate(in: source, from: start) {
      let lead = text[index]
      let count = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index + count <= text.endIndex else { break }
      var code = count == 1 ? UInt32(lead) : UInt32(lead) & (0xFF >> UInt32(count + 1))
      for offset in 1..<count { code = code << 6 | UInt32(text[index + offset] & 0x3F) }
      guard let listing = listing(of: code) else {
        start = index + count
        continue
      }
      if matches.count < limit {
        let range = ByteRange(UInt32(index), UInt32(index + count))
        matches.append(Match(listing: listing, symbol: Self.name(code), range: range))
      } else {
        unlisted[listing.rule, default: 0] += 1
      }
      start = source.firstOffset(of: 0x0A, from: index) ?? text.endIndex
    }
    return (matches, unlisted)
  }

  /// The offset of the first byte at or behind `start` that is not ASCII, or a control character.
  private static func firstCandidate(in source: Source, from start: Int) -> Int? {
    // Few files hold any.
    if !source.mayHoldControls { return source.firstNonASCIIOffset(from: start) }
    return source.text[start...].firstIndex { $0 >= 0x80 || $0.isControl }
  }

  private func listing(of code: UInt32) -> SourceRules.Listing? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].last < code { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].first <= code ? ranges[low].listing : nil
  }

  private static func name(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
