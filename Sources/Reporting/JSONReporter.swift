package import Linting
import Policy

/// The name and version under which the program speaks of itself.
package enum Tool {
  package static let name = "plugin-lint"
  package static let version = "0.1.0"
}

/// One JSON document; its keys and their order are a contract.
struct JSONReporter: Reporter {
  var bytes: [UInt8] {
    get { writer.bytes }
    _modify { yield &writer.bytes }
  }
  let findingLimit: Int?
  private var writer = JSONWriter(isPretty: true)
  private let report: Report

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    findingLimit = options.findingLimit
  }

  mutating func begin() {
    writer.open(UInt8(ascii: "{"))
    writer.member("version", 1)
    writer.object("tool") {
      $0.member("name", Tool.name)
      $0.member("version", Tool.version)
    }
    writer.object("policy") { [report] in
      $0.member("id", report.policyID)
      $0.member("revision", report.policyRevision)
    }
    writer.member("verdict", report.verdict.rawValue)
    writer.member("complete", report.isComplete)
    writer.key("inputs")
    writer.open(UInt8(ascii: "["))
    for input in report.inputs {
      writer.startItem()
      writer.object {
        $0.member("path", input.path)
        $0.member("kind", input.kind.rawValue)
        $0.member("sha256", input.sha256)
        $0.member("files", input.files)
        $0.member("files_scanned", input.filesScanned)
        $0.member("bytes_scanned", input.bytesScanned)
      }
    }
    writer.close(UInt8(ascii: "]"))
    writer.key("findings")
    writer.open(UInt8(ascii: "["))
  }

  mutating func add(_ finding: Finding) {
    writer.startItem()
    writer.add(finding)
  }

  mutating func end() {
    writer.close(UInt8(ascii: "]"))
    writer.addSummary(of: report, findingLimit: findingLimit)
    writer.close(UInt8(ascii: "}"))
    writer.endLine()
  }
}

/// The finding objects of the JSON document, one a line, and the summary as the last line, with the verdict and whether all was read.
struct JSONLinesReporter: Reporter {
  var bytes: [UInt8] {
    get { writer.bytes }
    _modify { yield &writer.bytes }
  }
  let findingLimit: Int?
  private var writer = JSONWriter(isPretty: false)
  private let report: Report

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    findingLimit = options.findingLimit
  }

  mutating func begin() {}

  mutating func add(_ finding: Finding) {
    writer.add(finding)
    writer.endLine()
  }

  mutating func end() {
    writer.object { [report, findingLimit] in
      $0.addSummary(of: report, findingLimit: findingLimit)
      $0.member("verdict", report.verdict.rawValue)
      $0.member("complete", report.isComplete)
    }
    writer.endLine()
  }
}

extension JSONWriter {
  /// A finding as one object.
  package mutating func add(_ finding: Finding) {
    object {
      $0.member("rule", finding.rule)
      $0.member("class", finding.ruleClass.rawValue)
      $0.member("severity", finding.severity.rawValue)
      $0.member("message", finding.message)
      $0.member("help", finding.help)
      $0.member("symbol", finding.symbol)
      $0.member("input", finding.input)
      $0.member("entry", finding.entry)
      $0.member("file", finding.file)
      $0.member("line", finding.location?.line)
      $0.member("column", finding.location?.column)
      $0.member("end_line", finding.location?.endLine)
      $0.member("end_column", finding.location?.endColumn)
      if let location = finding.location {
        $0.object("node") {
          $0.member("line", location.nodeLine)
          $0.member("col_offset", location.nodeColumnOffset)
        }
      } else {
        $0.member("node", nil as Int?)
      }
      if let byteOffset = finding.byteOffset { $0.member("byte_offset", byteOffset) }
    }
  }

  /// The totals of all findings, and how many of them the document does not show where that is not none.
  fileprivate mutating func addSummary(of report: Report, findingLimit: Int?) {
    object("summary") {
      $0.member("errors", report.errorCount)
      $0.member("warnings", report.warningCount)
      $0.member("files_scanned", report.filesScanned)
      let notShown = report.findingCount - min(findingLimit ?? .max, report.findings.count)
      if notShown > 0 { $0.member("not_shown", notShown) }
      if report.suppressedCount > 0 { $0.member("suppressed", report.suppressedCount) }
    }
  }
}
