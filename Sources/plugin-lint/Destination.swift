import Checking
import Linting
import PluginArchive
import Reporting

/// Where a report goes, and in which format.
struct Destination {
  let format: Format
  /// `nil` for standard output.
  let path: String?

  /// All reports of a run, files first. `--output FILE` takes the place of standard output, `--output FORMAT=FILE` adds
  /// to it. A file called `-` is standard output.
  ///
  /// What stands before the first `=` is a format unless it can only be a path (`./a=b`).
  static func all(format: String, outputs: [String]) throws(Failure) -> [Destination] {
    let main = try self.format(format)
    var destinations: [Destination] = []
    var hasMain = false
    var hasStandardOutput = false
    for output in outputs {
      let parts = output.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, parts[0].utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) {
        destinations.append(Destination(format: try self.format(String(parts[0])), path: String(parts[1])))
      } else {
        destinations.append(Destination(format: main, path: output))
        hasMain = true
      }
      if destinations.last?.path == "-", let format = destinations.popLast()?.format {
        if hasStandardOutput {
          throw Failure("--output names standard output twice; give each report a place of its own")
        }
        destinations.append(Destination(format: format, path: nil))
        (hasMain, hasStandardOutput) = (true, true)
        continue
      }
      guard let path = destinations.last?.path, !path.isEmpty else {
        throw Failure("--output '\(output)' names no file; write --output FILE or --output FORMAT=FILE")
      }
      if destinations.dropLast().contains(where: { $0.path == path }) {
        throw Failure("--output names '\(path)' twice; give each report a file of its own")
      }
    }
    if !hasMain { destinations.append(Destination(format: main, path: nil)) }
    return destinations
  }

  private static func format(_ name: String) throws(Failure) -> Format {
    guard let format = Format(rawValue: name) else {
      throw Failure(unknown: "format", name, known: Format.allCases.map(\.rawValue))
    }
    return format
  }

  /// Writes the report; a file is written whole or not at all.
  func write(_ report: Report, _ options: ReportOptions) throws(Failure) {
    guard let path else {
      do {
        try report.write(as: format, options: options) { bytes throws(SystemError) in
          try StandardStream.output.write(bytes)
        }
      } catch .brokenPipe {
        // `plugin-lint … | head`: who reads has enough.
      } catch {
        throw Failure("cannot write the report to standard output: \(error)")
      }
      return
    }
    do {
      var file = try OutputFile(path: path)
      try report.write(as: format, options: options) { bytes throws(SystemError) in try file.write(bytes) }
      try file.commit()
    } catch {
      throw Failure("cannot write the report to '\(path)': \(error)")
    }
  }
}
