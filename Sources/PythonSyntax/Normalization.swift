/// NFKC for the characters that can stand in names, by the data of Unicode 15.1 (Unicode Standard Annex 15).
enum Normalization {
  /// The NFKC form of `text`.
  static func compatibilityComposed(_ text: String) -> String {
    var scalars: [UInt32] = []
    for scalar in text.unicodeScalars { decompose(scalar.value, into: &scalars) }
    order(&scalars)
    compose(&scalars)
    var result = String.UnicodeScalarView()
    for value in scalars { result.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return String(result)
  }

  /// Whether `text`, of characters that normalisation leaves alone when they stand alone, stays as it is.
  static func isComposed(_ text: [UInt32]) -> Bool {
    var scalars: [UInt32] = []
    for value in text {
      var parts: [UInt32] = []
      decompose(value, into: &parts)
      var whole = parts
      compose(&whole)
      scalars += whole == [value] ? parts : [value]
    }
    order(&scalars)
    compose(&scalars)
    return scalars == text
  }

  private static func decompose(_ value: UInt32, into scalars: inout [UInt32]) {
    if let index = hangulIndex(value) {
      scalars.append(0x1100 + index / 588)
      scalars.append(0x1161 + index % 588 / 28)
      if index % 28 != 0 { scalars.append(0x11A7 + index % 28) }
    } else if let parts = tables.decompositions[value] {
      scalars += parts
    } else {
      scalars.append(value)
    }
  }

  /// Sorts each run of combining marks by class; equal classes stay in order.
  private static func order(_ scalars: inout [UInt32]) {
    var start = 0
    while start < scalars.count {
      guard combiningClass(scalars[start]) != 0 else {
        start += 1
        continue
      }
      var end = start
      var run: [(combiningClass: UInt8, place: Int, value: UInt32)] = []
      while end < scalars.count, case let found = combiningClass(scalars[end]), found != 0 {
        run.append((found, end, scalars[end]))
        end += 1
      }
      run.sort { ($0.combiningClass, $0.place) < ($1.combiningClass, $1.place) }
      for (index, mark) in run.enumerated() { scalars[start + index] = mark.value }
      start = end
    }
  }

  /// Joins each starter with the marks behind it that nothing blocks.
  private static func compose(_ scalars: inout [UInt32]) {
    var end = 0
    var starter: Int?
    var lastClass: UInt8 = 0
    for value in scalars {
      let combiningClass = combiningClass(value)
      if let place = starter, lastClass < combiningClass || end == place + 1,
        let composite = composite(scalars[place], value)
      {
        scalars[place] = composite
        continue
      }
      if combiningClass == 0 { starter = end }
      lastClass = combiningClass
      scalars[end] = value
      end += 1
    }
    scalars.removeLast(scalars.count - end)
  }

  private static func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
      return 0xAC00 + (first - 0x1100) * 588 + (second - 0x1161) * 28
    }
    if let index = hangulIndex(first), index % 28 == 0, (0x11A8...0x11C2).contains(second) {
      return first + (second - 0x11A7)
    }
    return tables.compositions[UInt64(first) << 32 | UInt64(second)]
  }

  /// The place among the Hangul syllables.
  private static func hangulIndex(_ value: UInt32) -> UInt32? {
    (0xAC00...0xD7A3).contains(value) ? value - 0xAC00 : nil
  }

  private static func combiningClass(_ value: UInt32) -> UInt8 {
    let runs = tables.combiningRuns
    let index = runs.partitioningIndex { $0.end > value }
    return index < runs.count && runs[index].start <= value ? runs[index].combiningClass : 0
  }

  private static let tables = NormalizationTables()
}

/// The packed tables, unpacked when the first name that is not ASCII comes.
private struct NormalizationTables {
  /// In order, none touching the next one of the same class.
  private(set) var combiningRuns: [(start: UInt32, end: UInt32, combiningClass: UInt8)] = []
  private(set) var decompositions: [UInt32: [UInt32]] = [:]
  /// By the first part, shifted left by 32, and the second.
  private(set) var compositions: [UInt64: UInt32] = [:]

  init() {
    var numbers = PackedNumbers(UnicodeTables.combiningClasses)
    var code: UInt32 = 0
    while let distance = numbers.next(), let length = numbers.next(), let found = numbers.next() {
      combiningRuns.append((code + distance, code + distance + length, UInt8(truncatingIfNeeded: found)))
      code += distance + length
    }

    numbers = PackedNumbers(UnicodeTables.compositions)
    var composite: UInt32 = 0
    var first: UInt32 = 0
    var second: UInt32 = 0
    while let distance = numbers.next(), let firstStep = numbers.nextSigned(), let secondStep = numbers.nextSigned() {
      composite += distance
      first &+= firstStep
      second &+= secondStep
      compositions[UInt64(first) << 32 | UInt64(second)] = composite
    }

    numbers = PackedNumbers(UnicodeTables.decompositions)
    code = 0
    first = 0
    while let distance = numbers.next(), let count = numbers.next(), let step = numbers.nextSigned() {
      code += distance
      first &+= step
      var parts = [first]
      while parts.count < count, let step = numbers.nextSigned() { parts.append(parts[parts.count - 1] &+ step) }
      decompositions[code] = parts
    }
  }
}
