import Checking
import Dispatch
import Glibc

/// Has the process end with a word when a signal asks it to: what it was at is not lost then.
struct Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private let sources: [any DispatchSourceSignal]

  /// - Parameter lastWords: is called once, on another thread, and returns what standard error is told.
  init(_ lastWords: @escaping @Sendable () -> String) {
    sources = Self.signals.map { number in
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Console.note("\(PluginUpload.name): interrupted; \(lastWords())")
        // As a shell tells of a process that a signal ended.
        Glibc.exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  func cancel() {
    for source in sources { source.cancel() }
    for number in Self.signals { _ = signal(number, SIG_DFL) }
  }
}
