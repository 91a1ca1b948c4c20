import Checking
import Linting
import PluginArchive
import Reporting
import Synchronization
import Uploading

/// All that the program says goes through here, where the key is taken out: a server can put it anywhere in its answers.
enum Output {
  private static let key = Mutex<APIKey?>(nil)

  /// From now on `key` is in nothing that is said.
  static func hide(_ key: APIKey) { Self.key.withLock { $0 = key } }

  static func withoutKey(_ bytes: [UInt8]) -> [UInt8] { key.withLock { $0?.redacted(from: bytes) ?? bytes } }

  /// On standard output. Where that takes nothing, the exit status still says how the work ended.
  static func print(_ bytes: [UInt8]) {
    do { try Console.print(withoutKey(bytes)) } catch { complain(error) }
  }

  static func print(_ text: String) { print(Array(text.utf8)) }

  /// A report for people.
  static func print(_ report: Report, _ options: ReportOptions) {
    var text: [UInt8] = []
    report.write(as: .text, options: options) { bytes throws(Never) in text += bytes }
    print(text)
  }

  /// One line on standard error.
  static func note(_ line: String) {
    Console.note("\(PluginUpload.name): \(String(decoding: withoutKey(Array(line.utf8)), as: UTF8.self))")
  }

  static func complain(_ failure: Failure) { note(failure.message) }
}
