import TestSupport
import Testing

@testable import PythonSyntax

@Suite struct IdentifierTests {
  @Test(arguments: [
    "a", "_", "_1", "é", "naïve", "变量", "ℼ", "℘", "℮", "a·", "x゙", "ᢅ", "ﬁ", "𝔘nicode", "a\u{E0100}", "ゟ",
  ])
  func `accepts a name`(_ name: String) {
    #expect(Identifier.isValid(Array(name.utf8)[...]))
  }

  @Test(
    arguments: [
      ("1a", 0, "1"), ("é-", 2, "-"), ("a€b", 1, "€"), ("·a", 0, "·"), ("ab\u{A0}", 2, "\u{A0}"), ("ͺ", 0, "ͺ"),
      ("x😀", 1, "😀"), ("٠a", 0, "٠"), ("a\u{FEFF}", 1, "\u{FEFF}"), ("\u{301}e", 0, "\u{301}"), ("变 量", 3, " "),
    ] as [(String, Int, Unicode.Scalar)])
  func `points at the first character that can't stand in a name`(
    _ name: String, _ offset: Int, _ scalar: Unicode.Scalar
  )
    throws
  {
    let text = Array(name.utf8)
    #expect(!Identifier.isValid(text[...]))
    let found = try #require(Identifier.firstInvalidScalar(in: text[...]))
    #expect(found.offset == offset)
    #expect(found.scalar == scalar)
    let inside = try #require(Identifier.firstInvalidScalar(in: (Array("==".utf8) + text).dropFirst(2)))
    #expect(inside.offset == offset + 2)
  }

  @Test func `is no name without a character`() {
    #expect(!Identifier.isValid([]))
  }

  @Test(arguments: [
    ("eval", "eval"), ("ｅｖａｌ", "eval"), ("𝓮𝔁𝒆𝑐", "exec"), ("ﬁle", "file"), ("ſet", "set"), ("e\u{301}", "é"),
    ("Å", "Å"),
    ("x\u{315}\u{300}\u{5AE}\u{316}", "x\u{316}\u{5AE}\u{300}\u{315}"), ("\u{1100}\u{1161}\u{11A8}", "각"),
    ("각\u{301}", "각\u{301}"), ("\u{1112}\u{1175}", "히"), ("ẛ\u{323}", "ṩ"), ("ㄱ", "\u{1100}"), ("ﷲ", "الله"),
    ("힣\u{11A8}", "힣\u{11A8}"),
  ])
  func `normalises by NFKC`(_ name: String, _ expected: String) {
    let normalized = Identifier.normalized(Array(name.utf8)[...])
    #expect(Array(normalized.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(.enabled(if: PythonOracle.isAvailable, PythonOracle.absence))
  func `knows every character's place in names as CPython does`() throws {
    var lines = try PythonOracle.lines(of: "unicode-facts.py", "properties")[...]
    #expect(lines.count > 1_000)
    var facts: [Bool] = []
    for value in UInt32(0)...0x10FFFF {
      if let fields = lines.first?.split(separator: " "), UInt32(fields[0], radix: 16) == value {
        facts = fields.dropFirst().map { $0 == "1" }
        lines.removeFirst()
      }
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      let found = [
        Identifier.isValid(bytes[...]), Identifier.isValid((Array("a".utf8) + bytes)[...]),
        Identifier.isPrintable(scalar),
      ]
      if found != facts { Issue.record("U+\(String(value, radix: 16)): \(found), CPython \(facts)") }
    }
    #expect(lines.isEmpty)
  }

  @Test(.enabled(if: PythonOracle.isAvailable, PythonOracle.absence))
  func `normalises as CPython does`() throws {
    let lines = try PythonOracle.lines(of: "unicode-facts.py", "nfkc")
    #expect(lines.count > 170_000)
    for line in lines {
      let fields = line.utf8.split(separator: UInt8(ascii: "\t"))
      let found = Identifier.normalized(Array(fields[0])[...])
      if !found.utf8.elementsEqual(fields[1]) { Issue.record("\(line): \(found)") }
    }
  }
}
