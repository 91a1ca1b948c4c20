import CLibzip
import Glibc

/// Reads the entries of one archive; each worker has its own copy, over the same memory.
///
/// libzip opens the archive once, and must see the entries that the walk saw. What is kept is inflated in one piece by `Inflater`,
/// what is only verified by zlib, in constant memory: both tell where the compressed data ends, which libzip does not.
package struct ArchiveReader: Sendable {
  private let archive: Archive
  /// The places of the entries that libzip sees otherwise, in their order.
  private let doubtful: [Int]
  private var inflater = Inflater()
  /// Compressed bytes since the memory of the archive was given back.
  private var byteCountRead: Int
  /// So many bytes have come out of the entries that were verified, sound or not.
  package private(set) var verifiedByteCount = 0

  /// Has libzip open the archive and compares what it sees, which costs about a microsecond an entry.
  ///
  /// - Throws: `ArchiveDefect` unless `archive.isReadable`, and if libzip sees another archive than the walk.
  package init(_ archive: Archive) throws(ArchiveDefect) {
    let handle = unsafe try Self.open(archive)
    defer { unsafe zip_discard(handle) }
    self.archive = archive
    var doubtful: [Int] = []
    for entry in archive.entries where unsafe entry.isReadable && !Self.isAlike(entry, handle, archive) {
      doubtful.append(entry.index)
    }
    self.doubtful = doubtful
    byteCountRead = 0
  }

  @unsafe private static func open(_ archive: Archive) throws(ArchiveDefect) -> OpaquePointer {
    guard archive.isReadable else {
      throw ArchiveDefect(.unreadable, message: "the structure of the archive is refused, so nothing in it is read")
    }
    _ = LocalTime.isSet
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard
      let source = unsafe zip_source_buffer_create(
        archive.bytes.address, zip_uint64_t(archive.bytes.byteCount), 0, &error)
    else { throw unsafe Self.refusal(&error) }
    guard let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      throw unsafe Self.refusal(&error)
    }
    let count = unsafe zip_get_num_entries(handle, 0)
    if count != archive.entries.count {
      unsafe zip_discard(handle)
      throw ArchiveDefect(
        .readersDisagree,
        message:
          "libzip sees \(count) entries and the directory holds \(archive.entries.count): readers see different files")
    }
    return unsafe handle
  }

  /// The whole content of an entry that `isReadable`, its checksum and size verified.
  ///
  /// - Parameters:
  ///   - limit: in bytes; an entry that claims more is not begun.
  ///   - spare: so many bytes more can be appended without a copy.
  /// - Throws: `ArchiveDefect` if the content can't be had, is damaged, or is not what the directory claims.
  package mutating func read(_ entry: Entry, limit: Int, spare: Int = 0) throws(ArchiveDefect) -> [UInt8] {
    guard entry.size <= limit else {
      throw Self.overLimit(entry, "claims \(entry.size) bytes of content, more than the \(limit) that are left")
    }
    try begin(entry)
    let compressed = unsafe archive.content(of: entry)
    var ending = Content.Ending.end(inputByteCount: compressed.count)
    var checksum: UInt32 = 0
    // The walk holds a claimed size to what its compressed bytes can become. One byte more shows the end.
    let capacity = entry.size + 1 + max(spare, Inflater.slack)
    let content = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let output = unsafe UnsafeMutableBufferPointer(rebasing: buffer[..<(entry.size + 1 + Inflater.slack)])
      if entry.method == .stored {
        count = min(compressed.count, entry.size + 1)
        unsafe UnsafeMutableRawBufferPointer(output).copyMemory(from: .init(rebasing: compressed[..<count]))
      } else {
        var room = unsafe UnsafeMutableRawBufferPointer(output).mutableBytes
        let inflated = unsafe inflater.inflate(compressed.bytes, into: &room)
        count = inflated.byteCount
        ending = inflated.ending
      }
      checksum = unsafe Content.checksum(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output)[..<count]))
    }
    let found = Content(ending: ending, byteCount: content.count, checksum: checksum)
    if let defect = found.defect(entry, contentOffset: archive.contentOffset(of: entry)) { throw defect }
    return content
  }

  /// Inflates an entry in constant memory, keeps nothing, and verifies its checksum and size.
  ///
  /// - Parameter limit: in bytes; an entry that really has more is left there.
  /// - Returns: the number of bytes that it really has.
  /// - Throws: `ArchiveDefect` as `read` does.
  @discardableResult
  package mutating func verify(_ entry: Entry, limit: Int) throws(ArchiveDefect) -> Int {
    try begin(entry)
    let compressed = unsafe archive.content(of: entry)
    let found =
      entry.method == .stored
      ? unsafe Content(stored: compressed) { archive.bytes.forgetPages() }
      : unsafe Content(inflating: compressed, limit: min(limit, entry.size)) { archive.bytes.forgetPages() }
    verifiedByteCount += found.byteCount
    if found.byteCount > limit {
      throw Self.overLimit(entry, "has more bytes of content than the \(limit) that are left")
    }
    if let defect = found.defect(entry, contentOffset: archive.contentOffset(of: entry)) { throw defect }
    return found.byteCount
  }

  private static func overLimit(_ entry: Entry, _ what: String) -> ArchiveDefect {
    entry.defect(.overLimit, "the entry \(what)", help: "leave large files out of the plugin")
  }

  /// Makes sure that the entry may be read, and that libzip means the same one.
  private mutating func begin(_ entry: Entry) throws(ArchiveDefect) {
    guard entry.isReadable else {
      throw entry.defect(.unreadable, "the content of the entry can't be read, as another defect tells")
    }
    byteCountRead += entry.compressedSize
    if byteCountRead > ArchiveBytes.forgettingInterval {
      archive.bytes.forgetPages()
      byteCountRead = 0
    }
    let isKnown = entry.index < archive.entries.count && archive.entries[entry.index] == entry
    if !isKnown || !doubtful.isEmpty && doubtful.contains(entry.index) {
      throw entry.defect(
        .readersDisagree, "libzip sees another name, size or checksum for the entry than the directory has")
    }
  }

  /// Whether libzip sees the name, the sizes and the checksum of the entry that the directory has.
  @unsafe private static func isAlike(_ entry: Entry, _ handle: OpaquePointer, _ archive: Archive) -> Bool {
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat_index(handle, zip_uint64_t(entry.index), ZIP_FL_ENC_RAW, &status) == 0,
      let name = unsafe status.name
    else { return false }
    return unsafe status.size == entry.size && status.comp_size == entry.compressedSize && status.crc == entry.checksum
      && isName(name, of: entry, archive)
  }

  /// libzip reads a NUL, which is a defect of its own, as a space.
  @unsafe private static func isName(_ name: UnsafePointer<CChar>, of entry: Entry, _ archive: Archive) -> Bool {
    let seen = unsafe UnsafeRawBufferPointer(start: name, count: strlen(name))
    return archive.bytes.withSpan { bytes in
      guard seen.count == entry.nameRange.count else { return false }
      for index in 0..<seen.count {
        let byte = bytes[entry.nameRange.lowerBound + index]
        guard unsafe seen[index] == (byte == 0 ? UInt8(ascii: " ") : byte) else { return false }
      }
      return true
    }
  }

  private static func refusal(_ error: inout zip_error_t) -> ArchiveDefect {
    let words = unsafe String(cString: zip_error_strerror(&error))
    return ArchiveDefect(
      .readersDisagree, message: "libzip refuses the archive (\(words)), so other readers may do so too")
  }
}

