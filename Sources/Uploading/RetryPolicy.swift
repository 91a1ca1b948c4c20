import Foundation

/// How often, and after which waits, a request is sent once more.
package struct RetryPolicy: Sendable, Hashable {
  /// Of the first wait, in milliseconds; each one after it is twice as long.
  static let firstWait = 250
  /// Of any wait that is not asked for, in milliseconds.
  static let longestWait = 30_000
  /// Who asks for a longer one, in seconds, is not waited for.
  static let longestRequestedWait = 120

  /// After the first attempt.
  package var retryCount: Int

  package init(retryCount: Int) { self.retryCount = retryCount }

  /// The statuses of a server that may do better the next time (RFC 9110, section 15.6, and RFC 6585, section 4).
  static func isTransient(_ status: Int) -> Bool { [429, 500, 502, 503, 504].contains(status) }

  /// In milliseconds.
  ///
  /// - Parameters:
  ///   - attempt: the number of the attempt that failed, from 0.
  ///   - requested: what the server asked for, in seconds.
  /// - Returns: `nil` where no further attempt is to be made.
  func wait(after attempt: Int, requested: Int?) -> Int? {
    guard attempt < retryCount else { return nil }
    if let requested { return requested <= Self.longestRequestedWait ? requested * 1000 : nil }
    let wait = min(Self.longestWait, Self.firstWait << min(attempt, 16))
    // Clients that failed together do not come back together.
    return Int.random(in: wait / 2...wait)
  }

  /// The seconds that a header `Retry-After` asks for (RFC 9110, section 10.2.3), 0 for a date that is past.
  static func seconds(retryAfter value: String?, now: Date = Date()) -> Int? {
    guard let value = value?.trimmingCharacters(in: .whitespaces), !value.isEmpty else { return nil }
    if value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return Int(value) ?? .max }
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "GMT")
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    guard let date = formatter.date(from: value) else { return nil }
    return max(0, Int(min(date.timeIntervalSince(now).rounded(.up), 1e9)))
  }
}
