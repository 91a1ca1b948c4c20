/// A name out of an archive, decoded as Python's zipfile does it.
struct DecodedName {
  /// Up to the first NUL, which ends a name for Python and for C.
  var text: String
  /// From the start of the name; `nil` if it holds no NUL.
  var nulOffset: Int?
  /// False if the name should be UTF-8 and is not; `text` then has replacement characters.
  var isValid = true

  /// - Parameter range: must lie inside `bytes`.
  init(_ bytes: Span<UInt8>, range: Range<Int>, isUTF8: Bool) {
    var raw = bytes.copy(range)
    nulOffset = raw.firstIndex(of: 0)
    var isASCII = true
    for byte in raw where byte >= 128 { isASCII = false }
    if isUTF8, !isASCII { isValid = String(validating: raw, as: UTF8.self) != nil }
    if let nulOffset { raw.removeSubrange(nulOffset...) }
    text = isUTF8 || isASCII ? String(decoding: raw, as: UTF8.self) : CodePage437.decode(raw)
  }
}

extension Walk {
  /// What the bytes of a name show and its text no longer does.
  mutating func reportName(_ decoded: DecodedName, entry: Entry) {
    if let nulOffset = decoded.nulOffset {
      defects.report(
        .nameControlCharacter, entry: entry.name, at: entry.nameRange.lowerBound + nulOffset,
        "the name goes on after a NUL: some readers see \(nulOffset) bytes of it and some \(entry.nameRange.count)")
    }
    if !decoded.isValid {
      refuse(
        .notUTF8Name, entry: entry.name, at: entry.nameRange.lowerBound,
        "the name is marked as UTF-8 and is not, so Python can't list the archive")
    }
  }

  /// The names, each alone and among the others.
  mutating func checkNames(_ bytes: Span<UInt8>) {
    for entry in entries {
      for problem in NameProblem.all(in: entry.name) {
        defects.append(problem.defect(entry: entry.name, byteOffset: entry.nameRange.lowerBound))
      }
    }
    for clash in NameClash.all(in: entries.lazy.map(\.name)) {
      defects.append(
        clash.defect(
          entries[clash.index].name, entries[clash.other].name, byteOffset: entries[clash.index].nameRange.lowerBound))
    }
  }
}

/// What is wrong with one name, in an archive or in a folder.
struct NameProblem {
  var kind: ArchiveDefect.Kind
  var message: String

  /// The longest path and the longest part of one that Linux takes, in bytes.
  private static let longestPath = 4095
  private static let longestPart = 255

  static func all(in name: String) -> [NameProblem] {
    var problems: [NameProblem] = []
    var partByteCount = 0
    var isLong = false
    var isDots = true
    var climbs = false
    var hasBackslash = false
    var hasControl = false
    var previous: UInt8 = 0
    var byteCount = 0
    for byte in name.utf8 {
      byteCount += 1
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
    let utf8 = Array(name.utf8.prefix(2))

    func add(_ kind: ArchiveDefect.Kind, _ message: String) {
      problems.append(NameProblem(kind: kind, message: message))
    }
    if byteCount == 0 { add(.emptyName, "the name is empty, so no reader knows where the entry belongs") }
    if utf8.first == UInt8(ascii: "/") {
      add(.absoluteName, "the name is absolute: it leads outside of the plugin's folder")
    }
    if climbs { add(.climbingName, "the name climbs with `..`: it can lead outside of the plugin's folder") }
    if hasBackslash {
      add(
        .backslashName, "the name holds a backslash, which is a part of the name on Linux and parts folders on Windows")
    }
    if utf8.count == 2, utf8[1] == UInt8(ascii: ":"), utf8[0] | 0x20 >= UInt8(ascii: "a"),
      utf8[0] | 0x20 <= UInt8(ascii: "z")
    {
      add(.driveName, "the name starts with a drive letter: on Windows it leads outside of the plugin's folder")
    }
    if hasControl {
      add(.nameControlCharacter, "the name holds a control character, which can hide or forge what is shown of it")
    }
    if isLong || byteCount > longestPath {
      add(
        .longName,
        "the name has \(byteCount) bytes; Linux takes \(longestPath) for a path and \(longestPart) for each part of it")
    }
    return problems
  }

  func defect(entry: String, byteOffset: Int?) -> ArchiveDefect {
    ArchiveDefect(
      kind, entry: entry, byteOffset: byteOffset, message: message,
      help: kind == .emptyName || kind == .absoluteName || kind == .climbingName || kind == .driveName
        ? ArchiveDefect.rebuild : "give the file a plain name and " + ArchiveDefect.rebuild)
  }
}

/// Two names that mean the same file to some reader.
struct NameClash {
  /// Of the later name.
  var index: Int
  /// Of the earlier name.
  var other: Int
  /// One name is a file, and the other one needs it to be a folder.
  var isFileAndFolder: Bool

