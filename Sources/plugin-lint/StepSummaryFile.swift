import Checking
import Linting
import PluginArchive
import Reporting

/// The file to which a step of a GitHub workflow adds its summary.
struct StepSummaryFile {
  /// The variable that names the file.
  private static let variable = "GITHUB_STEP_SUMMARY"
  /// GitHub drops a longer file.
  private static let byteLimit = 1 << 20
  private let path: String

  /// - Returns: `nil` where no report is for GitHub's workflows, or nothing names the file.
  /// - Throws: where the file is one of the inputs.
  init?(besides inputs: [String], _ destinations: [Destination]) throws(Failure) {
    guard destinations.contains(where: { $0.format == .github }),
      let path = Environment.value(of: Self.variable), !path.isEmpty
    else { return nil }
    if let input = inputs.first(where: { OutputFile.replaces(path, $0) }) {
      throw Failure("\(Self.variable) '\(path)' would change '\(input)', which is to be checked; name another file")
    }
    self.path = path
  }

  /// Adds the summary, as much of it as the file can still take.
  func append(_ report: Report, _ options: ReportOptions) throws(Failure) {
    do {
      let file = try AppendedFile(path: path)
      let summary = report.stepSummary(byteLimit: Self.byteLimit - file.byteCount, options: options)
      if summary.isEmpty {
        Console.note("\(Tool.name): \(Self.variable) '\(path)' is full; GitHub takes 1 MiB of a step")
      }
      try file.write(summary)
    } catch {
      throw Failure("cannot add the summary to '\(path)', which \(Self.variable) names: \(error)")
    }
  }
}
