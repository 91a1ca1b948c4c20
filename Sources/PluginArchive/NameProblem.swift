/// What is wrong with one name, in an archive or in a folder.
struct NameProblem {
  var kind: ArchiveDefect.Kind
  var message: String

  /// The longest path and the longest part of one that Linux takes, in bytes.
  static let longestPath = 4095
  /// So many combining marks stand in a row at most in text in Unicode's Stream-Safe Text Format (UAX #15, section 13).
  private static let longestMarks = 30
  private static let longestPart = 255

  static func all(in name: String) -> [NameProblem] {
    if isPlain(name.utf8.span) { return [] }
    var problems: [NameProblem] = []
    var partByteCount = 0
    var isLong = false
    var isDots = true
    var climbs = false
    var hasBackslash = false
    var hasControl = false
    var previous: UInt8 = 0
    let bytes = name.utf8.span
    let byteCount = bytes.count
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "/") {
        climbs = climbs || isDots && partByteCount == 2
        partByteCount = 0
        isDots = true
      } else {
        partByteCount += 1
        isLong = isLong || partByteCount > longestPart
        isDots = isDots && byte == UInt8(ascii: ".")
        hasBackslash = hasBackslash || byte == UInt8(ascii: "\\")
        // U+0080 to U+009F are C2 80 to C2 9F.
        hasControl = hasControl || byte < 32 || byte == 127 || previous == 0xC2 && byte < 0xA0
      }
      previous = byte
    }
    climbs = climbs || isDots && partByteCount == 2

    func add(_ kind: ArchiveDefect.Kind, _ message: String) {
      problems.append(NameProblem(kind: kind, message: message))
    }
    if byteCount == 0 {
      add(
        .emptyName, "the name is empty: Python's zipfile lists the entry, other readers skip it or refuse the archive")
    }
    if byteCount > 0, bytes[0] == UInt8(ascii: "/") {
      add(
        .absoluteName,
        "the name is absolute: Python's zipfile and unzip drop the slash, other readers write outside of the plugin's folder"
      )
    }
    if climbs {
      add(
        .climbingName,
        "the name climbs with `..`: Python's zipfile and unzip drop that, other readers write outside of the plugin's folder"
      )
    }
    if hasBackslash {
      add(
        .backslashName,
        "the name holds a backslash: on Linux it is a part of the file's name, on Windows and for 7-Zip it parts folders"
      )
    }
    if byteCount > 1, bytes[1] == UInt8(ascii: ":"), bytes[0] | 0x20 >= UInt8(ascii: "a"),
      bytes[0] | 0x20 <= UInt8(ascii: "z")
    {
      add(
        .driveName,
        "the name starts with a drive letter: on Linux it is a part of the file's name, on Windows it leads outside of the plugin's folder"
      )
    }
    if hasControl {
      add(
        .nameControlCharacter,
        "the name holds a control character: Python's zipfile keeps it, other readers replace or drop it, and a terminal may obey it"
      )
    }
    if isLong || byteCount > longestPath {
      add(
        .longName,
        "the name has \(byteCount) bytes; Linux takes \(longestPath) for a path and \(longestPart) for each part of it, so some readers cut it and some fail"
      )
    }
    if stacksMarks(name) {
      add(
        .longName,
        "the name has more than \(longestMarks) combining marks in a row: to compare such names takes readers without end"
      )
    }
    return problems
  }

  /// Whether a name is so short, and made of letters, digits, `_`, `-`, dots and slashes in such an order, that nothing can be wrong with it:
  /// most names are.
  private static func isPlain(_ name: Span<UInt8>) -> Bool {
    if name.isEmpty || name.count > longestPart { return false }
    var startsPart = true
    for index in name.indices {
      let byte = name[index]
      let isPlain =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): !startsPart
        default: false
        }
      if !isPlain { return false }
      startsPart = byte == UInt8(ascii: "/")
    }
    return true
  }

  /// Whether a name is so long, or has so many marks on one letter, that it is not worth to be compared or shown again and again.
  static func isTooLong(_ name: String) -> Bool { name.utf8.count > longestPath || stacksMarks(name) }

  private static func stacksMarks(_ name: String) -> Bool {
    let bytes = name.utf8.span
    if !bytes.indices.contains(where: { bytes[$0] >= 0x80 }) { return false }
    var count = 0
    for scalar in name.unicodeScalars {
      count = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : count + 1
      if count > longestMarks { return true }
    }
    return false
  }

  func defect(entry: String, byteOffset: Int?) -> ArchiveDefect {
    let leadsElsewhere = kind == .absoluteName || kind == .climbingName || kind == .driveName
    return ArchiveDefect(
      kind, entry: entry, byteOffset: byteOffset, message: message,
      help: leadsElsewhere ? ArchiveDefect.rebuild : Self.rename)
  }

  /// The advice for what is wrong with a name alone.
  static let rename = "give the file a plain name and " + ArchiveDefect.rebuild
}
