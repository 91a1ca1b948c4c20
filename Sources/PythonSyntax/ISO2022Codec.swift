/// An encoding of seven bits in which escape sequences choose the character set (ISO/IEC 2022), as CPython reads it.
struct ISO2022Codec: TextCodec {
  /// By the final byte of the escape sequence, with the high bit where a character has two bytes; ASCII belongs to all.
  private let sets: [UInt8: CharacterSet]
  /// Whether SO and SI switch between two sets; else they are characters.
  private var hasShifts = false
  /// Whether ESC N takes one character from a third set.
  private var hasThirdSet = false

  private enum CharacterSet {
    case ascii, latin1, greek, roman, kana
    case double(DoubleByteTable)
    /// The first plane of JIS X 0213.
    case plane1(DoubleByteTable)
  }

  /// `nil` if the codec called `name` in CPython is no such one.
  init?(named name: String) {
    let old: [UInt8: CharacterSet] = [
      Self.ascii: .ascii, UInt8(ascii: "J"): .roman, Self.double("B"): .double(.jisx0208),
      Self.double("@"): .double(.jisx0208),
    ]
    let supplement = [Self.double("D"): CharacterSet.double(.jisx0212)]
    let new: [UInt8: CharacterSet] = [
      Self.ascii: .ascii, Self.double("B"): .double(.jisx0208), Self.double("P"): .double(.jisx0213Plane2),
    ]
    switch name {
    case "iso2022_jp": sets = old
    case "iso2022_jp_1": sets = old.merging(supplement) { $1 }
    case "iso2022_jp_2":
      sets = old.merging(supplement) { $1 }.merging([
        UInt8(ascii: "A"): .latin1, UInt8(ascii: "F"): .greek, Self.double("A"): .double(.gb2312),
        Self.double("C"): .double(.ksx1001),
      ]) { $1 }
      hasThirdSet = true
    case "iso2022_jp_2004": sets = new.merging([Self.double("Q"): .plane1(.jisx0213Plane1)]) { $1 }
    case "iso2022_jp_3": sets = new.merging([Self.double("O"): .plane1(.jisx0213Plane1Of2000)]) { $1 }
    case "iso2022_jp_ext": sets = old.merging(supplement) { $1 }.merging([UInt8(ascii: "I"): .kana]) { $1 }
    case "iso2022_kr":
      sets = [Self.ascii: .ascii, Self.double("C"): .double(.ksx1001)]
      hasShifts = true
    default: return nil
    }
  }

  private static let ascii = UInt8(ascii: "B")
  private static let escape: UInt8 = 0x1B

  private static func double(_ final: Unicode.Scalar) -> UInt8 { UInt8(ascii: final) | 0x80 }

  /// What ends an escape sequence.
  private static func isFinal(_ byte: UInt8) -> Bool { (UInt8(ascii: "@")...UInt8(ascii: "Z")).contains(byte) }
}

extension ISO2022Codec {
  private struct State {
    /// G0 to G2.
    var designations = [ascii, ascii, ascii]
    var isShifted = false
    /// Inside of an escape sequence that chooses no character set: it is text.
    var isInEscape = false
  }