  /// All clashes, by the index of the later name.
  ///
  /// Names are compared without `.` and empty parts, without case, and by canonical equivalence, since Mac and Windows do so.
  static func all(in names: some Sequence<String>) -> [NameClash] {
    var keys: [(key: String, index: Int, isFolder: Bool)] = []
    for (index, name) in names.enumerated() {
      keys.append((plain(name, separator: 0).lowercased(), index, name.utf8.last == UInt8(ascii: "/")))
    }
    // A NUL sorts before everything, so what lies in a folder follows the folder's own name. Linear in the length of
    // the names after the sort, however deep they are.
    keys.sort { ($0.key, $0.index) < ($1.key, $1.index) }
    var clashes: [NameClash] = []
    var first = 0
    while first < keys.count {
      var next = first + 1
      while next < keys.count, keys[next].key == keys[first].key {
        let isFileAndFolder = keys[next].isFolder != keys[first].isFolder
        clashes.append(NameClash(index: keys[next].index, other: keys[first].index, isFileAndFolder: isFileAndFolder))
        next += 1
      }
      if let file = keys[first..<next].first(where: { !$0.isFolder }), next < keys.count, !file.key.isEmpty,
        keys[next].key.hasPrefix(file.key + "\0")
      {
        let pair = (min(file.index, keys[next].index), max(file.index, keys[next].index))
        clashes.append(NameClash(index: pair.1, other: pair.0, isFileAndFolder: true))
      }
      first = next
    }
    return clashes.sorted { ($0.index, $0.other) < ($1.index, $1.other) }
  }

  /// The name without `.` and empty parts, a folder's last slash among them.
  static func plain(_ name: String, separator: UInt8 = UInt8(ascii: "/")) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(name.utf8.count)
    // By bytes: an accent behind a slash would make both one character.
    for part in name.utf8.split(separator: UInt8(ascii: "/")) where !part.elementsEqual([UInt8(ascii: ".")]) {
      if !plain.isEmpty { plain.append(separator) }
      plain.append(contentsOf: part)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// - Parameters:
  ///   - one: the later name.
  ///   - two: the earlier name.
  func defect(_ one: String, _ two: String, byteOffset: Int?) -> ArchiveDefect {
    let (shownOne, shownTwo) = (ArchiveDefect.shown(one), ArchiveDefect.shown(two))
    if isFileAndFolder {
      return ArchiveDefect(
        .fileAndFolder, entry: one, byteOffset: byteOffset,
        message: "\(shownTwo) and \(shownOne) make one name both a file and a folder, which can't be unpacked",
        help: "rename one of them and " + ArchiveDefect.rebuild)
    }
    let isSame = one.utf8.elementsEqual(two.utf8)
    return ArchiveDefect(
      .duplicateName, entry: one, byteOffset: byteOffset,
      message: isSame
        ? "the name stands twice in the archive, and readers choose differently between the two"
        : "\(shownTwo) and \(shownOne) are one file where case, `./`, `//` or the form of accents do not count",
      help: "keep one of them and " + ArchiveDefect.rebuild)
  }
}
