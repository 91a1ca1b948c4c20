import Foundation
import Testing

@testable import Uploading

@Suite struct RetryPolicyTests {
  @Test func `waits grow, are spread, and have an end`() throws {
    let policy = RetryPolicy(retryCount: 12)
    for attempt in 0..<12 {
      let longest = min(RetryPolicy.longestWait, RetryPolicy.firstWait << attempt)
      let waits = try (0..<200).map { _ in try #require(policy.wait(after: attempt, requested: nil)) }
      #expect(waits.allSatisfy { (longest / 2...longest).contains($0) })
      #expect(Set(waits).count > 10)
    }
    #expect(policy.wait(after: 12, requested: nil) == nil)
    #expect(policy.wait(after: 12, requested: 0) == nil)
    #expect(RetryPolicy(retryCount: 0).wait(after: 0, requested: nil) == nil)
  }

  @Test func `the server's wish is followed as far as it is sensible`() {
    let policy = RetryPolicy(retryCount: 4)
    #expect(policy.wait(after: 3, requested: 0) == 0)
    #expect(policy.wait(after: 0, requested: 7) == 7000)
    #expect(policy.wait(after: 0, requested: RetryPolicy.longestRequestedWait) == 120_000)
    #expect(policy.wait(after: 0, requested: RetryPolicy.longestRequestedWait + 1) == nil)
    #expect(policy.wait(after: 0, requested: .max) == nil)
  }

  @Test(arguments: [
    ("0", 0), ("120", 120), (" 5 ", 5), ("Wed, 21 Oct 2026 07:28:00 GMT", 60), ("Wed, 21 Oct 2026 07:26:00 GMT", 0),
    ("", nil), ("-1", nil), ("soon", nil), ("1.5", nil), ("99999999999999999999", .max),
  ])
  func `Retry-After is a number of seconds or a date`(_ value: String, _ seconds: Int?) {
    let now = Date(timeIntervalSince1970: 1_792_567_620)
    #expect(RetryPolicy.seconds(retryAfter: value, now: now) == seconds)
  }

  @Test func `no header asks for nothing`() { #expect(RetryPolicy.seconds(retryAfter: nil) == nil) }
}

@Suite struct PluginIdentityTests {
  @Test(arguments: [
    ("v1", "1.0.0"), ("1.0", "1.0.0"), ("v2.1", "2.1.0"), ("1.2.3", "1.2.3"), ("v1.2.3", "1.2.3"), ("0", "0.0.0"),
    ("10.20.30", "10.20.30"), ("01.2.3", "01.2.3"),
    ("", nil), ("v", nil), ("1.", nil), (".1", nil), ("1.2.3.4", nil), ("1.0.0-beta", nil), ("V1", nil), ("vv1", nil),
    ("1 .0", nil),
    ("١.0.0", nil), ("1.0.0\n", nil),
  ])
  func `a version is made three numbers as the API does`(_ text: String, _ version: String?) {
    #expect(PluginIdentity.normalized(version: text) == version)
  }

  @Test(arguments: [
    ("abc", true), ("a_1", true), ("Text_Embedder2", true), (String(repeating: "a", count: 64), true),
    ("ab", false), ("1ab", false), ("_ab", false), ("a-b", false), ("a b", false), ("äbc", false), ("abc\n", false),
    ("", false),
    (String(repeating: "a", count: 65), false), ("[ab", false), ("ab`", false), ("ab{", false),
  ])
  func `a name is what the API takes`(_ text: String, _ isName: Bool) { #expect(PluginIdentity.isName(text) == isName) }

  @Test func `the identifier is made of name and version`() {
    #expect(PluginIdentity(name: "my_plugin", version: "1.0.0", description: nil).pluginID == "my_plugin_1_0_0")
  }
}
