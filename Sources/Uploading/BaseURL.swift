import Foundation

/// Where the server's API is: an `https` URL, or an `http` one on loopback.
package struct BaseURL: Sendable, Hashable, CustomStringConvertible {
  /// The server of all who have none of their own.
  package static let standard = "https://api.mixpeek.com"

  /// Why a text is no such URL.
  package struct Defect: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
  }

  /// Without a slash at the end.
  package let description: String
  /// Without the port.
  package let host: String
  package let isLoopback: Bool

  package init(_ text: String) throws(Defect) {
    guard let parts = URLComponents(string: text), let origin = Origin(parts) else {
      throw Defect(description: "it is no URL with a scheme and a host")
    }
    // URLSession on Linux takes no address of IPv6.
    if origin.host.contains(":") { throw Defect(description: "it has an address of IPv6; write the host's name") }
    guard origin.isSafe else {
      throw Defect(description: "the key would be sent unencrypted; write https (http is for loopback alone)")
    }
    if parts.user != nil || parts.password != nil { throw Defect(description: "it has a user or a password in it") }
    if parts.query != nil || parts.fragment != nil { throw Defect(description: "it has a query or a fragment") }
    guard (1...65_535).contains(origin.port) else { throw Defect(description: "its port is none") }
    guard !text.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x7F }) else {
      throw Defect(description: "it has characters that no URL has")
    }
    var text = text
    while text.last == "/" { text.removeLast() }
    // URLSession knows schemes in lower case alone.
    host = origin.host
    isLoopback = origin.isLoopback
    description = origin.scheme + text.dropFirst(origin.scheme.count)
  }

  /// - Parameter segments: of the path behind the base, each escaped as it needs to be.
  func url(_ segments: String...) -> URL? {
    URL(string: description + segments.map { "/" + Self.escaped($0) }.joined())
  }

  /// What stands for itself in a URL (RFC 3986, section 2.3).
  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

  private static func escaped(_ segment: String) -> String {
    // A segment of dots would be another path to whoever simplifies it.
    if segment == "." || segment == ".." { return segment.replacing(".", with: "%2E") }
    return segment.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }
}

/// Scheme, host and port of a URL: what of it says whom one talks to (RFC 6454).
struct Origin: Hashable, Sendable, CustomStringConvertible {
  let scheme: String
  let host: String
  let port: Int

  init?(_ url: URL) {
    guard let parts = URLComponents(url: url, resolvingAgainstBaseURL: true) else { return nil }
    self.init(parts)
  }

  init?(_ parts: URLComponents) {
    guard let scheme = parts.scheme?.lowercased(), scheme == "https" || scheme == "http",
      let host = parts.host?.lowercased(), !host.isEmpty
    else { return nil }
    self.scheme = scheme
    self.host = host
    port = parts.port ?? (scheme == "https" ? 443 : 80)
  }

  /// Whether nobody on the way can read what is sent.
  var isSafe: Bool { scheme == "https" || isLoopback }

  var isLoopback: Bool {
    if host == "localhost" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers[0] == "127"
      && numbers.allSatisfy { (1...3).contains($0.utf8.count) && UInt8($0) != nil }
  }

  var description: String {
    let isStandard = port == (scheme == "https" ? 443 : 80)
    return "\(scheme)://\(host)\(isStandard ? "" : ":\(port)")"
  }
}
