import Foundation
import Testing

@testable import Uploading

@Suite struct BaseURLTests {
  @Test(arguments: [
    "https://api.mixpeek.com", "https://api.mixpeek.com/", "https://plugins.example.com:8443/mixpeek/",
    "http://localhost:8000", "http://127.0.0.1:1", "http://127.1.2.3", "HTTPS://api.mixpeek.com",
  ])
  func `https is a base URL, and http on loopback`(_ text: String) throws {
    let url = try BaseURL(text)
    #expect(!url.description.hasSuffix("/"))
    #expect(url.url("v1", "plugins")?.absoluteString == url.description + "/v1/plugins")
  }

  @Test(arguments: [
    "", "api.mixpeek.com", "http://api.mixpeek.com", "ftp://api.mixpeek.com", "https://", "https:///v1",
    "http://127.evil.com",
    "http://127.0.0.1.evil.com", "http://localhost.evil.com", "http://127.0.0.999", "http://1270.0.1", "http://0.0.0.0",
    "https://key@api.mixpeek.com", "https://a:b@api.mixpeek.com", "https://api.mixpeek.com?x=1",
    "http://[::1]:8000", "https://[2001:db8::1]/", "http://127.0.0.1:99999", "https://api.mixpeek.com#x",
    "https://api.mixpeek.com/ x", "https://api.mixpeek.com/\n",
  ])
  func `nothing else is`(_ text: String) {
    #expect(throws: BaseURL.Defect.self) { try BaseURL(text) }
  }

  @Test(arguments: [
    ("my_plugin_1_0_0", "my_plugin_1_0_0"), ("a/b", "a%2Fb"), ("..", "%2E%2E"), (".", "%2E"), ("a?b#c", "a%3Fb%23c"),
    ("ü x", "%C3%BC%20x"), ("%41", "%2541"), ("a:b", "a%3Ab"),
  ])
  func `an identifier is one segment of a path`(_ id: String, _ segment: String) throws {
    let url = try BaseURL("https://api.mixpeek.com").url("v1", "plugins", id)
    #expect(url?.absoluteString == "https://api.mixpeek.com/v1/plugins/\(segment)")
  }

  @Test func `an origin is scheme, host and port`() throws {
    let base = try #require(URL(string: "https://api.mixpeek.com/base").flatMap(Origin.init))
    let same = ["https://api.mixpeek.com/x", "https://API.mixpeek.com:443/", "https://api.mixpeek.com"]
    let others = [
      "http://api.mixpeek.com/x", "https://api.mixpeek.com:8443/", "https://mixpeek.com/",
      "https://api.mixpeek.com.evil.com/",
      "https://evil.com/api.mixpeek.com", "https://api.mixpeek.com@evil.com/", "file:///etc/passwd",
    ]
    for text in same { #expect(Origin(try #require(URL(string: text))) == base, "\(text)") }
    for text in others { #expect(Origin(try #require(URL(string: text))) != base, "\(text)") }
  }
}

@Suite struct APIKeyTests {
  private let key = APIKey("sk_secret")

  @Test(arguments: ["", "sk secret", "sk_secret\n", "sk_\u{0}", "sk_ü", "a\r\nX: y"])
  func `what can't stand in a header is no key`(_ text: String) { #expect(APIKey(text) == nil) }

  @Test func `a key shows itself nowhere`() throws {
    let key = try #require(key)
    var dumped = ""
    dump(key, to: &dumped)
    for text in ["\(key)", String(describing: key), String(reflecting: key), "\([key])", dumped] {
      #expect(!text.contains("secret"))
    }
  }

  @Test(arguments: [
    ("no sk_secret here, nor sk_secret", "no *** here, nor ***"), ("sk_secre", "sk_secre"), ("sk_sk_secret", "sk_***"),
    ("", ""), ("sk_secretsk_secret", "******"), ("http://SK_Secret.example", "http://***.example"),
  ])
  func `a key is taken out of texts`(_ text: String, _ redacted: String) throws {
    #expect(try #require(key).redacted(from: Array(text.utf8)) == Array(redacted.utf8))
  }
}
