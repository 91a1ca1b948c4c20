import TestSupport
import Testing

@testable import PythonSyntax

@Suite struct CharacterNameTests {
  @Test(arguments: [
    "SPACE", "space", "Latin Small Letter A", "LF", "new line", "BELL", "ALERT", "HANGUL SYLLABLE A",
    "HANGUL SYLLABLE GAGG",
    "CJK UNIFIED IDEOGRAPH-4E00", "CJK UNIFIED IDEOGRAPH-04E00", "CJK UNIFIED IDEOGRAPH-2EBF0",
    "TIBETAN MARK TSA -PHRU",
    "CJK COMPATIBILITY IDEOGRAPH-F900", "cjk compatibility ideograph-f900", "NUSHU CHARACTER-1B170",
    "IDEOGRAPHIC SPACE",
  ])
  func `knows a name`(_ name: String) {
    #expect(CharacterName.exists(Array(name.utf8)[...]))
  }

  @Test(arguments: [
    "", " SPACE", "SPACE ", "LATIN", "LATIN  SMALL LETTER A", "LATIN-SMALL LETTER A", "HANGUL SYLLABLE ",
    "HANGUL SYLLABLE G",
    "HANGUL SYLLABLE Ga", "hangul syllable ga", "CJK UNIFIED IDEOGRAPH-4e00", "cjk unified ideograph-4E00",
    "CJK UNIFIED IDEOGRAPH-4E0", "CJK UNIFIED IDEOGRAPH-004E00", "CJK UNIFIED IDEOGRAPH-2FFFF",
    "TANGUT IDEOGRAPH-17000",
    "KEYCAP DIGIT ONE", "SPACE.", "A_B", "SPÄCE", "LATIN_SMALL_LETTER_A", ".", ";", "a", "\0",
  ])
  func `knows no other`(_ name: String) {
    #expect(!CharacterName.exists(Array(name.utf8)[...]))
  }

  @Test(.enabled(if: PythonOracle.isAvailable, PythonOracle.absence))
  func `knows the names that CPython knows`() throws {
    let lines = try PythonOracle.lines(of: "unicode-facts.py", "names")
    #expect(lines.count > 200_000)
    for line in lines {
      let fields = line.split(separator: " ", maxSplits: 1)
      let expected = UInt32(fields[0], radix: 16)
      let name = Array(fields[1].utf8)[...]
      if CharacterName.exists(name) != (expected != nil) || CharacterName.scalar(name) != expected {
        Issue.record("\(line)")
      }
    }
  }
}
