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
