import Foundation
import Linting
import Policy
import Reporting
import Testing

/// The golden files are `Fixtures/reports/SAMPLE.FORMAT`. `RECORD_GOLDEN=1` in the environment writes them anew, and the
/// run still fails: a recording is to be read before it counts.
@Suite struct GoldenTests {
  @Test(arguments: Sample.all, Format.allCases)
  func `a report is what its golden file says, byte for byte`(_ sample: Sample, _ format: Format) throws {
    let written = text(of: sample.report, as: format, sample.options)
    let file = golden.appending(path: "\(sample.name).\(format.rawValue)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(written.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent): read it, then run again without RECORD_GOLDEN")
      return
    }
    #expect(written == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test func `no golden file is left without a sample`() throws {
    let names = Sample.all.flatMap { sample in Format.allCases.map { "\(sample.name).\($0.rawValue)" } }
    let files = try FileManager.default.contentsOfDirectory(atPath: golden.path)
    #expect(Set(files) == Set(names))
  }

  private var golden: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/reports").standardized
  }
}

func text(of report: Report, as format: Format, _ options: ReportOptions = ReportOptions()) -> String {
  var bytes: [UInt8] = []
  report.write(as: format, options: options) { bytes += $0 }
  return String(decoding: bytes, as: UTF8.self)
}
