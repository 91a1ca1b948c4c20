import Policy
import Testing

@Suite struct TextPatternTests {
  @Test(arguments: [
    ("^[a-zA-Z][a-zA-Z0-9_]{2,63}$", ["abc", "A_9"], ["ab", "1bc", "a-c", "abc ", "äbc", ""]),
    (#"^v?\d+\.\d+$"#, ["v1.0", "12.34", "٣.٤"], ["v1", "1.", "1.0.0", "vv1.0", "1,0", "¹.0", "Ⅳ.0"]),
    ("^.{0,3}$", ["", "é\n", "e\u{301}x"], ["e\u{301}xy"]),
    ("^cosine$", ["cosine"], ["Cosine", "cosine\n", "cosin"]),
    ("^a?b[xy]{2}$", ["abxy", "byy"], ["aabxy", "abx", "abxyx"]),
    ("^$", [""], ["a"]),
  ])
  func `a pattern accepts what a regular expression accepts`(_ text: String, _ right: [String], _ wrong: [String])
    throws
  {
    let pattern = try #require(TextPattern(text))
    for text in right { #expect(pattern.matches(text), "\(text)") }
    for text in wrong { #expect(!pattern.matches(text), "\(text)") }
  }

  @Test(arguments: [
    "", "^", "$", "a", "^a", "^(a)$", "^a|b$", "^a*$", "^[^a]$", "^[a$", "^[]$", "^[b-a]$", "^[a-]$", #"^\w$"#,
    #"^\1$"#, #"^\$"#, "^a{2$",
    "^a{3,2}$", "^a{,2}$", "^a{1,2,3}$", "^a{100000}$", "^+$", "^a++$", "^a$$",
    // What the first part takes may be what the second one needs.
    "^a+a$", "^a?[a-c]$", "^.+x$", "^a?b?a$", #"^\d+[0-9]$"#, #"^\d+.$"#,
  ])
  func `what is read otherwise than a regular expression is no pattern`(_ text: String) {
    #expect(TextPattern(text) == nil)
  }
}

@Suite struct ValuePathTests {
  @Test func `a path has a variable and steps`() throws {
    let path = try #require(ValuePath("metadata.features[].type"))
    #expect(path.variable == "metadata")
    #expect(path.steps == [.key("features"), .elements, .key("type")])
    #expect(path.parent?.steps == [.key("features"), .elements])
    #expect(ValuePath("version")?.parent == nil)
  }

  @Test(arguments: ["", ".", "a.", ".a", "a..b", "[]", "a[", "a[]b", "a[][]", "a-b", "a.b*", "é"])
  func `other texts are none`(_ text: String) { #expect(ValuePath(text) == nil) }
}
