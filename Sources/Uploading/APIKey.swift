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

  /// A shorter one is a word that stands anywhere.
  private static let shortestByteCount = 4

  /// UTF-8 without the key, in capitals or not, also as it stands in a string of JSON: servers put into their messages what they were sent.
  package func redacted(from bytes: [UInt8]) -> [UInt8] {
    let plain = secret.utf8.map(Self.lowercased)
    if plain.count < Self.shortestByteCount { return bytes }
    let escaped = plain.flatMap { "\"\\".utf8.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
    let redacted = Self.removing(plain, from: bytes)
    return escaped == plain ? redacted : Self.removing(escaped, from: redacted)
  }

  /// - Parameter key: in lower case.
  private static func removing(_ key: [UInt8], from bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= key.count else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let isKey =
        lowercased(bytes[index]) == key[0] && index + key.count <= bytes.count
        && bytes[index..<index + key.count].elementsEqual(key) { lowercased($0) == $1 }
      if isKey {
        result += Array("***".utf8)
        index += key.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