  func decode(_ bytes: [UInt8]) throws(CodecFailure) -> [UInt8] {
    var text = DecodedText(reserving: bytes.count + bytes.count / 2)
    var state = State()
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if state.isInEscape {
        // Any byte, as latin-1.
        _ = text.append(UInt32(byte))
        if Self.isFinal(byte) { state.isInEscape = false }
        offset += 1
      } else if byte == Self.escape {
        offset += try self.escape(bytes, offset, &state, &text)
      } else if byte == 0x0E && hasShifts || byte == 0x0F && hasShifts {
        state.isShifted = byte == 0x0E
        offset += 1
      } else if byte < 0x20 {
        if byte == 0x0A { state.isShifted = false }
        _ = text.append(UInt32(byte))
        offset += 1
      } else {
        let set = sets[state.designations[state.isShifted ? 1 : 0]] ?? .ascii
        let (entry, byteCount) = Self.character(in: set, bytes, offset)
        try text.append(entry, at: offset)
        offset += byteCount
      }
    }
    return text.utf8
  }

  /// The character at `offset` and how many bytes it has; 0 where the set has none.
  private static func character(in set: CharacterSet, _ bytes: [UInt8], _ offset: Int) -> (UInt32, Int) {
    let byte = bytes[offset]
    let trail = bytes[orZero: offset + 1]
    let isSevenBit = byte < 0x80
    return switch set {
    case .ascii: (isSevenBit ? UInt32(byte) : 0, 1)
    case .latin1, .greek: (0, 1)
    case .roman: (byte == 0x5C ? 0xA5 : byte == 0x7E ? 0x203E : isSevenBit ? UInt32(byte) : 0, 1)
    case .kana: ((0x21...0x5F).contains(byte) ? 0xFF40 + UInt32(byte) : 0, 1)
    case .double(let table): (table.sevenBit(byte, trail), 2)
    // EUC has a fullwidth tilde there.
    case .plane1(let table): (byte == 0x22 && trail == 0x32 ? 0x7E : table.sevenBit(byte, trail), 2)
    }
  }

  /// Reads what begins with ESC.
  ///
  /// - Returns: how many bytes it has.
  private func escape(
    _ bytes: [UInt8], _ offset: Int, _ state: inout State, _ text: inout DecodedText
  ) throws(CodecFailure) -> Int {
    guard offset + 1 < bytes.count else { throw CodecFailure(offset: offset) }
    switch bytes[offset + 1] {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "$"), UInt8(ascii: "."), UInt8(ascii: "&"):
      guard let designation = designation(bytes, offset),
        designation.final == Self.ascii || sets[designation.final] != nil
      else { throw CodecFailure(offset: offset) }
      state.designations[designation.place] = designation.final
      return designation.byteCount
    case UInt8(ascii: "N") where hasThirdSet:
      guard offset + 2 < bytes.count,
        let scalar = Self.thirdSetScalar(bytes[offset + 2], in: sets[state.designations[2]] ?? .ascii)
      else { throw CodecFailure(offset: offset) }
      _ = text.append(scalar)
      return 3
    default:
      _ = text.append(UInt32(Self.escape))
      state.isInEscape = true
      return 1
    }
  }

  private struct Designation {
    /// 0 to 2.
    let place: Int
    let final: UInt8
    let byteCount: Int
  }

  /// The escape sequence at `offset`, of at most 16 bytes; `nil` if it chooses no set.
  private func designation(_ bytes: [UInt8], _ offset: Int) -> Designation? {
    let byte = { bytes[orZero: offset + $0] }
    var byteCount = 2
    while !Self.isFinal(byte(byteCount - 1)) {
      // What announces that JIS X 0208 of 1990 follows is no end.
      let isAnnounced = !hasShifts && byte(byteCount - 1) == UInt8(ascii: "&") && byte(byteCount) == UInt8(ascii: "@")
      byteCount += isAnnounced ? 3 : 1
      if byteCount > 16 { return nil }
    }
    let place: [UInt8: Int] = [UInt8(ascii: "("): 0, UInt8(ascii: ")"): 1]
    switch (byteCount, byte(1)) {
    case (3, UInt8(ascii: "$")): return Designation(place: 0, final: byte(2) | 0x80, byteCount: 3)
    case (3, UInt8(ascii: ".")) where hasThirdSet: return Designation(place: 2, final: byte(2), byteCount: 3)
    case (3, let intermediate): return place[intermediate].map { Designation(place: $0, final: byte(2), byteCount: 3) }
    case (4, UInt8(ascii: "$")):
      return place[byte(2)].map { Designation(place: $0, final: byte(3) | 0x80, byteCount: 4) }
    case (6, _) where !hasShifts && byte(3) == Self.escape && byte(4) == UInt8(ascii: "$") && byte(5) == Self.ascii:
      return Designation(place: 0, final: Self.double("B"), byteCount: 6)
    default: return nil
    }
  }

  /// What a byte behind ESC N stands for: a character of the upper half, and in the Greek set also one of the lower half.
  private static func thirdSetScalar(_ byte: UInt8, in set: CharacterSet) -> UInt32? {
    switch set {
    case .ascii: byte < 0x80 ? UInt32(byte) : nil
    case .latin1: byte < 0x80 ? UInt32(byte) + 0x80 : nil
    case .greek: greekScalar(byte ^ 0x80)
    case .roman, .kana, .double, .plane1: nil
    }
  }

  /// ISO 8859-7 of 1987.
  private static func greekScalar(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0xA1: 0x2018
    case 0xA2: 0x2019
    case 0xA4, 0xA5, 0xAA, 0xAE, 0xD2, 0xFF: nil
    case 0xAF: 0x2015
    case ..<0xB4, 0xB7, 0xBB, 0xBD: UInt32(byte)
    default: UInt32(byte) + 0x02D0
    }
  }
}
