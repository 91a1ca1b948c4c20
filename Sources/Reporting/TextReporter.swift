import Linting
import Policy

/// One block a finding with the source line and a caret line, then the verdict.
struct TextReporter: Reporter {
  var bytes: [UInt8] = []
  var findingLimit: Int? { options.findingLimit }
  private let report: Report
  private let options: ReportOptions
  private var place: Place
  private let style: Style
  /// What begins and ends the space in front of a line of a frame.
  private let gutterStart: [UInt8]
  private let gutterEnd: [UInt8]
  /// What stands below the frames of findings that say the same, with what it depends on.
  private var notes: [Notes] = []

  private struct Notes {
    var rule: String
    var help: String?
    var gutter: Int
    var bytes: [UInt8]
  }

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
    place = Place(report)
    style = Style(usesColor: options.usesColor)
    gutterStart = Array(style.frame.utf8)
    gutterEnd = Array(" |\(style.end)".utf8)
  }

  mutating func begin() {}

  mutating func add(_ finding: Finding) {
    bytes.append(style.of(finding.severity))
    bytes.append(finding.severity.rawValue)
    bytes.append("[")
    let link = options.usesColor ? options.ruleLink : nil
    if let link { bytes.append(link.start(of: finding.rule)) }
    Escape.append(finding.rule, to: &bytes)
    if link != nil { bytes.append(RuleLink.end) }
    bytes.append("]")
    bytes.append(style.end)
    bytes.append(style.strong)
    bytes.append(": ")
    Escape.append(finding.message, to: &bytes)
    bytes.append(style.end)
    bytes.append("\n")

    let number = finding.location.map { String($0.line) } ?? ""
    let gutter = max(2, number.utf8.count)
    bytes.append(repeating: UInt8(ascii: " "), count: gutter)
    bytes.append(style.frame)
    bytes.append("--> ")
    bytes.append(style.end)
    place.append(finding, to: &bytes)
    if let byteOffset = finding.byteOffset {
      bytes.append(", at byte ")
      bytes.append(decimal: byteOffset)
    }
    bytes.append("\n")

    if let location = finding.location {
      addFrame(location, finding, number: number, gutter: gutter)
    } else if let reason = finding.reason {
      addNote("why", reason, gutter: gutter)
    }
    addNotes(finding, gutter: gutter)
    bytes.append("\n")
  }

  /// What to do, and how much is known of the rule.
  private mutating func addNotes(_ finding: Finding, gutter: Int) {
    for known in notes where known.gutter == gutter && known.rule == finding.rule && known.help == finding.help {
      return bytes.append(contentsOf: known.bytes)
    }
    let start = bytes.count
    if let help = finding.help { addNote("help", help, gutter: gutter) }
    if let standing = options.standing(of: finding.rule) {
      let words = Phrase.standing(standing, of: finding.ruleClass, revision: report.policyRevision)
      addNote("standing", "\(words); see plugin-lint explain \(finding.rule)", gutter: gutter)
    }
    if notes.count < Self.notesLimit {
      notes.append(Notes(rule: finding.rule, help: finding.help, gutter: gutter, bytes: Array(bytes[start...])))
    }
  }

  /// Most findings are of few rules.
  private static let notesLimit = 64

  private mutating func addFrame(_ location: Location, _ finding: Finding, number: String, gutter: Int) {
    let frame = CodeFrame(location)
    addGutter("", gutter)
    bytes.append("\n")
    addGutter(number, gutter)
    if !frame.line.isEmpty { bytes.append(" ") }
    bytes.append(contentsOf: frame.line)
    bytes.append("\n")
    addGutter("", gutter)
    bytes.append(" ")
    bytes.append(repeating: UInt8(ascii: " "), count: frame.caretOffset)
    bytes.append(style.of(finding.severity))
    bytes.append(repeating: UInt8(ascii: "^"), count: frame.caretCount)
    if location.endLine > location.line { bytes.append(" to line \(location.endLine)") }
    if let reason = finding.reason {
      bytes.append(location.endLine > location.line ? ": " : " ")
      Escape.append(reason, to: &bytes)
    }
    bytes.append(style.end)
    bytes.append("\n")
  }

  private mutating func addGutter(_ number: String, _ gutter: Int) {
    bytes.append(contentsOf: gutterStart)
    bytes.append(repeating: UInt8(ascii: " "), count: gutter - number.utf8.count)
    bytes.append(number)
    bytes.append(contentsOf: gutterEnd)
  }

  private mutating func addNote(_ label: String, _ text: String, gutter: Int) {
    bytes.append(repeating: UInt8(ascii: " "), count: gutter + 1)
    bytes.append(style.frame)
    bytes.append("= ")
    bytes.append(style.end)
    bytes.append(style.note)
    bytes.append(label)
    bytes.append(style.end)
    bytes.append(": ")
    Escape.append(text, to: &bytes)
    bytes.append("\n")
  }

  mutating func end() {
    if let rest = Phrase.notShown(of: report, limit: findingLimit) {
      bytes.append(rest)
      bytes.append("\n\n")
    }
    if !options.isQuiet { bytes.append(contentsOf: Closing(report, options).lines()) }
  }
}
