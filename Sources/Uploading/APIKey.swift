/// The secret that the server knows its caller by. It shows itself nowhere.
package struct APIKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private let secret: String

  /// - Returns: `nil` for what can't stand in a header: an empty key, or one with spaces, controls or other letters than ASCII's.
  package init?(_ secret: String) {
    guard !secret.isEmpty, secret.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    self.secret = secret
  }

  package var description: String { "***" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: [:]) }

  /// The value of the header `Authorization` (RFC 6750).
  var authorization: String { "Bearer \(secret)" }

  /// `text` without the key: servers put into their messages what they were sent.
  func redacted(from text: String) -> String {
    let key = Array(secret.utf8)
    let bytes = Array(text.utf8)
    guard bytes.count >= key.count else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == key[0], bytes[index...].starts(with: key) {
        result += Array("***".utf8)
        index += key.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
