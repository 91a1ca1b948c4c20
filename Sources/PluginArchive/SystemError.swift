import Glibc

/// A refusal by the operating system, in its own words.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A value of `errno`.
  package let code: CInt

  package init(code: CInt) { self.code = code }

  /// Such as `No space left on device`.
  package var description: String { unsafe String(cString: strerror(code)) }

  /// The reader of a pipe has gone away: `plugin-lint … | head`.
  package static let brokenPipe = SystemError(code: EPIPE)

  /// More bytes than the place or the format takes.
  static let fileTooLarge = SystemError(code: EFBIG)

  /// The last call's error.
  static var last: SystemError { SystemError(code: errno) }
}
