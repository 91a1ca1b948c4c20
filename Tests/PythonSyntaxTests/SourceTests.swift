import TestSupport
import Testing

@testable import PythonSyntax

@Suite struct SourceTests {
  @Test(arguments: [
    ("", ""),
    ("x = 1\n", "x = 1\n"),
    ("a\r\nb\rc\n\r\nd\r\r\n", "a\nb\nc\n\nd\n\n"),
    ("\u{FEFF}x", "x"),
    ("\u{FEFF}# coding: utf-8\r\nä", "# coding: utf-8\nä"),
    ("\u{FEFF}# coding: UTF_8_sig\n", "# coding: UTF_8_sig\n"),
    ("\u{FEFF}\u{FEFF}x", "\u{FEFF}x"),
    ("# ä€𝔘", "# ä€𝔘"),
    ("a\n# coding: no-such", "a\n# coding: no-such"),
    ("\n\n# coding: no-such", "\n\n# coding: no-such"),
    ("\\\n# coding: no-such", "\\\n# coding: no-such"),
    ("# coding : no-such", "# coding : no-such"),
    ("# Coding: no-such", "# Coding: no-such"),
    ("# coding=", "# coding="),
    ("x # coding: no-such", "x # coding: no-such"),
    ("# coding: !coding=utf-8", "# coding: !coding=utf-8"),
  ])
  func `decodes UTF-8`(_ source: String, _ text: String) {
    expectText(Array(source.utf8), text)
  }

  @Test(
    arguments: [
      ("# coding: latin-1", [0xE4, 0x80, 0xFF], "ä\u{80}ÿ"),
      ("# vim: set fileencoding=iso-8859-1 :", [0xA4], "¤"),
      ("# -*- coding: windows-1252 -*-", [0x99], "™"),
      ("# coding:\t CP1252", [0x80, 0x93, 0xE4, 0x9F], "€“äŸ"),
      ("# coding: ascii", [0x41], "A"),
      ("#\r# coding: L1", [0xDF], "ß"),
      ("\u{C} \t\r\n\u{C}# coding: latin_1-unix", [0xDF], "ß"),
      ("# coding: iso.8859.1", [0xDF], "ß"),
    ] as [(String, [UInt8], String)])
  func `decodes what a cookie declares`(_ cookie: String, _ bytes: [UInt8], _ text: String) throws {
    let lines = cookie.split(separator: /\r\n|\r|\n/, omittingEmptySubsequences: false).joined(separator: "\n")
    expectText(Array("\(cookie)\n".utf8) + bytes, "\(lines)\n\(text)")
  }

  @Test(arguments: [
    ("# coding: no-such", 1, "unknown encoding: no-such"),
    ("\r\n# coding: no-such", 2, "unknown encoding: no-such"),
    ("# coding: utf8_sig", 1, "unknown encoding: utf8_sig"),
    ("# coding: latin-1x", 1, "unknown encoding: latin-1x"),
    ("# coding: koi8-r", 1, "encoding koi8-r can't be decoded here"),
    ("# coding: EUC-JP", 1, "encoding EUC-JP can't be decoded here"),
    ("# coding: rot13", 1, "encoding rot13 can't be decoded here"),
    ("\u{FEFF}# coding: latin-1", 1, "encoding problem: latin-1 with BOM"),
    ("\u{FEFF}\n# coding: utf8", 2, "encoding problem: utf8 with BOM"),
    ("a\nb\0\n", 2, "source code string cannot contain null bytes"),
    ("\0", 1, "source code string cannot contain null bytes"),
    ("# coding: ascii\r\n\r\nä", 3, "byte 0xc3 is not ASCII"),
  ])
  func `refuses an encoding`(_ source: String, _ line: Int, _ message: String) {
    expectError(Array(source.utf8), line: line, message)
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC3], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `refuses what is not UTF-8, but not in comments that the tokenizer reads by itself`(_ bytes: [UInt8]) {
    let marks = String(repeating: "?", count: bytes.count)
    expectError(Array("a\rb\r\n'ä ".utf8) + bytes + Array("'".utf8), line: 3, "byte 0x")
    expectError(Array("# ".utf8) + bytes + Array("\n\nf'{x}".utf8) + bytes + Array("'\n".utf8), line: 3, "byte 0x")
    expectError([0xEF, 0xBB, 0xBF] + Array("x = '".utf8) + bytes + Array("'".utf8), line: 1, "byte 0x")
    expectError(Array("# coding: utf8\n# ".utf8) + bytes + Array("\n".utf8), line: 2, "byte 0x")
    expectText(Array("# coding: utf-8\n# ".utf8) + bytes + Array("\nx".utf8), "# coding: utf-8\n# \(marks)\nx")
    expectText(Array("a\r(b, # ä ".utf8) + bytes + Array("\r\n'ä')".utf8), "a\n(b, # ä \(marks)\n'ä')")
    expectText([0xEF, 0xBB, 0xBF] + Array("# ".utf8) + bytes, "# \(marks)")
  }

  @Test func `refuses bytes that cp1252 leaves undefined`() {
    for byte: UInt8 in [0x81, 0x8D, 0x8F, 0x90, 0x9D] {
      expectError(
        Array("# coding: cp1252\n\n'".utf8) + [byte], line: 3, "byte 0x\(String(byte, radix: 16)) is undefined")
    }
  }

  @Test(.enabled(if: PythonOracle.isAvailable, PythonOracle.absence))
  func `knows every spelling of every encoding as CPython does`() throws {
    var compared = 0
    for line in try PythonOracle.lines(of: "unicode-facts.py", "encodings") {
      let fields = line.split(separator: " ")
      let bytes = try #require(unhex(fields[0]))
      let string = fields.count == 3 ? try #require(unhex(fields[2])) : []
      let end = Array(" -*-\nx = '".utf8) + string + Array("'\n".utf8)
      let found: String
      do throws(DecodingError) {
        found = try Source(decoding: bytes).text.suffix(end.count) == end[...] ? "text" : "another text"
      } catch {
        if error.message.hasPrefix("unknown encoding") {
          found = "unknown"
        } else if error.message.contains("with BOM") {
          found = "mark"
        } else if error.message.contains("can't be decoded here"), fields[1] != "unknown", fields[1] != "mark" {
          found = String(fields[1])
        } else {
          found = "error"
        }
      }
      #expect(found == fields[1], "\(String(decoding: bytes, as: UTF8.self))")
      compared += 1
    }
    #expect(compared > 20_000)
  }

  private func unhex(_ hex: Substring) -> [UInt8]? {
    let digits = Array(hex.utf8)
    guard digits.count % 2 == 0 else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { index in
      UInt8(String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16) ?? 0
    }
  }

  private func expectText(_ bytes: [UInt8], _ text: String) {
    do throws(DecodingError) {
      let found = try Source(decoding: bytes).text
      #expect(Array(found) == Array(text.utf8))
    } catch {
      Issue.record("\(error.message)")
    }
  }

  private func expectError(_ bytes: [UInt8], line: Int, _ message: String) {
    do throws(DecodingError) {
      _ = try Source(decoding: bytes)
      Issue.record("decoded \(bytes)")
    } catch {
      #expect(error.line == line)
      #expect(error.message.hasPrefix(message), "\(error.message)")
    }
  }
}