extension Archive {
  /// Where the bytes of an entry begin, for which the walk has found room.
  fileprivate func contentOffset(of entry: Entry) -> Int {
    let offset = entry.localHeaderOffset
    return bytes.withSpan {
      offset + LocalHeader.byteCount + Int($0.u16(at: offset + 26)) + Int($0.u16(at: offset + 28))
    }
  }

  /// The bytes of an entry as they are stored; valid as long as the archive's bytes.
  @unsafe fileprivate func content(of entry: Entry) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: bytes.address + contentOffset(of: entry), count: entry.compressedSize)
  }
}

extension Entry {
  func defect(_ kind: ArchiveDefect.Kind, _ message: String, help: String = ArchiveDefect.rebuild) -> ArchiveDefect {
    ArchiveDefect(kind, entry: name, byteOffset: localHeaderOffset, message: message, help: help)
  }
}

/// Makes libzip read times without the time zone's file, which glibc would look for at every entry.
///
/// libzip turns every entry's time into local time while it opens an archive, and nothing here uses the result. A `TZ` that
/// is set stays as it is. It happens once, before the first archive is opened; nothing may read the environment on another thread meanwhile.
private enum LocalTime {
  static let isSet: Bool = unsafe setenv("TZ", "UTC0", 0) == 0
}
