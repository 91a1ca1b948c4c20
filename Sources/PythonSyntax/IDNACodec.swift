/// Names of the domain system (RFC 3490), which CPython decodes whole texts as: what stands between two full stops is a
/// label, ASCII, and one that begins with `xn--` is a name in Punycode.
struct IDNACodec: TextCodec {
  private static let prefix = Array("xn--".utf8)
  /// Where any label is in Punycode, none may be longer.
  private static let labelLimit = 1024
  /// Of a label in Punycode, prefix included.
  private static let encodedLabelLimit = 63

  func decode(_ bytes: [UInt8]) throws(CodecFailure) -> [UInt8] {
    if let offset = bytes.firstIndex(where: { $0 >= 0x80 }) { throw CodecFailure(offset: offset) }
    // CPython looks for the prefix anywhere in the text first.
    guard Self.hasPrefix(in: bytes) else { return bytes }
    var text = DecodedText(reserving: bytes.count)
    var start = 0
    while start <= bytes.count {
      let label = bytes[start...].prefix { $0 != UInt8(ascii: ".") }
      start = label.endIndex + 1
      if label.startIndex > 0 { _ = text.append(UInt32(UInt8(ascii: "."))) }
      guard label.count <= Self.labelLimit else { throw CodecFailure(offset: label.startIndex) }
      guard Self.hasPrefix(label) else {
        for byte in label { _ = text.append(UInt32(byte)) }
        continue
      }
      guard label.count <= Self.encodedLabelLimit, let scalars = Punycode.decode(label.dropFirst(4)),
        Self.isName(scalars.map(Self.lowercased))
      else { throw CodecFailure(offset: label.startIndex) }
      for scalar in scalars { _ = text.append(scalar) }
    }
    return text.utf8
  }

  private static func hasPrefix(in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0] | 0x20 == prefix[0] && hasPrefix(bytes[$0...]) }
  }

  private static func hasPrefix(_ label: ArraySlice<UInt8>) -> Bool {
    label.count >= prefix.count && zip(label, prefix).allSatisfy { lowercased(UInt32($0)) == UInt32($1) }
  }

  private static func lowercased(_ scalar: UInt32) -> UInt32 { (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar }

  /// Whether preparing a label in lowercase (RFC 3491) leaves it as it is, and it does not look like an encoded one.
  private static func isName(_ label: [UInt32]) -> Bool {
    guard !label.prefix(4).elementsEqual(prefix.map(UInt32.init)), Normalization.isComposed(label),
      label.allSatisfy({ $0 < 0x80 || domainScalars.contains($0) }),
      // Which composes with what no identifier has.
      !zip(label, label.dropFirst()).contains(where: { $1 == 0x0338 && overlaid.contains($0) })
    else { return false }
    if !label.contains(where: rightToLeft.contains) { return true }
    return !label.contains(where: leftToRight.contains)
      && [label.first, label.last].allSatisfy { $0.map(rightToLeft.contains) ?? false }
  }

  private static let domainScalars = ScalarSet(CodecTables.domainScalars)
  private static let overlaid = ScalarSet(CodecTables.overlaid)
  private static let rightToLeft = ScalarSet(CodecTables.rightToLeft)
  private static let leftToRight = ScalarSet(CodecTables.leftToRight)
}

/// Text as its ASCII characters, and what stands where between them (RFC 3492).
private enum Punycode {
  /// `nil` also for what no text is encoded as, and for a text of ASCII alone.
  static func decode(_ label: ArraySlice<UInt8>) -> [UInt32]? {
    let hyphen = label.lastIndex(of: UInt8(ascii: "-"))
    if hyphen == label.startIndex { return nil }
    var scalars = label[..<(hyphen ?? label.startIndex)].map(UInt32.init)
    var digits = label[(hyphen.map { $0 + 1 } ?? label.startIndex)...]
    if digits.isEmpty { return nil }
    var scalar = 0x80
    var place = 0
    var bias = 72
    var isFirst = true
    while !digits.isEmpty {
      guard let distance = number(&digits, bias) else { return nil }
      place += distance
      scalar += place / (scalars.count + 1)
      place %= scalars.count + 1
      guard scalar <= 0x10FFFF else { return nil }
      scalars.insert(UInt32(scalar), at: place)
      place += 1
      bias = adapted(distance, isFirst, scalars.count)
      isFirst = false
    }
    return scalars
  }

  /// Above it a distance leads behind the last character there is, in a label of limited length.
  private static let distanceLimit = 1 << 32

  private static func number(_ digits: inout ArraySlice<UInt8>, _ bias: Int) -> Int? {
    var number = 0
    var weight = 1
    var base = 36
    while let byte = digits.popFirst() {
      let digit: Int
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): digit = Int(byte & 0x1F) - 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = Int(byte & 0x0F) + 26
      default: return nil
      }
      let threshold = min(max(base - bias, 1), 26)
      number += digit * weight
      if digit < threshold { return number }
      weight *= 36 - threshold
      if number > distanceLimit || weight > distanceLimit { return nil }
      base += 36
    }
    return nil
  }

  private static func adapted(_ distance: Int, _ isFirst: Bool, _ count: Int) -> Int {
    var distance = isFirst ? distance / 700 : distance / 2
    distance += distance / count
    var bias = 0
    while distance > 455 {
      distance /= 35
      bias += 36
    }
    return bias + 36 * distance / (distance + 38)
  }
}
