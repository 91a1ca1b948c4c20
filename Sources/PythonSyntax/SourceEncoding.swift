/// The encodings that source can be decoded from, and how a file declares one: PEP 263, read as CPython reads it.
enum SourceEncoding {
  /// As CPython's tokenizer reads it by itself.
  case utf8
  /// As its codec reads it, under a name that the tokenizer does not know.
  case utf8Codec
  case ascii, latin1, cp1252

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The encoding that `bytes` declares in its first two lines; UTF-8 where it declares none.
  static func declared(in bytes: [UInt8]) throws(DecodingError) -> SourceEncoding {
    let hasMark = bytes.starts(with: byteOrderMark)
    var start = hasMark ? byteOrderMark.count : 0
    for _ in 1...2 {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = bytes[start..<end]
      guard line.first(where: { !isBlank($0) }) ?? UInt8(ascii: "#") == UInt8(ascii: "#") else { break }
      if let name = cookie(in: line) {
        return try named(name, hasMark: hasMark, at: start, in: bytes)
      }
      start = end
      if start < bytes.count { start += bytes[start...].starts(with: [0x0D, 0x0A]) ? 2 : 1 }
    }
    return .utf8
  }

  /// The encoding's name in a comment line that has one: `coding`, a colon or an equals sign, blanks, the name.
  private static func cookie(in line: ArraySlice<UInt8>) -> String? {
    var rest = line
    while let letter = rest.firstIndex(of: UInt8(ascii: "c")) {
      rest = rest[letter...]
      guard rest.starts(with: "coding:".utf8) || rest.starts(with: "coding=".utf8) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(7)
      let name = rest.drop { $0 == 0x20 || $0 == 0x09 }.prefix(while: isNameByte)
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  private static func named(
    _ name: String, hasMark: Bool, at offset: Int, in bytes: [UInt8]
  ) throws(DecodingError) -> SourceEncoding {
    let shortcut = shortcut(for: name)
    if hasMark {
      if shortcut == .utf8 { return .utf8 }
      throw DecodingError(
        "encoding problem: \(name) with BOM; remove the byte order mark or declare utf-8", at: offset, in: bytes)
    }
    if let encoding = shortcut ?? codec(named: name) { return encoding }
    let message =
      isKnown(name)
      ? "encoding \(name) can't be decoded here; save the file as UTF-8 and declare utf-8"
      : "unknown encoding: \(name); save the file as UTF-8 and declare utf-8"
    throw DecodingError(message, at: offset, in: bytes)
  }

  /// What CPython's tokenizer recognises by itself, any suffix after a hyphen included.
  private static func shortcut(for name: String) -> SourceEncoding? {
    let name = replacing("_", in: name.prefix(12).lowercased(), with: "-")
    if name == "utf-8" || name.hasPrefix("utf-8-") { return .utf8 }
    for latin in ["latin-1", "iso-8859-1", "iso-latin-1"] where name == latin || name.hasPrefix(latin + "-") {
      return .latin1
    }
    return nil
  }

  /// What CPython's codec registry finds under `name`.
  private static func codec(named name: String) -> SourceEncoding? {
    let name = normalized(name)
    return aliases[name] ?? aliases[replacing(".", in: name, with: "_")] ?? modules[name]
  }

  private static func isKnown(_ name: String) -> Bool {
    let name = normalized(name)
    let alias = replacing(".", in: name, with: "_")
    return undecodedAliases.split(separator: " ").contains { $0 == name || $0 == alias }
      || undecodedModules.split(separator: " ").contains { $0 == name }
  }

  /// Lowercase, each run of other characters than letters, digits and dots one `_`, none at the ends.
  private static func normalized(_ name: String) -> String {
    name.lowercased().split { $0 == "-" || $0 == "_" }.joined(separator: "_")
  }

  private static func replacing(_ old: Character, in name: String, with new: Character) -> String {
    String(name.map { $0 == old ? new : $0 })
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte < 0x80 && (ByteClass.continuesName(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."))
  }

  private static let modules: [String: SourceEncoding] = [
    "utf_8": .utf8Codec, "utf_8_sig": .utf8Codec, "ascii": .ascii, "latin_1": .latin1, "cp1252": .cp1252,
  ]

  private static let aliases: [String: SourceEncoding] = {
    let names: [(SourceEncoding, String)] = [
      (.utf8Codec, "cp65001 u8 utf utf8 utf8_ucs2 utf8_ucs4"),
      (
        .ascii,
        "646 ansi_x3.4_1968 ansi_x3.4_1986 ansi_x3_4_1968 cp367 csascii ibm367 iso646_us iso_646.irv_1991 iso_ir_6 us us_ascii"
      ),
      (
        .latin1,
        "8859 cp819 csisolatin1 ibm819 iso8859 iso8859_1 iso_8859_1 iso_8859_1_1987 iso_ir_100 l1 latin latin1"
      ),
      (.cp1252, "1252 windows_1252"),
    ]
    var aliases: [String: SourceEncoding] = [:]
    for (encoding, spellings) in names {
      for spelling in spellings.split(separator: " ") { aliases[String(spelling)] = encoding }
    }
    return aliases
  }()

  /// The other codecs of CPython 3.13.
  private static let undecodedModules = """
    base64_codec big5 big5hkscs bz2_codec charmap cp037 cp1006 cp1026 cp1125 cp1140 cp1250 cp1251 cp1253 cp1254 \
    cp1255 cp1256 cp1257 cp1258 cp273 cp424 cp437 cp500 cp720 cp737 cp775 cp850 cp852 cp855 cp856 cp857 cp858 cp860 \
    cp861 cp862 cp863 cp864 cp865 cp866 cp869 cp874 cp875 cp932 cp949 cp950 euc_jis_2004 euc_jisx0213 euc_jp euc_kr \
    gb18030 gb2312 gbk hex_codec hp_roman8 hz idna iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 \
    iso2022_jp_ext iso2022_kr iso8859_10 iso8859_11 iso8859_13 iso8859_14 iso8859_15 iso8859_16 iso8859_2 iso8859_3 \
    iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_9 johab koi8_r koi8_t koi8_u kz1048 mac_arabic \
    mac_croatian mac_cyrillic mac_farsi mac_greek mac_iceland mac_latin2 mac_roman mac_romanian mac_turkish palmos \
    ptcp154 punycode quopri_codec raw_unicode_escape rot_13 shift_jis shift_jis_2004 shift_jisx0213 tis_620 \
    undefined unicode_escape utf_16 utf_16_be utf_16_le utf_32 utf_32_be utf_32_le utf_7 uu_codec zlib_codec
    """

  private static let undecodedAliases = """
    037 1026 1125 1140 1250 1251 1253 1254 1255 1256 1257 1258 273 424 437 500 775 850 852 855 857 858 860 861 862 \
    863 864 865 866 869 932 936 949 950 arabic asmo_708 base64 base_64 big5_hkscs big5_tw bz2 chinese cp1051 cp1361 \
    cp154 cp866u cp936 cp_gr cp_is csbig5 csibm037 csibm1026 csibm273 csibm424 csibm500 csibm855 csibm857 csibm858 \
    csibm860 csibm861 csibm863 csibm864 csibm865 csibm866 csibm869 csiso2022jp csiso2022kr csiso58gb231280 \
    csisolatin2 csisolatin3 csisolatin4 csisolatin5 csisolatin6 csisolatinarabic csisolatincyrillic csisolatingreek \
    csisolatinhebrew cskoi8r cspc775baltic cspc850multilingual cspc862latinhebrew cspc8codepage437 cspcp852 \
    csptcp154 csshiftjis cyrillic cyrillic_asian ebcdic_cp_be ebcdic_cp_ca ebcdic_cp_ch ebcdic_cp_he ebcdic_cp_nl \
    ebcdic_cp_us ebcdic_cp_wt ecma_114 ecma_118 elot_928 euc_cn euc_jis2004 euccn eucgb2312_cn eucjis2004 \
    eucjisx0213 eucjp euckr gb18030_2000 gb2312_1980 gb2312_80 greek greek8 hebrew hex hkscs hz_gb hz_gb_2312 hzgb \
    ibm037 ibm039 ibm1026 ibm1051 ibm1125 ibm1140 ibm273 ibm424 ibm437 ibm500 ibm775 ibm850 ibm852 ibm855 ibm857 \
    ibm858 ibm860 ibm861 ibm862 ibm863 ibm864 ibm865 ibm866 ibm869 iso2022jp iso2022jp_1 iso2022jp_2 iso2022jp_2004 \
    iso2022jp_3 iso2022jp_ext iso2022kr iso_2022_jp iso_2022_jp_1 iso_2022_jp_2 iso_2022_jp_2004 iso_2022_jp_3 \
    iso_2022_jp_ext iso_2022_kr iso_8859_10 iso_8859_10_1992 iso_8859_11 iso_8859_11_2001 iso_8859_13 iso_8859_14 \
    iso_8859_14_1998 iso_8859_15 iso_8859_16 iso_8859_16_2001 iso_8859_2 iso_8859_2_1987 iso_8859_3 iso_8859_3_1988 \
    iso_8859_4 iso_8859_4_1988 iso_8859_5 iso_8859_5_1988 iso_8859_6 iso_8859_6_1987 iso_8859_7 iso_8859_7_1987 \
    iso_8859_8 iso_8859_8_1988 iso_8859_9 iso_8859_9_1989 iso_celtic iso_ir_101 iso_ir_109 iso_ir_110 iso_ir_126 \
    iso_ir_127 iso_ir_138 iso_ir_144 iso_ir_148 iso_ir_157 iso_ir_166 iso_ir_199 iso_ir_226 iso_ir_58 jisx0213 \
    korean ks_c_5601 ks_c_5601_1987 ks_x_1001 ksc5601 ksx1001 kz_1048 l10 l2 l3 l4 l5 l6 l7 l8 l9 latin10 latin2 \
    latin3 latin4 latin5 latin6 latin7 latin8 latin9 mac_centeuro maccentraleurope maccyrillic macgreek maciceland \
    macintosh maclatin2 macroman macturkish ms1361 ms932 ms936 ms949 ms950 ms_kanji mskanji pt154 quopri \
    quoted_printable quotedprintable r8 rk1048 roman8 rot13 ruscii s_jis s_jis_2004 s_jisx0213 shiftjis shiftjis2004 \
    shiftjisx0213 sjis sjis_2004 sjisx0213 strk1048_2002 thai tis620 tis_620_0 tis_620_2529_0 tis_620_2529_1 u16 u32 \
    u7 u_jis uhc ujis unicode_1_1_utf_7 unicodebigunmarked unicodelittleunmarked utf16 utf32 utf7 utf_16be utf_16le \
    utf_32be utf_32le uu windows_1250 windows_1251 windows_1253 windows_1254 windows_1255 windows_1256 windows_1257 \
    windows_1258 windows_31j x_mac_japanese x_mac_korean x_mac_simp_chinese x_mac_trad_chinese zip zlib
    """
}
