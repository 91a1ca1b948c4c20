import Checking
import Dispatch
import Glibc
import PluginArchive

/// Has the process end with a word when a signal asks it to: what it was at is not lost then.
struct Interruption {
  // `nohup` ignores a signal for the program.
  private let signals = [Signal.interrupt, .quit, .terminate, .hangUp].filter { !$0.isIgnored }
  private let sources: [any DispatchSourceSignal]

  /// - Parameter lastWords: is called once, on another thread, and returns what standard error is told.
  init(_ lastWords: @escaping @Sendable () -> String) {
    // One after the other, and so only the first has its way.
    let queue = DispatchQueue(label: "signals")
    sources = signals.map { signal in
      signal.ignore()
      let source = DispatchSource.makeSignalSource(signal: signal.number, queue: queue)
      source.setEventHandler {
        Output.note("interrupted; \(lastWords())")
        // As a shell tells of a process that a signal ended.
        Glibc.exit(128 + signal.number)
      }
      source.resume()
      return source
    }
  }

  func cancel() {
    for source in sources { source.cancel() }
    for signal in signals { signal.restore() }
  }
}
