import Glibc

/// One of the three streams that a process starts with.
package enum StandardStream: CInt, Sendable {
  case input = 0
  case output = 1
  case error = 2

  /// Whether a person may be looking, as far as `isatty` knows.
  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes all of `bytes`, without a buffer in between.
  ///
  /// - Throws: `SystemError.brokenPipe` where nobody reads any more, if `ignoreBrokenPipes` was called; any other error.
  package func write(_ bytes: [UInt8]) throws(SystemError) { try writeAll(bytes.span, to: rawValue) }

  /// From now on a write to a pipe that nobody reads fails, instead of ending the process.
  package static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
}

/// The variables that the process was started with.
package enum Environment {
  /// `nil` where the variable is not set.
  package static func value(of name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// For libraries that read the environment; nothing may read it on another thread meanwhile.
  package static func set(_ name: String, to value: String) { _ = unsafe setenv(name, value, 1) }
}

/// A number of a signal (POSIX).
package struct Signal: Hashable, Sendable {
  package let number: CInt

  package static let interrupt = Signal(number: SIGINT)
  package static let quit = Signal(number: SIGQUIT)
  package static let terminate = Signal(number: SIGTERM)
  package static let hangUp = Signal(number: SIGHUP)

  /// Whether the process was started with it ignored, as `nohup` does, and nothing has changed that.
  package var isIgnored: Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    return unsafe action.__sigaction_handler.sa_handler.map { unsafe unsafeBitCast($0, to: Int.self) } == 1
  }

  package func ignore() { _ = signal(number, SIG_IGN) }

  /// From now on it ends the process.
  package func restore() { _ = signal(number, SIG_DFL) }
}

/// Writes all of `bytes` to a file descriptor, waiting where it takes no more for the moment.
func writeAll(_ bytes: Span<UInt8>, to descriptor: CInt) throws(SystemError) {
  var start = 0
  while start < bytes.count {
    let count = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.write(descriptor, $0.baseAddress! + start, $0.count - start)
    }
    if count >= 0 {
      start += count
    } else if errno == EAGAIN {
      var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = unsafe poll(&ready, 1, -1)
    } else if errno != EINTR {
      throw .last
    }
  }
}
