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
      ("# coding: charmap", [0xE4], "ä"),
      ("# coding: KOI8-R", [0xC4, 0xC1], "да"),
      ("# coding: mac-roman", [0x8A, 0xDB], "ä€"),
      ("# coding: sjis", [0x93, 0xFA, 0x96, 0x7B, 0xB1], "日本ｱ"),
      ("# coding: cp932", [0x87, 0x40, 0xF0, 0x40], "①\u{E000}"),
      ("# coding: shift_jis_2004", [0x5C, 0x81, 0x5F, 0x82, 0xF5, 0x88, 0x9F], "¥\\か゚亜"),
      ("# coding: euc-jp", [0xC6, 0xFC, 0x8E, 0xB1, 0x8F, 0xB0, 0xA1], "日ｱ丂"),
      ("# coding: euc_jis_2004", [0xA4, 0xF7, 0x8F, 0xA1, 0xA1, 0x8F, 0xB0, 0xA2], "か゚𠂉丄"),
      ("# coding: euc-kr", [0xB0, 0xA1, 0xA4, 0xD4, 0xA4, 0xA4, 0xA4, 0xC1, 0xA4, 0xD4], "가냐"),
      ("# coding: uhc", [0x81, 0x41], "갂"),
      ("# coding: johab", [0x88, 0x61], "가"),
      ("# coding: gb2312", [0xD6, 0xD0], "中"),
      ("# coding: gbk", [0x81, 0x40], "丂"),
      ("# coding: gb18030", [0x81, 0x30, 0x81, 0x30, 0x90, 0x30, 0x81, 0x30], "\u{80}𐀀"),
      ("# coding: gb18030", [0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"),
      ("# coding: big5", [0xA4, 0xA4], "中"),
      ("# coding: hkscs", [0x88, 0x62, 0x87, 0x40], "Ê̄䏰"),
      ("# coding: hz", Array("~~a~{VP~}~\nb".utf8), "~a中b"),
      ("# coding: iso-2022-jp", Array("\u{1B}$BF|\u{1B}(J\\\u{1B}(B\\".utf8), "日¥\\"),
      ("# coding: iso2022_jp_2", Array("\u{1B}.F\u{1B}Na\u{1B}$(C0!\u{1B}$AVP\u{1B}(B".utf8), "α가中"),
      ("# coding: iso2022_jp_2", Array("\u{1B}.F\u{1B}N".utf8) + [0xE5], "e"),
      ("# coding: iso2022_kr", Array("\u{1B}$)C\u{E}0!\u{F}0!".utf8), "가0!"),
      ("# coding: utf-7", Array("+-+AOQ-+2DXdGA-+AGUAdg".utf8), "+ä𝔘ev"),
      ("# coding: raw_unicode_escape", Array(#"\u0065\\u0065\x41"#.utf8) + [0xE4], #"e\\u0065\x41ä"#),
      (
        "# coding: unicode_escape", Array(#"\x65\166\N{latin small letter a}\l\\ \N{HANGUL SYLLABLE GAG}"#.utf8),
        #"eva\l\ 각"#
      ),
      ("# coding: idna", Array("a.xn--4ca.b.c".utf8), "a.ä.b.c"),
    ] as [(String, [UInt8], String)])
  func `decodes what a cookie declares`(_ cookie: String, _ bytes: [UInt8], _ text: String) throws {
    let lines = cookie.split(separator: /\r\n|\r|\n/, omittingEmptySubsequences: false).joined(separator: "\n")
    expectText(Array("\(cookie)\n".utf8) + bytes + [0x0A], "\(lines)\n\(text)\n")
  }

  @Test(arguments: [
    ("# coding: no-such", 1, "unknown encoding: no-such"),
    ("\r\n# coding: no-such", 2, "unknown encoding: no-such"),
    ("# coding: utf8_sig", 1, "unknown encoding: utf8_sig"),
    ("# coding: latin-1x", 1, "unknown encoding: latin-1x"),
    ("# coding: mbcs", 1, "unknown encoding: mbcs"),
    ("# coding: rot13", 1, "rot13 is not a text encoding"),
    ("# coding: UTF-16", 1, "no Python source can be in the encoding UTF-16"),
    ("\n# coding: EBCDIC-CP-US", 2, "no Python source can be in the encoding EBCDIC-CP-US"),
    ("# coding: undefined", 1, "no Python source can be in the encoding undefined"),
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
    // One mark is taken off and no more.
    expectText([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array("# ".utf8) + bytes, "\u{FEFF}# \(marks)")
    expectError(Array("# ".utf8) + bytes + Array("\n'".utf8) + bytes + Array("'\n".utf8), line: 2, "byte 0x")
  }

  @Test(
    arguments: [
      ("cp932", [0x81], "0x81"), ("sjis", [0x81, 0x20], "0x81"), ("euc-jp", [0x8F, 0xA1, 0xA1], "0x8f"),
      ("euc-kr", [0xA4, 0xD4, 0xA4, 0xA4], "0xa4"), ("gb18030", [0x81, 0x30, 0x81], "0x81"),
      ("gb18030", [0xFE, 0x39, 0xFE, 0x39], "0xfe"), ("hz", Array("~{V".utf8), "0x56"), ("hz", [0x80], "0x80"),
      ("iso2022_jp", [0x1B, 0x28], "0x1b"), ("iso2022_jp", Array("\u{1B}$(C".utf8), "0x1b"),
      ("iso2022_kr", [0xE4], "0xe4"),
      ("utf-7", Array("+2DU-".utf8), "0x2d"), ("utf-7", Array("+AGF-".utf8), "0x2d"), ("utf-7", [0xE4], "0xe4"),
      ("unicode_escape", Array(#"\x4"#.utf8), "0x5c"), ("unicode_escape", Array(#"\ud800"#.utf8), "0x5c"),
      ("unicode_escape", Array(#"\N{no such}"#.utf8), "0x5c"), ("unicode_escape", Array(#"\U00110000"#.utf8), "0x5c"),
      ("idna", Array(".xn--a".utf8), "0x78"), ("idna", [0xE4], "0xe4"),
    ] as [(String, [UInt8], String)])
  func `refuses bytes that a codec does not decode`(_ name: String, _ bytes: [UInt8], _ byte: String) {
    expectError(
      Array("# coding: \(name)\n\n'".utf8) + bytes, line: 3, "byte \(byte) can't be decoded as \(name); save")
  }

  @Test(arguments: [
    (#"x = 1\n\0 no ("#, "x = 1\n"), (#"x = 1\n# \0"#, "x = 1\n# "), (#"'''\r\n'''"#, "'''\r\n'''\n"),
    (#"'a\rb'"#, "'a\rb'\n"), (#"f'a\rb{1}'"#, "f'a\rb{1}'\n"), (#"if x:\n y\nz\n\0"#, "if x:\n y\nz\n"),
    (#"x\n\f\0"#, "x\n\u{C}"), (#"x\n\\\n"#, "x\n\\\n\n"), ("x\n\\", "x\n"), ("x", "x\n"),
  ])
  func `ends the text where CPython does, and keeps carriage returns in strings`(_ source: String, _ text: String) {
    expectText(Array("# coding: unicode_escape\n\(source)".utf8), "# coding: unicode_escape\n\(text)")
  }

  @Test(arguments: [
    #"x\n# \0"#, #"# a\r(eval)(1)"#, #"\r(eval)(1)"#, #"x = 1\r;y"#, #"'a\\\r'b'"#, #"x\r\n"#,
    #"if x:\n y\n\r(z)\n\r\\\n\n y"#,
    #"x = \r12 + \r0x1e"#, #"f'{x\r}\\\r{'"'\r!r}'"#, #"# a\r\n \r\n\r-1"#, #"if x:\n y\r\n"#,
  ])
  func `reads carriage returns and ends of text as CPython does`(_ source: String) throws {
    #expect(try parseErrors(source) == [])
  }

  @Test(arguments: [
    #"x = 1\0"#, #"x\n  \0"#, #"if x:\n y\n# \0"#, #"if x: y;\\\n# \0"#, #"(\n# \0"#, #"'a\\\r'"#, #"\rx"#, #"\r# a"#,
    #"\r'a'"#, #"-\r1.5"#,
    #"-\r1j"#, #"-# a\r1"#, #"a \r!= b"#, #"a\r\r\n"#, #"x\n \r\0"#,
  ])
  func `refuses carriage returns and ends of text that CPython refuses`(_ source: String) throws {
    #expect(try !parseErrors(source).isEmpty)
  }

  /// Of a text in `unicode_escape`.
  private func parseErrors(_ source: String) throws -> [SyntaxError] {
    Parser.parse(try Source(decoding: Array("# coding: unicode_escape\n\(source)".utf8))).errors
  }

  @Test func `refuses bytes that cp1252 leaves undefined`() {
    for byte: UInt8 in [0x81, 0x8D, 0x8F, 0x90, 0x9D] {
      expectError(
        Array("# coding: cp1252\n\n'".utf8) + [byte], line: 3, "byte 0x\(String(byte, radix: 16)) can't be decoded as")
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
        found =
          error.message.hasPrefix("unknown encoding")
          ? "unknown" : error.message.contains("with BOM") ? "mark" : "error"
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
