import EmbeddedPolicy
import Foundation
import Linting
import Policy
import Reporting

/// Archive → report in every format, as libFuzzer calls it.
private func fuzzArchive(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  unsafe fuzz(Data(bytes: data, count: count))
  return 0
}

private func fuzz(_ data: Data) {
  do { try data.write(to: file) } catch { fatalError("\(error)") }
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    guard let report = try? await linter.lint([.path(file.path)], jobs: 1, digests: true) else {
      fatalError("a file that is there can't be opened")
    }
    precondition(report.isComplete || report.errorCount > 0, "what was not read is no error")
    for format in Format.allCases {
      report.write(as: format, options: ReportOptions()) { (bytes: [UInt8]) throws(Never) in
        precondition(String(validating: bytes, as: UTF8.self) != nil || bytes.count > 1 << 16, "no UTF-8")
      }
    }
    done.signal()
  }
  done.wait()
}

/// In memory where the system has such a folder.
private let file: URL = {
  let memory = "/dev/shm"
  let folder = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
  return URL(filePath: folder).appending(path: "plugin-lint-fuzz-\(ProcessInfo.processInfo.processIdentifier).zip")
}()

private let linter: Linter = {
  var policy = Policy.builtIn()
  // Small inputs shall reach the limits.
  policy.limits.extractedByteCount = 1 << 16
  policy.limits.fileCount = 20
  do { return try Linter(policy) } catch { fatalError("\(error)") }
}()

/// libFuzzer's own entry: https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

@main enum FuzzArchive {
  static func main() {
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    let status = unsafe runDriver(&count, &arguments) { data, count in unsafe fuzzArchive(data, count) }
    exit(status)
  }
}
