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
    var filter = ClashFilter()
    if names.allSatisfy({ filter.take($0) }), filter.hasNoClash() { return [] }
    var keys: [(key: String, index: Int, isFolder: Bool)] = []
    for (index, name) in names.enumerated() where !NameProblem.isTooLong(name) {
      keys.append((plain(name, separator: 0).foldedCase, index, name.utf8.last == UInt8(ascii: "/")))
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
    if separator == UInt8(ascii: "/"), isPlain(name) { return name }
    var plain: [UInt8] = []
    plain.reserveCapacity(name.utf8.count)
    // By bytes: an accent behind a slash would make both one character.
    for part in name.utf8.split(separator: UInt8(ascii: "/")) where !part.elementsEqual([UInt8(ascii: ".")]) {
      if !plain.isEmpty { plain.append(separator) }
      plain.append(contentsOf: part)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Whether `plain` leaves the name as it is.
  private static func isPlain(_ name: String) -> Bool {
    let bytes = name.utf8.span
    var partByteCount = 0
    for index in bytes.indices {
      if bytes[index] != UInt8(ascii: "/") {
        partByteCount += 1
      } else if partByteCount == 0 || partByteCount == 1 && bytes[index - 1] == UInt8(ascii: ".") {
        return false
      } else {
        partByteCount = 0
      }
    }
    return partByteCount > 1 || partByteCount == 1 && bytes[bytes.count - 1] != UInt8(ascii: ".")
  }

  /// - Parameters:
  ///   - one: the later name.
  ///   - two: the earlier name.
  ///   - byteOffset: where the later name stands; `nil` in a folder.
  ///   - otherOffset: where the earlier name stands.
  func defect(_ one: String, _ two: String, byteOffset: Int?, otherOffset: Int? = nil) -> ArchiveDefect {
    let (shownOne, shownTwo) = (ArchiveDefect.shown(one), ArchiveDefect.shown(two))
    let place = byteOffset.flatMap { here in otherOffset.map { " at byte \($0) and at byte \(here)" } } ?? ""
    if isFileAndFolder {
      return ArchiveDefect(
        .fileAndFolder, entry: one, byteOffset: byteOffset,
        message:
          "\(shownTwo) and \(shownOne)\(place) make one name both a file and a folder: some readers keep the first and some the last",
        help: "rename one of them and " + ArchiveDefect.rebuild)
    }
    let isSame = one.utf8.elementsEqual(two.utf8)
    return ArchiveDefect(
      .duplicateName, entry: one, byteOffset: byteOffset,
      message: isSame
        ? "the name \(shownOne) stands twice in the archive\(place.isEmpty ? "" : "," + place): Python's zipfile reads the last one by its name, other readers the first"
        : "\(shownTwo) and \(shownOne)\(place) are one file where case, `./`, `//` or the form of accents do not count: Linux keeps both, Mac and Windows one",
      help: "keep one of them and " + ArchiveDefect.rebuild)
  }
}

/// Tells of most archives in one pass that no names clash, by hashes, which are sorted in the end; what it is not sure of is compared in
/// full.
private struct ClashFilter {
  private var files: [Int] = []
  private var folders: [Int] = []
  private var folderEntries: [Int] = []
  private var lastParent = 0

  /// More folders than this are not told apart here: a name of 4,095 bytes can have 2,000 of them.
  private static let folderLimit = 100_000

  /// Whether no two names are one file or one folder, and none is both.
  mutating func hasNoClash() -> Bool {
    files.sort()
    folderEntries.sort()
    if Self.repeats(files) || Self.repeats(folderEntries) { return false }
    folders.sort()
    var place = 0
    for folder in folders {
      while place < files.count, files[place] < folder { place += 1 }
      if place < files.count, files[place] == folder { return false }
    }
    return true
  }

  private static func repeats(_ sorted: [Int]) -> Bool { zip(sorted, sorted.dropFirst()).contains { $0 == $1 } }

  /// Whether all is clear so far: the name is plain ASCII.
  mutating func take(_ name: String) -> Bool {
    let bytes = name.utf8.span
    var hash = Self.start
    var parent = hash
    var partByteCount = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 128 { return false }
      if byte == UInt8(ascii: "/") {
        // An empty part, or `.`.
        if partByteCount == 0 || partByteCount == 1 && bytes[index - 1] == UInt8(ascii: ".") { return false }
        parent = hash
        partByteCount = 0
      } else {
        partByteCount += 1
      }
      hash = Self.step(hash, byte)
    }
    if partByteCount == 1, bytes[bytes.count - 1] == UInt8(ascii: ".") { return false }
    if parent != lastParent { takeFolders(of: bytes) }
    lastParent = parent
    if folders.count > Self.folderLimit, !dropRepeatedFolders() { return false }
    if partByteCount == 0 { folderEntries.append(parent) } else { files.append(hash) }
    return true
  }

  private mutating func takeFolders(of bytes: Span<UInt8>) {
    var hash = Self.start
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "/") { folders.append(hash) }
      hash = Self.step(hash, bytes[index])
    }
  }

  /// - Returns: whether there is room for as many again.
  private mutating func dropRepeatedFolders() -> Bool {
    folders.sort()
    var unique: [Int] = []
    for folder in folders where folder != unique.last { unique.append(folder) }
    folders = unique
    return folders.count <= Self.folderLimit / 2
  }

  // FNV-1a, without case.
  private static let start = Int(truncatingIfNeeded: 0xCBF2_9CE4_8422_2325 as UInt64)
  private static func step(_ hash: Int, _ byte: UInt8) -> Int {
    let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    return (hash ^ Int(isUpper ? byte | 0x20 : byte)) &* 0x100_0000_01B3
  }
}

extension String {
  /// In the form in which names are compared that differ in case alone: `ß`, `SS` and `ẞ` are one, as full case folding has them
  /// (Unicode Standard, 3.13).
  fileprivate var foldedCase: String { lowercased().uppercased().lowercased() }
}
