/// An East Asian encoding without shifts: ASCII, characters of two bytes, and what some add to these.
struct DoubleByteCodec: TextCodec {
  /// By byte; 0 where it begins a longer character or nothing.
  private var single: [UInt32] = Array(0..<0x80) + [UInt32](repeating: 0, count: 0x80)
  private let double: DoubleByteTable
  /// What stands behind 0x8F in EUC for Japanese.
  private var triple: DoubleByteTable?
  private var hasFourBytes = false
  private var hasComposedSyllables = false

  /// `nil` if the codec called `name` in CPython is no such one.
  init?(named name: String) {
    switch name {
    case "big5": double = .big5
    case "big5hkscs": double = .big5HKSCS
    case "cp949": double = .cp949
    case "cp950": double = .cp950
    case "gb2312": double = .gb2312
    case "gbk": double = .gbk
    case "johab": double = .johab
    case "cp932": double = .cp932
    case "shift_jis": double = .shiftJIS
    case "shift_jis_2004": double = .shiftJIS2004
    case "shift_jisx0213": double = .shiftJIS2000
    case "gb18030":
      double = .gb18030
      hasFourBytes = true
    case "euc_kr":
      double = .ksx1001
      hasComposedSyllables = true
    case "euc_jp":
      double = .jisx0208
      triple = .jisx0212
    case "euc_jis_2004":
      double = .jisx0213Plane1
      triple = .eucPlane2
    case "euc_jisx0213":
      double = .jisx0213Plane1Of2000
      triple = .eucPlane2Of2000
    default: return nil
    }
    if let listed = SingleByteCodec.listedScalars(of: name) { single = listed }
  }

  func decode(_ bytes: [UInt8]) throws(CodecFailure) -> [UInt8] {
    var text = DecodedText(reserving: bytes.count + bytes.count / 2)
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      let trail = bytes[orZero: offset + 1]
      if lead == 0 || single[Int(lead)] != 0 {
        try text.append(single[Int(lead)], at: offset)
        offset += 1
      } else if let triple, lead == 0x8E || lead == 0x8F {
        let isKana = lead == 0x8E
        let kana = (0xA1...0xDF).contains(trail) ? 0xFF61 - 0xA1 + UInt32(trail) : 0
        try text.append(isKana ? kana : triple[trail, bytes[orZero: offset + 2]], at: offset)
        offset += isKana ? 2 : 3
      } else if hasFourBytes, (0x30...0x39).contains(trail) {
        try text.append(Self.fourByteScalar(bytes, offset), at: offset)
        offset += 4
      } else if hasComposedSyllables, lead == Self.jamoLead, trail == Self.filler {
        try text.append(Self.syllable(bytes, offset), at: offset)
        offset += 8
      } else {
        try text.append(double[lead, trail], at: offset)
        offset += 2
      }
    }
    return text.utf8
  }
}

extension DoubleByteTable {
  /// EUC has JIS X 0212 where the second plane of JIS X 0213 has nothing.
  fileprivate static let eucPlane2 = DoubleByteTable(jisx0212, under: jisx0213Plane2)
  fileprivate static let eucPlane2Of2000 = DoubleByteTable(jisx0212, under: jisx0213Plane2Of2000)
}

// MARK: GB 18030

extension DoubleByteCodec {
  private struct FourByteRange {
    let start: UInt32
    let length: UInt32
    let scalar: UInt32
  }

  /// Of the codes in the order of their bytes.
  private static let fourByteRanges: [FourByteRange] = {
    var numbers = PackedNumbers(CodecTables.fourByteRanges)
    var ranges: [FourByteRange] = []
    var start: UInt32 = 0
    var scalar: UInt32 = 0
    while let distance = numbers.next(), let length = numbers.next(), let difference = numbers.nextSigned() {
      start &+= distance
      scalar &+= difference
      ranges.append(FourByteRange(start: start, length: length, scalar: scalar))
      start &+= length
      scalar &+= length
    }
    return ranges
  }()

  /// The number of the first code of the supplementary planes, 0x90308130.
  private static let supplementaryStart: UInt32 = (0x90 - 0x81) * 12600

  /// 0 where the four bytes are no character.
  private static func fourByteScalar(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    var place: UInt32 = 0
    for (index, (least, count)) in [(0x81, 126), (0x30, 10), (0x81, 126), (0x30, 10)].enumerated() {
      let digit = Int(bytes[orZero: offset + index]) - least
      guard digit >= 0, digit < count else { return 0 }
      place = place * UInt32(count) + UInt32(digit)
    }
    if place >= supplementaryStart {
      let scalar = 0x10000 + place - supplementaryStart
      return scalar <= 0x10FFFF ? scalar : 0
    }
    let next = fourByteRanges.partitioningIndex { $0.start > place }
    guard next > 0 else { return 0 }
    let range = fourByteRanges[next - 1]
    return place - range.start < range.length ? range.scalar + place - range.start : 0
  }
}

// MARK: KS X 1001

extension DoubleByteCodec {
  fileprivate static let jamoLead: UInt8 = 0xA4
  fileprivate static let filler: UInt8 = 0xD4

  /// The consonants of KS X 1001 in its order, each as its number among those that begin a syllable and among those that
  /// end one (Unicode Standard, 3.12); `nil` where it can't.
  private static let consonants: [(leading: UInt32?, trailing: UInt32?)] = [
    (0, 1), (1, 2), (nil, 3), (2, 4), (nil, 5), (nil, 6), (3, 7), (4, nil), (5, 8), (nil, 9), (nil, 10), (nil, 11),
    (nil, 12), (nil, 13), (nil, 14), (nil, 15), (6, 16), (7, 17), (8, nil), (nil, 18), (9, 19), (10, 20), (11, 21),
    (12, 22), (13, nil), (14, 23), (15, 24), (16, 25), (17, 26), (18, 27),
  ]

  /// The syllable that four characters spell: a filler, then the letters that begin, carry and end it. 0 where they don't.
  fileprivate static func syllable(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    let letters = [3, 5, 7].map { bytes[orZero: offset + $0] }
    guard [2, 4, 6].allSatisfy({ bytes[orZero: offset + $0] == jamoLead }),
      (0xA1...0xBE).contains(letters[0]), let leading = consonants[Int(letters[0] - 0xA1)].leading,
      (0xBF...0xD3).contains(letters[1])
    else { return 0 }
    var scalar = 0xAC00 + leading * 588 + UInt32(letters[1] - 0xBF) * 28
    if letters[2] != filler {
      guard (0xA1...0xBE).contains(letters[2]), let trailing = consonants[Int(letters[2] - 0xA1)].trailing else {
        return 0
      }
      scalar += trailing
    }
    return scalar
  }
}
