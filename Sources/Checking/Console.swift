import PluginArchive
import Reporting

/// The two streams on which the program speaks: answers on standard output, everything else on standard error.
package enum Console {
  /// Where the reader of a pipe has gone away, the rest is not wanted, and that is no error.
  package static func print(_ bytes: [UInt8]) throws(Failure) {
    do {
      try StandardStream.output.write(bytes)
    } catch .brokenPipe {
      return
    } catch {
      throw Failure("cannot write to standard output: \(error)")
    }
  }

  /// One line a failure.
  package static func complain(_ failure: Failure) { note("\(Tool.name): \(failure.message)") }

  /// One line on standard error; there is nobody to tell where that fails.
  package static func note(_ line: String) {
    try? StandardStream.error.write(Array((Escape.forTerminal(line) + "\n").utf8))
  }
}
